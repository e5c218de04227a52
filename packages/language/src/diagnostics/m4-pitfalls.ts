// M4040–M4059 — faults of published outcome contracts that can be seen in the text before it is signed. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

export const m4Pitfalls = {
  lateStart: entry<{ metric: string; months: number; last: string; end: string }>({
    code: "M4040",
    slug: "starts-too-late",
    severity: "warning",
    en: {
      message: ({ metric, months, last, end }) =>
        `Whoever starts after ${last} cannot complete the ${months} months in a row of “${metric}” by ${end}, when the contract ends.`,
      help: ({ last }) =>
        `Let the group's rule close at ${last}, let the contract run longer, or accept that late starters earn nothing.`,
    },
    sv: {
      message: ({ metric, months, last, end }) =>
        `Den som börjar efter ${last} hinner inte fullborda de ${months} månaderna i rad i ”${metric}” till ${end}, då avtalet slutar.`,
      help: ({ last }) =>
        `Låt gruppens regel stänga ${last}, låt avtalet löpa längre, eller godta att den som börjar sent inte ger något.`,
    },
  }),
  completersOnly: entry<{ metric: string; where: string }>({
    code: "M4041",
    slug: "completers-only",
    severity: "warning",
    en: {
      message: ({ metric, where }) =>
        `“${metric}” is a share of those for whom “${where}” holds, and no metric tells how large a part of the group they are.`,
      help: () => "Divide by everyone in the group, or add a metric that counts those who complete.",
    },
    sv: {
      message: ({ metric, where }) =>
        `”${metric}” är en andel av dem för vilka ”${where}” gäller, och inget mått visar hur stor del av gruppen de är.`,
      help: () => "Dela med alla i gruppen, eller lägg till ett mått som räknar dem som fullföljer.",
    },
  }),
  forIgnored: entry<{ priced: string; metric: string }>({
    code: "M4042",
    slug: "pays-whatever-happens",
    severity: "warning",
    en: {
      message: ({ priced, metric }) =>
        `“${priced}” is for “${metric}” and pays the same whatever “${metric}” comes to.`,
      help: () =>
        "Write when it pays, such as “pays … when the level is at least …”; or take away the line that begins with “for”.",
    },
    sv: {
      message: ({ priced, metric }) =>
        `”${priced}” är för ”${metric}” och betalar lika mycket vad ”${metric}” än blir.`,
      help: () =>
        "Skriv när den betalar, till exempel ”betalar … när nivån är minst …”; eller ta bort raden som börjar med ”för”.",
    },
  }),
  countedInBoth: entry<{ first: string; second: string }>({
    code: "M4043",
    slug: "counted-in-both",
    severity: "warning",
    en: {
      message: ({ first, second }) =>
        `One person can be counted for the same step in “${first}” and in “${second}”, and both pay.`,
      help: () =>
        "Let the conditions exclude each other, such as “is between … and …”, or price only what the stricter adds.",
    },
    sv: {
      message: ({ first, second }) =>
        `En och samma person kan räknas för samma steg i ”${first}” och i ”${second}”, och båda betalar.`,
      help: () =>
        "Låt villkoren utesluta varandra, till exempel ”är mellan … och …”, eller prissätt bara det som det strängare tillför.",
    },
  }),
  claimedTwice: entry<{ outcome: string; first: string; second: string }>({
    code: "M4044",
    slug: "claimed-twice",
    severity: "warning",
    en: {
      message: ({ outcome, first, second }) =>
        `A claim of “${outcome}” is paid by “${first}” and again by “${second}”.`,
      help: () => "Keep the outcome on one of the rate cards, or let each say which claims are its own: “where …”.",
    },
    sv: {
      message: ({ outcome, first, second }) =>
        `Ett krav på ”${outcome}” betalas av ”${first}” och igen av ”${second}”.`,
      help: () => "Behåll utfallet i en av taxorna, eller låt var och en säga vilka krav som är dess egna: ”där …”.",
    },
  }),
  twoPayers: entry<{ metric: string; first: string; second: string }>({
    code: "M4045",
    slug: "two-payers",
    severity: "information",
    en: {
      message: ({ metric, first, second }) =>
        `“${first}” and “${second}” each pay in full for the same result of “${metric}”.`,
      help: () => "Let one payment be from both with a share each, or let it stand if each buys the result for itself.",
    },
    sv: {
      message: ({ metric, first, second }) =>
        `”${first}” och ”${second}” betalar var för sig fullt för samma resultat av ”${metric}”.`,
      help: () =>
        "Låt en utbetalning vara från båda med var sin andel, eller låt det stå om var och en köper resultatet för sig.",
    },
  }),
  fewerContacts: entry<{ metric: string; party: string; source: string }>({
    code: "M4046",
    slug: "fewer-contacts",
    severity: "warning",
    en: {
      message: ({ metric, party, source }) =>
        `Fewer rows in “${source}” are a better result of “${metric}”, and “${party}”, who is paid for it, makes the rows.`,
      help: () => "Count in data that another party records, such as a register.",
    },
    sv: {
      message: ({ metric, party, source }) =>
        `Färre rader i ”${source}” är ett bättre resultat av ”${metric}”, och ”${party}”, som får betalt för det, gör raderna.`,
      help: () => "Räkna i data som en annan part för, till exempel ett register.",
    },
  }),
  chosenUnlike: entry<{ group: string; other: string; column: string }>({
    code: "M4047",
    slug: "chosen-unlike",
    severity: "warning",
    en: {
      message: ({ group, other, column }) =>
        `“${group}” is chosen by “${column}” and “${other}”, with which it is compared, is not, so those compared differ from the start.`,
      help: () => "Count everyone who was offered the service, or choose both groups by the same columns.",
    },
    sv: {
      message: ({ group, other, column }) =>
        `”${group}” väljs efter ”${column}” men inte ”${other}”, som den jämförs med, så de som jämförs skiljer sig från början.`,
      help: () => "Räkna alla som erbjöds insatsen, eller välj båda grupperna efter samma kolumner.",
    },
  }),
  neverPays: entry<{ priced: string }>({
    code: "M4048",
    slug: "never-pays",
    severity: "warning",
    en: {
      message: ({ priced }) => `“${priced}” never comes to more than zero, whatever the result.`,
      help: () => "Correct what is deducted or the amounts, so that a good result pays.",
    },
    sv: {
      message: ({ priced }) => `”${priced}” blir aldrig mer än noll, vad resultatet än är.`,
      help: () => "Rätta det som dras av eller beloppen, så att ett gott resultat ger betalt.",
    },
  }),
  capsTogether: entry<{
    parts: readonly string[];
    total: Bilingual;
    whole: string;
    amount: Bilingual;
    isDead: boolean;
  }>({
    code: "M4049",
    slug: "caps-together",
    severity: "warning",
    en: {
      message: ({ parts, total, whole, amount, isDead }) =>
        `${listInWords(parts, "and")} together allow ${total.en}, and “${whole}”, over them all, ${isDead ? "is never reached at" : "allows only"} ${amount.en}.`,
      help: () => "Let the sum and the whole agree, or accept it with the reason why they differ.",
    },
    sv: {
      message: ({ parts, total, whole, amount, isDead }) =>
        `${listInWords(parts, "och")} medger tillsammans ${total.sv}, och ”${whole}”, över dem alla, ${isDead ? "nås aldrig vid" : "medger bara"} ${amount.sv}.`,
      help: () => "Låt summan och helheten stämma överens, eller godta det med skälet till att de skiljer sig.",
    },
  }),
  capNotWhole: entry<{ amount: string; priced: string; number: Bilingual }>({
    code: "M4050",
    slug: "cap-not-whole",
    severity: "information",
    en: {
      message: ({ amount, priced, number }) =>
        `At the price of “${priced}”, ${amount} is enough for ${number.en} and a part of one more.`,
      help: () => "Move the cap to a whole number of prices, or let it stand if a part is to be paid.",
    },
    sv: {
      message: ({ amount, priced, number }) =>
        `Till priset i ”${priced}” räcker ${amount} till ${number.sv} och en del av en till.`,
      help: () => "Flytta taket till ett helt antal priser, eller låt det stå om en del ska betalas.",
    },
  }),
  noOutsideEvent: entry<{ months: number }>({
    code: "M4051",
    slug: "no-outside-event",
    severity: "warning",
    en: {
      message: ({ months }) =>
        `The contract runs for ${months} months and does not say what is paid when an outside event stops the work.`,
      help: () =>
        "Write an event that has not occurred and what is paid when it does, or accept it with what is agreed elsewhere.",
    },
    sv: {
      message: ({ months }) =>
        `Avtalet löper i ${months} månader och säger inte vad som betalas när en händelse utifrån stoppar arbetet.`,
      help: () =>
        "Skriv en händelse som inte har inträffat och vad som betalas när den gör det, eller godta det med vad som avtalats på annat håll.",
    },
  }),
  weightsWithoutValue: entry<{ metric: string; value: string; weights: string }>({
    code: "M4085",
    slug: "weights-without-a-value",
    severity: "warning",
    en: {
      message: ({ metric, value, weights }) =>
        `“${metric}” divides by the ${weights} of every row, also of those that have no ${value}, so each of these counts as one where ${value} is 0.`,
      help: ({ value, weights }) =>
        `Write “sum of ${weights} where ${value} is known”, or say what a missing ${value} counts as.`,
    },
    sv: {
      message: ({ metric, value, weights }) =>
        `”${metric}” delar med ${weights} i alla rader, även i dem som saknar ${value}, så var och en av dem räknas som om ${value} vore 0.`,
      help: ({ value, weights }) =>
        `Skriv ”summan av ${weights} där ${value} finns”, eller säg vad ett saknat ${value} räknas som.`,
    },
  }),
  manyAmounts: entry<{ measured: number; payers: number; periods: number; amounts: number }>({
    code: "M4052",
    slug: "many-amounts",
    severity: "warning",
    en: {
      message: ({ measured, payers, periods, amounts }) =>
        `The contract asks for ${amounts} amounts to be agreed: ${measured} priced results × ${counted(payers, "payer")} × ${counted(periods, "period")}.`,
      help: () => "Price fewer results, or settle less often, if the work is not worth what it decides.",
    },
    sv: {
      message: ({ measured, payers, periods, amounts }) =>
        `Avtalet kräver enighet om ${amounts} belopp: ${measured} prissatta resultat × ${payers} betalare × ${periods} ${periods === 1 ? "period" : "perioder"}.`,
      help: () => "Prissätt färre resultat, eller avräkna mer sällan, om arbetet inte är värt det som det avgör.",
    },
  }),
} as const;

function counted(number: number, of: string): string {
  return number === 1 ? `1 ${of}` : `${number} ${of}s`;
}
