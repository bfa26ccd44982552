// The attributes of one tag. There is one such object for a whole part, filled anew for each tag: what nobody asks for is
// never made into a text of its own.
import { textOf } from "./bytes";
import { resolved } from "./references";

export interface Attributes {
  /** By the whole name; its references are resolved. */
  get(name: string): string | undefined;
  /** Of a name whose prefix is the file's own choice, as `r:id`. */
  prefixed(name: string): string | null;
  all(): { name: string; value: string }[];
  /** The bytes from the first value to the last, as they stand. */
  written(): Uint8Array;
}

/** In one tag; Excel's own stay below fifty. */
const MOST = 1_000;

export class TagAttributes implements Attributes {
  private tag: Uint8Array = new Uint8Array();
  private count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Of the next tag, which stands in `bytes`. */
  begin(bytes: Uint8Array): void {
    this.tag = bytes;
    this.count = 0;
  }

  /** False where it stands there already, or there are more than any tag has. */
  add(name: string, start: number, end: number): boolean {
    const { count } = this;
    if (this.indexOf(name) >= 0 || count >= MOST) return false;
    this.names[count] = name;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
    return true;
  }

  written(): Uint8Array {
    return this.tag.subarray(this.starts[0], this.ends[this.count - 1]);
  }

  get(name: string): string | undefined {
    const index = this.indexOf(name);
    return index < 0 ? undefined : this.value(index);
  }

  prefixed(name: string): string | null {
    const ending = `:${name}`;
    const index = this.names.findIndex((one, at) => at < this.count && one.endsWith(ending));
    return index < 0 ? null : this.value(index);
  }

  all(): { name: string; value: string }[] {
    return this.names.slice(0, this.count).map((name, index) => ({ name, value: this.value(index) }));
  }

  private indexOf(name: string): number {
    const { names, count } = this;
    for (let index = 0; index < count; index += 1) if (names[index] === name) return index;
    return -1;
  }

  private value(index: number): string {
    const text = textOf(this.tag, this.starts[index] as number, this.ends[index] as number);
    return resolved(inAttribute(text)) ?? "";
  }
}

/** Blanks are spaces there; a line end is one, and so are two letters that make one. */
export function inAttribute(value: string): string {
  return value.replace(/\r\n|[\t\r\n]/g, " ");
}
