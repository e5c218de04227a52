// What holds of every settlement, read off its lines and their workings alone: no money appears, none is lost but by the one rounding.

import {
  add,
  compare,
  decimalUnit,
  equals,
  grown,
  maximum,
  negate,
  type Rational,
  roundTo,
  subtract,
  sum,
  zero,
} from "@mast/exact";
import { type Contract, type Expression, type Limit, leastAndMostOf, type Payment, textsOf } from "@mast/language";
import { containing, daysBetween, type Period, periodsOf } from "@mast/measurement";
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

/** What caps cut of amounts that were rounded. */
function cutAfterRounding(lines: readonly PaymentLine[]): Rational {
  const cut = lines.flatMap(({ working }) => workingsOf(working, "cap-after-rounding"));
  const rounded = cut.flatMap((one) => workingsOf(one, "rounded-payment"));
  return subtract(sum(rounded.map(({ value }) => value)), sum(cut.map(({ value }) => value)));
}

/** Those of the text as signed, and those that an amendment adds. */
function paymentsOf({ payments, amendments = [] }: Contract): readonly Payment[] {
  const all = [...payments, ...amendments.flatMap(({ contract }) => contract.payments)];
  return [...new Map(all.toReversed().map((payment) => [paymentName(payment), payment])).values()].toReversed();
}

/**
 * In every period of a payment: what is paid, kept and held back, with what is set off and what caps cut of it, is the whole rounded once
 * as written (when cumulative: over all periods so far); and the whole, where no limit is on parties, is what the pricings added.
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
      const due = subtract(subtract(rounded, cumulative ? settled : zero), setOff);
      expect(now, `${name} ${key}`).toEqual(subtract(due, cutAfterRounding(here)));
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

/**
 * What is paid under a cap, in every span of time that it counts over, is never more than the cap; gives how many were told. Of a contract
 * with amendments: what is paid in the periods of a text brings no span above the cap that is in force then, and where it was above
 * it already, adds nothing.
 */
export function capsHold(contract: Contract, { lines }: Settlement): number {
  const texts = textsOf(contract);
  const textOf = ({ period }: PaymentLine) =>
    texts.findLastIndex(({ from }, index) => index === 0 || from <= period.to);
  const told = texts.map(({ contract: text }, index) => {
    const known = text.limits.flatMap((cap) => {
      const { most } = cap.limit === "cap" ? leastAndMostOf(text, cap.amount) : {};
      return most ? [{ cap, most: maximum(most, zero) }] : [];
    });
    for (const { cap, most } of known) {
      const spans = new Map<string, { before: Rational; now: Rational }>();
      for (const line of lines) {
        if (textOf(line) > index) continue;
        const key = spanOf(text, cap, line);
        const { before, now } = spans.get(key) ?? { before: zero, now: zero };
        const moved = movedUnder(text, cap, line);
        spans.set(key, textOf(line) < index ? { before: add(before, moved), now } : { before, now: add(now, moved) });
      }
      for (const [span, { before, now }] of spans) {
        const paid = add(before, now);
        const said = `${cap.name} ${span}: ${paid.numerator}/${paid.denominator} above ${most.numerator}/${most.denominator}`;
        expect(compare(paid, maximum(most, before)), said).toBeLessThanOrEqual(0);
      }
    }
    return known.length;
  });
  const returns = texts.length > 1 ? [] : contract.limits.filter(({ amount }) => amount.node === "return");
  for (const limit of returns) returnHolds(contract, limit, lines);
  return told.reduce((all, count) => all + count, returns.length);
}

/** What a party receives, grown to the last day at the rate of a limit by return, is no more than its outlays grown to that day. */
function returnHolds(contract: Contract, { amount, name }: Limit, lines: readonly PaymentLine[]): void {
  if (amount.node !== "return") return;
  const amountOf = (of: Expression) => leastAndMostOf(contract, of).most!;
  const last = lines.map(({ due }) => due).reduce((a, b) => (a > b ? a : b), contract.from);
  const atLast = (day: string, value: Rational) => grown(value, amountOf(amount.rate), daysBetween(day, last), 40);
  const outlays = amount.outlays.map((one) => atLast(one.day, amountOf(one.amount)));
  const receipts = lines.flatMap((line) => {
    const isBack = line.what === "repayment";
    return (isBack ? line.from : line.to) === amount.party ? [atLast(line.due, signed(line))] : [];
  });
  const beyond = roundTo(subtract(sum(receipts), sum(outlays)), decimalUnit(10), "half up");
  expect(compare(beyond, zero), `${name} is passed by ${beyond.numerator}/${beyond.denominator}`).toBeLessThanOrEqual(
    0,
  );
}

/** What a line moves of what the cap is on: to or from the party, in all, or by a payment of nothing else than these prices. */
function movedUnder(contract: Contract, { on }: Limit, line: PaymentLine): Rational {
  const isBack = line.what === "repayment";
  const [from, to] = isBack ? [line.to, line.from] : [line.from, line.to];
  const of = contract.payments.find((payment) => paymentName(payment) === line.payment)?.of ?? [];
  const isUnder =
    on.on === "contract" ||
    (on.on === "pricings" && of.length > 0 && of.every((name) => on.names.includes(name))) ||
    (on.on === "party" && on.party === (on.verb === "pays" ? from : to));
  return isUnder ? signed(line) : zero;
}

function spanOf(contract: Contract, { per }: Limit, { payment, period }: PaymentLine): string {
  if (per === "contract") return per;
  if (per === "payment") return `${payment} ${period.key}`;
  const within: Period | undefined = containing(periodsOf(contract, per), period.to);
  return within?.key ?? period.key;
}
