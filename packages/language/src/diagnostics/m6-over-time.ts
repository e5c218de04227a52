// M6115–M6121 — settlement of what changes or happens over time: events, dated divisions, yearly returns; and sums too large. Codes are never reused.

import { entry } from "./entry.ts";

export const m6OverTime = {
  eventWithoutDay: entry<{ event: string; date: string }>({
    code: "M6115",
    slug: "event-without-a-day",
    severity: "error",
    en: {
      message: ({ event, date }) =>
        `${event} has not occurred by ${date}, so it has no day on which an amount can be taken.`,
      help: ({ event }) => `Ask for the amount only when it is there: “only when ${event} has occurred”.`,
    },
    sv: {
      message: ({ event, date }) =>
        `${event} har inte inträffat senast ${date}, så det finns ingen dag då ett belopp kan hämtas.`,
      help: ({ event }) => `Fråga efter beloppet bara när dagen finns: ”bara när ${event} har inträffat”.`,
    },
  }),
  divisionChangesInside: entry<{ payment: string; date: string; period: string }>({
    code: "M6116",
    slug: "division-changes-inside-a-period",
    severity: "error",
    en: {
      message: ({ payment, date, period }) =>
        `Who pays and receives ${payment} changes on ${date}, inside the payment period ${period}.`,
      help: () => "Let the change begin with a payment period, or pay in periods that begin on that day.",
    },
    sv: {
      message: ({ payment, date, period }) =>
        `Vem som betalar och får ${payment} ändras den ${date}, inne i utbetalningsperioden ${period}.`,
      help: () => "Låt ändringen börja med en utbetalningsperiod, eller betala i perioder som börjar den dagen.",
    },
  }),
  severalReturns: entry<{ limit: string; party: string; date: string }>({
    code: "M6117",
    slug: "several-returns",
    severity: "warning",
    en: {
      message: ({ limit, party, date }) =>
        `What ${party} pays in and receives by ${date} changes direction several times, so more than one yearly return fits; ${limit} takes what is left of the outlays, grown at its rate.`,
      help: () => "Let the party pay in before it receives, or accept this with a reason.",
    },
    sv: {
      message: ({ limit, party, date }) =>
        `Vad ${party} betalar in och får till och med ${date} byter riktning flera gånger, så mer än en årlig avkastning passar; ${limit} tar det som är kvar av insatserna, uppräknade med sin ränta.`,
      help: () => "Låt parten betala in innan den får något, eller godta detta med ett skäl.",
    },
  }),
  sumTooLarge: entry<{ metric: string; columns: readonly string[] }>({
    code: "M6118",
    slug: "sum-too-large",
    severity: "error",
    en: {
      message: ({ metric, columns }) =>
        `The numbers of ${columns.join(" and ")} are so large that the sum of their products, which ${metric} needs, cannot be computed exactly.`,
      help: () => "Declare the columns with fewer decimal places, or let the data hold larger units.",
    },
    sv: {
      message: ({ metric, columns }) =>
        `Talen i ${columns.join(" och ")} är så stora att summan av deras produkter, som ${metric} behöver, inte kan beräknas exakt.`,
      help: () => "Ange kolumnerna med färre decimaler, eller låt uppgifterna stå i större enheter.",
    },
  }),
  assuranceOnTheEdge: entry<{ pricing: string; from: string; to: string }>({
    code: "M6119",
    slug: "assurance-on-the-edge",
    severity: "warning",
    en: {
      message: ({ pricing, from, to }) =>
        `Whether ${pricing} is met from ${from} to ${to} lies on the edge: the last decimal of the quantile of the assurance decides it.`,
      help: () => "Let the parties know before it is paid; the statement follows the quantile rounded to six decimals.",
    },
    sv: {
      message: ({ pricing, from, to }) =>
        `Om ${pricing} är uppfylld från ${from} till ${to} står och väger: den sista decimalen i säkerhetens kvantil avgör.`,
      help: () => "Låt parterna veta det före betalningen; avräkningen följer kvantilen avrundad till sex decimaler.",
    },
  }),
} as const;
