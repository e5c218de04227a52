// Takes the clauses of a contract and one of its amendments, gives the text that the amendment leaves in force, checked as if it had been
// signed so. It is read whatever else is wrong with the contract: what would be replaced and is not there is added.

import type { AmendmentClause, Clause, ContractFile } from "../../syntax/ast/index.ts";
import { clausesNamed } from "../clauses.ts";
import { changed, dayOf, hitBy } from "./amended-clauses.ts";
import { type Checked, check, type Readable } from "./index.ts";

type Amended = Pick<Readable, "text" | "spelling" | "file" | "seated">;

/** What is found about the text that is in force from an amendment's day on; places are those of the contract. */
export function checkUnder({ text, spelling, file, seated }: Amended, amendment: AmendmentClause): Checked {
  const plain = { text, spelling, file: fileUnder(file, amendment), diagnostics: [] };
  if (!seated || seated.isText) return check(plain);
  const kept = clausesNamed(seated.file, "amendment").find((each) => seated.clauseInText(each) === amendment);
  if (!kept) return check(plain);
  return check({ ...plain, seated: { ...seated, file: fileUnder(seated.file, kept), diagnostics: [] } });
}

/** The clauses that an amendment leaves in force. */
export function fileUnder(file: ContractFile, amendment: AmendmentClause): ContractFile {
  return { clauses: changed(clausesBefore(file, amendment), amendment) };
}

/** The amendments that have changed the text before one does, by their days. One without a day follows those that stand before it. */
export function amendmentsBefore(file: ContractFile, amendment: AmendmentClause): readonly AmendmentClause[] {
  const all = clausesNamed(file, "amendment").filter((each) => each !== amendment);
  const day = dayOf(amendment);
  const dated = all
    .flatMap((clause) => ({ clause, from: dayOf(clause) ?? "" }))
    .filter(({ clause, from }) => from !== "" && (day ? from < day : clause.at.start < amendment.at.start))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const undated = all.filter((clause) => !day && !dayOf(clause) && clause.at.start < amendment.at.start);
  return [...dated.map(({ clause }) => clause), ...undated];
}

/** The clauses of the text before an amendment that it replaces or removes where an offset is, as far as they are there. */
export function clausesHit(file: ContractFile, amendment: AmendmentClause, offset: number): readonly Clause[] {
  const part = amendment.parts.find(({ at }) => at.start <= offset && offset <= at.end);
  return part ? hitBy(clausesBefore(file, amendment), part) : [];
}

/** The text that an amendment changes. */
function clausesBefore(file: ContractFile, amendment: AmendmentClause): readonly Clause[] {
  const signed = file.clauses.filter(({ clause }) => clause !== "amendment");
  return amendmentsBefore(file, amendment).reduce(changed, signed);
}
