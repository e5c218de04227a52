// Numbers and calculations: every diagnostic of M310–M315 and M312, with a contract that has it and one that nearly does.

import { expect, test } from "vitest";
import { holds } from "./b-cases.ts";
import { found, priced, retention } from "./b-contract.ts";

const bonus = (amount: string) => priced(`pricing Extra\n  pays ${amount}`);

test("the contract of the language page has no error, and the three warnings it should have", () => {
  expect(found([]).map(({ code, severity }) => [code, severity])).toEqual([
    ["M4051", "warning"],
    ["M3084", "warning"],
    ["M4010", "warning"],
  ]);
});

holds([
  {
    code: "M3100",
    at: "SEK 5 + EUR 4",
    edits: [bonus("SEK 5 + EUR 4")],
    near: [bonus("SEK 5 + EUR 4 * (SEK 11.50 / EUR 1)")],
  },
  {
    code: "M3101",
    at: "SEK 5 + 3 days",
    edits: [bonus("SEK 5 + 3 days")],
    near: [bonus("SEK 5 + 3 days * SEK 2 per day")],
  },
  {
    code: "M3101",
    at: "the larger of (SEK 5; 0)",
    edits: [bonus("the larger of (SEK 5; 0)")],
    near: [bonus("the larger of (SEK 5; SEK 0)")],
  },
  {
    code: "M3102",
    at: "SEK 100 + 5 %",
    edits: [bonus("SEK 100 + 5 %")],
    near: [bonus("SEK 100 + 5 % of SEK 100")],
  },
  {
    code: "M3103",
    at: "level of Retention is at least 5 percentage points",
    edits: [
      retention,
      `${bonus("SEK 1")}`.replace(
        "pays SEK 1",
        "pays SEK 1\n  only when level of Retention is at least 5 percentage points",
      ),
    ],
    near: [
      retention,
      `${bonus("SEK 1")}`.replace("pays SEK 1", "pays SEK 1\n  only when level of Retention is at least 5 %"),
    ],
  },
  {
    code: "M3104",
    at: "SEK 5 * SEK 4",
    edits: [bonus("SEK 5 * SEK 4")],
    near: [bonus("SEK 5 * 4")],
  },
  {
    code: "M3105",
    at: "5 percentage points of SEK 100",
    edits: [bonus("5 percentage points of SEK 100")],
    near: [bonus("5 % of SEK 100")],
  },
  {
    code: "M3106",
    at: "0 %",
    edits: [bonus("SEK 100 / 0 %")],
    near: [bonus("SEK 100 / 1 %")],
  },
  {
    code: "M3107",
    at: "£500",
    edits: [bonus("£500")],
    near: [bonus("SEK 500")],
  },
  {
    code: "M3108",
    at: "5 %",
    edits: [bonus("5 %")],
    near: [bonus("5 % of SEK 500")],
  },
  {
    code: "M3108",
    at: "3 hours",
    edits: [["next SEK 10,000,000", "next 3 hours"]],
    near: [["next SEK 10,000,000", "next SEK 3"]],
  },
  {
    code: "M3109",
    at: "EUR 500",
    edits: [bonus("EUR 500")],
    near: [bonus("EUR 500 * (SEK 11.5 / EUR 1)")],
  },
  {
    code: "M3110",
    at: "5 percentage points",
    edits: [["nothing below a reduction of 5 %", "nothing below a reduction of 5 percentage points"]],
    near: [],
  },
  {
    code: "M3111",
    at: "A",
    edits: [
      ["  pays DayPrice per avoided day", "  pays A per avoided day"],
      "formula A\n  is B * 2",
      "formula B\n  is A / 2",
    ],
    near: [
      ["  pays DayPrice per avoided day", "  pays A per avoided day"],
      "formula A\n  is B * 2",
      "formula B\n  is DayPrice / 2",
    ],
    also: ["M2009"],
  },
  {
    code: "M3112",
    at: "Price",
    edits: [bonus("Price"), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 2" | SEK 20 |'],
    near: [bonus('Price for "day 1"'), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 2" | SEK 20 |'],
  },
  {
    code: "M3113",
    at: '"day 3"',
    edits: [bonus('Price for "day 3"'), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 2" | SEK 20 |'],
    near: [bonus('Price for "day 2"'), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 2" | SEK 20 |'],
  },
  {
    code: "M3114",
    at: 'Sum for "day 1"',
    edits: [bonus('Sum for "day 1"'), "value Sum\n  is SEK 10"],
    near: [bonus("Sum"), "value Sum\n  is SEK 10"],
  },
  {
    code: "M3115",
    at: "nothing below an increase of 5 %",
    edits: [["nothing below a reduction of 5 %", "nothing below an increase of 5 %"]],
    near: [["nothing below a reduction of 5 %", "nothing below a reduction of 6 %"]],
  },
  {
    code: "M3115",
    at: "increase of ShortAbsence",
    edits: [bonus("increase of ShortAbsence * SEK 100")],
    near: [bonus("reduction of ShortAbsence * SEK 100")],
  },
  {
    code: "M3120",
    at: "2018-10-01",
    edits: [["from 2020-01-01\n", "from 2018-10-01\n"]],
    near: [["from 2020-01-01\n", "from 2018-10-02\n"]],
  },
  {
    code: "M3121",
    at: "2019-01-01",
    edits: [["from 2020-01-01\n", "from 2020-01-01\n  is SEK 2,191 per day from 2019-01-01\n"]],
    near: [["from 2020-01-01\n", "from 2020-01-01\n  is SEK 2,191 per day from 2021-01-01\n"]],
  },
  {
    code: "M3122",
    at: "is SEK 2,190 per day",
    edits: [["is SEK 2,190 per day from 2020-01-01", "is SEK 2,190 per day"]],
    near: [["is SEK 2,143 per day from 2018-10-01", "is SEK 2,143 per day"]],
  },
  {
    code: "M3101",
    at: "SEK 2,190 per month",
    edits: [["SEK 2,190 per day", "SEK 2,190 per month"]],
    near: [["SEK 2,190 per day", "SEK 15,330 per week"]],
  },
  {
    code: "M3123",
    at: "SEK 0",
    edits: [["round half up to SEK 1", "round half up to SEK 0"]],
    near: [["round half up to SEK 1", "round half up to SEK 0.01"]],
  },
  {
    code: "M3124",
    at: "2019-10-01",
    edits: [["from 2018-10-01\n  is SEK 2,190", "from 2019-10-01\n  is SEK 2,190"]],
    near: [],
  },
  {
    code: "M3125",
    at: '"day 1"',
    edits: [bonus('Price for "day 1"'), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 1" | SEK 20 |'],
    near: [bonus('Price for "day 1"'), 'value Price\n  | for | is |\n  | "day 1" | SEK 10 |\n  | "day 2" | SEK 20 |'],
  },
]);
