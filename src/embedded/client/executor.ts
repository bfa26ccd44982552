// Carries out one request of Microsoft's client: resolves its object paths, runs its actions in order, answers its results.
import { OfficeError } from "../book/errors";
import { refusalOf } from "./disturbances";
import { noteListening } from "./events";
import { isRef, missing, type Host, type Ref } from "./objects/type";
import { settleHeaders } from "./objects/tables";
import { workbookType } from "./objects/workbook";

/** As the client sends it. */
export interface ClientRequest {
  Actions: ClientAction[];
  ObjectPaths: Record<string, ClientObjectPath>;
}

interface ClientArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

interface ClientAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ClientArguments;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}

interface ClientObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ClientArguments;
}

export interface ClientResponse {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

const OBJECT_IN_OPTIONS = "_ObjectPathId";

/** A batch stops at its first failing action; what was done before it stays done and its results are answered. */
export function execute(request: ClientRequest, host: Host): ClientResponse {
  const resolver = createResolver(request, host);
  const response: ClientResponse = { Results: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      const result = perform(action, resolver, host);
      settleHeaders(host);
      response.Results.push({ ActionId: action.Id, Value: result });
    } catch (error) {
      response.Error = {
        ...describe(error),
        Location: location(action, request, resolver),
        ActionIndex: index,
      };
      break;
    }
  }
  return response;
}

/** Requests in which the client only lets go of ranges it kept: no round trip that a program asked for. */
export function onlyReleases(request: ClientRequest): boolean {
  return request.Actions.every(
    (action) =>
      action.ActionType === ACTION.instantiate ||
      (action.ActionType === ACTION.method && action.Name === "_RemoveReference"),
  );
}

interface Resolver {
  object(path: number): Ref | null;
  identity(path: number, ref: Ref): Record<string, unknown>;
  arguments(info: ClientArguments | undefined): unknown[];
  peek(path: number): Ref | null;
}

function createResolver(request: ClientRequest, host: Host): Resolver {
  const objects = new Map<number, Ref | null>();
  const identities = new Map<number, Record<string, unknown>>();
  const resolver: Resolver = {
    object(path) {
      let found = objects.get(path);
      if (found === undefined) {
        const description = request.ObjectPaths[String(path)];
        if (!description) throw new OfficeError("InvalidReference", `Object path ${path} is missing`);
        found = resolvePath(description, resolver, host);
        objects.set(path, found);
      }
      return found;
    },
    identity(path, ref) {
      let known = identities.get(path);
      if (!known) {
        const description = request.ObjectPaths[String(path)];
        known =
          description?.ObjectPathType === PATH.reference
            ? { _ReferenceId: description.Name }
            : (ref.type.identity?.(ref.target, host) ?? {});
        identities.set(path, known);
      }
      return known;
    },
    arguments(info) {
      const references = info?.ReferencedObjectPathIds;
      return (info?.Arguments ?? []).map((value, index) => withObjects(value, references?.[index], resolver));
    },
    peek: (path) => objects.get(path) ?? null,
  };
  return resolver;
}

/** Objects among the arguments come as the number of their path; inside options they stand in place. */
function withObjects(value: unknown, references: unknown, resolver: Resolver): unknown {
  if (typeof references === "number" && references > 0) return resolver.object(references);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const path = (value as Record<string, unknown>)[OBJECT_IN_OPTIONS];
    if (typeof path === "number") return resolver.object(path);
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, withObjects(part, undefined, resolver)]),
    );
  }
  if (Array.isArray(references) && Array.isArray(value)) {
    return value.map((item: unknown, index) => withObjects(item, references[index], resolver));
  }
  return value;
}

function resolvePath(path: ClientObjectPath, resolver: Resolver, host: Host): Ref | null {
  if (path.ObjectPathType === PATH.global) return workbookType.of(host);
  if (path.ObjectPathType === PATH.nullObject) return null;
  if (path.ObjectPathType === PATH.reference) {
    const kept = host.kept.get(path.Name);
    if (!kept) throw new OfficeError("InvalidReference", "The object is no longer tracked");
    return kept;
  }
  const parent = resolver.object(path.ParentObjectPathId ?? 0);
  // Asking a null object for more gives null objects, as Office.js documents for `…OrNullObject`.
  if (!parent) return null;
  const args = resolver.arguments(path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case PATH.property: {
      const navigate = parent.type.objects?.[path.Name];
      if (!navigate) throw missing(parent.type, path.Name);
      return navigate(parent.target, host);
    }
    case PATH.indexer: {
      if (!parent.type.item) throw missing(parent.type, "GetItem");
      return parent.type.item(parent.target, args[0], host);
    }
    case PATH.method: {
      const result = callMethod(parent, path.Name, args, host);
      if (result !== null && !isRef(result)) throw missing(parent.type, path.Name);
      return result;
    }
    default:
      throw new OfficeError(
        "NotImplemented",
        `Object path type ${path.ObjectPathType} is not part of the embedded workbook`,
      );
  }
}

function perform(action: ClientAction, resolver: Resolver, host: Host): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolver.object(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) {
    return object && resolver.identity(action.ObjectPathId, object);
  }
  // What is asked of a null object has no effect, as in Excel (`getItemOrNullObject("x").delete()`).
  if (!object) return null;
  const args = resolver.arguments(action.ArgumentInfo);
  switch (action.ActionType) {
    case ACTION.query:
      return {
        ...query(object, selection(action.QueryInfo), host),
        ...resolver.identity(action.ObjectPathId, object),
      };
    case ACTION.method: {
      if (action.Name === "_KeepReference" || action.Name === "_OnAccess") return null;
      const result = callMethod(object, action.Name, args, host);
      return isRef(result) ? (result.type.identity?.(result.target, host) ?? {}) : (result ?? null);
    }
    case ACTION.setProperty: {
      refuse(object, action.Name, host);
      const set = object.type.properties?.[action.Name]?.set;
      if (!set) throw missing(object.type, action.Name);
      set(object.target, args[0], host);
      return null;
    }
    default:
      throw new OfficeError(
        "NotImplemented",
        `Action type ${action.ActionType} is not part of the embedded workbook`,
      );
  }
}

/** Runs a method as the client names it, `GetItem`; answers a value, an object, or null for an object that is not there. */
export function callMethod(object: Ref, name: string, args: unknown[], host: Host): unknown {
  if (noteListening(host.listening, object, name)) return null;
  const item = object.type.item;
  if (name === "GetItem" && item) return item(object.target, args[0], host);
  const method = object.type.methods?.[name];
  if (method) refuse(object, name, host);
  if (method) return method(object.target, args, host);
  if (item && name === "GetItemOrNullObject") return orNull(() => item(object.target, args[0], host));
  if (object.type.items) {
    const items = object.type.items;
    if (name === "GetCount") return items(object.target, host).length;
    if (name === "GetItemAt") {
      const found = items(object.target, host)[Number(args[0])];
      if (!found) throw new OfficeError("ItemNotFound", `There is no item ${String(args[0])}`);
      return found;
    }
  }
  throw missing(object.type, name);
}

function refuse({ type }: Ref, member: string, host: Host): void {
  const refusal = refusalOf(host.disturbance, type.name, member);
  if (refusal) throw refusal;
}

function orNull(find: () => Ref): Ref | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof OfficeError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

/** What to read, as a tree: `a/b` asks for `b` of `a`. An empty tree asks for everything simple. */
interface Selection {
  [name: string]: Selection;
}

function selection(info: ClientAction["QueryInfo"]): Selection {
  const tree: Selection = {};
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let node = tree;
    for (const part of path.split("/")) {
      const name = part.trim();
      if (name !== "") node = node[name] ??= {};
    }
  }
  return tree;
}

function query(object: Ref, wanted: Selection, host: Host): Record<string, unknown> {
  const { type, target } = object;
  const value: Record<string, unknown> = {};
  const ofItems: Selection = {};
  for (const [name, rest] of Object.entries(wanted)) {
    if (EVERYTHING.has(name) || name === "$none") continue;
    if (type.items && name === "items") {
      Object.assign(ofItems, rest);
      continue;
    }
    const member = pascal(name);
    const property = type.properties?.[member];
    const navigate = type.objects?.[member];
    if (property?.get) value[member] = property.get(target, host);
    else if (navigate) {
      const child = navigate(target, host);
      value[member] = child && {
        ...query(child, rest, host),
        ...(child.type.identity?.(child.target, host) ?? {}),
      };
    } else if (type.items) ofItems[name] = rest;
    else if (host.knows(type.name, name)) throw missing(type, member);
    // What no version of Excel has is passed over: people write `load("nothing")` to ask for no more than the items.
  }
  const everything =
    Object.keys(wanted).length === 0 || Object.keys(wanted).some((name) => EVERYTHING.has(name));
  if (type.items) {
    const itemsWanted = everything ? {} : ofItems;
    value["_Items"] = type.items(target, host).map((item) => ({
      ...query(item, itemsWanted, host),
      ...(item.type.identity?.(item.target, host) ?? {}),
    }));
  } else if (everything) {
    for (const [member, property] of Object.entries(type.properties ?? {})) {
      if (property.get) value[member] = property.get(target, host);
    }
  }
  return value;
}

/** How the client asks for all there is: `load()`, `load("*")` and `load("items")`. */
const EVERYTHING = new Set(["$all", "*"]);

/** The client's name of a member, `values` → `Values`. */
export function pascal(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function describe(error: unknown): { Code: string; Message: string } {
  if (error instanceof OfficeError) return { Code: error.code, Message: error.message };
  return { Code: "GeneralException", Message: error instanceof Error ? error.message : String(error) };
}

/** `Range.values`, as Office.js gives it in `debugInfo.errorLocation`. */
function location(action: ClientAction, request: ClientRequest, resolver: Resolver): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const own = resolver.peek(action.ObjectPathId);
  const type = own?.type.name ?? (path && resolver.peek(path.ParentObjectPathId ?? 0)?.type.name) ?? "";
  const member = own ? action.Name : (path?.Name ?? "");
  return member === "" ? type : `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
