// What a line of a clause may look like, as a pattern of keyword ids in the notation of forms.ts, and what it means, in one sentence.

/** One way to write a sub-clause, in the clauses that have it; of a clause without sub-clauses, the clause itself. */
export interface SubClause {
  readonly clauses: readonly string[];
  readonly pattern: string;
  readonly en: string;
  readonly sv: string;
}

/** The sub-clauses of some clauses, by their keyword ids with a space between. */
export const of =
  (clauses: string) =>
  (pattern: string, en: string, sv: string): SubClause => ({ clauses: clauses.split(" "), pattern, en, sv });

export const metrics = "Outcome Output Activity Guardrail Indicator";
export const comparison = "Is [ AtLeast|MoreThan|AtMost|LessThan|Not ] <amount>";
export const rounding = "Round HalfUp|HalfEven|Up|Down|TowardZero|AwayFromZero To <amount>";
