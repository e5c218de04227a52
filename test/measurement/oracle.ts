// The naive reading of what measurement means: plain loops over rows of texts, one day and one person at a time. It shares
// nothing with the plan but the list of periods, and takes its calendar from JavaScript's own dates.

import { add, compare, multiply, type Rational, rational, subtract, zero } from "@mast/exact";
import type {
  Aggregate,
  Cell,
  ColumnType,
  Condition,
  Contract,
  Group,
  Metric,
  RowOperand,
  Source,
} from "@mast/language";
import { type Period, periodsBetween, periodsOf } from "@mast/measurement";

export type Row = Readonly<Record<string, string | null>>;
type Days = { readonly from: number; readonly to: number };
type Scalar = { readonly kind: "number"; readonly value: Rational } | { readonly kind: "text"; readonly value: string };

export interface ExpectedPeriod {
  readonly key: string;
  readonly rows: number;
  readonly people: number;
  readonly numerator: Rational;
  readonly denominator: Rational | null;
  readonly median?: number;
}

const dayLength = 86_400_000;
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;
const isoOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

function monthsLater(day: number, months: number): number {
  const date = new Date(day * dayLength);
  const [year, month, wanted] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(wanted, last)) / dayLength;
}

/** The days of `2018`, `2018-Q4`, `2018-10`, `2018-W40` or `2018-10-01`. */
export function daysOf(text: string): Days {
  const [year = "", rest = "01-01"] = [text.slice(0, 4), text.slice(5) || undefined];
  if (text.length === 4) return { from: dayOf(`${year}-01-01`), to: dayOf(`${year}-12-31`) };
  if (rest.startsWith("Q")) {
    const from = monthsLater(dayOf(`${year}-01-01`), (Number(rest[1]) - 1) * 3);
    return { from, to: monthsLater(from, 3) - 1 };
  }
  if (rest.startsWith("W")) {
    const fourth = dayOf(`${year}-01-04`);
    const monday = fourth - ((new Date(fourth * dayLength).getUTCDay() + 6) % 7) + (Number(rest.slice(1)) - 1) * 7;
    return { from: monday, to: monday + 6 };
  }
  if (text.length === 7) return { from: dayOf(`${text}-01`), to: monthsLater(dayOf(`${text}-01`), 1) - 1 };
  return { from: dayOf(text), to: dayOf(text) };
}

/** The day by which a date, month, quarter, year or week belongs somewhere. */
const anchorOf = (text: string): number => daysOf(text).from + (text.includes("W") ? 3 : 0);

export class Oracle {
  readonly contract: Contract;
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly person: string | undefined;
  readonly time: string | undefined;
  readonly asOf: string;

  /** The last day of what is known of the running time. */
  get until(): string {
    return [this.asOf, this.contract.to].sort()[0]!;
  }

  constructor(contract: Contract, source: Source, rows: readonly Row[], asOf: string) {
    this.contract = contract;
    this.source = source;
    this.asOf = asOf;
    this.person = source.columns.find(({ type }) => type.holds === "person")?.name;
    const timed = source.columns.filter(({ type }) =>
      ["date", "month", "quarter", "year", "week"].includes(type.holds),
    );
    this.time = (timed.find(({ name }) => source.key.includes(name)) ?? timed[0])?.name;
    this.rows = rows.filter((row) => this.time === undefined || row[this.time] !== null);
  }

  type(column: string): ColumnType {
    return this.source.columns.find(({ name }) => name === column)!.type;
  }
  who(row: Row): string | null {
    return this.person === undefined ? null : (row[this.person] ?? null);
  }
  when(row: Row): Days {
    return daysOf(row[this.time!]!);
  }

  // ---- conditions

  /** `fixed` is the date of a fixed group; `asked` the day before which a candidate's history lies. */
  holds(condition: Condition | undefined, row: Row, fixed: string | undefined, asked?: string): boolean {
    if (condition === undefined) return true;
    const part = (of: Condition) => this.holds(of, row, fixed, asked);
    switch (condition.condition) {
      case "all":
        return condition.parts.every(part);
      case "any":
        return condition.parts.some(part);
      case "at least":
        return condition.parts.filter(part).length >= condition.count;
      case "not":
        return !part(condition.part);
      case "missing":
        return (row[condition.column] === null) !== condition.negated;
      default: {
        const left = this.operand(condition.left, row, fixed, asked);
        if (left === null) return false;
        const of = (cell: Cell) => this.order(left.value, cell, left.type);
        if (condition.condition === "between") return of(condition.from).low >= 0 && of(condition.to).high <= 0;
        const equal = (cell: Cell) => of(cell).low >= 0 && of(cell).high <= 0;
        if (condition.condition === "one of") return condition.values.some(equal) !== condition.negated;
        const { low, high } = of(condition.right);
        switch (condition.comparison) {
          case "is":
            return equal(condition.right);
          case "is not":
            return !equal(condition.right);
          case "is at least":
            return low >= 0;
          case "is more than":
            return high > 0;
          case "is at most":
            return high <= 0;
          case "is less than":
            return low < 0;
        }
      }
    }
  }

  /** The value against both ends of what a literal covers; for texts 0 or not. */
  order(value: Scalar, cell: Cell, type: ColumnType): { low: number; high: number } {
    const both = (n: number) => ({ low: n, high: n });
    switch (cell.cell) {
      case "text":
        if ("values" in type && value.kind === "number") {
          return both(compare(value.value, rational(type.values.indexOf(cell.text))));
        }
        return value.value === cell.text ? both(0) : { low: -1, high: 1 };
      case "number":
        return both(compare(value.value as Rational, cell.number));
      case "yes or no":
        return both(compare(value.value as Rational, rational(cell.yes ? 1 : 0)));
      default: {
        const { from, to } = daysOf(cell.text);
        const day = value.value as Rational;
        return { low: compare(day, rational(from)), high: compare(day, rational(to)) };
      }
    }
  }

  scalar(text: string, type: ColumnType): Scalar {
    const number = (value: Rational): Scalar => ({ kind: "number", value });
    switch (type.holds) {
      case "number":
        return number(rational(BigInt(text.replace(".", "")), text.includes(".") ? 10n : 1n));
      case "yes or no":
        return number(rational(text === "yes" ? 1 : 0));
      case "ordinal":
      case "nominal":
        return number(rational(type.values.indexOf(text)));
      case "person":
      case "text":
        return { kind: "text", value: text };
      default:
        return number(rational(anchorOf(text)));
    }
  }

  operand(
    of: RowOperand,
    row: Row,
    fixed: string | undefined,
    asked?: string,
  ): { value: Scalar; type: ColumnType } | null {
    const counted: ColumnType = { holds: "number", unit: {}, scale: "count", decimals: 0 };
    if (of.operand === "column") {
      const text = row[of.column] ?? null;
      return text === null ? null : { value: this.scalar(text, this.type(of.column)), type: this.type(of.column) };
    }
    const before =
      of.before.is === "date"
        ? this.opens(of.before.date)
        : of.before.is === "fixed"
          ? this.opens(fixed!)
          : asked === undefined
            ? this.when(row).from
            : this.opens(asked);
    const since = of.months === undefined ? -Infinity : monthsLater(before, -of.months);
    const past = this.rows.filter((other) => {
      const { from } = this.when(other);
      return (
        this.who(row) !== null &&
        this.who(other) === this.who(row) &&
        from < before &&
        from >= since &&
        this.holds(of.where, other, fixed)
      );
    });
    if (of.of === "rows") return { value: { kind: "number", value: rational(past.length) }, type: counted };
    const type = this.type(of.column!);
    const filled = past.filter((other) => other[of.column!] !== null);
    const scalars = filled.map((other) => ({
      at: this.when(other).from,
      value: this.scalar(other[of.column!]!, type),
    }));
    if (of.of === "sum") {
      const sum = scalars.reduce((total, { value }) => add(total, value.value as Rational), zero);
      return { value: { kind: "number", value: sum }, type };
    }
    if (scalars.length === 0) return null;
    const times = scalars.map(({ at }) => at);
    const end = of.of === "first" ? Math.min(...times) : of.of === "last" ? Math.max(...times) : undefined;
    const among = scalars.filter(({ at }) => end === undefined || at === end).map(({ value }) => value);
    const least = of.of === "first" || of.of === "lowest";
    return { value: among.reduce((a, b) => (less(a, b) === least ? a : b)), type };
  }

  /** First day of the unit of the time column that holds a date. */
  opens(date: string): number {
    return this.unitOf(dayOf(date)).from;
  }
  unitOf(day: number): Days {
    const iso = isoOf(day);
    const { holds } = this.type(this.time!);
    if (holds === "date") return { from: day, to: day };
    if (holds === "month") return daysOf(iso.slice(0, 7));
    if (holds === "year") return daysOf(iso.slice(0, 4));
    if (holds === "quarter") return daysOf(`${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`);
    const monday = day - ((new Date(day * dayLength).getUTCDay() + 6) % 7);
    return { from: monday, to: monday + 6 };
  }

  // ---- groups

  /** Rows of the group, and for each of the rows left out the index of the first reason. */
  members(
    group: Group,
    fixed: string | undefined,
    until: string,
  ): { rows: Row[]; left: { row: Row; reason: number }[] } {
    const known = (row: Row) => this.time === undefined || anchorOf(row[this.time]!) <= dayOf(until);
    const reasonOf = (row: Row) => group.leaveOut.findIndex(({ where }) => this.holds(where, row, fixed));
    if (fixed === undefined) {
      const inside = this.rows.filter((row) => this.holds(group.where, row, fixed));
      const left = inside.map((row) => ({ row, reason: reasonOf(row) })).filter(({ reason }) => reason >= 0);
      return { rows: inside.filter((row) => reasonOf(row) < 0), left: left.filter(({ row }) => known(row)) };
    }
    const candidates = this.rows.filter((row) => {
      if (this.time === undefined) return true;
      const { from, to } = this.when(row);
      const isEvent = this.type(this.time).holds === "date";
      return isEvent ? from <= dayOf(fixed) : from <= dayOf(fixed) && dayOf(fixed) <= to;
    });
    const fulfils = candidates.filter((row) => this.who(row) !== null && this.holds(group.where, row, fixed, fixed));
    const people = new Set(fulfils.map((row) => this.who(row)));
    const reasons = new Map<string | null, number>();
    for (const row of this.rows) {
      const reason = reasonOf(row);
      const who = this.who(row);
      if (people.has(who) && known(row) && reason >= 0) reasons.set(who, Math.min(reason, reasons.get(who) ?? reason));
    }
    const rows = this.rows.filter((row) => people.has(this.who(row)) && !reasons.has(this.who(row)));
    const left = this.rows.flatMap((row) => {
      const reason = reasons.get(this.who(row));
      return reason === undefined || !known(row) ? [] : [{ row, reason }];
    });
    return { rows, left };
  }

  /** Rows and people that each `leave out` takes away, from the first day that any metric of the group is measured. */
  leftOut(group: Group): { rows: number; people: number }[] {
    const { contract } = this;
    const metrics = contract.metrics.filter((metric) => metric.group === group.name);
    const starts = metrics.flatMap((metric) => {
      const windows = this.windows(metric);
      return windows.some(({ period, out }) => this.measuredDays(period, out).length > 0) ? windows : [];
    });
    if (starts.length === 0) return [];
    const from = starts.map(({ period }) => period.from).sort()[0]!;
    const { left } = this.members(group, group.fixedOn, this.until);
    const inTime = left.filter(({ row }) => this.time === undefined || anchorOf(row[this.time]!) >= dayOf(from));
    return group.leaveOut.map((_, index) => {
      const rows = inTime.filter(({ reason }) => reason === index).map(({ row }) => row);
      return {
        rows: rows.length,
        people: new Set(rows.map((row) => this.who(row)).filter((who) => who !== null)).size,
      };
    });
  }

  // ---- series

  /** Periods of a metric with the days that are left out of them. */
  windows(metric: Metric): { period: Period; out: Days[] }[] {
    const { contract, asOf } = this;
    const events = contract.events.filter(({ leavesOut }) => leavesOut.includes(metric.name));
    const baseline = contract.baselines.find((one) => one.metric === metric.name);
    const out = (more: readonly { from: string; to: string }[]) =>
      [...events, ...more].map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
    if (metric.every === "cohort") {
      const to = this.until;
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

  measuredDays(period: Period, out: readonly Days[]): number[] {
    return span(dayOf(period.from), dayOf(period.to)).filter(
      (day) => !out.some(({ from, to }) => from <= day && day <= to),
    );
  }

  /** Periods of a metric over a group that is run as it stands: those that can be measured. */
  series(metric: Metric, group: Group): readonly ExpectedPeriod[] {
    const { rows } = this.members(group, group.fixedOn, this.until);
    return this.windows(metric).flatMap(({ period, out }) => {
      const cohort = group.cohort;
      if (metric.every !== "cohort" || cohort === undefined)
        return this.period(metric, group, period, out, rows, false);
      const keys = [...new Set(rows.map((row) => row[cohort] ?? null))].filter((key) => key !== null);
      const scalar = (key: string) => this.scalar(key, this.type(cohort));
      return keys
        .sort((a, b) => (less(scalar(a), scalar(b)) ? -1 : 1))
        .flatMap((key) => {
          const own = rows.filter((row) => row[cohort] === key);
          return this.period(metric, group, { ...period, key }, out, own, true);
        });
    });
  }

  period(
    metric: Metric,
    group: Group,
    period: Period,
    out: readonly Days[],
    rows: readonly Row[],
    cohort: boolean,
  ): ExpectedPeriod[] {
    const { fixedOn } = group;
    const counts = (day: number) =>
      dayOf(period.from) <= day && day <= dayOf(period.to) && !out.some(({ from, to }) => from <= day && day <= to);
    if (this.measuredDays(period, out).length === 0) return [];
    const inside = rows.filter((row) => this.time === undefined || counts(anchorOf(row[this.time]!)));
    const value = (of: Aggregate) => this.aggregate(of, rows, inside, counts, fixedOn, period);
    const people = new Set(inside.map((row) => this.who(row)).filter((who) => who !== null)).size;
    const base = { key: period.key, rows: inside.length, people };
    const { measures } = metric;
    const isEvent = this.time !== undefined && this.type(this.time).holds === "date";
    if (measures.measure === "median") {
      const levels = (this.type(measures.column) as { values: readonly string[] }).values;
      const answers = inside
        .filter((row) => this.holds(measures.where, row, fixedOn) && row[measures.column] !== null)
        .map((row) => levels.indexOf(row[measures.column]!))
        .sort((a, b) => a - b);
      if (answers.length === 0) return [];
      return [{ ...base, numerator: zero, denominator: null, median: answers[Math.ceil(answers.length / 2) - 1]! }];
    }
    const terms = [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])].map(({ of }) => value(of));
    const nothing = inside.length === 0 && terms.every(({ numerator }) => numerator === 0n);
    if (nothing && (!isEvent || cohort)) return [];
    const linear = (of: typeof measures.numerator) =>
      of.terms.reduce((sum, { coefficient, of }) => add(sum, multiply(coefficient, value(of))), of.constant);
    const denominator = measures.denominator ? linear(measures.denominator) : null;
    if (denominator?.numerator === 0n) return [];
    return [{ ...base, numerator: linear(measures.numerator), denominator }];
  }

  aggregate(
    of: Aggregate,
    all: readonly Row[],
    inside: readonly Row[],
    counts: (day: number) => boolean,
    fixed: string | undefined,
    period: Period,
  ): Rational {
    const fulfils = (row: Row) => this.holds(of.where, row, fixed);
    const rows = inside.filter(fulfils);
    const people = [...new Set(all.map((row) => this.who(row)).filter((who) => who !== null))];
    switch (of.aggregate) {
      case "rows":
        return rational(rows.length);
      case "people":
        return rational(new Set(rows.map((row) => this.who(row)).filter((who) => who !== null)).size);
      case "sum":
        return rows.reduce((sum, row) => {
          const text = row[of.column] ?? null;
          return text === null ? sum : add(sum, this.scalar(text, this.type(of.column)).value as Rational);
        }, zero);
      case "days": {
        const stays = all.filter((row) => fulfils(row) && row[of.from] !== null);
        // A row without a person, and every row of a source without people, stands for itself.
        const owners = new Map<string, Row[]>();
        stays.forEach((row, index) => {
          const owner = this.who(row) === null ? `row ${index}` : `person ${this.who(row)}`;
          owners.set(owner, [...(owners.get(owner) ?? []), row]);
        });
        const days = span(dayOf(period.from), dayOf(period.to)).filter(counts);
        const covers = (row: Row, day: number) =>
          dayOf(row[of.from]!) <= day && (row[of.to] == null || day <= dayOf(row[of.to]!));
        return rational(
          [...owners.values()].reduce(
            (sum, own) => sum + days.filter((day) => own.some((row) => covers(row, day))).length,
            0,
          ),
        );
      }
      case "first time": {
        const first = people.flatMap((who) => {
          const anchors = all
            .filter((row) => this.who(row) === who && fulfils(row))
            .map((row) => anchorOf(row[this.time!]!));
          return anchors.length === 0 ? [] : [Math.min(...anchors)];
        });
        return rational(first.filter(counts).length);
      }
      case "in a row": {
        const unit = (row: Row) => {
          const day = daysOf(row[this.time!]!).from;
          return of.of === "week"
            ? Math.floor((day + 3) / 7)
            : Number(isoOf(day).slice(0, 4)) * 12 + Number(isoOf(day).slice(5, 7)) - 1;
        };
        const anchor = (n: number) => (of.of === "week" ? n * 7 : Date.UTC(Math.floor(n / 12), n % 12, 1) / dayLength);
        const reached = people.flatMap((who) => {
          const units = [...new Set(all.filter((row) => this.who(row) === who && fulfils(row)).map(unit))].sort(
            (a, b) => a - b,
          );
          let run = 0;
          const at = units.find((n, index) => {
            run = index > 0 && n - units[index - 1]! <= of.gap + 1 ? run + 1 : 1;
            return run === of.length;
          });
          return at === undefined ? [] : [anchor(at)];
        });
        return rational(reached.filter(counts).length);
      }
    }
  }
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

function less(a: Scalar, b: Scalar): boolean {
  if (a.kind === "text" && b.kind === "text") return a.value < b.value;
  return subtract(a.value as Rational, b.value as Rational).numerator < 0n;
}
