// The clauses that say who takes part and what is read: contract, parties, units, data, instrument.

import { type ColumnDraft, type Draft, digits, firstDay, label, lastDay, month } from "./draft.ts";

export function heading(draft: Draft): void {
  const { draw, clauses, currency, months } = draft;
  const lines = [
    `contract "${draw.of(["Fewer days away", "Åter i arbete", "A “quoted” title, 12 % off"])}"${draw.chance(30) ? ' sv "Friska arbetsplatser"' : ""}`,
  ];
  if (draw.chance(60)) lines.push(`  reference "KS/${draw.from(2010, 2030)}:${draw.from(1, 999)}"`);
  if (draw.chance(40)) lines.push(`  version "${draw.from(1, 9)}.${draw.below(10)}"`);
  lines.push(`  currency ${currency}`);
  const asMonths = draw.chance(25);
  const ends = asMonths
    ? [month(draft, 0), month(draft, months - 1)]
    : [firstDay(draft, 0), lastDay(draft, months - 1)];
  lines.push(`  runs from ${ends.join(" to ")}`);
  clauses.push(lines);
}

const payers = ["Municipality", "Fund"] as const;
const payees = ["Provider", "Investor", "Guarantor", "Förmedlare"] as const;
const roleOf = {
  Provider: "service provider",
  Investor: "investor",
  Guarantor: "guarantor",
  Förmedlare: "intermediary",
} as const;

export function parties(draft: Draft): void {
  const { draw, clauses } = draft;
  const state = (name: string, roles: string) => {
    clauses.push([`party ${name}${label(draft, `The party ${name}`)} is ${roles}`]);
  };
  for (const name of payers.slice(0, draw.from(1, 2))) {
    draft.payers.push(name);
    state(name, draw.chance(20) ? "outcome payer, data provider" : "outcome payer");
  }
  for (const name of payees.slice(0, draw.from(1, 4))) {
    draft.payees.push(name);
    state(name, roleOf[name]);
  }
  if (draw.chance(60)) {
    draft.evaluators.push("Evaluator");
    state("Evaluator", "evaluator");
  }
}

export function units({ draw, clauses }: Draft): void {
  clauses.push(["unit meeting, meetings"]);
  clauses.push(["unit mark, marks"]);
  clauses.push([draw.chance(50) ? "unit shift, shifts is 8 hours" : 'unit shift, shifts "A shift" is 7.5 hours']);
  clauses.push(["unit term, terms is 6 months"]);
  if (draw.chance(40)) clauses.push(["unit year_of_shifts is 220 shifts"]);
}

/** The source of all groups; every type of column is drawn now and then. */
export function mainData(draft: Draft): void {
  const { draw, clauses, currency } = draft;
  const monthly = draw.chance(60);
  const keyed = draw.chance(60);
  const missing = (zero?: string) => {
    const rules = ["reject the file", "leave out the row", "means none"];
    return draw.of(zero === undefined ? rules : [`counts as ${zero}`, ...rules]);
  };
  const column = (
    name: string,
    holds: string,
    rule: string,
    cells: readonly string[],
    ordered = false,
    number = false,
  ) => {
    draft.columns.push({ name, holds, missing: rule, cells, ordered, ...(number ? { number } : {}) });
  };
  const dates = [0, 3, 7].map((after) => `${month(draft, after)}-1${draw.below(10)}`);
  const decimals = draw.chance(30) ? ` with ${draw.from(1, 4)} decimal places` : "";
  column("client", "person", "reject the file", []);
  if (monthly)
    column(
      "month",
      "month",
      "reject the file",
      [0, 4, 8].map((after) => month(draft, after)),
      true,
    );
  else column("day_of", "date", "reject the file", dates, true);
  column("site", "text", missing(), ['"Home care"', '"Förskola"', '"North, 2"']);
  column("meetings", "whole number of meetings", missing("0"), ["1", "2 meetings", "5"], true, true);
  column(
    "hours",
    `number of ${draw.of(["hours", "shifts"])}${decimals}${draw.chance(40) ? ", from 0 to 744" : ""}`,
    missing("0"),
    ["8 hours", "64.5 hours", `${digits(1200)} hours`],
    true,
    true,
  );
  if (draw.chance(60)) column("kind", 'nominal "a", "b b", "c"', missing('"a"'), ['"a"', '"b b"', '"c"']);
  if (draw.chance(60))
    column("mood", 'ordinal "low", "mid", "high"', missing('"low"'), ['"low"', '"mid"', '"high"'], true);
  if (draw.chance(60)) column("done", "yes or no", missing("no"), ["yes", "no"]);
  if (draw.chance(60))
    column(
      "cost",
      `money in ${currency}${decimals}`,
      missing("0"),
      [`${currency} 5`, `${currency} 1,250.50`],
      true,
      true,
    );
  if (draw.chance(40)) column("rate", "share, from 0 % to 100 %", missing(), ["2.5 %", "40 %"], true);
  if (draw.chance(50)) column("score", "score of marks", missing(), ["3 marks", "7.5"], true);
  column("begun", "date", "means none", dates, true);
  column("ended", "date", "means none", dates, true);
  column("wave", "text", "reject the file", ['"one"', '"two"']);
  if (draw.chance(20)) column("quarter", "quarter", missing(), [`${month(draft, 0).slice(0, 4)}-Q2`], true);
  if (draw.chance(20)) column("year", "year", missing(), [month(draft, 0).slice(0, 4)], true);
  if (draw.chance(20)) column("week", "week", missing(), [`${month(draft, 0).slice(0, 4)}-W12`], true);
  const file = draw.of(["csv", "parquet", "json"]);
  const lines = [`data Main${label(draft, "Rows of the register")}`, `  from "main.${file}"`];
  const time = monthly ? "month" : "day_of";
  lines.push(keyed ? `  one row per client and ${time}` : "  rows without a key");
  if (keyed && monthly && draw.chance(30)) lines.push("  months without gaps");
  if (file === "csv" && draw.chance(40))
    lines.push(
      ...draw.of([
        ["  separator semicolon", "  decimal comma"],
        ["  separator tab"],
        ["  separator semicolon", "  thousands space"],
        ['  encoding "windows-1252"'],
      ]),
    );
  if (draw.chance(15)) lines.push(`  file format "${file}"`);
  if (draw.chance(30)) lines.push(`  owned by ${draw.of([...draft.payers, ...draft.payees])}`);
  if (draw.chance(20)) lines.push('  legal ground "GDPR 6.1 e"', '  delivered "by the 10th of each month"');
  lines.push("  | column | holds | when missing |", ...draft.columns.map(rowOf(draft)));
  lines.push("  each person has Entered, first of begun over all time");
  lines.push(
    `  each person has Times, count of rows where begun is known over the ${draw.from(1, 3)} years up to each row`,
  );
  lines.push(`  each row has Spare, ${calculation(draft)}`);
  clauses.push(lines);
}

/** Something that a row's cells come to: a difference, a product, or a share of the one in the other. */
function calculation({ draw }: Draft): string {
  return draw.of([
    `(meetings - ${draw.from(1, 4)} meetings) / ${draw.from(2, 5)}`,
    "Times * meetings + meetings",
    "(meetings - 2 * meetings) / (meetings + 1 meetings)",
    `meetings * ${draw.from(10, 90)} % - meetings`,
  ]);
}

function rowOf({ draw }: Draft) {
  return ({ name, holds, missing }: ColumnDraft) => {
    const header = draw.chance(10) ? ` called "Col ${name}"` : "";
    return `  | ${name}${header} | ${holds} | ${missing} |`;
  };
}

export function instrument({ draw, clauses }: Draft): void {
  if (!draw.chance(15)) return;
  if (draw.chance(50)) {
    clauses.push([
      'instrument Sleep "How they sleep"',
      "  | item | question | answers | scores |",
      '  | calm | "Is it calm?" | "no", "partly", "yes" | 0; 1; 2.5 |',
      '  | awake | "Do you wake?" | "no", "yes" | 2.5; 0 |',
      `  scored from ${draw.from(0, 9)} marks to ${draw.from(40, 90)} marks`,
      ...(draw.chance(50) ? ["  minimum important difference is 7.5 marks"] : []),
      draw.chance(50) ? "  at most 1 item may be missing" : "  at most 0 items may be missing",
      draw.chance(50) ? "  lower is better" : "  higher is better",
    ]);
    return;
  }
  clauses.push([
    'instrument Climate "How it is at work"',
    '  version "2"',
    ...(draw.chance(50) ? ['  calibrated "national sample 2017"'] : []),
    "  | item | question | answers | steps |",
    '  | calm | "Is it calm?" | "no", "partly", "yes" | -1; 1.5 |',
    '  | quiet | "Is it quiet?" | "no", "yes" | 0 |',
    "  measured by weighted likelihood",
    ...(draw.chance(50) ? ["  at most 1 item may be missing"] : []),
  ]);
}
