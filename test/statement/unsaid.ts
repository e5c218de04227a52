// What a readable contract leaves unsaid of its text: sub-clauses whose place nothing in the document has.

import type { Ast, Span } from "@mast/language";
import type { ContractDocument, Item } from "@mast/statement/document";

const placesOf = (items: readonly Item[]): Span[] =>
  items.flatMap((item) => {
    if (item.item === "sentence") return [item.at];
    if (item.item === "nested") return [item.at, ...placesOf(item.items)];
    return [item.at, ...item.rows.map(({ at }) => at)];
  });

const key = ({ start, end }: Span) => `${start}-${end}`;

function partsOf(clause: Ast.Clause): readonly { readonly part: string; readonly at: Span }[] {
  return clause.parts.flatMap((part) => {
    const inside =
      "clause" in part && typeof part.clause === "object" && "parts" in part.clause ? part.clause : undefined;
    return inside === undefined ? [part] : [part, ...partsOf(inside)];
  });
}

/** Every sub-clause, and every party, that a document does not say. */
export function unsaid(
  { preamble, parties, clauses }: ContractDocument,
  file: Ast.ContractFile,
): readonly { readonly clause: string; readonly part: string; readonly at: Span }[] {
  const all = [preamble, ...(parties ? [parties] : []), ...clauses.flatMap(({ items }) => items)];
  const said = new Set(placesOf(all).map(key));
  return file.clauses.flatMap((clause) =>
    (clause.clause === "party" ? [{ part: "party", at: clause.at }] : partsOf(clause))
      .filter(({ at }) => !said.has(key(at)))
      .map(({ part, at }) => ({ clause: clause.clause, part, at })),
  );
}
