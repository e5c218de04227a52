// Takes two texts that follow each other and the day between them, reports every payment that the day would divide where its amount
// is one for the whole time: then it is not said how much of it falls under which text. Nothing is divided unless it adds up.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Amendments } from "../../diagnostics/m3-amendments.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import { addDays } from "../dates.ts";
import type { Contract, Grain, IsoDate, Payment } from "../model/index.ts";
import { type ContractText, paymentRunsOn, runsOn, samePayment } from "../texts/changes.ts";
import { isDividable } from "../texts/divide.ts";
import { isInside, periodAround } from "../texts/grid.ts";
import { metricsOf } from "../texts/meaning.ts";

/** A grid of periods that may not have the day inside one of them. */
interface Grid {
  readonly contract: Contract;
  readonly grain: Grain;
}

export function checkInTime(context: Context, earlier: Contract, later: ContractText, at: Span): void {
  const { amendment, from: date } = later;
  if (amendment === undefined || date === earlier.from) return;
  const stopped = earlier.payments.filter((payment) => !paymentRunsOn(earlier, later, payment));
  const grids = stopped.flatMap((payment) => gridsOf(earlier, later, payment));
  for (const payment of stopped) {
    for (const pricing of payment.of) reportPricing(context, earlier, later, payment, pricing, grids, at);
  }
}

function reportPricing(
  context: Context,
  earlier: Contract,
  later: ContractText,
  payment: Payment,
  pricing: string,
  grids: readonly Grid[],
  at: Span,
): void {
  const { from: date } = later;
  const amendment = later.amendment?.name ?? "";
  const afresh = later.amendment?.countsAfresh.includes(pricing) ?? false;
  const goesOn = runsOn(earlier, later, pricing);
  const isSum = afresh || isDividable(earlier, pricing);
  const total = isTotal(earlier, payment, pricing);
  const accumulates = goesOn && samePayment(later.contract, payment)?.mode === payment.mode;
  if (total && !accumulates && !isSum && isPricedIn(later.contract, pricing)) {
    const params = { amendment, date, pricing, start: earlier.from };
    context.report(diagnose(m3Amendments.amendmentChangesTotal, at, params));
    return;
  }
  const cut = total
    ? undefined
    : periodsOf(earlier, later, payment).find((grid) => isInside(grid.contract, grid.grain, date));
  if (cut && !isSum) {
    const { from, to } = periodAround(cut.contract, cut.grain, date);
    const params = { amendment, date, payment: payment.of.join(", "), pricing, from, to };
    context.report(
      diagnose(m3Amendments.amendmentCutsPeriod, at, { ...params, dates: freeDays(earlier, grids, date, cut) }),
    );
    return;
  }
  if (goesOn && !cut) return;
  for (const name of metricsOf(earlier, pricing)) {
    const metric = earlier.metrics.find((one) => one.name === name);
    if (!metric || !isInside(earlier, metric.every, date)) continue;
    const { from, to } = periodAround(earlier, metric.every, date);
    const dates = freeDays(earlier, grids, date, { contract: earlier, grain: metric.every });
    context.report(
      diagnose(m3Amendments.amendmentCutsMetric, at, { amendment, date, metric: name, pricing, from, to, dates }),
    );
  }
}

/** Whether a pricing is settled on all the time so far. */
function isTotal({ pricings }: Contract, payment: Payment, name: string): boolean {
  return payment.mode === "cumulative" || pricings.some((one) => one.name === name && one.countedFromStart);
}

function isPricedIn({ payments }: Contract, name: string): boolean {
  return payments.some(({ of }) => of.includes(name));
}

/** The periods of a payment before the day, and after it where the payment goes on. */
function periodsOf(earlier: Contract, later: ContractText, payment: Payment): readonly Grid[] {
  const next = samePayment(later.contract, payment);
  return [
    { contract: earlier, grain: payment.every },
    ...(next ? [{ contract: later.contract, grain: next.every }] : []),
  ];
}

/** Every grid that a payment and what it pays for rest on. */
function gridsOf(earlier: Contract, later: ContractText, payment: Payment): readonly Grid[] {
  const names = payment.of.flatMap((pricing) => metricsOf(earlier, pricing));
  const metrics = earlier.metrics.filter(({ name }) => names.includes(name));
  return [...periodsOf(earlier, later, payment), ...metrics.map(({ every }) => ({ contract: earlier, grain: every }))];
}

/** The day nearest before and the one nearest after that lie inside none of the periods. */
function freeDays(contract: Contract, grids: readonly Grid[], date: IsoDate, cut: Grid): readonly IsoDate[] {
  const isFree = (day: IsoDate) =>
    [cut, ...grids].every(
      (grid) => grid.grain === "contract" || grid.grain === "cohort" || !isInside(grid.contract, grid.grain, day),
    );
  const before = (day: IsoDate): IsoDate | undefined => {
    const start = periodAround(cut.contract, cut.grain, day).from;
    if (isFree(start)) return start;
    return start > contract.from ? before(addDays(start, -1)) : undefined;
  };
  const after = (day: IsoDate): IsoDate | undefined => {
    const start = addDays(periodAround(cut.contract, cut.grain, day).to, 1);
    if (start > contract.to) return undefined;
    return isFree(start) ? start : after(start);
  };
  return [before(date), after(date)].flatMap((day) => day ?? []);
}
