// Takes a metric by cohort and its group, gives how long after the cohort's own day everyone in it is followed: what is counted of the
// cohort cannot change afterwards. Nothing when any of it may be counted later.

import type { Aggregate, Condition, Group, Metric, Moment, RowOperand } from "./model/index.ts";

/** The last day is so much after the cohort's day, which is out of the time that is counted, or `through`: in it. */
export interface FollowedFor {
  readonly count: number;
  /** `own`: in the unit of the column that tells the cohort. */
  readonly unit: "day" | "month" | "own";
  readonly through: boolean;
}

/** The ends of all that a metric counts of a cohort; empty when it may be counted until the contract ends. */
export function followedFor(metric: Metric, group: Group): readonly FollowedFor[] {
  const day = cohortDay(group);
  if (metric.every !== "cohort" || day === undefined || metric.measures.measure !== "ratio") return [];
  const { numerator, denominator } = metric.measures;
  const counted = [
    ...numerator.terms.map(({ of }) => ofAggregate(of, day)),
    ...(denominator?.terms ?? []).map(({ of }) => (isEveryone(of) ? [] : ofAggregate(of, day))),
    group.where ? ofRule(group.where, day) : [],
  ];
  return counted.includes(undefined) ? [] : counted.flatMap((ends) => ends ?? []);
}

function cohortDay({ cohort, cohortBy }: Group): RowOperand | undefined {
  return cohortBy?.day ?? (cohort === undefined ? undefined : { operand: "column", column: cohort });
}

function isEveryone({ aggregate, where }: Aggregate): boolean {
  return (aggregate === "people" || aggregate === "everyone") && where === undefined;
}

type Ends = readonly FollowedFor[] | undefined;

function ofAggregate(of: Aggregate, day: RowOperand): Ends {
  const within = "within" in of && of.within ? endAt(of.within.until, day, false) : undefined;
  const to = "to" in of ? endAt(of.to, day, !of.until) : undefined;
  return within ?? to ?? (of.where && ofCondition(of.where, day));
}

/** Of conditions that all hold, one with an end is enough; of those of which one holds, each needs one. */
function ofCondition(condition: Condition, day: RowOperand): Ends {
  switch (condition.condition) {
    case "all":
      return condition.parts.map((part) => ofCondition(part, day)).find((ends) => ends !== undefined);
    case "any": {
      const parts = condition.parts.map((part) => ofCondition(part, day));
      return parts.includes(undefined) ? undefined : parts.flatMap((ends) => ends ?? []);
    }
    case "moment": {
      const { left, comparison, right } = condition;
      if (mayMoveOn(left) || (comparison !== "is less than" && comparison !== "is at most")) return undefined;
      return endAt(right, day, comparison === "is at most");
    }
    default:
      return undefined;
  }
}

/** What a group's rule asks of moments is known by the cohort's day, or by the end of a time after it. */
function ofRule(condition: Condition, day: RowOperand): Ends {
  if ("parts" in condition) {
    const parts = condition.parts.map((part) => ofRule(part, day));
    return parts.includes(undefined) ? undefined : parts.flatMap((ends) => ends ?? []);
  }
  if (condition.condition === "not") return ofRule(condition.part, day);
  if (condition.condition !== "moment" || isSame(condition.left, day)) return [];
  return mayMoveOn(condition.left) ? undefined : endAt(condition.right, day, condition.comparison === "is at most");
}

function endAt({ of, shift }: Moment, day: RowOperand, through: boolean): Ends {
  if (!isSame(of, day)) return undefined;
  return [{ count: shift?.count ?? 0, unit: shift?.unit ?? "day", through }];
}

/** The last or highest of a person's rows may become another one later. */
function mayMoveOn(of: RowOperand): boolean {
  return of.operand === "history" && of.of !== "first" && of.of !== "lowest";
}

function isSame(one: RowOperand, other: RowOperand): boolean {
  return meaning(one) === meaning(other);
}

function meaning(of: RowOperand): string {
  return JSON.stringify(of, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
}
