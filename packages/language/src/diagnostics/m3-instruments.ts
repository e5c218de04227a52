// M3267–M3272 — instruments that score their answers. Codes are never reused.

import { entry } from "./entry.ts";

export const m3Instruments = {
  scoresNotAnswers: entry<{ item: string; answers: number; scores: number }>({
    code: "M3267",
    slug: "scores-and-answers",
    severity: "error",
    en: {
      message: ({ item, answers, scores }) => `“${item}” has ${answers} answers and ${scores} scores.`,
      help: () => "Write one score for each answer, in the same order.",
    },
    sv: {
      message: ({ item, answers, scores }) => `”${item}” har ${answers} svar och ${scores} svarspoäng.`,
      help: () => "Skriv en svarspoäng för varje svar, i samma ordning.",
    },
  }),
  itemWithoutRange: entry<{ item: string }>({
    code: "M3268",
    slug: "item-without-range",
    severity: "error",
    en: {
      message: ({ item }) => `Every answer to “${item}” has the same score, so the question tells nothing.`,
      help: () => "Give its answers different scores, or leave the question out.",
    },
    sv: {
      message: ({ item }) => `Alla svar på ”${item}” har samma svarspoäng, så frågan säger ingenting.`,
      help: () => "Ge svaren olika svarspoäng, eller stryk frågan.",
    },
  }),
  unlikeItemsMissing: entry<{ item: string; other: string }>({
    code: "M3269",
    slug: "unlike-items-may-be-missing",
    severity: "error",
    en: {
      message: ({ item, other }) =>
        `An answer may be missing, and “${item}” and “${other}” count differently much, so the mean of the others does not stand for it.`,
      help: () => "Let at most 0 items be missing, or give every question scores that reach equally far.",
    },
    sv: {
      message: ({ item, other }) =>
        `Ett svar får saknas, och ”${item}” och ”${other}” räknas olika mycket, så de andras medelvärde kan inte stå för det.`,
      help: () => "Låt högst 0 frågor saknas, eller ge alla frågor svarspoäng som når lika långt.",
    },
  }),
  tooManyMissing: entry<{ name: string; items: number }>({
    code: "M3271",
    slug: "too-many-items-missing",
    severity: "error",
    en: {
      message: ({ name, items }) => `“${name}” has ${items} items and would be scored without any answer.`,
      help: ({ items }) => `Let at most ${items - 1} be missing.`,
    },
    sv: {
      message: ({ name, items }) => `”${name}” har ${items} frågor och skulle poängsättas utan något svar.`,
      help: ({ items }) => `Låt högst ${items - 1} saknas.`,
    },
  }),
  scaleWithoutLength: entry<{ name: string }>({
    code: "M3272",
    slug: "scale-without-length",
    severity: "error",
    en: {
      message: ({ name }) => `The scale of “${name}” does not rise from its first end to its last.`,
      help: () => "Write two fixed amounts, the lower first, such as scored from 0 marks to 100 marks.",
    },
    sv: {
      message: ({ name }) => `Skalan för ”${name}” stiger inte från sin första ände till sin sista.`,
      help: () => "Skriv två fasta belopp, det lägre först, till exempel poängsätts från 0 poäng till 100 poäng.",
    },
  }),
  appliedWithoutScores: entry<{ name: string }>({
    code: "M3273",
    slug: "instrument-without-scores",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is calibrated in steps, and measures are not computed from its answers.`,
      help: () => "Give its answers scores, or measure the mean of a column that holds the computed score.",
    },
    sv: {
      message: ({ name }) => `”${name}” är kalibrerat i steg, och mått beräknas inte ur dess svar.`,
      help: () => "Ge svaren svarspoäng, eller mät medelvärdet av en kolumn som innehåller den beräknade poängen.",
    },
  }),
} as const;
