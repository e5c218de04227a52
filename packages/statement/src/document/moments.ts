// Moments that a name fixes in words, and the windows and stretches of days that they bound.

import type { Ast } from "@mast/language";
import type { Run } from "./document.ts";
import { run } from "./run.ts";
import { columnOf, countOf, gap, type Wording } from "./wording.ts";

/** `the day 18 months after Entered`, or the name alone. */
export function moment(of: Ast.Moment | Ast.Missing, w: Wording): Run {
  if (of.node === "missing") return gap(w);
  if (of.shift === undefined) return columnOf(of.name, w);
  return run`${length(of.shift.count, of.shift.unit, w)} ${direction(of.shift, w)} ${columnOf(of.name, w)}`;
}

/** `within 12 months after Entered, …`, with which of its ends is in. */
export function window({ of }: Ast.Within, w: Wording): Run {
  const edge =
    of.shift?.direction === "before"
      ? w.pick(
          "from the day so long before, which is included, until that day, which is not",
          "från och med dagen så långt före och fram till den dagen, som inte räknas med",
        )
      : w.pick(
          "from that day, which is included, until the day so long after, which is not",
          "från och med den dagen och fram till dagen så långt efter, som inte räknas med",
        );
  return run`${w.pick("within", "inom")} ${moment(of, w)} (${edge})`;
}

/** `from moved_in to moved_out, both days included`. */
export function stretch(of: Ast.Stretch, w: Wording): Run {
  const ends = of.until
    ? run`${w.pick("until", "fram till")} ${moment(of.to, w)}, ${w.pick("that day not included", "den dagen inte medräknad")}`
    : run`${w.pick("to", "till och med")} ${moment(of.to, w)}${w.pick(", both days included", "")}`;
  const clipped = of.within ? run`, ${w.pick("only", "bara")} ${window(of.within, w)}` : [];
  return run`${w.pick("from", "från och med")} ${moment(of.from, w)} ${ends}${clipped}`;
}

/** `7 days`, in a unit of the language. */
export function length(count: Ast.Count | Ast.Missing, unit: Ast.UnitName | Ast.Missing | string, w: Wording): Run {
  const keyword =
    typeof unit === "string" ? unit : "node" in unit ? "" : unit.unit === "own" ? unit.name : unit.keyword;
  const words = units[keyword.toLowerCase()];
  if (words === undefined) return run`${countOf(count, w)} ${keyword === "" ? gap(w) : [keyword]}`;
  const one = count.node === "count" && count.value.numerator === count.value.denominator;
  return run`${countOf(count, w)} ${w.pick(words[one ? 0 : 1], words[one ? 2 : 3])}`;
}

const units: Readonly<Record<string, readonly [string, string, string, string]>> = {
  day: ["day", "days", "dag", "dagar"],
  week: ["week", "weeks", "vecka", "veckor"],
  month: ["month", "months", "månad", "månader"],
  quarter: ["quarter", "quarters", "kvartal", "kvartal"],
  year: ["year", "years", "år", "år"],
};

const direction = (shift: Ast.Shift, w: Wording): string =>
  shift.direction === "before" ? w.pick("before", "före") : w.pick("after", "efter");
