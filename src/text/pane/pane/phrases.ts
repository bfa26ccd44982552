// What the sentences of every language are put together with.

export function joined(parts: string[], and: string): string {
  const said = parts.filter((part) => part !== "");
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} ${and} ${said.at(-1) ?? ""}`;
}
