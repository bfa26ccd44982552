// Excel's objects without Microsoft's client: each write is carried out at once, each read is of the workbook as it is. For files
// that are made where that client is not, such as those the pane hands over; whoever needs batches, events or failures uses the client.
import { OfficeError } from "../book/errors";
import { callMethod, pascal } from "./executor";
import { missing, isRef, type Host, type Ref } from "./objects/type";
import { settleHeaders } from "./objects/tables";
import { workbookType } from "./objects/workbook";

export type DirectRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** `settle` is called for each `sync`. */
export function createDirect(host: Host, settle: () => void): DirectRun {
  const refs = new WeakMap<object, Ref>();

  const unwrapped = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    return refs.get(value) ?? value;
  };

  const wrapped = (ref: Ref | null): object => {
    if (ref === null) return NOTHING;
    const { type, target } = ref;
    const known = new Map<string, unknown>();
    const memberOf = (name: string): unknown => {
      if (name === "isNullObject") return false;
      // Everything can be read at any time.
      if (name === "load") return () => proxy;
      if (name === "items" && type.items) return type.items(target, host).map(wrapped);
      const member = pascal(name);
      const property = type.properties?.[member];
      if (property?.get) return property.get(target, host);
      const navigate = type.objects?.[member];
      if (navigate) return wrapped(navigate(target, host));
      return (...args: unknown[]) => {
        const result = callMethod(ref, member, args.map(unwrapped), host);
        settleHeaders(host);
        return result === null || isRef(result) ? wrapped(result) : { value: result };
      };
    };
    const proxy: object = new Proxy(
      {},
      {
        get(_, name) {
          // Nobody may take it for a promise.
          if (typeof name !== "string" || name === "then") return undefined;
          const kept = known.get(name);
          if (kept !== undefined) return kept;
          const member = memberOf(name);
          if (type.objects?.[pascal(name)] || typeof member === "function") known.set(name, member);
          return member;
        },
        set(_, name, value) {
          const set = type.properties?.[pascal(String(name))]?.set;
          if (!set) throw missing(type, String(name));
          set(target, value, host);
          settleHeaders(host);
          return true;
        },
      },
    );
    refs.set(proxy, ref);
    return proxy;
  };

  return (batch) => {
    const context = {
      workbook: wrapped(workbookType.of(host)),
      sync: (passThroughValue?: unknown) => {
        settle();
        return Promise.resolve(passThroughValue);
      },
    };
    return batch(context as unknown as Excel.RequestContext);
  };
}

/** What is asked of an object that is not there gives objects that are not there, and has no effect. */
const NOTHING: object = new Proxy(() => undefined, {
  get(_, name) {
    if (name === "isNullObject") return true;
    if (typeof name !== "string" || name === "then") return undefined;
    if (name === "load" || /^get[A-Z]/.test(name)) return () => NOTHING;
    return NOTHING;
  },
  set: () => true,
  apply: () => NOTHING,
});

/** For a workbook that is only made: nobody asks it through the client. */
export function withoutClient(): never {
  throw new OfficeError("NotImplemented", "This workbook is made without Microsoft's client");
}
