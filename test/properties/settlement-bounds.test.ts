// What the editor calls the most that a payment pays is never less than a settlement pays, whatever the contract and the results.

import { compare, type Rational, sum, writeMoney } from "@mast/exact";
import { type Contract, check, parse } from "@mast/language";
import { addDays } from "@mast/measurement";
import { type Largest, largestOfPricing, largestPayment, paymentName, settle } from "@mast/settlement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contracts } from "./generator/contract.ts";
import { signed } from "./generator/laws.ts";
import { resultsOf } from "./generator/results.ts";

const numRuns = Math.ceil(Number(process.env.MAST_RUNS ?? 1000) * 0.4);
const seed = Number(process.env.MAST_SEED ?? 2_018_312) + 40;

describe("the most that a payment pays", () => {
  it("is never less than what is settled, and often known", { timeout: 600_000 }, () => {
    const told = { most: 0, "no limit": 0, nothing: 0 };
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const { contract, diagnostics } = check(parse(text));
        if (!contract) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.en}`).join("\n"));
        const results = resultsOf(contract, draw);
        const { value } = settle(contract, results.measures, results.expectations, { asOf: addDays(contract.to, 800) });
        for (const payment of contract.payments) {
          const largest = largestPayment(contract, payment);
          told[!largest ? "nothing" : largest.most === "no limit" ? "no limit" : "most"] += 1;
          holds(sum(value.lines.filter((line) => line.payment === paymentName(payment)).map(signed)), largest);
          for (const name of payment.of) {
            const most = largestOfPricing(contract, name);
            for (const priced of value.priced.filter(({ pricing }) => pricing === name)) {
              const isWindow = contract.limits.every(({ on }) => on.on !== "pricings" || !on.names.includes(name));
              if (isWindow) holds(priced.gross, most);
            }
          }
        }
        function holds(paid: Rational, largest: Largest) {
          if (!largest || largest.most === "no limit") return;
          const { currency } = contract as Contract;
          const [is, most] = [paid, largest.most].map((amount) => writeMoney({ currency, amount }, "en"));
          expect(compare(paid, largest.most) <= 0, `${is} is more than ${most} in\n${text}`).toBe(true);
        }
      }),
      { numRuns, seed, endOnFailure: true },
    );
    expect(told.most).toBeGreaterThan(told.nothing / 4);
  });
});
