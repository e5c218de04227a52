// The contract as the check of one clause sees it: everything that the check looks up is asked, everything that it finds is told.

import type { CheckedSoFar, ColumnSymbol, Context, Whole } from "./context.ts";

/** What is asked and told is noted. */
export type Notes = Pick<Context, "ask" | "tell">;

type Kept = keyof CheckedSoFar;

/** `forget`: the next clause is checked. What a check has kept itself it need not ask. */
export function watched(
  whole: Whole,
  { ask, tell }: Notes,
): { readonly context: Context; readonly forget: () => void } {
  const own = new Map<Kept, Map<string, unknown>>();
  const checked = (kind: Kept) =>
    asked(ask, (whole) => whole.checked[kind] as ReadonlyMap<string, unknown>, own.set(kind, new Map()).get(kind));
  const columns = asked(ask, ({ symbols }) => symbols.columns);
  const context: Context = {
    spelling: whole.spelling,
    words: whole.words,
    get file() {
      return ask(({ file }) => file);
    },
    symbols: {
      named: asked(ask, ({ symbols }) => symbols.named),
      units: asked(ask, ({ symbols }) => symbols.units),
      columns: {
        ...columns,
        get: (source): ReadonlyMap<string, ColumnSymbol> | undefined =>
          columns.has(source) ? asked(ask, ({ symbols }) => symbols.columns.get(source)) : undefined,
      },
    },
    get currency() {
      return ask(({ currency }) => currency);
    },
    get running() {
      const from = ask(({ running }) => running?.from);
      const to = ask(({ running }) => running?.to);
      return from !== undefined && to !== undefined ? { from, to } : undefined;
    },
    given: asked(ask, ({ given }) => given),
    get libraries() {
      return ask(({ libraries }) => libraries);
    },
    checked: Object.fromEntries(Object.keys(whole.checked).map((kind) => [kind, checked(kind as Kept)])) as never,
    ask,
    tell,
    keep: (kind, name, value) => {
      own.get(kind)?.set(name, value);
      tell((whole) => whole.keep(kind, name, value));
    },
    report: (diagnostic) => tell((whole) => whole.report(diagnostic)),
    type: (type) => tell((whole) => whole.type(type)),
  };
  const forget = () => {
    for (const kept of own.values()) kept.clear();
  };
  return { context, forget };
}

/** A map of the contract that is asked at every look, but for what is known of it already. */
function asked<K, V>(
  ask: Context["ask"],
  of: (whole: Whole) => ReadonlyMap<K, V> | undefined,
  known: ReadonlyMap<K, V> = new Map(),
): ReadonlyMap<K, V> {
  const copy = (): ReadonlyMap<K, V> => {
    const keys = ask((whole) => [...(of(whole)?.keys() ?? [])]);
    const values = ask((whole) => [...(of(whole)?.values() ?? [])]);
    return new Map([...keys.map((key, index): [K, V] => [key, values[index] as V]), ...known]);
  };
  return {
    get: (key) => (known.has(key) ? known.get(key) : ask((whole) => of(whole)?.get(key))),
    has: (key) => known.has(key) || ask((whole) => of(whole)?.has(key) ?? false),
    get size() {
      return copy().size;
    },
    keys: () => copy().keys(),
    values: () => copy().values(),
    entries: () => copy().entries(),
    forEach: (run) => copy().forEach(run),
    [Symbol.iterator]: () => copy()[Symbol.iterator](),
  };
}
