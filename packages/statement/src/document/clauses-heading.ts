// What the contract clause says: also one that an amendment puts in the place of another.

import type { Ast } from "@mast/language";
import type { Run, Table } from "./document.ts";
import { labelOf, rangeOf, table, type Wording } from "./wording.ts";

/** Reference, version, currency and running time of the contract, in a table. */
export function sayHeading(heading: Ast.ContractClause | undefined, w: Wording): Table {
  const names = {
    reference: w.pick("Reference", "Diarienummer"),
    version: w.pick("Version", "Version"),
    currency: w.pick("Currency", "Valuta"),
    runs: w.pick("Running time", "Löptid"),
  };
  const rows = (heading?.parts ?? []).map((part) => ({
    at: part.at,
    cells: [[names[part.part]], part.part === "runs" ? rangeOf(part, w) : factOf(part, w)],
  }));
  return table(heading?.at ?? { start: 0, end: 0 }, [w.pick("Of the contract", "Om avtalet"), ""], rows);
}

type Fact = Exclude<Ast.ContractClause["parts"][number], { readonly part: "runs" }>;

const factOf = (part: Fact, w: Wording): Run =>
  part.part === "currency" ? [part.code.node === "name" ? part.code.text : ""] : [labelOf(part.text, w)];
