// What a reader would object to: every sense check with a contract that it objects to and one so near that it does not.

import { holds } from "./b-cases.ts";
import { type Edit, priced, retention, tariff } from "./b-contract.ts";

const owned: Edit = ["  one row per employee and month", "  one row per employee and month\n  owned by Provider"];
const extra = (lines: string, metric = "ShortAbsence") => priced(`pricing Extra for ${metric}\n  ${lines}`);
const steps = (second: string, third: string) =>
  extra(`pays in steps by reduction
  | from | below | pays      |
  | 0 %  | 5 %   | SEK 0     |
  | 5 %  | 8 %   | ${second} |
  | 8 %  |       | ${third}  |`);
const line = extra(`pays along a line by reduction
  | at   | pays    |
  | 0 %  | SEK 0   |
  | 10 % | SEK 500 |`);

const allOrNothing: Edit = ["pays DayPrice per avoided day", "pays SEK 5,000 when the reduction is at least 8 %"];

holds([
  {
    code: "M4020",
    at: "ShortAbsence",
    edits: [owned, ["  lower is better\n  verified by Evaluator", "  lower is better"]],
    near: [owned],
    also: ["M2009"],
  },
  {
    code: "M4020",
    at: "Tariff",
    edits: [tariff.replace("  rows without a key", "  rows without a key\n  owned by Provider")],
    near: [tariff.replace("  rows without a key", "  rows without a key\n  owned by Municipality")],
  },
  {
    code: "M4021",
    at: "Provider",
    edits: [["verified by Evaluator", "verified by Provider"]],
    near: [["verified by Evaluator", "verified by Municipality"]],
    also: ["M2009"],
  },
  {
    code: "M4022",
    at: "8 %",
    edits: [allOrNothing],
    near: [allOrNothing, extra("pays SEK 5,000 when the reduction is at least 8 %")],
    also: ["M2009"],
  },
  { code: "M4057", at: "8 %", edits: [steps("SEK 10", "SEK 100")], near: [line] },
  {
    code: "M4057",
    at: "8 %",
    edits: [extra("pays SEK 5,000 when the reduction is at least 8 %")],
    near: [line],
  },
  {
    code: "M4057",
    at: "5 %",
    edits: [
      extra(`pays along a line by reduction
  | at   | pays    |
  | 5 %  | SEK 200 |
  | 10 % | SEK 500 |`),
    ],
    near: [line],
  },
  {
    code: "M4100",
    at: "pays DayPrice * avoided in ShortAbsence",
    edits: [priced("pricing Extra\n  pays DayPrice * avoided in ShortAbsence")],
    near: [priced("pricing Extra\n  pays the larger of (SEK 0; DayPrice * avoided in ShortAbsence)")],
  },
  {
    code: "M4100",
    at: "pays DayPrice * avoided in ShortAbsence",
    edits: [priced("pricing Extra\n  pays DayPrice * avoided in ShortAbsence")],
    near: [priced("pricing Extra\n  pays DayPrice * avoided in ShortAbsence\n  a worse result is paid back")],
  },
  {
    code: "M4053",
    at: "-8 %",
    edits: [
      extra(
        "pays in steps by reduction\n  | from | below | pays |\n  | -8 % | 0 % | -SEK 50 |\n  | 0 % | | SEK 0 |\n  a worse result is paid back",
      ),
    ],
    near: [line],
    also: ["M4057"],
  },
  {
    code: "M4023",
    at: "payment of",
    edits: [["| the rest                 | 100 %        | 0 %      |", "| the rest | 0 % | 100 % |"]],
    near: [],
  },
  {
    code: "M4023",
    at: "payment of",
    edits: [tariff.slice(0, tariff.indexOf("cap"))],
    near: [tariff],
  },
  {
    code: "M4024",
    at: "LongAbsence",
    edits: [["  nothing when LongAbsence rises by more than 5 %\n", ""]],
    near: [],
  },
  {
    code: "M4025",
    at: "DayPrice",
    edits: [
      ["  is SEK 2,143 per day from 2018-10-01\n  is SEK 2,190 per day from 2020-01-01", "  is SEK 2,143 per day"],
    ],
    near: [
      ["  is SEK 2,143 per day from 2018-10-01\n  is SEK 2,190 per day from 2020-01-01", "  is SEK 2,143 per day"],
      ["to 2021-09-30", "to 2019-09-30"],
    ],
  },
  {
    code: "M4026",
    at: "SEK 99",
    edits: [line, "cap Low on Extra\n  is SEK 99 over the whole contract"],
    near: [line, "cap Low on Extra\n  is SEK 500 over the whole contract"],
  },
  {
    code: "M4030",
    at: "SEK 700.40",
    edits: [line, "floor Least on Extra\n  is SEK 700.40 over the whole contract"],
    near: [line, "cap Most on Extra\n  is SEK 700.40 over the whole contract"],
  },
  {
    code: "M4027",
    at: "120 %",
    edits: [["nothing below a reduction of 5 %", "nothing below a reduction of 120 %"]],
    near: [["nothing below a reduction of 5 %", "nothing below a reduction of 100 %"]],
  },
  {
    code: "M4027",
    at: "101 %",
    edits: [retention, extra("pays SEK 5\n  nothing below a level of 101 %", "Retention")],
    near: [retention, extra("pays SEK 5\n  nothing below an increase of 101 %", "Retention")],
  },
  {
    code: "M4028",
    at: "Municipality",
    edits: [["is outcome payer", "is intermediary"]],
    near: [["is outcome payer", "is guarantor"]],
  },
  {
    code: "M4029",
    at: "Later",
    also: ["M4042"],
    edits: [...waves(), "pricing Later for Spells\n  pays SEK 5\n  all cohorts together"],
    near: [
      ...waves(),
      "pricing Later for Spells\n  pays SEK 5\n  all cohorts together\n  without cohorts paid by Early",
    ],
  },
]);

function waves(): readonly Edit[] {
  return [
    ["  | long_days", "  | cohort     | text                         | reject the file   |\n  | long_days"],
    ["target group Staff", "target group Waves\n  people in Absence\n  in cohorts by cohort\n\ntarget group Staff"],
    "outcome Spells\n  in Waves, every cohort\n  measures sum of spells / people\n  lower is better",
    "pricing Early for Spells\n  pays SEK 5\n  each cohort by itself",
    priced("").replace("payment of Extra", "payment of Early, Later"),
  ];
}
