// M3089–M3099 — what a contract declares and is not yet computed: instruments, amendments; and accepted warnings. Codes are never reused.

import type { Clause } from "../syntax/ast/index.ts";
import { clauseTitle } from "./clause-words.ts";
import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Declared = {
  instrumentNotComputed: entry<{ name: string }>({
    code: "M3090",
    slug: "instrument-not-computed",
    severity: "warning",
    en: {
      message: ({ name }) =>
        `The instrument “${name}” is part of the contract; measures are not yet computed from its answers.`,
      help: () => "Deliver the computed measure as a column that holds a score.",
    },
    sv: {
      message: ({ name }) => `Instrumentet ”${name}” hör till avtalet; mått beräknas inte ännu ur dess svar.`,
      help: () => "Leverera det beräknade måttet som en kolumn som innehåller skalvärde.",
    },
  }),
  stepsNotAnswers: entry<{ item: string; answers: number; steps: number }>({
    code: "M3091",
    slug: "steps-and-answers",
    severity: "error",
    en: {
      message: ({ item, answers, steps }) =>
        `“${item}” has ${answers} answers and ${steps} steps; ${answers} answers have ${answers - 1} steps between them.`,
      help: () => "Write one step between each two neighbouring answers.",
    },
    sv: {
      message: ({ item, answers, steps }) =>
        `”${item}” har ${answers} svar och ${steps} steg; mellan ${answers} svar finns ${answers - 1} steg.`,
      help: () => "Skriv ett steg mellan varje par av svar intill varandra.",
    },
  }),
  disorderedSteps: entry<{ item: string }>({
    code: "M3092",
    slug: "disordered-steps",
    severity: "warning",
    en: {
      message: ({ item }) => `The steps of “${item}” do not rise, so some answer is never the most likely one.`,
      help: () => "Merge neighbouring answers, or check the calibration.",
    },
    sv: {
      message: ({ item }) => `Stegen för ”${item}” stiger inte, så något svar är aldrig det mest sannolika.`,
      help: () => "Slå ihop svar intill varandra, eller kontrollera kalibreringen.",
    },
  }),
  itemDoubled: entry<{ item: string }>({
    code: "M3093",
    slug: "item-doubled",
    severity: "error",
    en: {
      message: ({ item }) => `Two questions of the instrument are named “${item}”.`,
      help: () => "Give one of them another name.",
    },
    sv: {
      message: ({ item }) => `Två frågor i instrumentet heter ”${item}”.`,
      help: () => "Ge en av dem ett annat namn.",
    },
  }),
  amendmentOutside: entry<{ date: string }>({
    code: "M3095",
    slug: "amendment-outside",
    severity: "error",
    en: {
      message: ({ date }) => `The change is in force from ${date}, outside the running time of the contract.`,
      help: () => "Choose a day on which the contract runs.",
    },
    sv: {
      message: ({ date }) => `Ändringen gäller från ${date}, utanför avtalets löptid.`,
      help: () => "Välj en dag då avtalet löper.",
    },
  }),
  nothingToReplace: entry<{ clause: Clause }>({
    code: "M3096",
    slug: "nothing-to-replace",
    severity: "error",
    en: {
      message: ({ clause }) => `“${clauseTitle(clause, "en")}” is not in the contract, so it cannot be replaced.`,
      help: () => "Name a clause that the contract has, or add a new one with “adds”.",
    },
    sv: {
      message: ({ clause }) => `”${clauseTitle(clause, "sv")}” finns inte i avtalet och kan därför inte ersättas.`,
      help: () => "Ange en klausul som avtalet har, eller lägg till en ny med ”tillför”.",
    },
  }),
  amendedDoesNotHold: entry<{ name: string; what: Bilingual }>({
    code: "M3089",
    slug: "amended-contract-does-not-hold",
    severity: "error",
    en: {
      message: ({ name, what }) => `With “${name}” the contract does not hold together: ${what.en}`,
      help: () => "Let the amendment change that clause too.",
    },
    sv: {
      message: ({ name, what }) => `Med ”${name}” håller avtalet inte ihop: ${what.sv}`,
      help: () => "Låt ändringen ändra även den klausulen.",
    },
  }),
  acceptUnknownCode: entry<{ code: string; nearest?: string }>({
    code: "M3097",
    slug: "accept-unknown-code",
    severity: "error",
    en: {
      message: ({ code }) => `“${code}” is not the code of a warning.`,
      help: ({ nearest }) =>
        nearest ? `Did you mean ${nearest}?` : "Write the code that stands with the warning, as M4002.",
    },
    sv: {
      message: ({ code }) => `”${code}” är inte koden för en varning.`,
      help: ({ nearest }) => (nearest ? `Menade du ${nearest}?` : "Skriv koden som står vid varningen, som M4002."),
    },
  }),
  acceptOfError: entry<{ code: string }>({
    code: "M3098",
    slug: "accept-of-error",
    severity: "error",
    en: {
      message: ({ code }) => `${code} is an error, and only warnings can be accepted.`,
      help: () => "Mend what it is about, and remove this clause.",
    },
    sv: {
      message: ({ code }) => `${code} är ett fel, och bara varningar kan godtas.`,
      help: () => "Rätta det som felet gäller, och ta bort den här klausulen.",
    },
  }),
  acceptNeedless: entry<{ code: string; where?: string }>({
    code: "M3099",
    slug: "accept-needless",
    severity: "warning",
    unused: true,
    en: {
      message: ({ code, where }) =>
        `${code} is accepted${where ? ` in “${where}”` : ""}, and nothing there is warned about.`,
      help: () => "Remove the clause; the reason for it is gone.",
    },
    sv: {
      message: ({ code, where }) => `${code} godtas${where ? ` i ”${where}”` : ""}, men inget där varnas det för.`,
      help: () => "Ta bort klausulen; skälet till den finns inte längre.",
    },
  }),
} as const;
