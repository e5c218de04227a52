// The clauses of a contract by their kind, and whether a place lies in one of some clauses: looked up, as every check asks for them.

import type { Span } from "../source/span.ts";
import type { Clause, ContractFile } from "../syntax/ast/index.ts";

/** The clause that may begin with this keyword: one type for all kinds of metrics. */
export type ClauseNamed<K> = K extends Clause["clause"] ? Beginning<Clause, K> : never;
type Beginning<C, K> = C extends Clause ? (K extends C["clause"] ? C : never) : never;

const sorted = new WeakMap<ContractFile, ReadonlyMap<string, readonly Clause[]>>();

/** Clauses of some kinds, in the order of the text. */
export function clausesNamed<K extends Clause["clause"]>(
  file: ContractFile,
  ...kinds: readonly K[]
): readonly ClauseNamed<K>[] {
  const byKind = sorted.get(file) ?? sort(file);
  const [only, ...others] = kinds;
  if (only === undefined) return [];
  if (others.length === 0) return (byKind.get(only) ?? []) as readonly ClauseNamed<K>[];
  const wanted: readonly string[] = kinds;
  return file.clauses.filter((clause): clause is ClauseNamed<K> => wanted.includes(clause.clause));
}

function sort(file: ContractFile): ReadonlyMap<string, readonly Clause[]> {
  const byKind = new Map<string, Clause[]>();
  for (const clause of file.clauses) {
    const same = byKind.get(clause.clause);
    if (same) same.push(clause);
    else byKind.set(clause.clause, [clause]);
  }
  sorted.set(file, byKind);
  return byKind;
}

const baselines = new WeakMap<ContractFile, ReadonlyMap<string, ClauseNamed<"baseline">>>();

/** The first baseline of a metric. */
export function baselineOf(file: ContractFile, metric: string): ClauseNamed<"baseline"> | undefined {
  const known = baselines.get(file);
  if (known) return known.get(metric);
  const first = clausesNamed(file, "baseline").toReversed();
  const byMetric = new Map(first.flatMap((each) => (each.metric.node === "name" ? [[each.metric.text, each]] : [])));
  baselines.set(file, byMetric);
  return byMetric.get(metric);
}

/** Tells of a place whether one of the clauses holds it. Clauses stand apart from each other, or in one place: that of their library. */
export function within(clauses: readonly Clause[]): (place: Span) => boolean {
  const spans = clauses.map(({ at }) => at).sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Span).start <= start) low = middle + 1;
      else high = middle;
    }
    const last = spans[low - 1];
    return last !== undefined && end <= last.end;
  };
}
