// Prices, tables and conditions: every diagnostic of M313–M314 and of what is priced, with a near miss.

import { holds } from "./b-cases.ts";
import { type Edit, priced, retention } from "./b-contract.ts";

const extra = (lines: string, metric = "ShortAbsence") => priced(`pricing Extra for ${metric}\n  ${lines}`);
const steps = (rows: string, heading = "pays in steps by reduction") =>
  extra(`${heading}\n  | from | below | pays |\n${rows}`);
const sound = "  | 0 % | 5 % | SEK 0 |\n  | 5 % | 8 % | SEK 100 |\n  | 8 % | | SEK 120 |";
const line = (rows: string, of = "") => extra(`pays along a line by reduction\n  | at | pays |\n${rows}\n${of}`);
const cohorts: readonly Edit[] = [
  ["  | long_days", "  | cohort     | text                         | reject the file   |\n  | long_days"],
  ["target group Staff", "target group Waves\n  people in Absence\n  in cohorts by cohort\n\ntarget group Staff"],
  "outcome Spells\n  in Waves, every cohort\n  measures sum of spells / people\n  higher is better",
];
/** A jump and a missing cap are told of, and are no mistakes. */
const told = ["M4057", "M4023"];

holds([
  {
    code: "M3130",
    at: "pays SEK 5 per avoided day",
    edits: [priced("pricing Extra\n  pays SEK 5 per avoided day\n  a worse result pays nothing")],
    near: [extra("pays SEK 5 per avoided day\n  a worse result pays nothing")],
  },
  {
    code: "M3131",
    at: "per avoided hour",
    edits: [extra("pays SEK 5 per avoided hour\n  a worse result pays nothing")],
    near: [extra("pays SEK 5 per avoided week\n  a worse result pays nothing")],
  },
  {
    code: "M3131",
    at: "SEK 5 per person",
    edits: [
      extra("pays SEK 5 per person", "Retention").replace("SEK 5 per person", "SEK 5 per person"),
      retention.replace('share of people where workplace is "Preschool"', "sum of spells / people"),
    ],
    near: [extra("pays SEK 5 per person", "Retention"), retention],
  },
  {
    code: "M3108",
    at: "3 days",
    edits: [extra("pays 3 days")],
    near: [extra("pays SEK 3")],
  },
  {
    code: "M3132",
    at: "Edge",
    edits: [
      line("  | Edge | SEK 0 |\n  | 10 % | SEK 5 |"),
      "value Edge\n  is 8 % from 2018-10-01\n  is 9 % from 2019-10-01",
    ],
    near: [line("  | Edge | SEK 0 |\n  | 10 % | SEK 5 |"), "value Edge\n  is 8 %"],
  },
  {
    code: "M3133",
    at: "| 5 % | 5 % | SEK 100 |",
    edits: [steps(sound.replaceAll("8 %", "5 %"))],
    near: [steps(sound)],
    also: told,
  },
  {
    code: "M3134",
    at: "9 %",
    edits: [steps(sound.replace("| 8 % | |", "| 9 % | |"))],
    near: [steps(sound)],
    also: told,
  },
  {
    code: "M3135",
    at: "7 %",
    edits: [steps(sound.replace("| 8 % | |", "| 7 % | |"))],
    near: [steps(sound)],
    also: told,
  },
  {
    code: "M3136",
    at: "20 %",
    edits: [steps(sound.replace("| 8 % | |", "| 8 % | 20 % |"))],
    near: [steps(sound)],
    also: told,
  },
  {
    code: "M3136",
    at: "1 %",
    edits: [steps(sound.replace("| 0 % |", "| 1 % |"))],
    near: [steps(sound.replace("| 0 % |", "| |"))],
    also: told,
  },
  {
    code: "M3137",
    at: "pays along a line by reduction | at | pays | | 5 % | SEK 0 |",
    edits: [line("  | 5 % | SEK 0 |")],
    near: [line("  | 5 % | SEK 0 |\n  | 10 % | SEK 500 |")],
  },
  {
    code: "M3138",
    at: "30 %",
    edits: [line("  | 5 % | SEK 0 |\n  | 10 % | 30 % |")],
    near: [line("  | 5 % | SEK 0 |\n  | 10 % | SEK 30 |")],
  },
  {
    code: "M3139",
    at: "3 %",
    edits: [line("  | 5 % | 3 % |\n  | 10 % | 30 % |")],
    near: [line("  | 5 % | 3 % |\n  | 10 % | 30 % |", "  of SEK 7,000,000")],
  },
  {
    code: "M3140",
    at: "of SEK 7,000,000",
    edits: [line("  | 5 % | SEK 3 |\n  | 10 % | SEK 30 |", "  of SEK 7,000,000")],
    near: [line("  | 5 % | SEK 3 |\n  | 10 % | SEK 30 |")],
  },
  {
    code: "M3141",
    at: "pays in slices by reduction | from | below | pays | | 0 % | | SEK 5 |",
    edits: [steps("  | 0 % | | SEK 5 |", "pays in slices by reduction")],
    near: [steps("  | 0 | | SEK 5 per day |", "pays in slices by avoided")],
    also: told,
  },
  {
    code: "M3142",
    at: "5 %",
    edits: [line("  | 10 % | SEK 0 |\n  | 5 % | SEK 500 |")],
    near: [line("  | 5 % | SEK 0 |\n  | 5 % | SEK 500 |")],
  },
  {
    code: "M3143",
    at: "5 %",
    edits: [retention, extra("pays SEK 5\n  nothing when Retention falls by more than 5 %")],
    near: [retention, extra("pays SEK 5\n  nothing when Retention falls by more than 5 percentage points")],
    also: ["M3012"],
  },
  {
    code: "M3110",
    at: "5 percentage points",
    edits: [["rises by more than 5 %", "rises by more than 5 percentage points"]],
    near: [],
  },
  {
    code: "M3144",
    at: "nothing below a reduction of 6 %",
    edits: [["  nothing when LongAbsence", "  nothing below a reduction of 6 %\n  nothing when LongAbsence"]],
    near: [
      ["  nothing when LongAbsence", "  nothing when LongAbsence falls by more than 5 %\n  nothing when LongAbsence"],
    ],
  },
  {
    code: "M3145",
    at: "Extra",
    edits: [...cohorts, extra("pays SEK 5 when the level is at least 3", "Spells")],
    near: [...cohorts, extra("pays SEK 5 when the level is at least 3\n  each cohort by itself", "Spells")],
    also: told,
  },
  {
    code: "M3146",
    at: "all cohorts together",
    edits: [extra("pays SEK 5\n  all cohorts together")],
    near: [...cohorts, extra("pays SEK 5\n  all cohorts together", "Spells")],
  },
  {
    code: "M3147",
    at: "100",
    edits: [extra("pays SEK 5\n  met when the reduction is at least 12 %, with 100 % assurance; undecided pays half")],
    near: [extra("pays SEK 5\n  met when the reduction is at least 12 %, with 95 % assurance; undecided pays half")],
  },
  {
    code: "M4009",
    at: "met when the reduction is at least 12 %, with 95 % assurance; undecided pays half",
    edits: [extra("pays SEK 5\n  met when the reduction is at least 12 %, with 95 % assurance; undecided pays half")],
    near: [extra("pays SEK 5\n  nothing below a reduction of 12 %")],
  },
  {
    code: "M4001",
    at: "nothing below an increase of 5 %",
    edits: [
      retention.slice(0, retention.indexOf("baseline")),
      extra("pays SEK 5\n  nothing below an increase of 5 %", "Retention"),
    ],
    near: [retention, extra("pays SEK 5\n  nothing below an increase of 5 %", "Retention")],
  },
  {
    code: "M4002",
    at: "pays DayPrice per avoided day",
    edits: [["  nothing below a reduction of 5 %\n", ""]],
    near: [["  nothing below a reduction of 5 %\n", "  a worse result is paid back\n"]],
  },
  {
    code: "M4003",
    at: "Visits",
    edits: [
      extra("pays SEK 5 per person", "Visits"),
      "activity Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    near: [
      extra("pays SEK 5 per person", "Visits"),
      "outcome Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    also: told,
  },
  {
    code: "M4004",
    at: "Visits",
    edits: [
      extra("pays SEK 5 per person", "Visits"),
      "output Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    near: [
      extra('pays SEK 5 per person\n  pay anyway because "no outcome can be measured in a year"', "Visits"),
      "output Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    also: told,
  },
  {
    code: "M4005",
    at: "Visits",
    edits: [
      extra("pays SEK 5 per person", "Visits"),
      "indicator Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    near: [
      extra("pays SEK 5 per person", "Visits"),
      "outcome Visits\n  in Staff, every month\n  measures people\n  higher is better",
    ],
    also: told,
  },
  {
    code: "M4006",
    at: "LongAbsence",
    edits: [extra("pays SEK 5 per avoided day\n  a worse result pays nothing", "LongAbsence")],
    near: [extra("pays SEK 5 per avoided day\n  a worse result pays nothing")],
    also: told,
  },
  {
    code: "M4007",
    at: "SEK 90",
    edits: [steps(sound.replace("SEK 120", "SEK 90"))],
    near: [steps(sound.replace("SEK 120", "SEK 100"))],
  },
  {
    code: "M4007",
    at: "SEK 0",
    edits: [line("  | 1 | SEK 0 |\n  | 2 | SEK 500 |").replace("by reduction", "by level")],
    near: [line("  | 1 | SEK 500 |\n  | 2 | SEK 0 |").replace("by reduction", "by level")],
  },
  {
    code: "M4008",
    at: "pays SEK 49 per day",
    edits: [extra("pays SEK 49 per day")],
    near: [extra("pays SEK 49 per avoided day\n  a worse result pays nothing")],
    also: told,
  },
  {
    code: "M4008",
    at: "pays SEK 49 when the level is at least 3",
    edits: [extra("pays SEK 49 when the level is at least 3")],
    near: [extra("pays SEK 49 when the level is at most 3")],
    also: told,
  },
]);
