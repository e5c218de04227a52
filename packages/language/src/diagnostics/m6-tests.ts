// M6 — worked examples in a contract that come out otherwise than they say. Codes are never reused.

import { type Rational, writeMoney } from "@mast/exact";
import { entry } from "./entry.ts";

const money = (currency: string, amount: Rational, spelling: "en" | "sv") => writeMoney({ currency, amount }, spelling);

export const m6Tests = {
  wrongPricing: entry<{ pricing: string; expected: Rational; settled: Rational; currency: string }>({
    code: "M6008",
    slug: "test-expects-another-price",
    severity: "error",
    en: {
      message: ({ pricing, expected, settled, currency }) =>
        `The test expects ${pricing} to be ${money(currency, expected, "en")}, but the contract makes it ${money(currency, settled, "en")}.`,
      help: () => "Correct the example, or the clause that it shows to be wrong.",
    },
    sv: {
      message: ({ pricing, expected, settled, currency }) =>
        `Provet väntar sig att ${pricing} är ${money(currency, expected, "sv")}, men enligt avtalet är det ${money(currency, settled, "sv")}.`,
      help: () => "Rätta exemplet, eller den klausul som det visar är fel.",
    },
  }),
  wrongPayment: entry<{ from: string; to: string; expected: Rational; settled: Rational; currency: string }>({
    code: "M6009",
    slug: "test-expects-another-payment",
    severity: "error",
    en: {
      message: ({ from, to, expected, settled, currency }) =>
        `The test expects ${from} to pay ${to} ${money(currency, expected, "en")}, but under the contract it pays ${money(currency, settled, "en")}.`,
      help: () => "Correct the example, or the clause that it shows to be wrong.",
    },
    sv: {
      message: ({ from, to, expected, settled, currency }) =>
        `Provet väntar sig att ${from} betalar ${to} ${money(currency, expected, "sv")}, men enligt avtalet blir det ${money(currency, settled, "sv")}.`,
      help: () => "Rätta exemplet, eller den klausul som det visar är fel.",
    },
  }),
  testGivesNothing: entry<{ metric: string }>({
    code: "M6012",
    slug: "test-gives-no-value",
    severity: "error",
    en: {
      message: ({ metric }) => `The test gives no value of ${metric}, whose level the payment depends on.`,
      help: ({ metric }) => `Add “given ${metric} observed …”.`,
    },
    sv: {
      message: ({ metric }) => `Provet ger inget värde på ${metric}, vars nivå utbetalningen beror på.`,
      help: ({ metric }) => `Lägg till ”givet ${metric} observerat …”.`,
    },
  }),
  testTooLong: entry<{ metric: string; given: number; lasts: number }>({
    code: "M6024",
    slug: "test-longer-than-contract",
    severity: "error",
    en: {
      message: ({ metric, given, lasts }) =>
        `The test gives ${metric} for ${given} periods, but the contract runs for ${lasts}.`,
      help: () => "Give no more periods than the running time has.",
    },
    sv: {
      message: ({ metric, given, lasts }) =>
        `Provet ger ${metric} för ${given} perioder, men avtalet löper i ${lasts}.`,
      help: () => "Ge inte fler perioder än avtalets löptid har.",
    },
  }),
} as const;
