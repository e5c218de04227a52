// Rate cards, risk shares, limits, payments and worked examples: every diagnostic of M316–M321, with a near miss.

import { holds } from "./b-cases.ts";
import { type Edit, priced, tariff } from "./b-contract.ts";

const extra = (payment = "to Provider") => priced("pricing Extra\n  pays SEK 5", payment);
const caps =
  "cap High on Extra\n  is SEK 9 every payment\n\ncap Whole on the contract\n  is SEK 90 over the whole contract";
const example = (lines: string) => `test "Another"\n  ${lines}`;
const kept: Edit = ["risk share of Saving", "risk share of Saving"];
const shared = `risk share of Extra
  | layer    | Municipality | Provider |
  | the rest | 50 %         | 50 %     |
  remainder to Provider
`;

holds([
  {
    code: "M3160",
    at: "Claims",
    edits: [tariff.replace("date    | reject", "text    | reject")],
    near: [tariff.replace("date    | reject", "month   | reject")],
  },
  {
    code: "M3161",
    at: "Moved",
    edits: [tariff.replace("Kept ", "Moved ")],
    near: [tariff],
  },
  {
    code: "M3162",
    at: "SEK 0 per person",
    edits: [tariff.replace("at most SEK 17,000", "at most SEK 0")],
    near: [tariff.replace("at most SEK 17,000", "at most SEK 1")],
  },
  { code: "M3165", at: "Extra", edits: [extra("// by shares"), shared, shared], near: [extra("// by shares"), shared] },
  {
    code: "M3166",
    at: "Extra, Saving",
    edits: [extra("// by shares"), ["risk share of Saving", "risk share of Extra, Saving"]],
    near: [
      "pricing Extra\n  pays SEK 5",
      ["risk share of Saving", "risk share of Extra, Saving"],
      ["payment of Saving", "payment of Extra, Saving"],
    ],
  },
  {
    code: "M3167",
    at: "Municipality",
    edits: [
      extra("// by shares"),
      shared.replace("| Provider |", "| Municipality |").replace("to Provider", "to Municipality"),
    ],
    near: [extra("// by shares"), shared],
  },
  {
    code: "M3168",
    at: "| the rest | 100 % |",
    edits: [["| the rest                 | 100 %        | 0 %      |", "| the rest                 | 100 % |"]],
    near: [["| the rest                 | 100 %        | 0 %      |", "| the rest                 | 95 % | 5 % |"]],
    also: ["M4023"],
  },
  {
    code: "M3169",
    at: "60 % | 30 %",
    edits: [["| 60 %         | 40 %     |", "| 60 % | 30 % |"]],
    near: [["| 60 %         | 40 %     |", "| 70 % | 30 % |"]],
  },
  {
    code: "M3170",
    at: "120 %",
    edits: [["| 60 %         | 40 %     |", "| 120 % | 40 % |"]],
    near: [["| 60 %         | 40 %     |", "| 100 % - Part | Part |"], "value Part\n  is 40 %"],
  },
  {
    code: "M3171",
    at: "| next SEK 5 | 100 % | 0 % |",
    edits: [["| the rest                 | 100 %        | 0 %      |", "| next SEK 5 | 100 % | 0 % |"]],
    near: [],
  },
  {
    code: "M3172",
    at: "| first SEK 10,000,000 | 60 % | 40 % |",
    edits: [["next SEK 10,000,000", "first SEK 10,000,000"]],
    near: [],
  },
  {
    code: "M3173",
    at: "SEK 0",
    edits: [["next SEK 10,000,000", "next SEK 0"]],
    near: [["next SEK 10,000,000", "next SEK 1"]],
  },
  {
    code: "M3174",
    at: "risk share of",
    edits: [["  remainder to Municipality\n", ""]],
    near: [["  remainder to Municipality\n", "  remainder to Provider\n"]],
  },
  {
    code: "M3174",
    at: "payment of",
    edits: [extra("to Provider 60 %, Evaluator 40 %")],
    near: [extra("to Provider 60 %, Evaluator 40 %\n  remainder to Evaluator")],
  },
  {
    code: "M3175",
    at: "Evaluator",
    edits: [["remainder to Municipality", "remainder to Evaluator"]],
    near: [],
  },
  {
    code: "M3180",
    at: "Lost",
    edits: ["cap Lost on what Evaluator receives\n  is SEK 5 every payment"],
    near: ["cap Lost on what Provider receives\n  is SEK 5 every payment"],
  },
  {
    code: "M3181",
    at: "every month",
    edits: ["cap High on Saving\n  is SEK 5 every month"],
    near: ["cap High on Saving\n  is SEK 5 every contract year"],
  },
  {
    code: "M3182",
    at: "SEK 5",
    edits: [
      "cap High on Saving\n  is SEK 5 every payment\n\nfloor Low on Saving\n  is SEK 6 every payment",
      ["  round half up", "  limits in this order Low, High\n  round half up"],
    ],
    near: [
      "cap High on Saving\n  is SEK 6 every payment\n\nfloor Low on Saving\n  is SEK 6 every payment",
      ["  round half up", "  limits in this order Low, High\n  round half up"],
    ],
  },
  {
    code: "M3183",
    at: "payment of",
    edits: [extra(), caps],
    near: [extra("to Provider\n  limits in this order High, Whole"), caps],
  },
  {
    code: "M3184",
    at: "limits in this order High",
    edits: [extra("to Provider\n  limits in this order High"), caps],
    near: [extra("to Provider\n  limits in this order High, Whole"), caps],
  },
  {
    code: "M3185",
    at: "High",
    edits: [
      extra(),
      "cap High on Extra\n  is SEK 9 every payment",
      ["  round half up", "  limits in this order High\n  round half up"],
    ],
    near: [extra("to Provider\n  limits in this order High"), "cap High on Extra\n  is SEK 9 every payment"],
  },
  {
    code: "M3186",
    at: "High",
    edits: [extra("to Provider\n  limits in this order High, High"), "cap High on Extra\n  is SEK 9 every payment"],
    near: [extra("to Provider\n  limits in this order High"), "cap High on Extra\n  is SEK 9 every payment"],
  },
  {
    code: "M3200",
    at: "Saving",
    edits: [extra().replace("payment of Extra", "payment of Extra, Saving")],
    near: [extra()],
    also: ["M3202"],
  },
  { code: "M3201", at: "payment of", edits: [extra("// nobody")], near: [extra()] },
  {
    code: "M3202",
    at: "to Provider",
    edits: [["  from Municipality\n", "  from Municipality\n  to Provider\n"]],
    near: [kept],
  },
  {
    code: "M3203",
    at: "Evaluator",
    edits: [extra("to Provider 60 %, Evaluator\n  remainder to Provider")],
    near: [extra("to Provider 60 %, Evaluator 40 %\n  remainder to Provider")],
  },
  { code: "M3204", at: "Municipality", edits: [extra("to Municipality")], near: [extra()] },
  {
    code: "M3205",
    at: "every cohort",
    edits: [["every contract year, 60 days", "every cohort, 60 days"]],
    near: [["every contract year, 60 days", "every quarter, 60 days"]],
  },
  {
    code: "M3206",
    at: "100 %",
    edits: [extra("to Provider\n  hold back 100 %, released on 2022-01-01")],
    near: [extra("to Provider\n  hold back 10 %, released on 2022-01-01")],
  },
  { code: "M3001", at: "payment of", edits: [["  round half up to SEK 1\n", ""]], near: [] },
  {
    code: "M3001",
    at: "payment of",
    edits: [["  cumulative\n", ""]],
    near: [["  cumulative\n", "  each period by itself\n"]],
  },
  { code: "M3001", at: "payment of", edits: [["  every contract year, 60 days after its end\n", ""]], near: [] },
  { code: "M3001", at: "payment of", edits: [["  from Municipality\n", ""]], near: [], also: ["M3215"] },
  {
    code: "M3210",
    at: "given ShortAbsence observed 1.125, for 1,000 people, 12 months",
    edits: [["expected 1.25, observed", "observed"]],
    near: [],
  },
  {
    code: "M3211",
    at: "given ShortAbsence expected 1.25, observed 1.125, 12 months",
    edits: [[", for 1,000 people", ""]],
    near: [],
  },
  {
    code: "M3212",
    at: "4 months",
    edits: [
      example("given Whole observed 5, 4 months\n  expect Saving is SEK 5"),
      "outcome Whole\n  in Staff, every quarter\n  measures sum of spells\n  lower is better",
    ],
    near: [
      example("given Whole observed 5, 6 months\n  expect Saving is SEK 5"),
      "outcome Whole\n  in Staff, every quarter\n  measures sum of spells\n  lower is better",
    ],
  },
  {
    code: "M3213",
    at: '"Mooved"',
    edits: [tariff, example('given Tariff "Mooved" 3 times by 2 people\n  expect Tariff is SEK 10,000')],
    near: [tariff, example('given Tariff "Moved" 3 times by 2 people\n  expect Tariff is SEK 10,000')],
  },
  {
    code: "M3214",
    at: 'given Tariff "Moved" 2 times by 3 people',
    edits: [tariff, example('given Tariff "Moved" 2 times by 3 people\n  expect Tariff is SEK 10,000')],
    near: [tariff, example('given Tariff "Moved" 3 times by 3 people\n  expect Tariff is SEK 10,000')],
  },
  {
    code: "M3215",
    at: "Provider pays Municipality",
    edits: [["Municipality pays Provider", "Provider pays Municipality"]],
    near: [],
  },
  {
    code: "M3216",
    at: "test",
    edits: [example("expect Saving is SEK 5")],
    near: [example("given ShortAbsence expected 1.25, observed 1.125, for 1,000 people\n  expect Saving is SEK 5")],
  },
]);
