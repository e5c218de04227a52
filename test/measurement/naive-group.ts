// Who counts, read naively: people and rows one at a time.

import type { Group, Metric } from "@mast/language";
import { type Period, periodsBetween, periodsOf } from "@mast/measurement";
import { holds, type Naive, type Row, typeOf, whenOf, whoOf } from "./naive-condition.ts";
import { anchorOf, type Days, dayOf, span } from "./naive-days.ts";

/** The last day of what is known of the running time. */
export function until({ asOf, contract }: Naive): string {
  return [asOf, contract.to].sort()[0]!;
}

/** Rows of the group, and for each of the rows left out the index of the first reason. */
export function members(
  data: Naive,
  group: Group,
  fixed: string | undefined,
  until: string,
): { rows: Row[]; left: { row: Row; reason: number }[] } {
  const known = (row: Row) => data.time === undefined || anchorOf(row[data.time]!) <= dayOf(until);
  const reasonOf = (row: Row) => group.leaveOut.findIndex(({ where }) => holds(data, where, row, fixed));
  if (fixed === undefined) {
    const inside = data.rows.filter((row) => holds(data, group.where, row, fixed));
    const left = inside.map((row) => ({ row, reason: reasonOf(row) })).filter(({ reason }) => reason >= 0);
    return { rows: inside.filter((row) => reasonOf(row) < 0), left: left.filter(({ row }) => known(row)) };
  }
  const candidates = data.rows.filter((row) => {
    if (data.time === undefined) return true;
    const { from, to } = whenOf(data, row);
    const isEvent = typeOf(data, data.time).holds === "date";
    return isEvent || group.byEarlierRows ? from <= dayOf(fixed) : from <= dayOf(fixed) && dayOf(fixed) <= to;
  });
  const fulfils = candidates.filter((row) => whoOf(data, row) !== null && holds(data, group.where, row, fixed, fixed));
  const people = new Set(fulfils.map((row) => whoOf(data, row)));
  const reasons = new Map<string | null, number>();
  for (const row of data.rows) {
    const reason = reasonOf(row);
    const who = whoOf(data, row);
    if (people.has(who) && known(row) && reason >= 0) reasons.set(who, Math.min(reason, reasons.get(who) ?? reason));
  }
  const rows = data.rows.filter((row) => people.has(whoOf(data, row)) && !reasons.has(whoOf(data, row)));
  const left = data.rows.flatMap((row) => {
    const reason = reasons.get(whoOf(data, row));
    return reason === undefined || !known(row) ? [] : [{ row, reason }];
  });
  return { rows, left };
}

/** Rows and people that each `leave out` takes away, from the first day that any metric of the group is measured. */
export function leftOut(data: Naive, group: Group): { rows: number; people: number }[] {
  const { contract } = data;
  const metrics = contract.metrics.filter((metric) => metric.group === group.name);
  const starts = metrics.flatMap((metric) => {
    const windows = windowsOf(data, metric);
    return windows.some(({ period, out }) => measuredDays(period, out).length > 0) ? windows : [];
  });
  if (starts.length === 0) return [];
  const from = starts.map(({ period }) => period.from).sort()[0]!;
  const { left } = members(data, group, group.fixedOn, until(data));
  const inTime = left.filter(({ row }) => data.time === undefined || anchorOf(row[data.time]!) >= dayOf(from));
  return group.leaveOut.map((_, index) => {
    const rows = inTime.filter(({ reason }) => reason === index).map(({ row }) => row);
    return {
      rows: rows.length,
      people: new Set(rows.map((row) => whoOf(data, row)).filter((who) => who !== null)).size,
    };
  });
}

/** Periods of a metric with the days that are left out of them. */
export function windowsOf(data: Naive, metric: Metric): { period: Period; out: Days[] }[] {
  const { contract, asOf } = data;
  const events = contract.events.flatMap(({ leavesOut, from, to }) =>
    from !== undefined && to !== undefined && leavesOut.includes(metric.name) ? [{ from, to }] : [],
  );
  const baseline = contract.baselines.find((one) => one.metric === metric.name);
  const out = (more: readonly { from: string; to: string }[]) =>
    [...events, ...more].map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
  if (metric.every === "cohort") {
    const to = until(data);
    return to < contract.from
      ? []
      : [{ period: { key: "contract", grain: "cohort", from: contract.from, to }, out: out([]) }];
  }
  const before = baseline?.from ? periodsBetween(metric.every, baseline.from, baseline.to!, contract.from) : [];
  const running = periodsOf(contract, metric.every).filter(({ to }) => to <= asOf);
  return [
    ...before.map((period) => ({ period, out: out(baseline!.leaveOut) })),
    ...running.map((period) => ({ period, out: out([]) })),
  ];
}

export function measuredDays(period: Period, out: readonly Days[]): number[] {
  return span(dayOf(period.from), dayOf(period.to)).filter(
    (day) => !out.some(({ from, to }) => from <= day && day <= to),
  );
}
