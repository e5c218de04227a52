// Data clauses: formats, keys, what columns hold, ranges, and what an empty cell means.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { base, both, findings, runCases, swap, unchanged } from "./a-cases.ts";

const workplace = (holds: string) => swap("| text                             |", `| ${holds} |`);
const afterFile = (line: string) => swap('  from "absence.csv"\n', `  from "absence.csv"\n  ${line}\n`);

describe("data clauses", () => {
  runCases([
    {
      code: "M3020",
      change: swap("| leave out the row |", "|  |"),
      at: "workplace",
      nearMiss: unchanged,
    },
    {
      code: "M3021",
      change: swap("absence.csv", "absence.xlsx"),
      at: '"absence.xlsx"',
      nearMiss: swap('"absence.csv"', '"absence.xlsx"\n  file format "csv"'),
    },
    {
      code: "M3021",
      change: afterFile('file format "excel"'),
      at: '"excel"',
      nearMiss: afterFile('file format "csv"'),
    },
    {
      code: "M3022",
      change: swap("spells           | counts as 0 ", "spells           | counts as 0.5 "),
      at: "0.5",
      nearMiss: swap("spells           | counts as 0 ", "spells           | counts as 1 "),
      says: "a whole number of spells",
    },
    {
      code: "M3022",
      change: swap("where workplace is one of", "where spells is one of"),
      at: '"Home care"',
      nearMiss: swap('where workplace is one of "Home care", "Preschool"', "where spells is one of 1, 2"),
    },
    {
      code: "M3022",
      change: swap('workplace is one of "Home care", "Preschool"', "month is at least 2018-10-05"),
      at: "2018-10-05",
      nearMiss: swap('workplace is one of "Home care", "Preschool"', "month is at least 2018"),
    },
    {
      code: "M3022",
      change: both(
        workplace("money in SEK"),
        swap('workplace is one of "Home care", "Preschool"', "workplace is more than 5 %"),
      ),
      at: "5 %",
      nearMiss: unchanged,
      says: "money in SEK",
    },
    {
      code: "M3100",
      change: both(
        workplace("money in SEK"),
        swap('workplace is one of "Home care", "Preschool"', "workplace is more than EUR 5"),
        swap('workplace is not one of "Home care", "Preschool"', "workplace is at most SEK 5"),
      ),
      at: "EUR 5",
      nearMiss: unchanged,
    },
    {
      code: "M3023",
      change: both(
        workplace('nominal "Home care", "Preschool", "School"'),
        swap('one of "Home care"', 'one of "Home car"'),
      ),
      at: '"Home car"',
      nearMiss: workplace('nominal "Home care", "Preschool", "School"'),
      says: "Did you mean “Home care”?",
    },
    {
      code: "M3024",
      change: swap("| month                            |", "| month, from 1 to 12 |"),
      at: "1 to 12",
      nearMiss: unchanged,
    },
    { code: "M3025", change: swap("from 0 to 31", "from 31 to 0"), at: "31 to 0", nearMiss: unchanged },
    {
      code: "M3026",
      change: swap("from 0 to 31     | counts as 0 ", "from 0 to 31     | counts as 32 "),
      at: "32",
      nearMiss: swap("from 0 to 31     | counts as 0 ", "from 0 to 31     | counts as 31 "),
    },
    {
      code: "M3027",
      change: workplace('nominal "Home care", "Preschool", "Home care"'),
      at: '"Home care"',
      nearMiss: workplace('nominal "Home care", "Preschool"'),
    },
    {
      code: "M3028",
      change: swap("whole number of spells           | counts as 0 ", "person           | reject the file "),
      at: "spells",
      nearMiss: unchanged,
    },
    {
      code: "M3029",
      change: swap("whole number of spells ", "whole number of spells with 2 decimal places "),
      at: "2",
      nearMiss: swap("whole number of spells ", "number of spells with 2 decimal places "),
    },
    {
      code: "M3030",
      change: swap("number of days, from", "number of days with 19 decimal places, from"),
      at: "19",
      nearMiss: swap("number of days, from", "number of days with 18 decimal places, from"),
    },
    {
      code: "M3031",
      change: afterFile('encoding "latin-1"'),
      at: '"latin-1"',
      nearMiss: afterFile('encoding "windows-1252"'),
    },
    {
      code: "M3032",
      change: afterFile("decimal comma"),
      at: "decimal comma",
      nearMiss: afterFile("decimal comma\n  separator semicolon"),
    },
    {
      code: "M3033",
      change: both(afterFile("separator semicolon"), swap("absence.csv", "absence.parquet")),
      at: "separator semicolon",
      nearMiss: swap("absence.csv", "absence.parquet"),
    },
    {
      code: "M3034",
      change: swap(
        "month                            | reject the file  ",
        "month                            | means none  ",
      ),
      at: "month",
      nearMiss: unchanged,
    },
    {
      code: "M3035",
      change: swap("| month                            |", "| text                             |"),
      at: "every month",
      nearMiss: unchanged,
    },
    {
      code: "M3036",
      change: swap("| employee   | person ", "| employee   | text "),
      at: "people",
      nearMiss: unchanged,
    },
    {
      code: "M3037",
      change: swap("sum of long_days", "sum of long_days where long_days is at least 60 hours"),
      at: "60 hours",
      nearMiss: swap("sum of long_days", "sum of long_days where long_days is at least 2 weeks"),
      says: "“60 hours” is in hours and “long_days” is in days",
    },
  ]);

  it("the fixes of an unnamed rule offer the choices, and each of them mends it", () => {
    const change = swap("spells           | counts as 0       |", "spells           |                   |");
    const [unnamed] = findings(change).filter(({ diagnostic }) => diagnostic.code === "M3020");
    const text = change(base);
    const written = unnamed?.diagnostic.fixes.map(({ edits: [edit] }) => edit?.text.trim());
    expect(written).toEqual(["reject the file", "leave out the row", "counts as 0", "means none"]);
    for (const { edits } of unnamed?.diagnostic.fixes ?? []) {
      const [edit] = edits;
      const mended = text.slice(0, edit?.span.start) + edit?.text + text.slice(edit?.span.end);
      expect(check(parse(mended)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it("decimals are those stated, else six, those of the currency, or none for whole numbers", () => {
    const change = both(
      swap(
        "number of days, from 0 to 31     | counts as 0       |\n  | long",
        "number of days with 2 decimal places | counts as 0 |\n  | long",
      ),
      swap("| long_days ", "| cost | money in SEK | counts as 0 |\n  | long_days "),
    );
    const { contract } = check(parse(change(base)));
    const decimals = contract?.sources[0]?.columns.map(({ name, type }) => [
      name,
      "decimals" in type ? type.decimals : null,
    ]);
    expect(decimals).toEqual([
      ["employee", null],
      ["month", null],
      ["workplace", null],
      ["spells", 0],
      ["short_days", 2],
      ["cost", 2],
      ["long_days", 6],
    ]);
  });

  it("a column in a unit with a conversion is summed in the base unit", () => {
    const change = both(
      (text) => `${text}\nunit shift, shifts is 8 hours\n`,
      swap("| long_days  | number of days, from 0 to 31 ", "| long_days  | number of shifts, from 0 to 31 "),
      swap("sum of long_days /", "sum of long_days where long_days is at least 16 hours /"),
    );
    const metric = check(parse(change(base))).contract?.metrics[1];
    expect(metric?.unit).toEqual({ hour: 1, person: -1 });
    const term = metric?.measures.measure === "ratio" ? metric.measures.numerator.terms[0] : undefined;
    expect(term?.coefficient).toEqual({ numerator: 8n, denominator: 1n });
    expect(term?.of.where).toMatchObject({ right: { cell: "number", number: { numerator: 2n, denominator: 1n } } });
  });
});
