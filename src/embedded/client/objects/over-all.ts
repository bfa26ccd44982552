// The members of a type over several targets at once, as `RangeAreas.format` has them.
import { same } from "./format/styled";
import { defineType, isRef, type Host, type ObjectType, type Ref } from "./type";

const made = new WeakMap<ObjectType, (targets: unknown[]) => Ref>();

/** Setting sets all of them; reading gives what they share, or null; what they lead to is led to together. */
export function overAll(refs: Ref[]): Ref {
  const type = refs[0]?.type;
  if (!type) throw new Error("Of nothing there is nothing to set or read.");
  let known = made.get(type);
  if (!known) {
    known = together(type);
    made.set(type, known);
  }
  return known(refs.map(({ target }) => target));
}

function together(type: ObjectType): (targets: unknown[]) => Ref {
  return defineType<unknown[]>({
    name: type.name,
    properties: mapped(type.properties, ({ get, set }) => ({
      ...(get ? { get: (targets: unknown[], host: Host) => same(targets.map((one) => get(one, host))) } : {}),
      ...(set
        ? {
            set: (targets: unknown[], value: unknown, host: Host) => {
              for (const one of targets) set(one, value, host);
            },
          }
        : {}),
    })),
    objects: mapped(
      type.objects,
      (lead) => (targets: unknown[], host: Host) => overAll(targets.flatMap((one) => lead(one, host) ?? [])),
    ),
    methods: mapped(type.methods, (call) => (targets: unknown[], args: unknown[], host: Host) => {
      const answers = targets.map((one) => call(one, args, host)).filter(isRef);
      return answers.length === 0 ? null : overAll(answers);
    }),
    ...(type.item
      ? { item: (targets, key, host) => overAll(targets.map((one) => itemOf(type, one, key, host))) }
      : {}),
  }).of;
}

function itemOf(type: ObjectType, target: unknown, key: unknown, host: Host): Ref {
  if (!type.item) throw new Error(`${type.name} has no items.`);
  return type.item(target, key, host);
}

function mapped<A, B>(members: Record<string, A> | undefined, change: (member: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(members ?? {}).map(([name, member]) => [name, change(member)]));
}
