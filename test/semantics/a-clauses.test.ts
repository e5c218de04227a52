// What a clause must say, may say once and cannot say together; the contract clause, parties and units; a sound contract.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { add, base, both, findings, runCases, swap, unchanged } from "./a-cases.ts";

describe("clauses", () => {
  it("the base contract has no errors, and warns only of what is not yet computed, not yet proved and not said", () => {
    const { contract, diagnostics, open } = check(parse(base));
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "M4051 warning",
      "M3084 warning",
      "M4010 warning",
    ]);
    expect(contract?.currency).toBe("SEK");
    expect(contract?.metrics.map(({ name, unit, kind }) => ({ name, unit, kind }))).toEqual([
      { name: "ShortAbsence", unit: { day: 1, person: -1 }, kind: "number" },
      { name: "LongAbsence", unit: { day: 1, person: -1 }, kind: "number" },
    ]);
    expect(open).toEqual([]);
  });

  runCases([
    { code: "M3001", change: swap("  currency SEK\n", ""), at: "contract", nearMiss: unchanged, says: "“currency”" },
    { code: "M3001", change: swap("  runs from 2018-10-01 to 2021-09-30\n", ""), at: "contract", nearMiss: unchanged },
    {
      code: "M3001",
      change: add('party Investor "Fund"'),
      at: "party",
      nearMiss: add('party Investor "Fund" is investor'),
    },
    { code: "M3001", change: swap('  from "absence.csv"\n', ""), at: "data", nearMiss: unchanged },
    {
      code: "M3001",
      change: swap("  one row per employee and month\n", ""),
      at: "data",
      nearMiss: swap("one row per employee and month", "rows without a key"),
      says: "“one row per” or “rows without a key”",
    },
    {
      code: "M3001",
      change: swap("  people in Absence\n  where workplace is one", "  where workplace is one"),
      at: "target group",
      nearMiss: unchanged,
    },
    {
      code: "M3001",
      change: swap("  lower is better\n  verified", "  verified"),
      at: "outcome",
      nearMiss: unchanged,
      says: "“lower is better” or “higher is better”",
    },
    { code: "M3001", change: swap("  measures sum of long_days / people\n", ""), at: "guardrail", nearMiss: unchanged },
    {
      code: "M3001",
      change: swap("  detrend by linear trend with month effects\n", ""),
      at: "baseline of",
      nearMiss: unchanged,
    },
    {
      code: "M3001",
      change: swap(
        "  from 2015-10 to 2018-09\n  detrend by linear trend with month effects\n",
        '  no detrending because "a"\n',
      ),
      at: "baseline of",
      nearMiss: swap("  detrend by linear trend with month effects\n", '  no detrending because "a"\n'),
    },
    {
      code: "M3002",
      change: swap("  currency SEK\n", "  currency SEK\n  currency EUR\n"),
      at: "currency EUR",
      nearMiss: unchanged,
    },
    {
      code: "M3003",
      change: swap("  lower is better\n  verified", "  lower is better\n  higher is better\n  verified"),
      at: "higher is better",
      nearMiss: unchanged,
    },
    {
      code: "M3003",
      change: swap("with month effects\n", 'with month effects\n  no detrending because "a"\n'),
      at: 'no detrending because "a"',
      nearMiss: unchanged,
    },
    {
      code: "M3003",
      change: swap("detrend by linear trend with month effects", "expected as in OtherStaff"),
      at: "from 2015-10 to 2018-09",
      nearMiss: swap(
        "from 2015-10 to 2018-09\n  detrend by linear trend with month effects",
        "expected as in OtherStaff",
      ),
    },
    { code: "M3005", change: add('contract "Another"'), at: "contract", nearMiss: unchanged },
    { code: "M3006", change: swap("currency SEK", "currency SEQ"), at: "SEQ", nearMiss: unchanged, says: "SEK" },
    {
      code: "M3007",
      change: swap("runs from 2018-10-01 to 2021-09-30", "runs from 2021-10-01 to 2018-09-30"),
      at: "2021-10-01 to 2018-09-30",
      nearMiss: unchanged,
    },
    {
      code: "M3008",
      change: swap("is outcome payer", "is outcome payer, outcome payer"),
      at: "outcome payer",
      nearMiss: swap("is outcome payer", "is outcome payer, data provider"),
    },
    {
      code: "M3009",
      change: add("unit crate, crates is 2 boxes\nunit box, boxes is 2 crates"),
      at: "crate",
      nearMiss: add("unit crate, crates is 2 boxes\nunit box, boxes is 2 hours"),
    },
    {
      code: "M3010",
      change: add("unit shift, shifts is 8"),
      at: "8",
      nearMiss: add("unit shift, shifts is 8 hours"),
    },
    { code: "M3011", change: swap("2,000 times", "0 times"), at: "0", nearMiss: swap("2,000 times", "1 times") },
    {
      code: "M3012",
      change: add("outcome Spells\n  in Staff, every month\n  measures sum of spells / people\n  lower is better"),
      at: "Spells",
      nearMiss: add("indicator Spells\n  in Staff, every month\n  measures sum of spells / people\n  lower is better"),
    },
    {
      code: "M3013",
      change: add("pricing Extra\n  for ShortAbsence\n  pays DayPrice per avoided day\n  a worse result pays nothing"),
      at: "Extra",
      nearMiss: both(
        add("pricing Extra\n  for ShortAbsence\n  pays DayPrice per avoided day\n  a worse result pays nothing"),
        add(
          "payment of Extra\n  from Municipality\n  to Provider\n  every contract year, 60 days after its end\n  cumulative\n  round half up to SEK 1",
        ),
      ),
    },
  ]);

  it("a text that does not begin with a contract clause says so once", () => {
    const text = base.slice(base.indexOf("party Municipality"));
    const { diagnostics, contract } = check(parse(text));
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["M1013"]);
    expect(contract).toBeUndefined();
  });

  it("an empty text, and any cut of the base contract, is checked without a throw", () => {
    expect(check(parse("")).diagnostics.map(({ code }) => code)).toEqual(["M1013"]);
    for (let end = 0; end < base.length; end += 41) check(parse(base.slice(0, end)));
  });

  it("what a clause with a syntax error lacks is not reported again", () => {
    const found = findings(swap("  measures sum of long_days / people\n", "  measures sum of\n"));
    expect(found.map(({ diagnostic }) => diagnostic.code)).not.toContain("M3001");
  });

  it("the fix of a missing direction adds the line", () => {
    const change = swap("  lower is better\n  verified", "  verified");
    const [missing] = findings(change).filter(({ diagnostic }) => diagnostic.code === "M3001");
    const text = change(base);
    const mended = missing?.diagnostic.fixes.map(({ edits: [edit] }) =>
      edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : "",
    );
    for (const each of mended ?? []) {
      expect(check(parse(each)).diagnostics.map(({ code }) => code)).not.toContain("M3001");
    }
    expect(mended).toHaveLength(2);
  });
});
