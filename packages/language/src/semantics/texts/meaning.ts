// Takes pieces of a contract's meaning, gives a text of what they and all they rest on say about the days before a day. Two contracts
// say the same of something exactly when these texts are equal; places in the file and labels for readers take no part.

import type {
  Contract,
  ContractEvent,
  Expression,
  IsoDate,
  Limit,
  Payment,
  Pricing,
  RateCard,
} from "../model/index.ts";

/** What some pieces say, with everything they name, directly or not; `dated` when a value counts only up to the day. */
export function meaningOf(contract: Contract, pieces: readonly unknown[], before: IsoDate, dated?: "dated"): string {
  const clauses = clausesByName(contract, before, dated);
  const named = new Map<string, string>();
  const own = pieces.map((piece) => written(piece));
  const waiting = own.flatMap((text) => textsIn(text));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = clauses.get(name);
    if (found === undefined || named.has(name)) continue;
    const text = written(found);
    named.set(name, text);
    waiting.push(...textsIn(text));
  }
  return [...own, ...[...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}: ${text}`)].join(
    "\n",
  );
}

/**
 * What a pricing or rate card says. A price that is taken on the day of each claim, or of each period of the metric, counts up to the
 * day: it is the price of its own day whichever text is read.
 */
export function meaningOfPricing(contract: Contract, name: string, before: IsoDate): string {
  const { pricings, rateCards } = contract;
  const card = rateCards.find((one) => one.name === name);
  const pricing = pricings.find((one) => one.name === name);
  const split = card ? withoutPrices(card) : pricing && withoutPrice(pricing);
  if (split === undefined) return meaningOf(contract, [name], before);
  return `${meaningOf(contract, [split.rest], before)}\n${meaningOf(contract, split.prices, before, "dated")}`;
}

interface Split {
  readonly rest: unknown;
  readonly prices: readonly Expression[];
}

function withoutPrice(pricing: Pricing): Split | undefined {
  const { rule } = pricing;
  if (rule.rule !== "per unit" || !["avoided", "gained", "count"].includes(rule.basis)) return undefined;
  const { price, ...rest } = rule;
  return { rest: { ...pricing, name: "", rule: rest }, prices: [price] };
}

function withoutPrices(card: RateCard): Split {
  const lines = card.lines.map(({ pays: _, ...line }) => line);
  return { rest: { ...card, name: "", lines }, prices: card.lines.map(({ pays }) => pays) };
}

/** What a payment says by itself: its own clause, who shares it and what limits it. */
export function meaningOfPayment(contract: Contract, payment: Payment, before: IsoDate): string {
  const shares = contract.riskShares.filter(({ of }) => of.some((name) => payment.of.includes(name)));
  const parties = new Set([
    ...[...payment.from, ...payment.to].map(({ party }) => party),
    ...shares.flatMap((share) => share.parties),
  ]);
  const concerns = ({ name, on }: Limit) =>
    payment.limits.includes(name) ||
    on.on === "contract" ||
    (on.on === "party" ? parties.has(on.party) : on.names.some((one) => payment.of.includes(one)));
  const apart = { ...contract, pricings: [], rateCards: [] };
  return meaningOf(apart, [payment, shares, contract.limits.filter(concerns)], before);
}

/** Names of the metrics that a pricing or rate card rests on, directly or not. */
export function metricsOf(contract: Contract, pricing: string): readonly string[] {
  const text = meaningOf(contract, [pricing], "9999-12-31");
  return contract.metrics.map(({ name }) => name).filter((name) => text.includes(`\n${name}: `));
}

/** A clause's meaning as text, without places; `labels` when what readers see counts too. */
export function written(piece: unknown, labels?: "labels"): string {
  return JSON.stringify(piece, (key, value: unknown) => {
    if (isSpan(value) || (key === "label" && labels === undefined)) return undefined;
    return typeof value === "bigint" ? `${value}` : value;
  });
}

/** Clauses by name. A metric has its baseline with it and the events that had begun, a dated value the amounts in force by then. */
function clausesByName(contract: Contract, before: IsoDate, dated: "dated" | undefined): ReadonlyMap<string, unknown> {
  const { sources, groups, metrics, baselines, values, pricings, rateCards, events } = contract;
  const inForce = values.map(({ source: _, ...value }) => ({
    ...value,
    entries: value.entries.filter(({ from }) => dated === undefined || from === undefined || from < before),
  }));
  const begun = events.filter(({ from }) => from !== undefined && from < before);
  const later = events.filter((event) => !begun.includes(event)).map(({ name }) => ({ name }));
  const measured = metrics.map((metric) => ({
    ...metric,
    baselines: baselines.filter((baseline) => baseline.metric === metric.name),
    events: begun.filter(({ leavesOut }) => leavesOut.includes(metric.name)).map(daysAlone),
  }));
  const days = [...begun.map(daysAlone), ...later];
  const all = [...sources, ...groups, ...measured, ...inForce, ...pricings, ...rateCards, ...days];
  return new Map(all.map((clause) => [clause.name, clause]));
}

/** An event without the metrics that it leaves out: each of them says so itself, and none rests on another for it. */
const daysAlone = ({ leavesOut: _, ...event }: ContractEvent) => event;

/** Every text in some JSON, names among them. */
function textsIn(json: string): readonly string[] {
  return [...json.matchAll(/"((?:[^"\\]|\\.)*)"(:?)/g)].flatMap(([, text = "", colon]) => (colon ? [] : [text]));
}

function isSpan(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && "start" in value && "end" in value;
}
