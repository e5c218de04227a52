// Why a baseline gives nothing to expect, as diagnostics at the baseline's own clause.

import { type Baseline, type Diagnostic, diagnose, m6 } from "@mast/language";
import type { Comparison } from "./method.ts";

export function missingMonth({ baseline, before, now }: Comparison): Diagnostic {
  const had = new Set(before.map(({ month }) => month));
  const lacking = [...new Set(now.map(({ month }) => month).filter((month) => !had.has(month)))];
  return diagnose(m6.baselineLacksMonth, baseline.byAt, { metric: baseline.metric, months: lacking });
}

export function tooShort({ baseline, before }: Comparison, least: number): Diagnostic {
  return diagnose(m6.baselineTooShort, baseline.byAt, { metric: baseline.metric, periods: before.length, least });
}

export function zeroReference({ baseline }: Comparison): Diagnostic {
  return diagnose(m6.referenceZero, baseline.byAt, { metric: baseline.metric, group: groupOf(baseline) });
}

export function constantReference({ baseline }: Comparison): Diagnostic {
  return diagnose(m6.referenceConstant, baseline.byAt, { metric: baseline.metric, group: groupOf(baseline) });
}

/** The group that a baseline compares with, as messages and measured series name it; empty without one. */
export function groupOf({ by }: Baseline): string {
  return "group" in by ? by.group : "";
}
