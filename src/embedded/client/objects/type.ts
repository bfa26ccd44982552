// How an Office.js type is described: a table of members over a plain target. The executor knows nothing else.
import type { Book } from "../../book/book";
import type { Calculation } from "../../formulas/calculation";
import type { Changes } from "../../book/changes";
import { OfficeError } from "../../book/errors";
import type { Disturbance } from "../../types";
import type { Listening } from "../events";
import type { LocaleName } from "../../shown/number-format";

/** What members work on. `changes` belongs to the running request. */
export interface Host {
  book: Book;
  locale: LocaleName;
  calculation: Calculation;
  changes: Changes;
  /** Objects the client keeps by number: ranges. */
  kept: Map<string, Ref>;
  nextKept: number;
  listening: Listening;
  /** What fails on its way at the moment, for tests. */
  disturbance: Disturbance | null;
  /** What is typed and pasted now is so by somebody who has the workbook open elsewhere. */
  elsewhere: boolean;
  /** Whether Microsoft's client has a member of this name, whatever is built here. */
  knows(type: string, member: string): boolean;
}

export interface Property<T> {
  get?: (target: T, host: Host) => unknown;
  set?: (target: T, value: unknown, host: Host) => void;
}

/** Member names are PascalCase, as the client sends them. */
export interface Members<T> {
  name: string;
  /** What instantiating answers: `_Id`, `_ReferenceId`. */
  identity?: (target: T, host: Host) => Record<string, unknown>;
  properties?: Record<string, Property<T>>;
  /** Navigation properties. */
  objects?: Record<string, (target: T, host: Host) => Ref | null>;
  /** Methods answer a value, an object or (for `…OrNullObject`) null. */
  methods?: Record<string, (target: T, args: unknown[], host: Host) => unknown>;
  /** Collections: their items, and one by key. */
  items?: (target: T, host: Host) => Ref[];
  item?: (target: T, key: unknown, host: Host) => Ref;
}

export type ObjectType = Members<unknown>;

const REF = Symbol("ref");

export interface Ref {
  readonly [REF]: true;
  type: ObjectType;
  target: unknown;
}

export interface TypedObject<T> {
  type: ObjectType;
  of(target: T): Ref;
}

/** The one place where a type's own target is forgotten: refs of different types travel together. */
export function defineType<T>(members: Members<T>): TypedObject<T> {
  const type = members as unknown as ObjectType;
  return { type, of: (target) => ({ [REF]: true, type, target }) };
}

export function isRef(value: unknown): value is Ref {
  return typeof value === "object" && value !== null && REF in value;
}

export function missing(type: ObjectType, member: string): OfficeError {
  const name = `${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  return new OfficeError("NotImplemented", `${type.name}.${name} is not part of the embedded workbook`);
}

export function invalid(message: string): OfficeError {
  return new OfficeError("InvalidArgument", message);
}

export function notFound(what: string): OfficeError {
  return new OfficeError("ItemNotFound", `${what} does not exist`);
}

export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalid(`${what} must be text`);
  return value;
}

export function integerArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalid(`${what} must be a whole number`);
  return value;
}

export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(`${what} must be a number`);
  return value;
}

export function booleanArgument(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalid(`${what} must be true or false`);
  return value;
}

export function oneOf<K extends string>(value: unknown, choices: readonly K[], what: string): K {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid(`${what} must be one of ${choices.join(", ")}`);
  return found;
}

/** Reading an object's property by name from data the client sent. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
