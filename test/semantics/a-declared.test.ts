// Events, instruments, amendments and accepted warnings.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { add, base, both, findings, runCases, swap, unchanged } from "./a-cases.ts";

const event = (lines: string) => add(`event Pandemic "Spring"\n  ${lines}`);
const instrument = (rows: string) =>
  add(`instrument Climate\n  | item | question | answers | steps |\n${rows}\n  measured by weighted likelihood`);
const amendment = (lines: string) => add(`amendment First\n  ${lines}`);
const spare = add("value Spare\n  is 5");
const accept = (text: string) => add(`accept ${text}`);

describe("events", () => {
  runCases([
    {
      code: "M3001",
      change: event('from 2020-03 to 2020-06\n  because "pandemic"'),
      at: "event",
      nearMiss: event('from 2020-03 to 2020-06\n  leaves out ShortAbsence\n  because "pandemic"'),
    },
    {
      code: "M3007",
      change: event("from 2020-06 to 2020-03\n  leaves out ShortAbsence"),
      at: "2020-06 to 2020-03",
      nearMiss: event("from 2020-03 to 2020-06\n  leaves out ShortAbsence"),
    },
    {
      code: "M2004",
      change: event("from 2020-03 to 2020-06\n  leaves out Saving"),
      at: "Saving",
      nearMiss: event("from 2020-03 to 2020-06\n  leaves out LongAbsence"),
    },
    {
      code: "M3066",
      change: event("from 2020-03-10 to 2020-06-30\n  leaves out LongAbsence"),
      at: "from 2020-03-10 to 2020-06-30",
      nearMiss: event("from 2020-03-01 to 2020-06-30\n  leaves out LongAbsence"),
    },
  ]);
});

describe("instruments", () => {
  runCases([
    {
      code: "M3090",
      change: instrument('  | calm | "Is it calm?" | "no", "partly", "yes" | -1; 1 |'),
      at: "Climate",
      nearMiss: unchanged,
    },
    {
      code: "M3091",
      change: instrument('  | calm | "Is it calm?" | "no", "partly", "yes" | -1; 0; 1 |'),
      at: "-1",
      nearMiss: instrument('  | calm | "Is it calm?" | "no", "partly", "yes" | -1; 1 |'),
    },
    {
      code: "M3092",
      change: instrument('  | calm | "Is it calm?" | "no", "partly", "yes" | 1; -1 |'),
      at: "calm",
      nearMiss: instrument('  | calm | "Is it calm?" | "no", "partly", "yes" | -1; 1 |'),
    },
    {
      code: "M3093",
      change: instrument('  | calm | "Is it calm?" | "no", "yes" | 0 |\n  | calm | "Is it quiet?" | "no", "yes" | 0 |'),
      at: "calm",
      nearMiss: instrument(
        '  | calm | "Is it calm?" | "no", "yes" | 0 |\n  | quiet | "Is it quiet?" | "no", "yes" | 0 |',
      ),
    },
  ]);
});

describe("amendments", () => {
  runCases([
    {
      code: "M3095",
      change: both(spare, amendment("in force from 2022-01-01\n  removes Spare")),
      at: "2022-01-01",
      nearMiss: both(spare, amendment("in force from 2021-09-30\n  removes Spare")),
    },
    {
      code: "M3096",
      change: amendment("in force from 2020-01-01\n  replaces value HourPrice\n    is SEK 5"),
      at: "value",
      nearMiss: amendment("in force from 2020-01-01\n  replaces value DayPrice\n    is SEK 5 per day"),
    },
    {
      code: "M3047",
      change: both(spare, amendment("in force from 2020-01\n  removes Spare")),
      at: "2020-01",
      nearMiss: both(spare, amendment("in force from 2020-01-01\n  removes Spare")),
    },
  ]);

  it("a clause inside an amendment is checked as part of the text that is then in force", () => {
    const found = findings(amendment("in force from 2020-01-01\n  replaces value DayPrice\n    is EUR 5 per day"));
    const errors = found.filter(({ diagnostic }) => diagnostic.severity === "error");
    expect(errors.map(({ diagnostic, at }) => [diagnostic.code, at])).toEqual([["M3089", "First"]]);
    const inside = findings(amendment("in force from 2020-01-01\n  adds value Next\n    is Dayprice"));
    expect(inside.filter(({ diagnostic }) => diagnostic.severity === "error").map(({ at }) => at)).toEqual([
      "Dayprice",
    ]);
    expect(inside.map(({ diagnostic }) => diagnostic.code)).not.toContain("M2009");
  });

  it("an amendment carries the contract that it leaves in force", () => {
    const { contract } = check(parse(both(spare, amendment("in force from 2020-01-01\n  removes Spare"))(base)));
    expect(contract?.amendments).toMatchObject([{ name: "First", from: "2020-01-01" }]);
    const names = ({ values }: NonNullable<typeof contract>) => values.map(({ name }) => name);
    expect(contract && names(contract)).toContain("Spare");
    expect(contract?.amendments?.flatMap((amendment) => names(amendment.contract))).not.toContain("Spare");
  });
});

describe("accepted warnings", () => {
  runCases([
    {
      code: "M3097",
      change: accept('M3804 because "known"'),
      at: "M3804",
      nearMiss: accept('M3084 because "known"'),
      says: "Did you mean M3084?",
    },
    { code: "M3098", change: accept('M3001 because "known"'), at: "M3001", nearMiss: accept('M3084 because "known"') },
    {
      code: "M3099",
      change: accept('M2009 because "known"'),
      at: "M2009",
      nearMiss: both(spare, accept('M2009 because "known"')),
    },
    {
      code: "M3099",
      change: accept('M3084 in LongAbsence because "known"'),
      at: "M3084",
      nearMiss: accept('M3084 in ShortAbsence because "known"'),
      says: "in “LongAbsence”",
    },
  ]);

  it("an accepted warning is gone from what is found, and listed with what is accepted", () => {
    const { diagnostics, accepted, contract } = check(parse(accept('M3084 because "known"')(base)));
    expect(diagnostics.map(({ code }) => code)).not.toContain("M3084");
    expect(accepted.map(({ code }) => code)).toEqual(["M3084"]);
    expect(contract?.accepts).toMatchObject([{ code: "M3084", because: "known" }]);
  });

  it("an error is never accepted away", () => {
    const text = both(accept('M3006 because "known"'), swap("currency SEK", "currency SEQ"))(base);
    expect(check(parse(text)).diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(["M3006", "M3098"]));
  });
});
