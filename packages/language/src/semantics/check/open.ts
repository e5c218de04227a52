// What is not agreed yet: every `to be decided by`, once, with the clause it stands in and the clauses that wait for it.

import { joinSpans, type Span } from "../../source/span.ts";
import type { Clause, ToBeDecided } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { OpenPoint } from "../model/index.ts";
import { dependenciesOf } from "./dependencies.ts";

/** Lists an undecided point; a second look at the same place adds nothing. */
export function noteOpenPoint(context: Context, undecided: ToBeDecided): void {
  if (context.open.some((point) => point.at.start === undecided.at.start)) return;
  const clause = context.file.clauses.find(({ at }) => at.start <= undecided.at.start && undecided.at.end <= at.end);
  if (!clause) return;
  const needs = (dependenciesOf(context).needs.get(clause) ?? []).map((each) => titleOf(context, each));
  const by = undecided.by.node === "date" ? undecided.by.text : "";
  context.open.push({ at: undecided.at, clause: titleOf(context, clause), by, needs } satisfies OpenPoint);
}

/** What a clause is called: its name, or its first words. */
function titleOf(context: Context, clause: Clause): string {
  if ("name" in clause && clause.name.node === "name") return clause.name.text;
  return context.text
    .slice(...rangeOf(firstWords(clause)))
    .replace(/\s+/g, " ")
    .trim();
}

function rangeOf(span: Span): [number, number] {
  return [span.start, span.end];
}

function firstWords(clause: Clause): Span {
  switch (clause.clause) {
    case "baseline":
      return joinSpans(clause.keywordAt, clause.metric.at);
    case "risk share":
    case "payment":
      return clause.of.reduce((span, name) => joinSpans(span, name.at), clause.keywordAt);
    case "test":
    case "contract":
      return joinSpans(clause.keywordAt, clause.title.at);
    case "ensure":
      return joinSpans(clause.keywordAt, clause.subject.at);
    default:
      return clause.keywordAt;
  }
}
