// M2 — names: unknown, doubled, unused, reserved. Codes are never reused.

import type { SymbolKind } from "../semantics/context.ts";
import { entry } from "./entry.ts";
import { kindInWords, kindsInWords } from "./words.ts";

export const m2 = {
  doubledName: entry<{ name: string }>({
    code: "M2001",
    slug: "doubled-name",
    severity: "error",
    en: {
      message: ({ name }) => `Two clauses are named “${name}”.`,
      help: () => "Give one of them another name, and change it where it is used.",
    },
    sv: {
      message: ({ name }) => `Två klausuler heter ”${name}”.`,
      help: () => "Ge en av dem ett annat namn, och ändra det där det används.",
    },
  }),
  reservedName: entry<{ name: string; languages: "en" | "sv" | "both"; isColumn?: boolean }>({
    code: "M2002",
    slug: "reserved-name",
    severity: "error",
    en: {
      message: ({ name, languages }) =>
        `“${name}” has a fixed meaning in ${languages === "both" ? "every contract" : languages === "en" ? "contracts in English" : "contracts in Swedish"} and cannot be a name.`,
      help: ({ name, isColumn }) =>
        isColumn
          ? `Give the column another name, and the file's own heading after it: “other_name called "${name}"”.`
          : "Choose another name, so that the contract can be translated without a change of names.",
    },
    sv: {
      message: ({ name, languages }) =>
        `”${name}” har en fast betydelse i ${languages === "both" ? "varje avtal" : languages === "en" ? "avtal på engelska" : "avtal på svenska"} och kan inte vara ett namn.`,
      help: ({ name, isColumn }) =>
        isColumn
          ? `Ge kolumnen ett annat namn, och filens egen rubrik efter det: ”annat_namn kallad "${name}"”.`
          : "Välj ett annat namn, så att avtalet kan översättas utan att namnen ändras.",
    },
  }),
  unknownName: entry<{ name: string; wanted: readonly SymbolKind[]; nearest?: string }>({
    code: "M2003",
    slug: "unknown-name",
    severity: "error",
    en: {
      message: ({ name }) => `Nothing in the contract is named “${name}”.`,
      help: ({ wanted, nearest }) =>
        nearest === undefined
          ? `Name ${kindsInWords(wanted, "en")} that the contract declares.`
          : `Did you mean ${nearest}?`,
    },
    sv: {
      message: ({ name }) => `Inget i avtalet heter ”${name}”.`,
      help: ({ wanted, nearest }) =>
        nearest === undefined ? `Ange ${kindsInWords(wanted, "sv")} som finns i avtalet.` : `Menade du ${nearest}?`,
    },
  }),
  wrongKind: entry<{ name: string; kind: SymbolKind; wanted: readonly SymbolKind[]; nearest?: string }>({
    code: "M2004",
    slug: "wrong-kind-of-name",
    severity: "error",
    en: {
      message: ({ name, kind, wanted }) =>
        `“${name}” is ${kindInWords(kind, "en")}, where ${kindsInWords(wanted, "en")} belongs.`,
      help: ({ wanted, nearest }) =>
        nearest === undefined ? `Name ${kindsInWords(wanted, "en")} here.` : `Did you mean ${nearest}?`,
    },
    sv: {
      message: ({ name, kind, wanted }) =>
        `”${name}” är ${kindInWords(kind, "sv")}, men här ska ${kindsInWords(wanted, "sv")} stå.`,
      help: ({ wanted, nearest }) =>
        nearest === undefined ? `Ange ${kindsInWords(wanted, "sv")} här.` : `Menade du ${nearest}?`,
    },
  }),
  unknownColumn: entry<{ name: string; source: string; nearest?: string }>({
    code: "M2005",
    slug: "unknown-column",
    severity: "error",
    en: {
      message: ({ name, source }) => `“${source}” has no column “${name}”.`,
      help: ({ nearest }) =>
        nearest === undefined
          ? "Use a column that the source declares, or declare it there."
          : `Did you mean ${nearest}?`,
    },
    sv: {
      message: ({ name, source }) => `”${source}” har ingen kolumn ”${name}”.`,
      help: ({ nearest }) =>
        nearest === undefined ? "Använd en kolumn som källan har, eller lägg till den där." : `Menade du ${nearest}?`,
    },
  }),
  doubledColumn: entry<{ name: string; source: string }>({
    code: "M2006",
    slug: "doubled-column",
    severity: "error",
    en: {
      message: ({ name, source }) => `“${source}” has two columns named “${name}”.`,
      help: () => "Remove one of the rows, or give it another name and say what it is called in the file.",
    },
    sv: {
      message: ({ name, source }) => `”${source}” har två kolumner som heter ”${name}”.`,
      help: () => "Ta bort en av raderna, eller ge den ett annat namn och ange vad den är kallad i filen.",
    },
  }),
  unknownUnit: entry<{ name: string; nearest?: string }>({
    code: "M2007",
    slug: "unknown-unit",
    severity: "error",
    en: {
      message: ({ name }) => `The contract has no unit “${name}”.`,
      help: ({ nearest, name }) =>
        nearest === undefined ? `Declare it in a clause of its own: “unit ${name}”.` : `Did you mean ${nearest}?`,
    },
    sv: {
      message: ({ name }) => `Avtalet har ingen enhet ”${name}”.`,
      help: ({ nearest, name }) =>
        nearest === undefined ? `Ange den i en egen klausul: ”enhet ${name}”.` : `Menade du ${nearest}?`,
    },
  }),
  doubledUnit: entry<{ name: string }>({
    code: "M2008",
    slug: "doubled-unit",
    severity: "error",
    en: {
      message: ({ name }) => `The unit “${name}” exists already.`,
      help: () => "Remove this clause, or name another unit.",
    },
    sv: {
      message: ({ name }) => `Enheten ”${name}” finns redan.`,
      help: () => "Ta bort den här klausulen, eller namnge en annan enhet.",
    },
  }),
  unusedName: entry<{ name: string; kind: SymbolKind }>({
    code: "M2009",
    slug: "unused-name",
    severity: "warning",
    unused: true,
    en: {
      message: ({ name, kind }) => `“${name}” is ${kindInWords(kind, "en")} that nothing in the contract uses.`,
      help: () => "Use it, or remove the clause: a reader will look for what it does.",
    },
    sv: {
      message: ({ name, kind }) => `”${name}” är ${kindInWords(kind, "sv")} som inget i avtalet använder.`,
      help: () => "Använd den, eller ta bort klausulen: en läsare letar efter vad den gör.",
    },
  }),
} as const;
