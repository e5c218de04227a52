// Random, well-typed, valid contracts as English texts: what every stage of the program must be able to take.

import type fc from "fast-check";
import { amendment, library, looks, termination } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import { type Draw, drawFrom, numbers } from "./draw.ts";
import { heading, instrument, mainData, parties, units } from "./heading.ts";
import { laidOut } from "./layout.ts";
import { groups, metrics } from "./measurement.ts";
import { closing, payments, rateCard } from "./payment.ts";
import { pricings, values } from "./pricing.ts";

/** A contract's text, and the choices that are left for what a property makes up besides. */
export interface Generated {
  readonly text: string;
  readonly draw: Draw;
}

export function contractFrom(choices: readonly number[]): Generated {
  const draw = drawFrom(choices);
  const draft: Draft = {
    draw,
    currency: draw.of(["SEK", "GBP", "EUR", "USD", "AUD", "NOK"]),
    start: 12 * draw.from(2012, 2024) + 3 * draw.below(4),
    months: draw.of([12, 24, 36, 18]),
    clauses: [],
    columns: [],
    payers: [],
    payees: [],
    evaluators: [],
    metrics: [],
    shares: [],
    amounts: [],
    pricings: [],
    rateCards: [],
    limits: [],
  };
  for (const part of [
    heading,
    parties,
    units,
    mainData,
    instrument,
    groups,
    metrics,
    values,
    pricings,
    rateCard,
    payments,
    closing,
    library,
    termination,
    looks,
    amendment,
  ])
    part(draft);
  return { text: laidOut(draw, draft.clauses), draw };
}

export const contracts: fc.Arbitrary<Generated> = numbers.map(contractFrom);
