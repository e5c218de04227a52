// M3 — definitions and what libraries leave to the contract: what does not fit together. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Definitions = {
  columnDoesNotFit: entry<{
    need: string;
    name: string;
    wants: Bilingual;
    column: string;
    source: string;
    holds: Bilingual;
  }>({
    code: "M3220",
    slug: "column-does-not-fit-definition",
    severity: "error",
    en: {
      message: ({ need, name, wants, column, source, holds }) =>
        `“${name}” needs ${wants.en} for “${need}”, and the column “${column}” of “${source}” holds ${holds.en}.`,
      help: () => "Let another column stand for it, or measure without the definition.",
    },
    sv: {
      message: ({ need, name, wants, column, source, holds }) =>
        `”${name}” behöver ${wants.sv} för ”${need}”, och kolumnen ”${column}” i ”${source}” innehåller ${holds.sv}.`,
      help: () => "Låt en annan kolumn stå för det, eller mät utan definitionen.",
    },
  }),
  givenOfOtherUnit: entry<{ name: string; library: string; wants: Bilingual; found: Bilingual }>({
    code: "M3221",
    slug: "given-value-of-other-unit",
    severity: "error",
    en: {
      message: ({ name, library, wants, found }) =>
        `The library “${library}” needs ${wants.en} as “${name}”, and the contract gives ${found.en}.`,
      help: ({ wants }) => `Write the value as ${wants.en}.`,
    },
    sv: {
      message: ({ name, library, wants, found }) =>
        `Biblioteket ”${library}” behöver ${wants.sv} som ”${name}”, och avtalet anger ${found.sv}.`,
      help: ({ wants }) => `Skriv värdet som ${wants.sv}.`,
    },
  }),
  directionOfDefinition: entry<{ name: string }>({
    code: "M3222",
    slug: "direction-of-definition",
    severity: "error",
    en: {
      message: ({ name }) => `The definition “${name}” says which way is better, and the metric says it again.`,
      help: () => "Remove this line; the direction belongs to what is measured.",
    },
    sv: {
      message: ({ name }) => `Definitionen ”${name}” säger vilket håll som är bättre, och måttet säger det igen.`,
      help: () => "Ta bort raden; riktningen hör till det som mäts.",
    },
  }),
  givenOutsideLibrary: entry<{ name: string }>({
    code: "M3223",
    slug: "given-outside-library",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is left to the contract to give, and this is the contract.`,
      help: () => "Write what it is, or that it is to be decided and by when.",
    },
    sv: {
      message: ({ name }) => `”${name}” ska anges av avtalet, och det här är avtalet.`,
      help: () => "Skriv vad det är, eller att det ska beslutas och senast när.",
    },
  }),
} as const;
