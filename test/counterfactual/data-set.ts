// Data set A as measures, and contracts with one metric and one baseline to ask of it.
import { one, type Rational } from "@mast/exact";
import type { Baseline, Contract, ContractEvent, Group, Metric, Span } from "@mast/language";
import type { MeasuredPeriod, MeasuredSeries, Measures } from "@mast/measurement";
import { column, rows } from "../methods/reference.ts";

export const at: Span = { start: 0, end: 0 };
const dataA = rows("A_monthly.csv");

/** One month of the data set: a value (or numerator) over an exposure. */
export function month(key: string, numerator: Rational, denominator: Rational | null = one): MeasuredPeriod {
  const period = { key, grain: "month", from: `${key}-01`, to: lastDay(key) } as const;
  return { period, numerator, denominator, people: 1n, rows: 1n };
}

function lastDay(key: string): string {
  const date = new Date(`${key}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

/** Rates as published, each month weighing the same. */
export const published: Measures = measures([series("Staff", "y", undefined), series("Others", "ref_y", undefined)]);

/** Days over head-months. */
export const counted: Measures = measures([
  series("Staff", "sickdays", "employees"),
  series("Others", "ref_sickdays", "ref_employees"),
]);

function series(group: string, above: string, below: string | undefined): MeasuredSeries {
  const numerators = column(dataA, above);
  const denominators = below === undefined ? undefined : column(dataA, below);
  const periods = dataA.map(({ period }, index) => month(period!, numerators[index]!, denominators?.[index] ?? one));
  return { metric: "Days", group, periods };
}

export function measures(all: readonly MeasuredSeries[]): Measures {
  return { series: all, claims: [], sources: [], leftOut: [] };
}

const staff: Group = { at, nameAt: at, name: "Staff", clause: "target group", source: "Absence", leaveOut: [] };

const days: Metric = {
  at,
  nameAt: at,
  name: "Days",
  clause: "outcome",
  group: "Staff",
  every: "month",
  measures: {
    at,
    measure: "ratio",
    numerator: { terms: [], constant: one },
    denominator: { terms: [], constant: one },
    per: one,
  },
  unit: { day: 1, person: -1 },
  countedIn: { day: 1 },
  kind: "number",
  scale: "ratio",
  better: "lower",
};

export interface Asked {
  readonly by: Baseline["by"];
  readonly from?: string;
  readonly to?: string;
  readonly running?: readonly [from: string, to: string];
  readonly leaveOut?: readonly { readonly from: string; readonly to: string }[];
  readonly unweighted?: boolean;
  readonly events?: readonly Pick<ContractEvent, "from" | "to">[];
  readonly metric?: Partial<Metric>;
  readonly group?: Partial<Group>;
}

/** A contract about Days in Staff, with the baseline that is asked for. */
export function contractWith(asked: Asked): Contract {
  const [from, to] = asked.running ?? ["2019-01-01", "2020-12-31"];
  const baseline: Baseline = {
    at,
    metric: "Days",
    metricAt: at,
    by: asked.by,
    byAt: at,
    unweighted: asked.unweighted ?? false,
    leaveOut: (asked.leaveOut ?? []).map((range) => ({ at, ...range, because: "strike" })),
    ...(asked.from === undefined ? {} : { from: asked.from, to: asked.to! }),
  };
  return { ...withoutBaseline(from, to), ...eventsOf(asked), ...metricsOf(asked), baselines: [baseline] };
}

/** The same contract without any baseline. */
export function withoutBaseline(from = "2019-01-01", to = "2020-12-31"): Contract {
  return {
    at,
    spelling: "en",
    title: { text: "Days" },
    currency: "SEK",
    from,
    to,
    parties: [],
    sources: [],
    groups: [staff],
    metrics: [days],
    baselines: [],
    values: [],
    pricings: [],
    rateCards: [],
    riskShares: [],
    limits: [],
    payments: [],
    events: [],
    tests: [],
    ensures: [],
    accepts: [],
    open: [],
  };
}

function eventsOf({ events = [] }: Asked): Pick<Contract, "events"> {
  return {
    events: events.map((event, index) => ({
      at,
      nameAt: at,
      name: `Event${index}`,
      leavesOut: ["Days"],
      because: "pandemic",
      ...event,
    })),
  };
}

function metricsOf({ metric, group }: Asked): Pick<Contract, "metrics" | "groups"> {
  return { metrics: [{ ...days, ...metric }], groups: [{ ...staff, ...group }] };
}
