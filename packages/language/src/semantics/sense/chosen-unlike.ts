// A target group that is chosen by more than the group it is compared with: those who took part against all who were not offered.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import type { Condition, Group } from "../model/index.ts";

export function chosenUnlike(context: Context): void {
  for (const { metric: name, by } of [...context.checked.baselines.values()].flat()) {
    if (by.method !== "contemporary group") continue;
    const metric = context.checked.metrics.get(name);
    const group = metric && context.checked.groups.get(metric.group);
    const other = context.checked.groups.get(by.group);
    if (!group?.where || !other || group.source !== other.source) continue;
    const column = columnsOf(group).find((each) => !columnsOf(other).includes(each));
    if (column === undefined) continue;
    const related = [
      { span: other.nameAt, message: { en: "the other group is here", sv: "den andra gruppen finns här" } },
    ];
    const params = { group: group.name, other: other.name, column };
    context.report(diagnose(m4.chosenUnlike, group.where.at, params, { related }));
  }
}

function columnsOf({ where }: Group): readonly string[] {
  return where ? columnsIn(where) : [];
}

function columnsIn(condition: Condition): readonly string[] {
  if ("parts" in condition) return condition.parts.flatMap(columnsIn);
  if ("part" in condition) return columnsIn(condition.part);
  const of = condition.condition === "missing" ? condition.of : condition.left;
  return of.operand === "column" ? [of.column] : [];
}
