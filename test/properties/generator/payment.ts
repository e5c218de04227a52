// Rate cards, risk shares, limits in their order, payments of every kind; events, worked examples, promises.

import { between, type Draft, digits, type LimitDraft, label, money, month, partition } from "./draft.ts";
import { roundings } from "./pricing.ts";

export function rateCard(draft: Draft): void {
  const { draw, clauses } = draft;
  if (!draw.chance(40)) return;
  clauses.push([
    `data Claims${label(draft, "Claims for outcomes")}`,
    '  from "claims.csv"',
    "  rows without a key",
    "  | column | holds | when missing |",
    "  | claimant | person | reject the file |",
    "  | reached | outcome | reject the file |",
    "  | on_day | date | reject the file |",
    "  | verified | yes or no | counts as no |",
  ]);
  const often = () => draw.of(["per claim", "once per person", `at most ${draw.from(2, 5)} per person`]);
  const lines = [`rate card Tariff${label(draft, "Prices per outcome")}`, "  for Claims"];
  if (draw.chance(30)) lines.push("  where verified is yes");
  lines.push("  | outcome | pays | how often |");
  for (const outcome of ["Moved", '"Feels safe"', '"Kept, 3 months"'].slice(0, draw.from(1, 3))) {
    lines.push(`  | ${outcome} | ${draw.chance(20) ? "Base" : between(draft, 50, 9000)} | ${often()} |`);
  }
  if (draw.chance(40))
    lines.push(
      `  at most ${between(draft, 100, 20_000)} per person, ${draw.of(["latest", "earliest", "smallest", "largest"])} claims cut first`,
    );
  clauses.push(lines);
  draft.rateCards.push("Tariff");
}

interface Planned {
  readonly of: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly shared: boolean;
}

/** Who pays what: every pricing and rate card in one payment. */
function plan(draft: Draft): readonly Planned[] {
  const { draw } = draft;
  const left = [...draft.pricings, ...draft.rateCards];
  const planned: Planned[] = [];
  while (left.length > 0) {
    const of = left.splice(0, draw.from(1, left.length));
    const shared = draw.chance(35);
    const receivers = shared && draw.chance(70) ? [...draft.payers, ...draft.payees] : draft.payees;
    planned.push({ of, shared, from: draw.some(draft.payers, 1), to: draw.some(receivers, 1) });
  }
  return planned;
}

export function payments(draft: Draft): void {
  const planned = plan(draft);
  for (const each of planned) if (each.shared) riskShare(draft, each);
  limits(draft, planned);
  for (const each of planned) payment(draft, each);
}

function riskShare(draft: Draft, { of, to }: Planned): void {
  const { draw, clauses } = draft;
  const names = ["first", "next", "next"].slice(0, draw.below(4));
  const shares = () =>
    partition(draw, to.length)
      .map((share) => `${share} %`)
      .join(" | ");
  const rows = [...names.map((name) => `${name} ${between(draft, 1, 9000)}`), "the rest"].map(
    (name) => `  | ${name} | ${shares()} |`,
  );
  const lines = [
    `risk share of ${of.join(", ")}`,
    `  | layer | ${to.join(" | ")} |`,
    ...rows,
    `  remainder to ${draw.of(to)}`,
  ];
  if (draw.chance(30)) lines.push("  afresh every contract year");
  clauses.push(lines);
}

function limits(draft: Draft, planned: readonly Planned[]): void {
  const { draw, clauses } = draft;
  const payers = [...new Set(planned.flatMap(({ from }) => from))];
  const payees = [...new Set(planned.flatMap(({ to }) => to))];
  for (let index = 0, count = draw.of([0, 1, 2, 3]); index < count; index++) {
    const floor = draw.chance(20);
    const name = `${floor ? "Floor" : "Cap"}${index + 1}`;
    const all = planned.flatMap(({ of }) => of);
    const on: LimitDraft["on"] = draw.of([
      draw.some(all, 1),
      { verb: "pays", party: draw.of(payers) } as const,
      { verb: "receives", party: draw.of(payees) } as const,
      "contract",
    ]);
    const text = on === "contract" ? "the contract" : "verb" in on ? `what ${on.party} ${on.verb}` : on.join(", ");
    const amount = floor ? between(draft, 0, 90) : between(draft, 100, draw.of([2000, 900_000]));
    const per = draw.of(["every payment", "every contract year", "every calendar year", "over the whole contract"]);
    const isReturn = !floor && on !== "contract" && "verb" in on && on.verb === "receives" && draw.chance(40);
    clauses.push([
      `${floor ? "floor" : "cap"} ${name}${label(draft, `Limit ${name}`)} on ${text}`,
      ...(isReturn ? returns(draft) : [`  is ${amount} ${per}`]),
    ]);
    draft.limits.push({ name, on });
  }
}

/** A limit on what the payee earns on what it has paid in. */
function returns(draft: Draft): readonly string[] {
  return [
    `  is a return of ${draft.draw.from(1, 20)} % a year over the whole contract`,
    "  | date | outlay |",
    `  | ${month(draft, 0)}-01 | ${between(draft, 100, 90_000)} |`,
    `  | ${month(draft, 5)}-15 | ${between(draft, 100, 9000)} |`,
    `  round down to ${draft.currency} 1`,
  ];
}

function touches({ on }: LimitDraft, { of, from, to }: Omit<Planned, "shared">): boolean {
  if (on === "contract") return true;
  if ("verb" in on) return (on.verb === "pays" ? from : to).includes(on.party);
  return on.some((name) => of.includes(name));
}

/** The limits that touch a payment, in an order: always where there are several. */
export function limitOrder({ draw, limits }: Draft, planned: Omit<Planned, "shared">): readonly string[] {
  const met = limits.filter((limit) => touches(limit, planned));
  if (met.length === 0 || (met.length === 1 && draw.chance(60))) return [];
  const isOnPricings = ({ on }: LimitDraft) => Array.isArray(on);
  const ordered = [...met.filter(isOnPricings), ...met.filter((limit) => !isOnPricings(limit))];
  return [`  limits in this order ${ordered.map(({ name }) => name).join(", ")}`];
}

function payment(draft: Draft, planned: Planned): void {
  const { draw, clauses, currency } = draft;
  const { of, from, to, shared } = planned;
  const split = (parties: readonly string[]) => {
    if (parties.length === 1) return parties[0]!;
    const shares = partition(draw, parties.length);
    return parties.map((party, index) => `${party} ${shares[index]} %`).join(", ");
  };
  const grain = draw.of([
    "every contract year",
    "every quarter",
    "every month",
    "every calendar year",
    "over the whole contract",
  ]);
  const lines = [`payment of ${of.join(", ")}`, `  from ${split(from)}`];
  if (!shared) lines.push(`  to ${split(to)}`);
  const cut = grain !== "every calendar year" && grain !== "over the whole contract" && draft.months > 12;
  if (!shared && cut && to.length > 1 && draw.chance(30)) lines.push(`  to ${split(to)} from ${month(draft, 12)}-01`);
  const divided = [from, shared ? [] : to].filter((parties) => parties.length > 1).flat();
  if (divided.length > 0) lines.push(`  remainder to ${draw.of(divided)}`);
  lines.push(
    `  ${grain}, ${draw.from(0, 90)} days after its end`,
    draw.of(["  cumulative", "  each period by itself"]),
  );
  lines.push(...draw.of([[], ["  overpaid is set off"], ["  overpaid is paid back"]]));
  if (draw.chance(30)) {
    const release = draw.chance(50)
      ? `${draw.from(1, 24)} months after its end`
      : `on ${month(draft, draft.months + draw.below(12))}-15`;
    const test = draw.chance(30)
      ? ` when level of Absence is at least level of Absence * ${draw.from(8, 12)} / 10`
      : "";
    lines.push(`  hold back ${draw.from(1, 99)} %, released ${release}${test}`);
  }
  lines.push(...limitOrder(draft, planned));
  const unit = draw.of(["1", "1", "0.01", "0.05", "100", digits(1000)]);
  lines.push(`  round ${draw.of(roundings)} to ${currency} ${unit}`);
  clauses.push(lines);
}

/** Events, examples, promises and accepted warnings. */
export function closing(draft: Draft): void {
  const { draw, clauses, metrics, months } = draft;
  const inTime = metrics.filter(({ every }) => every !== "every cohort");
  if (draw.chance(30)) {
    const from = draw.below(months - 2);
    const lines = [
      'event Pandemic "A pandemic"',
      `  from ${month(draft, from)} to ${month(draft, from + draw.below(3))}`,
    ];
    lines.push(
      `  leaves out ${draw
        .some(
          inTime.map(({ name }) => name),
          1,
        )
        .join(", ")}`,
    );
    if (draw.chance(60)) lines.push('  because "everyone was at home"');
    clauses.push(lines);
  }
  if (draw.chance(40)) {
    clauses.push([
      'test "An example"',
      `  given Absence expected ${draw.from(1, 4)}.5, observed ${draw.from(0, 3)}.25, for ${digits(draw.from(10, 3000))} people, ${draw.from(1, 12)} months`,
      ...(draft.rateCards.length > 0 && draw.chance(50) ? ["  given Tariff Moved 3 times by 2 people"] : []),
      `  expect ${draw.of(draft.pricings)} is ${between(draft, 0, 50_000)}`,
    ]);
  }
  if (draw.chance(40)) {
    clauses.push([`ensure ${draw.of(draft.payers)} never pays more than ${money(draft, 90_000_000)}`]);
    if (draw.chance(40)) clauses.push(['accept M4010 because "it is computed by hand until then"']);
  }
  if (draw.chance(15)) clauses.push(["value Undecided", `  is to be decided by ${month(draft, -2)}-01`]);
  if (draw.chance(20)) clauses.push([`accept ${draw.of(["M5921", "M4022 in Saving"])} because "the parties know"`]);
}
