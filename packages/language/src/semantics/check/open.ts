// What is not agreed yet: every `to be decided by`, once, with the clause it stands in and the clauses that wait for it.

import { clauseTitle } from "../../diagnostics/clause-words.ts";
import type { ToBeDecided } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import { dependenciesOf } from "./dependencies.ts";

/** Lists an undecided point; a second look at the same place adds nothing. */
export function noteOpenPoint(context: Context, undecided: ToBeDecided): void {
  context.tell((whole) => {
    const { open, file, spelling } = whole;
    if (open.some((point) => point.at.start === undecided.at.start)) return;
    const clause = file.clauses.find(({ at }) => at.start <= undecided.at.start && undecided.at.end <= at.end);
    if (!clause) return;
    const needs = (dependenciesOf(whole).needs.get(clause) ?? []).map((each) => clauseTitle(each, spelling));
    const by = daysOf(undecided.by)?.to ?? "";
    open.push({ at: undecided.at, clause: clauseTitle(clause, spelling), by, needs });
  });
}
