// What holds of every settlement, read off its lines and their workings alone: no money appears, none is lost but by the one rounding.

import { add, compare, equals, negate, type Rational, roundTo, subtract, sum, zero } from "@mast/exact";
import type { Contract, Payment } from "@mast/language";
import { type PaymentLine, paymentName, type Settlement, type Working } from "@mast/settlement";
import { expect } from "vitest";

export const signed = ({ what, amount }: Pick<PaymentLine, "what" | "amount">): Rational =>
  what === "repayment" ? negate(amount) : amount;

/** Every working of a rule in a tree, the outermost first. */
export function workingsOf(working: Working, rule: string): readonly Working[] {
  if (working.rule === rule) return [working];
  return working.inputs.flatMap((input) => workingsOf(input, rule));
}

/** The one value that all lines of a period agree on. */
function agreed(lines: readonly PaymentLine[], rule: string): Rational {
  const values = lines.flatMap(({ working }) => workingsOf(working, rule)).map(({ value }) => value);
  for (const value of values) expect(value).toEqual(values[0]);
  expect(values.length).toBeGreaterThan(0);
  return values[0]!;
}

const total = (lines: readonly PaymentLine[], rule: string) =>
  sum(lines.flatMap(({ working }) => workingsOf(working, rule)).map(({ value }) => value));

/** What the pricings of a period add after their limits: each once, however many lines it is in. */
function addedIn(payment: Payment, lines: readonly PaymentLine[]): Rational {
  const found = new Map<string, Rational>();
  const look = (working: Working): void => {
    if (payment.of.includes(working.of) && !found.has(working.of)) found.set(working.of, working.value);
    else for (const input of working.inputs) look(input);
  };
  for (const { working } of lines) for (const split of workingsOf(working, "split")) look(split);
  return sum([...found.values()]);
}

/** Those of the text as signed, and those that an amendment adds. */
function paymentsOf({ payments, amendments = [] }: Contract): readonly Payment[] {
  const all = [...payments, ...amendments.flatMap(({ contract }) => contract.payments)];
  return [...new Map(all.toReversed().map((payment) => [paymentName(payment), payment])).values()].toReversed();
}

/**
 * In every period of a payment: what is paid, kept and held back, with what is set off, is the whole rounded once as written
 * (when cumulative: over all periods so far); and the whole, where no limit is on parties, is what the pricings added.
 */
export function conservesMoney(contract: Contract, { lines, kept, priced }: Settlement): void {
  for (const payment of paymentsOf(contract)) {
    const name = paymentName(payment);
    const { mode, to: unit } = payment.rounding;
    const own = lines.filter((line) => line.payment === name && line.what !== "release");
    const cumulative = payment.mode === "cumulative";
    const limitsOn = (kind: string) =>
      contract.limits.some(({ on }) => (on.on === "pricings") === (kind === "pricings"));
    let settled = zero;
    let addedSoFar = zero;
    let carried = zero;
    for (const key of new Set(own.map(({ period }) => period.key))) {
      const here = own.filter(({ period }) => period.key === key);
      const whole = agreed(here, "whole-before-rounding");
      const rounded = agreed(here, "whole-after-rounding");
      expect(rounded).toEqual(roundTo(whole, unit, mode));
      const setOff = sum(
        here.flatMap((line) => line.working.inputs.filter(({ rule }) => rule === "set-off")).map(({ value }) => value),
      );
      const keeps = sum(
        kept.filter((one) => one.payment === name && one.period.key === key).map(({ amount }) => amount),
      );
      const now = sum([...here.map(signed), total(here, "held-back"), keeps]);
      expect(now, `${name} ${key}`).toEqual(subtract(subtract(rounded, cumulative ? settled : zero), setOff));
      const added = addedIn(payment, here);
      addedSoFar = add(addedSoFar, added);
      if (!limitsOn("parties")) {
        expect(whole, `${name} ${key} before rounding`).toEqual(cumulative ? addedSoFar : add(added, carried));
      }
      if (contract.limits.length === 0) {
        const gross = sum(
          priced
            .filter(
              (one) => payment.of.includes(one.pricing) && one.period.key === key && one.period.grain === payment.every,
            )
            .map((one) => one.gross),
        );
        expect(cumulative ? addedSoFar : added, `${name} ${key} gross`).toEqual(gross);
      }
      settled = add(settled, now);
      carried = setOff;
    }
  }
}

/** Every amount is a multiple of the unit it is rounded to, no line is below zero, and nothing is released that was not held back. */
export function linesAreSound(contract: Contract, { lines }: Settlement): void {
  for (const line of lines) {
    const payment = paymentsOf(contract).find((one) => paymentName(one) === line.payment)!;
    expect(compare(line.amount, zero)).toBeGreaterThanOrEqual(0);
    expect(roundTo(line.amount, payment.rounding.to, "down")).toEqual(line.amount);
    if (line.what !== "release") continue;
    const source = lines.find(
      (one) =>
        one.what === "payment" &&
        one.payment === line.payment &&
        one.period.key === line.period.key &&
        one.from === line.from &&
        one.to === line.to,
    );
    const held = source ? total([source], "held-back") : line.amount;
    expect(equals(line.amount, held) || equals(line.amount, zero)).toBe(true);
  }
}
