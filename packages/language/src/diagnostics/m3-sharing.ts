// M316–M319 — rate cards, risk shares and limits. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

export const m3Sharing = {
  columnsForClaims: entry<{ source: string; holds: "person" | "outcome" | "date"; found: number }>({
    code: "M3160",
    slug: "rate-card-needs-columns",
    severity: "error",
    en: {
      message: ({ source, holds, found }) =>
        `“${source}” has ${found === 0 ? "no column" : "more than one column"} that holds ${holds === "date" ? "a date or a month" : holds === "person" ? "a person" : "an outcome"}.`,
      help: () =>
        "A rate card counts claims: its source has one column for the person, one for the outcome and one for the date. Of several dates, the one in the key of the data, “one row per …”, is that of the claim.",
    },
    sv: {
      message: ({ source, holds, found }) =>
        `”${source}” har ${found === 0 ? "ingen kolumn" : "mer än en kolumn"} som innehåller ${holds === "date" ? "ett datum eller en månad" : holds === "person" ? "en person" : "ett utfall"}.`,
      help: () =>
        "En taxa räknar krav: dess källa har en kolumn för personen, en för utfallet och en för datumet. Av flera datum är det som står i underlagets nyckel, ”en rad per …”, kravets.",
    },
  }),
  doubledRate: entry<{ outcome: string }>({
    code: "M3161",
    slug: "rate-doubled",
    severity: "error",
    en: {
      message: ({ outcome }) => `The rate card has two prices for “${outcome}”.`,
      help: () => "Keep one of the rows.",
    },
    sv: {
      message: ({ outcome }) => `Taxan har två priser för ”${outcome}”.`,
      help: () => "Behåll en av raderna.",
    },
  }),
  capPerPersonNotPositive: entry<{ text: string }>({
    code: "M3162",
    slug: "cap-per-person-not-above-zero",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” leaves nothing to pay.`,
      help: () => "Write an amount above zero.",
    },
    sv: {
      message: ({ text }) => `”${text}” lämnar inget att betala.`,
      help: () => "Skriv ett belopp över noll.",
    },
  }),
  sharedTwice: entry<{ name: string }>({
    code: "M3165",
    slug: "shared-twice",
    severity: "error",
    en: {
      message: ({ name }) => `Two risk shares divide “${name}”.`,
      help: () => "Keep one of them: an amount can be divided once.",
    },
    sv: {
      message: ({ name }) => `Två riskdelningar delar ”${name}”.`,
      help: () => "Behåll en av dem: ett belopp kan delas en gång.",
    },
  }),
  sharedAcrossPayments: entry<{ names: readonly string[] }>({
    code: "M3166",
    slug: "shared-across-payments",
    severity: "error",
    en: {
      message: ({ names }) => `One risk share divides ${listInWords(names, "and")}, which no single payment pays.`,
      help: () => "Pay them in one payment, or write one risk share for each payment.",
    },
    sv: {
      message: ({ names }) =>
        `En riskdelning delar ${listInWords(names, "och")}, som ingen enskild utbetalning betalar.`,
      help: () => "Betala dem i en utbetalning, eller skriv en riskdelning per utbetalning.",
    },
  }),
  partyDoubled: entry<{ party: string }>({
    code: "M3167",
    slug: "party-doubled-in-shares",
    severity: "error",
    en: {
      message: ({ party }) => `“${party}” has two columns.`,
      help: () => "Give each party one column.",
    },
    sv: {
      message: ({ party }) => `”${party}” har två kolumner.`,
      help: () => "Ge varje part en kolumn.",
    },
  }),
  cellsMissing: entry<{ cells: number; parties: number }>({
    code: "M3168",
    slug: "shares-for-fewer-or-more-parties",
    severity: "error",
    en: {
      message: ({ cells, parties }) =>
        `The row has ${cells} ${cells === 1 ? "share" : "shares"} for ${parties} parties.`,
      help: () => "Write one share per party, 0 % where a party has none.",
    },
    sv: {
      message: ({ cells, parties }) => `Raden har ${cells} ${cells === 1 ? "andel" : "andelar"} för ${parties} parter.`,
      help: () => "Skriv en andel per part, 0 % där en part inte har någon.",
    },
  }),
  sharesDoNotSum: entry<{ sum: Bilingual }>({
    code: "M3169",
    slug: "shares-do-not-sum",
    severity: "error",
    en: {
      message: ({ sum }) => `These shares sum to ${sum.en}, not to 100 %.`,
      help: () => "Change one of them, so that nothing is left over and nothing is missing.",
    },
    sv: {
      message: ({ sum }) => `De här andelarna blir tillsammans ${sum.sv}, inte 100 %.`,
      help: () => "Ändra en av dem, så att inget blir över och inget fattas.",
    },
  }),
  shareNotFixed: entry<{ text: string }>({
    code: "M3170",
    slug: "share-not-fixed",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is not a fixed share from 0 % to 100 %.`,
      help: () => "Write a share such as 40 %, or the name of a value that is one.",
    },
    sv: {
      message: ({ text }) => `”${text}” är ingen fast andel från 0 % till 100 %.`,
      help: () => "Skriv en andel som 40 %, eller namnet på ett värde som är en.",
    },
  }),
  restMissing: entry<Record<never, never>>({
    code: "M3171",
    slug: "rest-missing",
    severity: "error",
    en: {
      message: () => "Who bears and who gains what lies above the layers is not said.",
      help: () => "Let the last row be “the rest”.",
    },
    sv: {
      message: () => "Vem som bär och vem som vinner det som ligger över lagren anges inte.",
      help: () => "Låt sista raden vara ”resten”.",
    },
  }),
  layerOutOfOrder: entry<{ layer: "first" | "next" | "rest" }>({
    code: "M3172",
    slug: "layer-out-of-order",
    severity: "error",
    en: {
      message: ({ layer }) =>
        `A row with “${{ first: "first", next: "next", rest: "the rest" }[layer]}” cannot stand here.`,
      help: () => "The layers are, in order: first, then next as many times as needed, and the rest.",
    },
    sv: {
      message: ({ layer }) =>
        `En rad med ”${{ first: "första", next: "nästa", rest: "resten" }[layer]}” kan inte stå här.`,
      help: () => "Lagren är i ordning: första, sedan nästa så många gånger som behövs, och resten.",
    },
  }),
  layerNotPositive: entry<{ text: string }>({
    code: "M3173",
    slug: "layer-not-above-zero",
    severity: "error",
    en: {
      message: ({ text }) => `A layer of “${text}” holds nothing.`,
      help: () => "Write how much the layer holds: an amount above zero.",
    },
    sv: {
      message: ({ text }) => `Ett lager på ”${text}” rymmer inget.`,
      help: () => "Skriv hur mycket lagret rymmer: ett belopp över noll.",
    },
  }),
  remainderMissing: entry<{ parties: readonly string[] }>({
    code: "M3174",
    slug: "remainder-unstated",
    severity: "error",
    en: {
      message: ({ parties }) => `Who takes what rounding leaves between ${listInWords(parties, "and")} is not said.`,
      help: ({ parties }) => `Write “remainder to ${parties[0] ?? "…"}”.`,
    },
    sv: {
      message: ({ parties }) =>
        `Vem som tar det som avrundningen lämnar mellan ${listInWords(parties, "och")} anges inte.`,
      help: ({ parties }) => `Skriv ”överskjutande till ${parties[0] ?? "…"}”.`,
    },
  }),
  remainderToOther: entry<{ party: string; parties: readonly string[] }>({
    code: "M3175",
    slug: "remainder-to-another-party",
    severity: "error",
    en: {
      message: ({ party, parties }) =>
        `“${party}” takes the remainder and has no part of what is divided between ${listInWords(parties, "and")}.`,
      help: () => "Name one of the parties that share.",
    },
    sv: {
      message: ({ party, parties }) =>
        `”${party}” tar det överskjutande men har ingen del i det som delas mellan ${listInWords(parties, "och")}.`,
      help: () => "Ange en av parterna som delar.",
    },
  }),
  limitOnNothing: entry<{ name: string }>({
    code: "M3180",
    slug: "limit-on-nothing",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” limits nothing that any payment pays.`,
      help: () => "Name a pricing or a party of a payment, or write “on the contract”.",
    },
    sv: {
      message: ({ name }) => `”${name}” begränsar inget som någon utbetalning betalar.`,
      help: () => "Ange en prissättning eller en part i en utbetalning, eller skriv ”på avtalet”.",
    },
  }),
  limitPeriod: entry<{ name: string; text: string }>({
    code: "M3181",
    slug: "limit-over-unusual-period",
    severity: "error",
    en: {
      message: ({ name, text }) => `“${name}” limits what is paid “${text}”, which is not a period of a limit.`,
      help: () => "Write “every payment”, “every contract year”, “every calendar year” or “over the whole contract”.",
    },
    sv: {
      message: ({ name, text }) =>
        `”${name}” begränsar det som betalas ”${text}”, vilket inte är en period för en begränsning.`,
      help: () => "Skriv ”varje utbetalning”, ”varje avtalsår”, ”varje kalenderår” eller ”över hela avtalet”.",
    },
  }),
  capBelowFloor: entry<{ cap: string; floor: string; capText: string; floorText: string }>({
    code: "M3182",
    slug: "cap-below-floor",
    severity: "error",
    en: {
      message: ({ cap, floor, capText, floorText }) =>
        `The cap “${cap}” of ${capText} lies below the floor “${floor}” of ${floorText} on the same amount.`,
      help: () => "Let the cap be at least as high as the floor.",
    },
    sv: {
      message: ({ cap, floor, capText, floorText }) =>
        `Taket ”${cap}” på ${capText} ligger under golvet ”${floor}” på ${floorText} för samma belopp.`,
      help: () => "Låt taket vara minst lika högt som golvet.",
    },
  }),
  limitsUnordered: entry<{ names: readonly string[] }>({
    code: "M3183",
    slug: "limits-unordered",
    severity: "error",
    en: {
      message: ({ names }) => `Several limits touch this payment, and in which order is not said: ${names.join(", ")}.`,
      help: ({ names }) => `Write “limits in this order ${names.join(", ")}”.`,
    },
    sv: {
      message: ({ names }) =>
        `Flera begränsningar rör den här utbetalningen, och i vilken ordning anges inte: ${names.join(", ")}.`,
      help: ({ names }) => `Skriv ”begränsningar i denna ordning ${names.join(", ")}”.`,
    },
  }),
  limitLeftOut: entry<{ name: string }>({
    code: "M3184",
    slug: "limit-left-out-of-order",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” touches this payment and has no place in the order of its limits.`,
      help: ({ name }) => `Add ${name} where it is to be applied.`,
    },
    sv: {
      message: ({ name }) => `”${name}” rör den här utbetalningen men har ingen plats i ordningen.`,
      help: ({ name }) => `Lägg till ${name} där den ska tillämpas.`,
    },
  }),
  limitElsewhere: entry<{ name: string }>({
    code: "M3185",
    slug: "limit-of-another-payment",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” does not touch what this payment pays.`,
      help: () => "Remove it from the order, or change what it limits.",
    },
    sv: {
      message: ({ name }) => `”${name}” rör inte det som den här utbetalningen betalar.`,
      help: () => "Ta bort den ur ordningen, eller ändra vad den begränsar.",
    },
  }),
  limitDoubled: entry<{ name: string }>({
    code: "M3186",
    slug: "limit-doubled-in-order",
    severity: "error",
    en: { message: ({ name }) => `“${name}” has two places in the order.`, help: () => "Keep one of them." },
    sv: { message: ({ name }) => `”${name}” har två platser i ordningen.`, help: () => "Behåll en av dem." },
  }),
} as const;
