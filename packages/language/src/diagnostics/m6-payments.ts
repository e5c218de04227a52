// M6 — sharing, limits and payments that cannot be worked out. Codes are never reused.

import { type Rational, writeMoney, writeNumber } from "@mast/exact";
import { entry } from "./entry.ts";

const money = (currency: string, amount: Rational, spelling: "en" | "sv") => writeMoney({ currency, amount }, spelling);
const percent = (share: Rational, spelling: "en" | "sv") =>
  `${writeNumber({ numerator: share.numerator * 100n, denominator: share.denominator }, spelling)} %`;

export const m6Payments = {
  limitsOutOfOrder: entry<{ first: string; then: string }>({
    code: "M6013",
    slug: "limits-out-of-order",
    severity: "error",
    en: {
      message: ({ first, then }) =>
        `${then} limits a price, so it cannot come after ${first}, which limits what the parties pay.`,
      help: () => "Put limits on pricings first, then those on parties and on the contract.",
    },
    sv: {
      message: ({ first, then }) =>
        `${then} begränsar ett pris och kan därför inte komma efter ${first}, som begränsar vad parterna betalar.`,
      help: () => "Sätt gränser för prissättningar först, sedan dem för parter och för avtalet.",
    },
  }),
  layersLeaveMoney: entry<{ amount: Rational; currency: string }>({
    code: "M6014",
    slug: "layers-leave-money",
    severity: "error",
    en: {
      message: ({ amount, currency }) => `The layers do not say who gets all of ${money(currency, amount, "en")}.`,
      help: () => "Let the shares of each layer make 100 %, and end with a layer for the rest.",
    },
    sv: {
      message: ({ amount, currency }) => `Lagren säger inte vem som får hela ${money(currency, amount, "sv")}.`,
      help: () => "Låt andelarna i varje lager bli 100 %, och avsluta med ett lager för resten.",
    },
  }),
  nobodyTakesRemainder: entry<{ payment: string }>({
    code: "M6015",
    slug: "nobody-takes-remainder",
    severity: "error",
    en: {
      message: ({ payment }) =>
        `The payment of ${payment} is split and rounded, but nobody is named to take the remainder.`,
      help: () => "Write “remainder to PARTY”.",
    },
    sv: {
      message: ({ payment }) =>
        `Utbetalningen av ${payment} delas och avrundas, men ingen är utsedd att ta det överskjutande.`,
      help: () => "Skriv ”överskjutande till PART”.",
    },
  }),
  floorWithoutReceiver: entry<{ floor: string }>({
    code: "M6016",
    slug: "floor-without-receiver",
    severity: "error",
    en: {
      message: ({ floor }) => `${floor} raises a payment, but the contract does not say between whom.`,
      help: () => "Let the floor name one pricing, or let the payment name who pays and who receives.",
    },
    sv: {
      message: ({ floor }) => `${floor} höjer en utbetalning, men avtalet säger inte mellan vilka.`,
      help: () => "Låt golvet nämna en prissättning, eller låt utbetalningen nämna vem som betalar och tar emot.",
    },
  }),
  unknownEarlierPayment: entry<{ payment: string; period: string }>({
    code: "M6020",
    slug: "unknown-earlier-payment",
    severity: "error",
    en: {
      message: ({ payment, period }) =>
        `An earlier statement paid ${payment} for ${period}, which is no payment and period of this contract.`,
      help: () => "Give the statement that was made under this contract.",
    },
    sv: {
      message: ({ payment, period }) =>
        `En tidigare avräkning betalade ${payment} för ${period}, som inte är en utbetalning och period i detta avtal.`,
      help: () => "Ange den avräkning som gjordes enligt detta avtal.",
    },
  }),
  sharesNotWhole: entry<{ payment: string; total: Rational }>({
    code: "M6022",
    slug: "payment-shares-not-whole",
    severity: "error",
    en: {
      message: ({ payment, total }) => `The shares in the payment of ${payment} add up to ${percent(total, "en")}.`,
      help: () => "Let them add up to 100 %.",
    },
    sv: {
      message: ({ payment, total }) =>
        `Andelarna i utbetalningen av ${payment} blir tillsammans ${percent(total, "sv")}.`,
      help: () => "Låt dem tillsammans bli 100 %.",
    },
  }),
  releaseNotDecided: entry<{ payment: string; period: string; metric: string; missing: string }>({
    code: "M6023",
    slug: "release-not-decided",
    severity: "information",
    en: {
      message: ({ payment, period, metric, missing }) =>
        `What was held back of ${payment} for ${period} is not released yet, because ${metric} is not measured for ${missing}.`,
      help: () => "Settle again when the data are there.",
    },
    sv: {
      message: ({ payment, period, metric, missing }) =>
        `Det som hölls inne av ${payment} för ${period} betalas inte ut än, eftersom ${metric} inte är mätt för ${missing}.`,
      help: () => "Avräkna igen när uppgifterna finns.",
    },
  }),
  floorNotReached: entry<{
    floor: string;
    payment: string;
    period: string;
    asked: Rational;
    reached: Rational;
    currency: string;
  }>({
    code: "M6100",
    slug: "floor-not-reached",
    severity: "information",
    en: {
      message: ({ floor, payment, period, asked, reached, currency }) =>
        `The floor ${floor} asks for ${money(currency, asked, "en")} by the payment of ${payment} for ${period}, and only ${money(currency, reached, "en")} is reached, because a cap holds last of all.`,
      help: () => "Raise the cap or lower the floor if the parties mean that so much is paid.",
    },
    sv: {
      message: ({ floor, payment, period, asked, reached, currency }) =>
        `Golvet ${floor} begär ${money(currency, asked, "sv")} senast med utbetalningen av ${payment} för ${period}, och bara ${money(currency, reached, "sv")} nås, eftersom ett tak gäller sist av allt.`,
      help: () => "Höj taket eller sänk golvet om parterna menar att så mycket ska betalas.",
    },
  }),
  overpaidRemains: entry<{ payment: string; from: string; to: string; amount: Rational; currency: string }>({
    code: "M6025",
    slug: "overpaid-at-the-end",
    severity: "warning",
    en: {
      message: ({ payment, from, to, amount, currency }) =>
        `In all ${from} pays ${to} ${money(currency, amount, "en")} too much for ${payment}, and no later period is left to set it off against.`,
      help: () => "Agree on how it is repaid; “overpaid is paid back” in the payment would have said so.",
    },
    sv: {
      message: ({ payment, from, to, amount, currency }) =>
        `Sammanlagt betalar ${from} ${to} ${money(currency, amount, "sv")} för mycket för ${payment}, och ingen senare period återstår att kvitta det mot.`,
      help: () =>
        "Kom överens om hur det betalas tillbaka; ”för mycket betalt betalas tillbaka” i utbetalningen hade sagt det.",
    },
  }),
} as const;
