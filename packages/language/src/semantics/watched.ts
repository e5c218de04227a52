// The contract as the check of one clause sees it: everything that the check looks up is asked, everything that it finds is told.

import { type CheckedSoFar, type ColumnSymbol, type Context, runningIn, type Whole } from "./context.ts";

/** What is asked and told is noted. */
export type Notes = Pick<Context, "ask" | "tell">;

type Kept = keyof CheckedSoFar;
type Of<K, V> = (whole: Whole) => ReadonlyMap<K, V> | undefined;

export interface Watched {
  readonly context: Context;
  /** The next clause is checked: it has asked nothing yet. */
  readonly forget: () => void;
}

export function watched(whole: Whole, { ask, tell }: Notes): Watched {
  /** What the clause at hand has asked already or found itself, by where it looked. */
  const known: Map<unknown, unknown>[] = [];
  const noted = <K, V>(): Map<K, V | undefined> => {
    const answers = new Map<K, V | undefined>();
    known.push(answers);
    return answers;
  };
  const asked = <K, V>(of: Of<K, V>, answers = noted<K, V>()) => lookedUp(ask, of, answers);
  const own = Object.fromEntries(Object.keys(whole.checked).map((kind) => [kind, noted<string, unknown>()]));
  const checked = (kind: string) =>
    asked((whole) => whole.checked[kind as Kept] as ReadonlyMap<string, unknown>, own[kind]);
  const columns = asked(({ symbols }) => symbols.columns);
  /** The columns of a source are asked one by one: together they are other ones whenever names are bound. */
  const isSource = (source: string) => ask(({ symbols }) => symbols.columns.has(source));
  const columnsIn =
    (source: string): Of<string, ColumnSymbol> =>
    ({ symbols }) =>
      symbols.columns.get(source);
  const ofSource = noted<string, ReadonlyMap<string, ColumnSymbol>>();
  const plain = noted<unknown, unknown>();
  const once = <T>(question: (whole: Whole) => T): T => {
    if (!plain.has(question)) plain.set(question, ask(question));
    return plain.get(question) as T;
  };
  const context: Context = {
    spelling: whole.spelling,
    words: whole.words,
    get file() {
      return once(fileOf);
    },
    symbols: {
      named: asked(({ symbols }) => symbols.named),
      units: asked(({ symbols }) => symbols.units),
      columns: {
        ...columns,
        has: (source) => isSource(source),
        get: (source) => {
          if (!ofSource.has(source))
            ofSource.set(source, isSource(source) ? asked(columnsIn(source), new Map()) : undefined);
          return ofSource.get(source);
        },
      },
    },
    get currency() {
      return once(headOf).currency;
    },
    get running() {
      return runningIn(once(headOf));
    },
    given: asked(({ given }) => given),
    get libraries() {
      return once(librariesOf);
    },
    checked: Object.fromEntries(Object.keys(whole.checked).map((kind) => [kind, checked(kind)])) as never,
    ask,
    tell,
    keep: (kind, name, value) => {
      own[kind]?.set(name, value);
      tell((whole) => whole.keep(kind, name, value));
    },
    report: (diagnostic) => tell((whole) => whole.report(diagnostic)),
    type: (type) => tell((whole) => whole.type(type)),
  };
  const forget = () => {
    for (const answers of known) answers.clear();
  };
  return { context, forget };
}

const fileOf = ({ file }: Whole) => file;
const headOf = ({ head }: Whole) => head;
const librariesOf = ({ libraries }: Whole) => libraries;

/** A map of the contract: no name stands for nothing, so that whether it has one is answered with what it is. */
function lookedUp<K, V>(ask: Context["ask"], of: Of<K, V>, answers: Map<K, V | undefined>): ReadonlyMap<K, V> {
  const get = (key: K) => {
    if (!answers.has(key))
      answers.set(
        key,
        ask((whole) => of(whole)?.get(key)),
      );
    return answers.get(key);
  };
  const keys = () => ask((whole) => [...(of(whole)?.keys() ?? [])]);
  const values = () => ask((whole) => [...(of(whole)?.values() ?? [])]);
  const copy = (): ReadonlyMap<K, V> => {
    const all = values();
    return new Map(keys().map((key, index) => [key, all[index] as V]));
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return keys().length;
    },
    keys: () => keys()[Symbol.iterator]() as MapIterator<K>,
    values: () => values()[Symbol.iterator]() as MapIterator<V>,
    entries: () => copy().entries(),
    forEach: (run) => copy().forEach(run),
    [Symbol.iterator]: () => copy()[Symbol.iterator](),
  };
}
