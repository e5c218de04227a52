// M2 — libraries and definitions: what a contract uses by name and version, and which columns a definition needs. Codes are never reused.

import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

const quotedEn = (names: readonly string[]) =>
  listInWords(
    names.map((name) => `“${name}”`),
    "and",
  );
const quotedSv = (names: readonly string[]) =>
  listInWords(
    names.map((name) => `”${name}”`),
    "och",
  );

export const m2Libraries = {
  unknownLibrary: entry<{ name: string; all: readonly string[]; nearest?: string }>({
    code: "M2020",
    slug: "unknown-library",
    severity: "error",
    en: {
      message: ({ name }) => `There is no library “${name}”.`,
      help: ({ all, nearest }) =>
        nearest === undefined ? `The libraries are ${quotedEn(all)}.` : `Did you mean “${nearest}”?`,
    },
    sv: {
      message: ({ name }) => `Det finns inget bibliotek ”${name}”.`,
      help: ({ all, nearest }) =>
        nearest === undefined ? `Biblioteken är ${quotedSv(all)}.` : `Menade du ”${nearest}”?`,
    },
  }),
  unknownVersion: entry<{ name: string; versions: readonly number[] }>({
    code: "M2021",
    slug: "unknown-library-version",
    severity: "error",
    en: {
      message: ({ name }) => `The library “${name}” has no such version.`,
      help: ({ versions }) =>
        versions.length === 1
          ? `Write version ${versions[0]}, the only one.`
          : `Write one of the versions ${listInWords(versions.map(String), "and")}.`,
    },
    sv: {
      message: ({ name }) => `Biblioteket ”${name}” har ingen sådan version.`,
      help: ({ versions }) =>
        versions.length === 1
          ? `Skriv version ${versions[0]}, den enda.`
          : `Skriv en av versionerna ${listInWords(versions.map(String), "och")}.`,
    },
  }),
  usedTwice: entry<{ name: string }>({
    code: "M2022",
    slug: "library-used-twice",
    severity: "error",
    en: {
      message: ({ name }) => `The contract uses the library “${name}” twice.`,
      help: () => "Keep one of the clauses, with the version that is meant.",
    },
    sv: {
      message: ({ name }) => `Avtalet använder biblioteket ”${name}” två gånger.`,
      help: () => "Behåll en av klausulerna, med den version som avses.",
    },
  }),
  nameOfLibrary: entry<{ name: string; library: string }>({
    code: "M2023",
    slug: "name-of-library",
    severity: "error",
    en: {
      message: ({ name, library }) => `“${name}” is a name of the library “${library}” that the contract uses.`,
      help: () => "Remove this clause and use the library's, or give it another name and change it where it is used.",
    },
    sv: {
      message: ({ name, library }) => `”${name}” är ett namn i biblioteket ”${library}” som avtalet använder.`,
      help: () =>
        "Ta bort klausulen och använd bibliotekets, eller ge den ett annat namn och ändra det där det används.",
    },
  }),
  unusedLibrary: entry<{ name: string }>({
    code: "M2024",
    slug: "unused-library",
    severity: "warning",
    unused: true,
    en: {
      message: ({ name }) => `The contract uses nothing from the library “${name}”.`,
      help: () => "Remove the clause, or use a name from the library: a reader will look for what it does.",
    },
    sv: {
      message: ({ name }) => `Avtalet använder inget från biblioteket ”${name}”.`,
      help: () => "Ta bort klausulen, eller använd ett namn från biblioteket: en läsare letar efter vad det gör.",
    },
  }),
  notGiven: entry<{ name: string; library: string }>({
    code: "M2025",
    slug: "library-needs-value",
    severity: "error",
    en: {
      message: ({ name, library }) =>
        `The contract does not give “${name}”, which it needs for the library “${library}”.`,
      help: ({ name }) => `Add a value ${name} with its source; the library assumes none.`,
    },
    sv: {
      message: ({ name, library }) => `Avtalet anger inte ”${name}”, som biblioteket ”${library}” behöver.`,
      help: ({ name }) => `Lägg till ett värde ${name} med dess källa; biblioteket förutsätter inget.`,
    },
  }),
  needMissing: entry<{ need: string; name: string; source: string; wants: { en: string; sv: string } }>({
    code: "M2026",
    slug: "needed-column-missing",
    severity: "error",
    en: {
      message: ({ need, name, source, wants }) =>
        `“${name}” needs “${need}”, which holds ${wants.en}, and “${source}” has no such column.`,
      help: ({ need }) => `Say in a table below which column stands for ${need}, or declare one of that name.`,
    },
    sv: {
      message: ({ need, name, source, wants }) =>
        `”${name}” behöver ”${need}”, som innehåller ${wants.sv}, och ”${source}” har ingen sådan kolumn.`,
      help: ({ need }) =>
        `Ange i en tabell under vilken kolumn som står för ${need}, eller lägg till en med det namnet.`,
    },
  }),
  notNeeded: entry<{ need: string; name: string; needs: readonly string[]; nearest?: string }>({
    code: "M2027",
    slug: "column-not-needed",
    severity: "error",
    en: {
      message: ({ need, name }) => `“${name}” does not need “${need}”.`,
      help: ({ needs, nearest }) =>
        nearest === undefined ? `It needs ${quotedEn(needs)}.` : `Did you mean ${nearest}?`,
    },
    sv: {
      message: ({ need, name }) => `”${name}” behöver inte ”${need}”.`,
      help: ({ needs, nearest }) =>
        nearest === undefined ? `Den behöver ${quotedSv(needs)}.` : `Menade du ${nearest}?`,
    },
  }),
  needDoubled: entry<{ need: string }>({
    code: "M2028",
    slug: "needed-column-said-twice",
    severity: "error",
    en: {
      message: ({ need }) => `Two rows say which column stands for “${need}”.`,
      help: () => "Keep the row with the column that is meant.",
    },
    sv: {
      message: ({ need }) => `Två rader anger vilken kolumn som står för ”${need}”.`,
      help: () => "Behåll raden med den kolumn som avses.",
    },
  }),
} as const;
