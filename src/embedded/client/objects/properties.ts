// Excel.DocumentProperties, as far as they are texts, with people's own beside them. They are read, not changed.
import type { DocumentProperties } from "../../book/book";
import { defineType, notFound, type Host, type Property, type TypedObject } from "./type";

export const propertiesType: TypedObject<Host> = defineType<Host>({
  name: "DocumentProperties",
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    LastAuthor: text("lastAuthor"),
    Manager: text("manager"),
    Company: text("company"),
    Category: text("category"),
  },
  objects: { Custom: ({ book }) => customType.of(book.properties) },
});

function text(name: string): Property<Host> {
  return { get: ({ book }) => book.properties.texts[name] ?? "" };
}

const customType: TypedObject<DocumentProperties> = defineType<DocumentProperties>({
  name: "CustomPropertyCollection",
  items: ({ custom }) => custom.map((one) => customPropertyType.of(one)),
  item({ custom }, key) {
    const found = custom.find((one) => one.key.toLowerCase() === String(key).toLowerCase());
    if (found === undefined) throw notFound(`The property ${String(key)}`);
    return customPropertyType.of(found);
  },
});

const customPropertyType: TypedObject<DocumentProperties["custom"][number]> = defineType<
  DocumentProperties["custom"][number]
>({
  name: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  properties: { Key: { get: ({ key }) => key }, Value: { get: ({ value }) => value } },
});
