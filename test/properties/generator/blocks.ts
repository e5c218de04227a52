// Clauses that stand by themselves, a payment each: a library in use, an event that may come, an amendment. What they do to money is
// seen without the other pricings in the way.

import { between, type Draft, firstDay, money } from "./draft.ts";
import { limitOrder } from "./payment.ts";

const payment = (draft: Draft, of: string, grain: string): string[] => [
  `payment of ${of}`,
  `  from ${draft.payers[0]}`,
  `  to ${draft.payees[0]}`,
  `  ${grain}, ${draft.draw.from(0, 90)} days after its end`,
  "  each period by itself",
  ...limitOrder(draft, { of: [of], from: [draft.payers[0]!], to: [draft.payees[0]!] }),
  `  round half up to ${draft.currency} 1`,
];

/** A price that a library calculates of what the contract gives, and a metric that its definition says; the library's money is SEK. */
export function library(draft: Draft): void {
  const { draw, clauses, currency } = draft;
  if (currency !== "SEK" || !draw.chance(50)) return;
  clauses.push(
    ['use "mast:sick-day-cost" version 1'],
    ["value HourlyPay", `  is SEK ${draw.from(140, 300)} per hour`],
    ["value DayHours", `  is ${draw.from(4, 8)} hours per day`],
    ["value TopUp", `  is ${draw.from(1, 12)} %`],
    ["pricing Sick", `  pays ${draw.of(["EmployerDays2To14", "EmployerDays15To90"])} * ${draw.from(1, 40)} days`],
    payment(draft, "Sick", "every contract year"),
  );
  const hours = draft.columns.find(({ name }) => name === "hours");
  if (hours?.holds.startsWith("number of hours") && draw.chance(60))
    clauses.push(
      ['use "mast:school" version 1'],
      [
        "indicator Present",
        "  in Staff, every quarter",
        "  measures AttendedHours",
        "  | needs | column |",
        "  | attended | hours |",
        "  | taught | hours |",
      ],
    );
}

/** A day that may come: what is paid when it does, at the price of that day. */
export function termination(draft: Draft): void {
  const { draw, clauses, months } = draft;
  if (!draw.chance(25)) return;
  const day = draw.chance(50) ? `  occurs on ${firstDay(draft, draw.below(months))}` : "  has not occurred";
  clauses.push(
    ['event Termination "The contract is ended before its time"', day],
    [
      "pricing Payout",
      `  pays ${draw.of([
        `if Termination has occurred then ${between(draft, 100, 9000)} otherwise ${money(draft, 0)}`,
        "if Termination has occurred then Base on the day of Termination otherwise Base",
        between(draft, 100, 9000),
      ])}`,
      draw.of(["  only when Termination occurs", "  nothing when Termination has occurred"]),
    ],
    payment(draft, "Payout", draw.of(["every quarter", "every contract year"])),
  );
}

/** A change of the text from a quarter on: every kind of change that an amendment makes. */
export function amendment(draft: Draft): void {
  const { draw, clauses, months, metrics } = draft;
  if (!draw.chance(25)) return;
  const price = (part: string) => [
    `${part}pricing Revised`,
    "  for Absence",
    `  pays ${between(draft, 10, 900)} when the level is ${metrics[0]!.better === "higher" ? "at least" : "at most"} ${draw.from(2, 30)}`,
  ];
  const quarter = () => payment(draft, "Revised", "every quarter");
  const lines = ["amendment First", `  in force from ${firstDay(draft, 3 * draw.from(1, months / 3 - 1))}`];
  const change = draw.below(4);
  if (change === 0)
    lines.push(
      "  adds value Later",
      "    is 5 %",
      ...price("  adds "),
      ...quarter().with(0, "  adds payment of Revised"),
    );
  if (change === 1) lines.push("  removes Idle", ...price("  replaces "));
  if (change === 2) lines.push(...price("  replaces "), "  counts afresh Revised");
  if (change === 3) lines.push("  removes Revised", "  removes payment of Revised", "  removes Idle");
  if (change !== 0) clauses.push(price(""), quarter(), ["value Idle", "  is 3 %"]);
  clauses.push(lines);
}

/** A price whose condition must hold with assurance, which is not settled, and one that looks at everything from the start. */
export function looks(draft: Draft): void {
  const { draw, clauses, metrics } = draft;
  const metric = metrics[0]!;
  const effect = metric.better === "lower" ? "reduction" : "increase";
  const pays = () => `  pays ${between(draft, 100, 9000)} when the ${effect} is at least ${draw.from(1, 12)} %`;
  if (draw.chance(10))
    clauses.push(
      [
        "pricing Assured",
        "  for Absence",
        pays(),
        `  met when the ${effect} is at least 12 %, with 95 % assurance; undecided pays ${draw.of(["half", "nothing"])}`,
      ],
      payment(draft, "Assured", "every contract year"),
    );
  if (draw.chance(15))
    clauses.push(
      ["pricing Whole", "  for Absence", pays(), "  counted from the start"],
      payment(draft, "Whole", "every contract year"),
    );
}
