// Groups and conditions: and with or, order, allowed values, empty cells, history, days that fix a group, cohorts.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { base, both, type Change, findings, runCases, swap, unchanged } from "./a-cases.ts";

const where = (condition: string): Change => swap('workplace is one of "Home care", "Preschool"', condition);
const inGroup = (line: string): Change =>
  swap('one of "Home care", "Preschool"\n\ncomparison', `one of "Home care", "Preschool"\n  ${line}\n\ncomparison`);
const ordinal = swap("| text                             |", '| ordinal "low", "mid", "high" |');
const otherStaff = swap('workplace is not one of "Home care", "Preschool"', 'workplace is "low"');
const mayBeEmpty = swap("| leave out the row |", "| means none |");

describe("groups and conditions", () => {
  runCases([
    {
      code: "M3040",
      change: where('workplace is "A" or workplace is "B" and spells is at least 2'),
      at: 'workplace is "A" or workplace is "B" and spells is at least 2',
      nearMiss: where('(workplace is "A" or workplace is "B") and spells is at least 2'),
    },
    {
      code: "M3041",
      change: where('workplace is at least "Home care"'),
      at: "workplace",
      nearMiss: both(ordinal, otherStaff, where('workplace is at least "mid"')),
      says: "“at least” has no meaning",
    },
    {
      code: "M3041",
      change: where('workplace is between "A" and "B"'),
      at: "workplace",
      nearMiss: where("month is between 2018-10 and 2018-12"),
    },
    {
      code: "M3025",
      change: both(ordinal, otherStaff, where('workplace is between "high" and "low"')),
      at: '"high" and "low"',
      nearMiss: both(ordinal, otherStaff, where('workplace is between "low" and "high"')),
    },
    {
      code: "M3042",
      change: where("workplace is missing"),
      at: "workplace is missing",
      nearMiss: both(mayBeEmpty, where("workplace is missing")),
    },
    {
      code: "M3043",
      change: where("sum of short_days over the 12 months before the group is fixed is at least 10"),
      at: "before the group is fixed",
      nearMiss: both(
        inGroup("fixed on 2018-09-30"),
        where("sum of short_days over the 12 months before the group is fixed is at least 10 days"),
      ),
    },
    {
      code: "M3044",
      change: where('at least 3 of (workplace is "A"; spells is at least 2)'),
      at: "3",
      nearMiss: where('at least 2 of (workplace is "A"; spells is at least 2)'),
    },
    {
      code: "M3045",
      change: where("sum of workplace over the 12 months before each row is at least 10"),
      at: "sum of workplace over the 12 months before each row",
      nearMiss: where("sum of spells over the 12 months before each row is at least 10"),
    },
    {
      code: "M3045",
      change: where('highest of workplace over all time before 2018-10-01 is "A"'),
      at: "highest of workplace over all time before 2018-10-01",
      nearMiss: where('last of workplace over all time before 2018-10-01 is "A"'),
    },
    {
      code: "M3011",
      change: where("count of rows over the 0 months before each row is at least 10"),
      at: "0",
      nearMiss: where("count of rows where spells is at least 1 over the 2 years before each row is at least 10"),
    },
    {
      code: "M3046",
      change: inGroup("fixed on 2022-01-01"),
      at: "2022-01-01",
      nearMiss: inGroup("fixed on 2018-09-30"),
    },
    { code: "M3047", change: inGroup("fixed on 2018-10"), at: "2018-10", nearMiss: inGroup("fixed on 2018-10-01") },
    {
      code: "M3048",
      change: inGroup("in cohorts by spells"),
      at: "spells",
      nearMiss: inGroup("in cohorts by workplace"),
    },
    {
      code: "M2005",
      change: inGroup('leave out where workplce is "A" because "closed"'),
      at: "workplce",
      nearMiss: inGroup('leave out where workplace is "A" because "closed"'),
    },
  ]);

  it("both ways to put parentheses are offered, and each mends it", () => {
    const change = where('workplace is "A" and spells is 1 or workplace is "B" and spells is at least 2');
    const [mixed] = findings(change).filter(({ diagnostic }) => diagnostic.code === "M3040");
    const mended = mixed?.diagnostic.fixes.map(({ edits }) =>
      [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), change(base)),
    );
    expect(mended?.[0]).toContain('(workplace is "A" and spells is 1) or (workplace is "B" and spells is at least 2)');
    expect(mended?.[1]).toContain('workplace is "A" and (spells is 1 or workplace is "B") and spells is at least 2');
    for (const text of mended ?? []) {
      expect(check(parse(text)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it("a history of years is one of months", () => {
    const change = where("count of rows over the 2 years before each row is at least 10");
    const condition = check(parse(change(base))).contract?.groups[0]?.where;
    expect(condition).toMatchObject({ left: { operand: "history", of: "rows", months: 24, before: { is: "row" } } });
  });

  it("a column that is wrong where it is declared is not complained of where it is used", () => {
    const found = findings(
      swap(
        "number of days, from 0 to 31     | counts as 0       |\n  | long",
        "number of dayz | counts as 0 |\n  | long",
      ),
    );
    const errors = found.filter(({ diagnostic }) => diagnostic.severity === "error");
    expect(errors.map(({ diagnostic }) => diagnostic.code)).toEqual(["M2007"]);
    expect(unchanged(base)).toBe(base);
  });
});
