// The attributes of one tag. There is one such object for a whole part, filled anew for each tag: what nobody asks for is
// never made into a text of its own.

export interface Attributes {
  /** By the whole name; its references are resolved. */
  get(name: string): string | undefined;
  /** Of a name whose prefix is the file's own choice, as `r:id`. */
  prefixed(name: string): string | null;
  all(): { name: string; value: string }[];
}

/** In one tag; Excel's own stay below fifty. */
const MOST = 1_000;

export class TagAttributes implements Attributes {
  private text = "";
  private count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where the value is not what stands between the quotes. */
  private readonly written: (string | null)[] = [];

  /** Of the next tag, which stands in `text`. */
  begin(text: string): void {
    this.text = text;
    this.count = 0;
  }

  /** False where it stands there already, or there are more than any tag has. */
  add(name: string, start: number, end: number, written: string | null): boolean {
    const { names, count } = this;
    for (let index = 0; index < count; index += 1) if (names[index] === name) return false;
    if (count >= MOST) return false;
    names[count] = name;
    this.starts[count] = start;
    this.ends[count] = end;
    this.written[count] = written;
    this.count = count + 1;
    return true;
  }

  get(name: string): string | undefined {
    const { names, count } = this;
    for (let index = 0; index < count; index += 1) if (names[index] === name) return this.value(index);
    return undefined;
  }

  prefixed(name: string): string | null {
    const ending = `:${name}`;
    const index = this.names.findIndex((one, at) => at < this.count && one.endsWith(ending));
    return index < 0 ? null : this.value(index);
  }

  all(): { name: string; value: string }[] {
    return this.names.slice(0, this.count).map((name, index) => ({ name, value: this.value(index) }));
  }

  private value(index: number): string {
    return this.written[index] ?? this.text.slice(this.starts[index], this.ends[index]);
  }
}
