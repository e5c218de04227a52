// M312 — values in order of date, their tables and their rounding. Codes are never reused.

import { entry } from "./entry.ts";

export const m3Values = {
  doubledDate: entry<{ name: string; date: string }>({
    code: "M3120",
    slug: "two-values-from-one-date",
    severity: "error",
    en: {
      message: ({ name, date }) => `“${name}” has two values from ${date}.`,
      help: () => "Keep one of them, or change the date of the other.",
    },
    sv: {
      message: ({ name, date }) => `”${name}” har två värden från ${date}.`,
      help: () => "Behåll ett av dem, eller ändra det andras datum.",
    },
  }),
  datesOutOfOrder: entry<{ name: string; date: string; earlier: string }>({
    code: "M3121",
    slug: "values-out-of-order",
    severity: "error",
    en: {
      message: ({ name, date, earlier }) => `In “${name}” ${date} stands after ${earlier}.`,
      help: () => "Write the values in order of date.",
    },
    sv: {
      message: ({ name, date, earlier }) => `I ”${name}” står ${date} efter ${earlier}.`,
      help: () => "Skriv värdena i datumordning.",
    },
  }),
  undatedAmongDated: entry<{ name: string }>({
    code: "M3122",
    slug: "value-without-date-among-dated",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” has several values, and this one does not say from which day it holds.`,
      help: () => "Write “from” and a date after it; only the first value may lack one.",
    },
    sv: {
      message: ({ name }) => `”${name}” har flera värden, och det här anger inte från vilken dag det gäller.`,
      help: () => "Skriv ”från” och ett datum efter det; bara det första värdet får sakna datum.",
    },
  }),
  roundingNotPositive: entry<{ text: string }>({
    code: "M3123",
    slug: "rounding-to-nothing",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is not an amount above zero that can be rounded to.`,
      help: () => "Write a fixed amount above zero, such as SEK 1 or SEK 0.05.",
    },
    sv: {
      message: ({ text }) => `”${text}” är inget belopp över noll som det går att avrunda till.`,
      help: () => "Skriv ett fast belopp över noll, till exempel 1 SEK eller 0,05 SEK.",
    },
  }),
  valueStartsLate: entry<{ name: string; from: string; start: string }>({
    code: "M3124",
    slug: "value-begins-after-the-contract",
    severity: "error",
    en: {
      message: ({ name, from, start }) => `“${name}” has no value before ${from}, and the contract runs from ${start}.`,
      help: ({ start }) => `Add the value that holds from ${start}.`,
    },
    sv: {
      message: ({ name, from, start }) => `”${name}” har inget värde före ${from}, och avtalet löper från ${start}.`,
      help: ({ start }) => `Lägg till det värde som gäller från ${start}.`,
    },
  }),
  doubledKey: entry<{ name: string; key: string }>({
    code: "M3125",
    slug: "row-of-table-doubled",
    severity: "error",
    en: { message: ({ name, key }) => `“${name}” has two rows for “${key}”.`, help: () => "Keep one of the rows." },
    sv: { message: ({ name, key }) => `”${name}” har två rader för ”${key}”.`, help: () => "Behåll en av raderna." },
  }),
} as const;
