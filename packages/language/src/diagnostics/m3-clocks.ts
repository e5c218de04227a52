// M3240–M3249 — moments of a person's own clock: what each person has, and days counted from it. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Clocks = {
  notAColumn: entry<{ name: string }>({
    code: "M3240",
    slug: "not-a-column-of-the-rows",
    severity: "error",
    en: {
      message: ({ name }) =>
        `“${name}” is something that each person has, not a column of the rows, so it has no place here.`,
      help: () => "Name a column; what each person has may be compared, or be a moment that days are counted from.",
    },
    sv: {
      message: ({ name }) =>
        `”${name}” är något som varje person har och ingen kolumn i raderna, så det har ingen plats här.`,
      help: () =>
        "Ange en kolumn; det som varje person har kan jämföras, eller vara en tidpunkt som dagar räknas från.",
    },
  }),
  declaredLater: entry<{ name: string }>({
    code: "M3241",
    slug: "rests-on-what-comes-later",
    severity: "error",
    en: {
      message: ({ name }) => `What each person has rests here on “${name}”, which is only said further down.`,
      help: ({ name }) => `Move “${name}” above what rests on it; nothing may rest on itself.`,
    },
    sv: {
      message: ({ name }) => `Det som varje person har vilar här på ”${name}”, som sägs först längre ned.`,
      help: ({ name }) => `Flytta ”${name}” till före det som vilar på det; inget får vila på sig självt.`,
    },
  }),
  noTime: entry<{ name: string; holds: Bilingual }>({
    code: "M3242",
    slug: "no-moment",
    severity: "error",
    en: {
      message: ({ name, holds }) => `“${name}” holds ${holds.en}, which is no moment to count from or compare with.`,
      help: () => "Name something that holds a date, month, quarter, week or year, or put a text in quotation marks.",
    },
    sv: {
      message: ({ name, holds }) =>
        `”${name}” innehåller ${holds.sv}, som inte är någon tidpunkt att räkna från eller jämföra med.`,
      help: () =>
        "Ange något som innehåller ett datum, en månad, ett kvartal, en vecka eller ett år, eller sätt en text inom citattecken.",
    },
  }),
  otherTime: entry<{ name: string; holds: Bilingual; column: string; other: Bilingual }>({
    code: "M3243",
    slug: "days-against-months",
    severity: "error",
    en: {
      message: ({ name, holds, column, other }) =>
        `“${column}” holds ${other.en} and “${name}” holds ${holds.en}, so neither is before or after the other.`,
      help: () => "Compare days with days and months with months.",
    },
    sv: {
      message: ({ name, holds, column, other }) =>
        `”${column}” innehåller ${other.sv} och ”${name}” innehåller ${holds.sv}, så ingen är före eller efter den andra.`,
      help: () => "Jämför dagar med dagar och månader med månader.",
    },
  }),
  lengthDoesNotFit: entry<{ written: string; holds: Bilingual }>({
    code: "M3244",
    slug: "length-does-not-fit",
    severity: "error",
    en: {
      message: ({ written, holds }) => `“${written}” counts from ${holds.en} in a unit that does not divide it.`,
      help: () =>
        "From a date, count days, weeks, months, quarters or years; from a month, quarter or year, whole units of that length or longer; from a week, weeks.",
    },
    sv: {
      message: ({ written, holds }) => `”${written}” räknar från ${holds.sv} i en enhet som inte går jämnt upp.`,
      help: () =>
        "Räkna dagar, veckor, månader, kvartal eller år från ett datum; hela enheter av samma längd eller längre från en månad, ett kvartal eller ett år; veckor från en vecka.",
    },
  }),
  noDay: entry<{ name: string; holds: Bilingual }>({
    code: "M3245",
    slug: "cohort-of-no-day",
    severity: "error",
    en: {
      message: ({ name, holds }) => `“${name}” holds ${holds.en}, and a cohort by calendar needs a day.`,
      help: () => "Name something that holds a date, or divide by the column itself.",
    },
    sv: {
      message: ({ name, holds }) => `”${name}” innehåller ${holds.sv}, och en kohort efter kalendern behöver en dag.`,
      help: () => "Ange något som innehåller ett datum, eller dela in efter kolumnen själv.",
    },
  }),
  everyoneNotFixed: entry<{ group: string; metric: string }>({
    code: "M3246",
    slug: "everyone-of-a-group-not-fixed",
    severity: "error",
    en: {
      message: ({ group, metric }) =>
        `“${metric}” counts everyone in the group, and who is in “${group}” is not fixed on any day.`,
      help: ({ group }) =>
        `Write “fixed on” and a day in “${group}”, or count “people”: those with a row in the period.`,
    },
    sv: {
      message: ({ group, metric }) =>
        `”${metric}” räknar alla i gruppen, och vilka som är i ”${group}” är inte fastställt någon dag.`,
      help: ({ group }) =>
        `Skriv ”fastställd den” och en dag i ”${group}”, eller räkna ”personer”: de som har en rad i perioden.`,
    },
  }),
  partOfEveryone: entry<Record<never, never>>({
    code: "M3247",
    slug: "part-of-everyone",
    severity: "error",
    en: {
      message: () => "Everyone in the group is counted without a condition, whatever their rows say.",
      help: () =>
        "Count “share of everyone in the group where …” or “people where …”; for a part of the group, declare a group of its own.",
    },
    sv: {
      message: () => "Alla i gruppen räknas utan villkor, vad deras rader än säger.",
      help: () =>
        "Räkna ”andelen av alla i gruppen där …” eller ”personer där …”; för en del av gruppen, ange en egen grupp.",
    },
  }),
  earlierRowsAnyway: entry<{ source: string }>({
    code: "M3248",
    slug: "earlier-rows-anyway",
    severity: "error",
    en: {
      message: ({ source }) =>
        `In “${source}” any row up to the day counts when the group is fixed, with these words or without them.`,
      help: () => "Take the words away.",
    },
    sv: {
      message: ({ source }) =>
        `I ”${source}” räknas varje rad till och med dagen när gruppen fastställs, med de orden eller utan dem.`,
      help: () => "Ta bort orden.",
    },
  }),
  noDays: entry<{ source: string; holds: Bilingual }>({
    code: "M3249",
    slug: "history-in-days",
    severity: "error",
    en: {
      message: ({ source, holds }) =>
        `A condition looks back some days, and a row of “${source}” is about ${holds.en}.`,
      help: () => "Look back whole months or years.",
    },
    sv: {
      message: ({ source, holds }) =>
        `Ett villkor ser tillbaka ett antal dagar, och en rad i ”${source}” gäller ${holds.sv}.`,
      help: () => "Se tillbaka hela månader eller år.",
    },
  }),
} as const;
