// Takes a contract and the lines of its text, gives for any span the clause it stands in, with line and column.

import type { Contract, ContractText, LineIndex, Span } from "@mast/language";
import type { StatementPlace } from "./schema.ts";

export type PlaceOf = (span: Span) => StatementPlace;

/** Places in every text of a contract. A span outside every named clause has no name. */
export function placesOf(texts: readonly ContractText[], lines: LineIndex): PlaceOf {
  const clauses = texts.flatMap(({ contract }) => clausesOf(contract));
  return (span) => {
    const clause = clauses.find(({ at }) => at.start <= span.start && span.end <= at.end);
    const { line, column } = lines.at(span.start);
    return { ...(clause === undefined ? {} : { name: clause.name }), line, column };
  };
}

function clausesOf(contract: Contract): readonly { readonly at: Span; readonly name: string }[] {
  const named = [
    ...contract.parties,
    ...contract.sources,
    ...contract.groups,
    ...contract.metrics,
    ...contract.values,
    ...contract.pricings,
    ...contract.rateCards,
    ...contract.limits,
    ...contract.events,
  ];
  // What a library brings stands where the contract uses it.
  const libraries = (contract.libraries ?? []).map(({ at, name }) => ({ at, name }));
  const titled = (keyword: readonly [string, string], names: readonly string[]) =>
    `${keyword[contract.spelling === "en" ? 0 : 1]} ${names.join(", ")}`;
  return [
    ...libraries,
    ...named.map(({ at, name }) => ({ at, name })),
    ...contract.baselines.map(({ at, metric }) => ({ at, name: titled(["baseline of", "baslinje för"], [metric]) })),
    ...contract.riskShares.map(({ at, of }) => ({ at, name: titled(["risk share of", "riskdelning av"], of) })),
    ...contract.payments.map(({ at, of }) => ({ at, name: titled(["payment of", "utbetalning av"], of) })),
  ];
}
