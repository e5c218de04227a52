// Takes the clauses of a contract and one of its amendments, gives the text that the amendment leaves in force, checked as if it had been
// signed so. It is read whatever else is wrong with the contract: changes that hit nothing are passed over.

import type { AmendmentClause, Clause, ContractFile } from "../../syntax/ast/index.ts";
import { changed, dayOf } from "./amended-clauses.ts";
import { type Checked, check, type Readable } from "./index.ts";

/** What is found about the text that is in force from an amendment's day on; places are those of the contract. */
export function checkUnder(
  { text, spelling, file }: Pick<Readable, "text" | "spelling" | "file">,
  amendment: AmendmentClause,
): Checked {
  return check({ text, spelling, file: { clauses: clausesUnder(file, amendment) }, diagnostics: [] });
}

/** Earlier amendments apply first, by their days. */
function clausesUnder({ clauses }: ContractFile, amendment: AmendmentClause): readonly Clause[] {
  const day = dayOf(amendment) ?? "";
  const earlier = clauses
    .flatMap((clause) => (clause.clause === "amendment" ? [{ clause, from: dayOf(clause) ?? "" }] : []))
    .filter(({ from }) => from !== "" && from < day)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const signed = clauses.filter(({ clause }) => clause !== "amendment");
  return [...earlier.map(({ clause }) => clause), amendment].reduce(changed, signed);
}
