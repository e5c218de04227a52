// M3255–M3259 — amounts over time: present values, interest and yearly returns. Codes are never reused.

import { entry } from "./entry.ts";

export const m3OverTime = {
  partOfYear: entry<{ text: string }>({
    code: "M3255",
    slug: "part-of-a-year",
    severity: "error",
    en: {
      message: ({ text }) => `What grows or is discounted year by year needs whole years, and “${text}” is not.`,
      help: () => "Write whole years, such as “for 2 years”, or “simple interest of”, which may be for months.",
    },
    sv: {
      message: ({ text }) => `Det som växer eller diskonteras år för år kräver hela år, och ”${text}” är inte det.`,
      help: () => "Skriv hela år, till exempel ”för 2 år”, eller ”enkel ränta om”, som får löpa i månader.",
    },
  }),
  termTooLong: entry<{ text: string }>({
    code: "M3256",
    slug: "longer-than-a-century",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is longer than a hundred years.`,
      help: () => "Write at most 100 years.",
    },
    sv: {
      message: ({ text }) => `”${text}” är längre än hundra år.`,
      help: () => "Skriv högst 100 år.",
    },
  }),
  cumulativeOnEvent: entry<{ pricing: string; event: string }>({
    code: "M3257",
    slug: "event-in-a-cumulative-payment",
    severity: "error",
    en: {
      message: ({ pricing, event }) =>
        `“${pricing}” depends on ${event}, and its payment is cumulative, so the event would settle anew what was paid before it.`,
      help: () => "Let the payment take each period by itself, or let the event leave out months of the metric.",
    },
    sv: {
      message: ({ pricing, event }) =>
        `”${pricing}” beror på ${event}, och utbetalningen är kumulativ, så händelsen skulle göra om det som betalats före den.`,
      help: () => "Låt utbetalningen ta varje period för sig, eller låt händelsen utelämna månader av måttet.",
    },
  }),
  pricingOnDay: entry<{ name: string; text: string }>({
    code: "M3258",
    slug: "price-on-the-day-of-an-event",
    severity: "error",
    en: {
      message: ({ name, text }) => `“${text}” asks for one day, and ${name} comes to an amount over a whole period.`,
      help: () => "Name a value or a formula before “on the day of”.",
    },
    sv: {
      message: ({ name, text }) => `”${text}” frågar efter en dag, och ${name} blir ett belopp för en hel period.`,
      help: () => "Ange ett värde eller en formel före ”på dagen för”.",
    },
  }),
  divisionOutOfOrder: entry<{ date: string }>({
    code: "M3259",
    slug: "division-out-of-order",
    severity: "error",
    en: {
      message: ({ date }) =>
        `The division from ${date} does not follow on the one before it, or begins after the contract.`,
      help: () => "Write the divisions by rising date; the first holds from the contract’s first day.",
    },
    sv: {
      message: ({ date }) => `Fördelningen från ${date} följer inte på den före, eller börjar efter avtalet.`,
      help: () => "Skriv fördelningarna efter stigande datum; den första gäller från avtalets första dag.",
    },
  }),
  returnOfWhat: entry<{ text: string }>({
    code: "M3260",
    slug: "return-of-what",
    severity: "error",
    en: {
      message: ({ text }) =>
        `“${text}” is a return, and a return is of what one party receives over the whole contract.`,
      help: () => "Write “on what” with a party and “receives”, and “over the whole contract”.",
    },
    sv: {
      message: ({ text }) => `”${text}” är en avkastning, och en avkastning gäller vad en part får över hela avtalet.`,
      help: () => "Skriv ”på vad” med en part och ”får”, och ”över hela avtalet”.",
    },
  }),
  returnOnNothing: entry<{ party: string }>({
    code: "M3261",
    slug: "return-on-nothing",
    severity: "error",
    en: {
      message: ({ party }) => `A return is limited, and nothing says what ${party} pays in and when.`,
      help: () => "Add a table of dates and outlays, or a payment from the party.",
    },
    sv: {
      message: ({ party }) => `En avkastning begränsas, och inget anger vad ${party} betalar in och när.`,
      help: () => "Lägg till en tabell med datum och insatser, eller en utbetalning från parten.",
    },
  }),
  returnNotFixed: entry<{ text: string }>({
    code: "M3262",
    slug: "return-not-fixed",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is no fixed yearly rate above −100 %.`,
      help: () => "Write the rate as a share, such as 15 %, or name a value that has one amount.",
    },
    sv: {
      message: ({ text }) => `”${text}” är ingen fast årlig ränta över −100 %.`,
      help: () => "Skriv räntan som en andel, till exempel 15 %, eller ange ett värde som har ett enda belopp.",
    },
  }),
} as const;
