// The attributes of one tag. There is one such object for a whole part, filled anew for each tag: what nobody asks for is
// never made into a text of its own.
import { bytesOf, textOf } from "./bytes";
import type { KnownWords } from "./known-words";

export interface Attributes {
  /** By the whole name; its references are resolved. */
  get(name: string): string | undefined;
  /** Of a name whose prefix is the file's own choice, as `r:id`. */
  prefixed(name: string): string | null;
  all(): { name: string; value: string }[];
  /** Whether there is one of this whole name: its letters then stand in `bytes`, until somebody asks for the next. */
  find(name: string): boolean;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** In one tag; Excel's own stay below fifty. */
const MOST = 1_000;
/** Values no longer than this are often the same. */
const SHORT = 10;

export class TagAttributes implements Attributes {
  bytes: Uint8Array = new Uint8Array();
  from = 0;
  to = 0;
  private tag: Uint8Array = this.bytes;
  private count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where the value is not what stands between the quotes. */
  private readonly written: (string | null)[] = [];

  constructor(private readonly words: KnownWords) {}

  /** Of the next tag, which stands in `bytes`. */
  begin(bytes: Uint8Array): void {
    this.tag = bytes;
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

  find(name: string): boolean {
    const index = this.indexOf(name);
    if (index < 0) return false;
    const written = this.written[index] ?? null;
    this.bytes = written === null ? this.tag : bytesOf(written);
    this.from = written === null ? (this.starts[index] ?? 0) : 0;
    this.to = written === null ? (this.ends[index] ?? 0) : this.bytes.length;
    return true;
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
    const written = this.written[index] ?? null;
    if (written !== null) return written;
    const [start = 0, end = 0] = [this.starts[index], this.ends[index]];
    const length = end - start;
    return length > 0 && length <= SHORT
      ? this.words.at(this.tag, start, end).text
      : textOf(this.tag, start, end);
  }
}
