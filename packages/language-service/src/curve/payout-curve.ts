// What the clause at a place pays, drawn: the curve of a pricing with its points, cliffs and limits and its value on the data last
// evaluated, or the table of a rate card. The curve is settlement's own, of the contract as it is written now.

import { equals, isZero, type Rational, zero } from "@mast/exact";
import {
  type Basis,
  type Contract,
  type Diagnostic,
  formsOf,
  type Gate,
  type Kind,
  keyword,
  type Limit,
  type MessageLanguage,
  type Pricing,
  type Unit,
} from "@mast/language";
import { amountWithoutData, type Curve, curveWithoutData, evaluate, pricingCurve } from "@mast/settlement";
import { amountText, labelText, type Plurals, type Statement } from "@mast/statement";
import type { Analysis } from "../analysis.ts";
import type { DrawnLimit, PayoutCurve } from "./drawing.ts";
import { expectationsOf, lastPriced } from "./evaluated.ts";
import { drawn, heightOf, meetings, perPoint, piecesOf, pointsOf, stretchOf, type Written } from "./pieces.ts";
import { pluralsOf, priceTable } from "./price-table.ts";
import { curveWords } from "./words.ts";

/**
 * The curve of what stands at an offset, a pricing, a rate card or what a payment is of; elsewhere of the one with a name, without both
 * of the first.
 */
export function payoutCurve(
  analysis: Analysis,
  which: { readonly name?: string; readonly offset?: number },
  language: MessageLanguage,
  statement?: Statement,
): PayoutCurve {
  const { contract } = analysis.checked;
  const words = curveWords[language];
  if (!contract) return { shows: "nothing", name: "", why: words.notSound };
  const at = which.offset === undefined ? undefined : nameAt(contract, which.offset);
  const name = at ?? which.name ?? contract.pricings[0]?.name ?? contract.rateCards[0]?.name;
  const card = contract.rateCards.find((each) => each.name === name);
  if (card) return priceTable(analysis, contract, card, language, statement);
  const pricing = contract.pricings.find((each) => each.name === name);
  if (!pricing) return { shows: "nothing", name: name ?? "", why: words.noPricing };
  return pricingDrawing({ analysis, contract, language, plurals: pluralsOf(analysis) }, pricing, statement);
}

function nameAt({ pricings, rateCards, payments, riskShares, limits }: Contract, offset: number): string | undefined {
  const holds = ({ at }: { readonly at: { readonly start: number; readonly end: number } }) =>
    at.start <= offset && offset <= at.end;
  const own = [...pricings, ...rateCards].find(holds)?.name;
  const limited = limits.find(holds)?.on;
  const paid = [...payments, ...riskShares].find(holds)?.of[0];
  return own ?? paid ?? (limited?.on === "pricings" ? limited.names[0] : undefined);
}

interface Desk {
  readonly analysis: Analysis;
  readonly contract: Contract;
  readonly language: MessageLanguage;
  readonly plurals: Plurals;
}

interface Shape {
  readonly curve: Curve;
  readonly basis?: Basis;
  readonly x?: Rational;
  readonly open: boolean;
  readonly date: string;
  readonly notes: readonly string[];
}

function pricingDrawing(desk: Desk, pricing: Pricing, statement: Statement | undefined): PayoutCurve {
  const { contract, language } = desk;
  const words = curveWords[language];
  const shape = (statement && onData(desk, pricing, statement)) ?? byContractAlone(desk, pricing);
  if ("why" in shape) return { shows: "nothing", name: pricing.name, why: shape.why };
  const { curve, basis, x, date } = shape;
  const axis = axisOf(contract, pricing, basis);
  const write = writtenIn(desk, axis);
  const limits = limitsOn(desk, pricing, date);
  const met = limits.flatMap(({ limit, amount }) =>
    limit.on.on === "pricings" ? meetings(curve, limit.limit, amount).map((at) => ({ at, limit, amount })) : [],
  );
  const between = writtenPoints(contract, pricing, date).filter(
    (at) => !curve.knots.some((knot) => equals(knot.x, at)),
  );
  const stretch = stretchOf(curve, [...(x ? [x] : []), ...met.map(({ at }) => at), ...between], basis);
  const pieces = piecesOf(curve, stretch.from, stretch.to);
  const pays = x && (shape.open ? evaluate(curve, x) : zero);
  const points = [
    ...pointsOf(curve, write),
    ...between.map((at) => ({ x: drawn(at, write.x), pays: drawn(evaluate(curve, at), write.pays), onward: "" })),
    ...met.map(({ at, limit, amount }) => ({
      x: drawn(at, write.x),
      pays: drawn(amount, write.pays),
      onward: "",
      limit: limit.name,
    })),
  ].sort((a, b) => a.x.at - b.x.at);
  const cliffs = points.flatMap((point) =>
    "jump" in point && point.jump ? [point.jump.before.at, point.jump.after.at] : [],
  );
  const own = heightOf(pieces, [
    ...points.map((point) => point.pays.at),
    ...cliffs,
    ...(pays ? [drawn(pays, write.pays).at] : []),
  ]);
  const drawnLimits = limits.map(({ limit, amount }): DrawnLimit => {
    const at = drawn(amount, write.pays);
    const outside = at.at > own.to * 2 || at.at < own.from * 2 - own.to;
    return { name: limit.name, amount: at, words: limitWords(limit, language), outside, span: limit.at };
  });
  const height = heightOf(pieces, [
    own.from,
    own.to,
    ...drawnLimits.filter((one) => !one.outside).map((one) => one.amount.at),
  ]);
  const percent = axis.kind !== "number";
  return {
    shows: "curve",
    name: pricing.name,
    label: pricing.label ? labelText(pricing.label, language) : "",
    span: pricing.at,
    over: { title: axis.title, from: drawn(stretch.from, write.x).at, to: drawn(stretch.to, write.x).at, percent },
    pays: { title: words.pays(contract.currency), ...height, percent: false },
    pieces,
    points,
    limits: drawnLimits,
    ...(x && pays
      ? {
          now: {
            x: drawn(x, write.x),
            pays: drawn(pays, write.pays),
            words: words.now(write.x(x), write.pays(pays), statement?.asOf.date ?? date),
          },
        }
      : {}),
    notes: [...(basis ? [] : [words.oneAmount(write.pays(evaluate(curve, zero)))]), ...shape.notes],
  };
}

type Found = Shape | { readonly why: string };

/** On what was measured; undefined when the evaluation says nothing of this pricing. */
function onData(desk: Desk, pricing: Pricing, statement: Statement): Found | undefined {
  const { contract, language } = desk;
  const words = curveWords[language];
  const stretch = lastPriced(statement, pricing.name);
  if (!stretch) return undefined;
  const expectations = expectationsOf(contract, statement);
  const measures = { series: [], claims: [], sources: [], leftOut: [] };
  const { value, diagnostics } = pricingCurve(contract, measures, expectations, pricing.name, stretch);
  if (!value) return { why: firstSaid(diagnostics, language) ?? words.notMeasured };
  const elsewhere = pricing.gates.filter((gate) => !isOnCurve(gate, pricing));
  const notes = [
    words.onData(statement.asOf.date),
    ...(stretch.cohort === undefined ? [] : [words.cohort(stretch.cohort)]),
    ...(value.open ? elsewhere.map((gate) => words.other(writtenAt(desk, gate))) : [words.closed]),
  ];
  const { curve, basis, x, open } = value;
  return { curve, ...(basis ? { basis } : {}), ...(x ? { x } : {}), open, date: stretch.to, notes };
}

function byContractAlone(desk: Desk, pricing: Pricing): Found {
  const { contract, language } = desk;
  const words = curveWords[language];
  if (pricing.rule.rule === "amount") {
    const amount = amountWithoutData(contract, pricing.rule.amount, contract.from);
    if (!amount) return { why: words.needsData };
    const curve: Curve = { before: { intercept: amount, slope: zero }, knots: [] };
    return { curve, open: true, date: contract.from, notes: [words.pricesOf(contract.from)] };
  }
  const { value, diagnostics } = curveWithoutData(contract, pricing.name);
  if (!value) return { why: firstSaid(diagnostics, language) ?? words.needsData };
  const notes = [
    words.pricesOf(value.date),
    ...value.undrawn.map((gate) =>
      "basis" in gate ? words.undrawn(writtenAt(desk, gate)) : words.other(writtenAt(desk, gate)),
    ),
  ];
  return { curve: value.curve, basis: value.basis, open: true, date: value.date, notes };
}

const isOnCurve = (gate: Gate, pricing: Pricing): boolean => "basis" in gate && pricing.rule.rule !== "amount";

const writtenAt = ({ analysis }: Desk, { at }: Gate): string =>
  analysis.text.slice(at.start, at.end).replace(/\s+/g, " ").trim();

const firstSaid = (diagnostics: readonly Diagnostic[], language: MessageLanguage): string | undefined =>
  diagnostics[0]?.message[language];

interface AxisKind {
  readonly title: string;
  readonly unit: Unit;
  readonly kind: Kind;
}

const titles = {
  avoided: "AvoidedIn",
  gained: "GainedIn",
  reduction: "ReductionOf",
  increase: "IncreaseOf",
  level: "LevelOf",
  count: "CountIn",
} as const;

function axisOf(contract: Contract, pricing: Pricing, basis: Basis | undefined): AxisKind & { readonly basis?: Basis } {
  const name = pricing.metric ?? (pricing.rule.rule === "when" ? pricing.rule.threshold.metric : "");
  const metric = contract.metrics.find((each) => each.name === name);
  if (!basis || !metric) return { title: "", unit: {}, kind: "number" };
  const title = `${formsOf(keyword(titles[basis]), contract.spelling)[0]} ${metric.name}`;
  if (basis === "reduction" || basis === "increase") return { title, unit: {}, kind: "share", basis };
  if (basis === "level") return { title, unit: metric.unit, kind: metric.kind, basis };
  return { title, unit: metric.countedIn, kind: "number", basis };
}

function writtenIn({ contract, language, plurals }: Desk, axis: AxisKind): Written {
  const words = curveWords[language];
  const pays = (value: Rational) => amountText(value, { [contract.currency]: 1 }, "number", language, plurals);
  const slopeUnit = { [contract.currency]: 1, ...turned(axis.unit) };
  return {
    x: (value) => amountText(value, axis.unit, axis.kind, language, plurals),
    pays,
    onward: (slope) => {
      if (isZero(slope)) return words.level;
      if (axis.kind !== "number") return words.onward(words.per(pays(perPoint(slope))));
      return words.onward(amountText(slope, slopeUnit, "number", language, plurals));
    },
  };
}

/** Points that the contract writes, also where the line goes straight on. */
function writtenPoints(contract: Contract, { rule }: Pricing, date: string): readonly Rational[] {
  if (rule.rule !== "along a line") return [];
  return rule.points.flatMap(({ x }) => amountWithoutData(contract, x, date) ?? []);
}

const turned = (unit: Unit): Unit => Object.fromEntries(Object.entries(unit).map(([base, power]) => [base, -power]));

/** Limits that can touch what this pricing pays, with their amounts on a day. */
function limitsOn({ contract }: Desk, { name }: Pricing, date: string) {
  const payments = contract.payments.filter((each) => each.of.includes(name));
  const parties = (verb: "pays" | "receives") =>
    payments.flatMap(({ from, to }) => (verb === "pays" ? from : to).map((split) => split.party));
  const shared = contract.riskShares.filter((each) => each.of.includes(name)).flatMap((each) => each.parties);
  return contract.limits.flatMap((limit) => {
    const { on } = limit;
    const touches =
      on.on === "contract" ||
      (on.on === "pricings" ? on.names.includes(name) : [...parties(on.verb), ...shared].includes(on.party));
    const amount = touches ? amountWithoutData(contract, limit.amount, date) : undefined;
    return amount ? [{ limit, amount }] : [];
  });
}

function limitWords({ limit, per, on }: Limit, language: MessageLanguage): string {
  const words = curveWords[language];
  const what =
    on.on === "pricings"
      ? words.onPricings(on.names.join(", "))
      : on.on === "party"
        ? words.onParty[on.verb](on.party)
        : words.onContract;
  return `${words[limit]} ${words.limitPer[per]}, ${what}`;
}
