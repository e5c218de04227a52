// Takes what was found when a contract was settled, gives what its accept clauses do not let stand. What is found in the text alone is
// sifted when the text is checked.

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Accept, Contract } from "./model/index.ts";

/** Diagnostics without the warnings and informations that the contract accepts; errors are never accepted. */
export function standing(contract: Contract, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter((diagnostic) => !contract.accepts.some((accept) => lets(contract, accept, diagnostic)));
}

function lets(contract: Contract, { code, in: name }: Accept, { code: found, severity, place }: Diagnostic): boolean {
  if (code !== found || severity === "error") return false;
  if (name === undefined) return true;
  if (place.in === "data") return contract.sources.some((source) => source.name === name && source.file === place.file);
  const { sources, groups, metrics, pricings, rateCards, limits, events, values, payments, baselines } = contract;
  const named = [sources, groups, metrics, pricings, rateCards, limits, events, values].flat();
  const clauses = [
    ...named.filter((clause) => clause.name === name),
    ...payments.filter(({ of }) => of.includes(name)),
    ...baselines.filter(({ metric }) => metric === name),
  ];
  return clauses.some(({ at }) => at.start <= place.span.start && place.span.end <= at.end);
}
