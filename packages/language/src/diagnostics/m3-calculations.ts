// M3224–M3229 — what is worked out from each row, and from how what is measured is spread. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Calculations = {
  notCalculable: entry<{ name: string; holds: Bilingual }>({
    code: "M3224",
    slug: "nothing-to-calculate-with",
    severity: "error",
    en: {
      message: ({ name, holds }) => `“${name}” holds ${holds.en}, so nothing can be calculated from it.`,
      help: () => "Calculate with what holds numbers, money or shares.",
    },
    sv: {
      message: ({ name, holds }) => `”${name}” innehåller ${holds.sv}, så inget kan räknas ut av det.`,
      help: () => "Räkna med det som innehåller tal, pengar eller andelar.",
    },
  }),
  notOfTheRow: entry<{ written: string }>({
    code: "M3225",
    slug: "not-of-the-row",
    severity: "error",
    en: {
      message: ({ written }) => `“${written}” is nothing that a row has, so it cannot be part of what each row has.`,
      help: () => "Put together columns, what each person has, and amounts, by +, -, * and /.",
    },
    sv: {
      message: ({ written }) => `”${written}” är inget som en rad har, så det kan inte ingå i det som varje rad har.`,
      help: () => "Sätt samman kolumner, det som varje person har och belopp, med +, -, * och /.",
    },
  }),
  noZero: entry<{ written: string; of: "scores" | "shares" }>({
    code: "M3226",
    slug: "calculated-without-zero",
    severity: "error",
    en: {
      message: ({ written, of }) =>
        of === "scores"
          ? `“${written}” has no meaning for scores, whose zero somebody has chosen.`
          : `“${written}” adds or subtracts shares, which may be of different wholes.`,
      help: ({ of }) =>
        of === "scores"
          ? "Of two scores there is a difference, and it may be added to a score; no sum, product or quotient."
          : "Put together the amounts that they are shares of, and divide afterwards.",
    },
    sv: {
      message: ({ written, of }) =>
        of === "scores"
          ? `”${written}” har ingen mening för skalvärden, vilkas noll någon har valt.`
          : `”${written}” lägger ihop eller drar ifrån andelar, som kan vara av olika helheter.`,
      help: ({ of }) =>
        of === "scores"
          ? "Av två skalvärden finns en skillnad, och den kan läggas till ett skalvärde; ingen summa, produkt eller kvot."
          : "Sätt samman beloppen som de är andelar av och dela därefter.",
    },
  }),
  calculatedHere: entry<{ name: string }>({
    code: "M3227",
    slug: "calculated-has-no-place",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is calculated from each row, so it has no place here.`,
      help: () =>
        "Rows are told apart, looked back on and divided into cohorts by columns of the file; a calculation rests on those above it.",
    },
    sv: {
      message: ({ name }) => `”${name}” räknas ut av varje rad, så det har ingen plats här.`,
      help: () =>
        "Rader skiljs åt, blickas tillbaka på och delas i kohorter efter filens kolumner; en uträkning vilar på dem som står före.",
    },
  }),
  noSpread: entry<{ metric: string }>({
    code: "M3228",
    slug: "neither-mean-nor-share",
    severity: "error",
    en: {
      message: ({ metric }) =>
        `How “${metric}” is spread is not known: it is neither the mean of a column nor a share.`,
      help: () => "Measure a mean of a column, or a share of people or rows.",
    },
    sv: {
      message: ({ metric }) =>
        `Hur ”${metric}” är spritt är inte känt: det är varken medelvärdet av en kolumn eller en andel.`,
      help: () => "Mät ett medelvärde av en kolumn, eller en andel av personer eller rader.",
    },
  }),
  sizesNotTold: entry<{ metric: string }>({
    code: "M3229",
    slug: "sizes-do-not-tell",
    severity: "error",
    en: {
      message: ({ metric }) =>
        `What is expected of “${metric}” comes from earlier periods, so the size of the groups does not tell how sure it is.`,
      help: () => "Compare with a group of the same time, or state the uncertainty, “uncertainty plus or minus”.",
    },
    sv: {
      message: ({ metric }) =>
        `Det som förväntas av ”${metric}” kommer från tidigare perioder, så gruppernas storlek säger inte hur säkert det är.`,
      help: () => "Jämför med en grupp från samma tid, eller ange osäkerheten, ”osäkerhet plus eller minus”.",
    },
  }),
} as const;
