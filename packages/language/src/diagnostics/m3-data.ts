// M3020–M3039 — data clauses: columns, what they hold, what an empty cell means, how a file is written. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Data = {
  missingRuleUnnamed: entry<{ column: string }>({
    code: "M3020",
    slug: "missing-value-rule-unnamed",
    severity: "error",
    en: {
      message: ({ column }) => `Nothing says what an empty cell in “${column}” means.`,
      help: () =>
        "Write one of: “reject the file”, “leave out the row”, “counts as …”, “means none”. Missing data is never guessed.",
    },
    sv: {
      message: ({ column }) => `Inget säger vad en tom cell i ”${column}” betyder.`,
      help: () =>
        "Skriv ett av: ”avvisa filen”, ”utelämna raden”, ”räknas som …”, ”betyder inget”. Data som saknas gissas aldrig.",
    },
  }),
  fileFormatUnknown: entry<{ written: string }>({
    code: "M3021",
    slug: "file-format-unknown",
    severity: "error",
    en: {
      message: ({ written }) => `“${written}” does not tell in which format the data is.`,
      help: () => 'Name a file that ends in .csv, .parquet or .json, or add “file format "csv"”.',
    },
    sv: {
      message: ({ written }) => `”${written}” säger inte i vilket format uppgifterna är.`,
      help: () => 'Ange en fil som slutar på .csv, .parquet eller .json, eller lägg till ”filformat "csv"”.',
    },
  }),
  /** A literal and the column it is to fit; `holds` completes “holds …”. */
  literalDoesNotFit: entry<{ written: string; column: string; holds: Bilingual }>({
    code: "M3022",
    slug: "literal-does-not-fit",
    severity: "error",
    en: {
      message: ({ written, column, holds }) => `${written} does not fit “${column}”, which holds ${holds.en}.`,
      help: ({ holds }) => `Write a value as the column has them: ${holds.en}.`,
    },
    sv: {
      message: ({ written, column, holds }) => `${written} passar inte ”${column}”, som innehåller ${holds.sv}.`,
      help: ({ holds }) => `Skriv ett värde så som kolumnen har dem: ${holds.sv}.`,
    },
  }),
  unknownAllowedValue: entry<{ value: string; column: string; values: readonly string[]; nearest?: string }>({
    code: "M3023",
    slug: "unknown-allowed-value",
    severity: "error",
    en: {
      message: ({ value, column }) => `“${value}” is not one of the values that “${column}” can have.`,
      help: ({ values, nearest }) =>
        nearest === undefined
          ? `It can have ${values.map((each) => `“${each}”`).join(", ")}.`
          : `Did you mean “${nearest}”?`,
    },
    sv: {
      message: ({ value, column }) => `”${value}” är inte ett av de värden som ”${column}” kan ha.`,
      help: ({ values, nearest }) =>
        nearest === undefined
          ? `Den kan ha ${values.map((each) => `”${each}”`).join(", ")}.`
          : `Menade du ”${nearest}”?`,
    },
  }),
  rangeOfNoNumber: entry<{ column: string; holds: Bilingual }>({
    code: "M3024",
    slug: "range-of-no-number",
    severity: "error",
    en: {
      message: ({ column, holds }) => `“${column}” holds ${holds.en} and has no smallest and largest number.`,
      help: () => "Remove “from … to …”, or let the column hold a number.",
    },
    sv: {
      message: ({ column, holds }) => `”${column}” innehåller ${holds.sv} och har inget minsta och största tal.`,
      help: () => "Ta bort ”från … till …”, eller låt kolumnen innehålla ett tal.",
    },
  }),
  rangeReversed: entry<{ from: string; to: string }>({
    code: "M3025",
    slug: "range-reversed",
    severity: "error",
    en: {
      message: ({ from, to }) => `The range from ${from} to ${to} has its ends in the wrong order.`,
      help: () => "Write the lower end first; both ends are in.",
    },
    sv: {
      message: ({ from, to }) => `Intervallet från ${from} till ${to} har gränserna i fel ordning.`,
      help: () => "Skriv den lägre gränsen först; båda gränserna ingår.",
    },
  }),
  outsideRange: entry<{ written: string; column: string }>({
    code: "M3026",
    slug: "outside-range",
    severity: "error",
    en: {
      message: ({ written, column }) => `${written} lies outside the range of “${column}”.`,
      help: () => "Write a value inside the range, or widen the range.",
    },
    sv: {
      message: ({ written, column }) => `${written} ligger utanför intervallet för ”${column}”.`,
      help: () => "Skriv ett värde inom intervallet, eller vidga intervallet.",
    },
  }),
  valueDoubled: entry<{ value: string; column: string }>({
    code: "M3027",
    slug: "value-doubled",
    severity: "error",
    en: {
      message: ({ value, column }) => `“${value}” stands twice among the values of “${column}”.`,
      help: () => "Write each value once; those of an ordinal column from the lowest to the highest.",
    },
    sv: {
      message: ({ value, column }) => `”${value}” står två gånger bland värdena för ”${column}”.`,
      help: () => "Skriv varje värde en gång; de i en ordinal kolumn från det lägsta till det högsta.",
    },
  }),
  secondColumnOf: entry<{ source: string; holds: Bilingual }>({
    code: "M3028",
    slug: "second-person-or-outcome",
    severity: "error",
    en: {
      message: ({ source, holds }) => `“${source}” has two columns that hold ${holds.en}.`,
      help: () => "A row is about one. Let the other column hold text.",
    },
    sv: {
      message: ({ source, holds }) => `”${source}” har två kolumner som innehåller ${holds.sv}.`,
      help: () => "En rad gäller en. Låt den andra kolumnen innehålla text.",
    },
  }),
  decimalsWithoutUse: entry<{ column: string; holds: Bilingual }>({
    code: "M3029",
    slug: "decimals-without-use",
    severity: "error",
    en: {
      message: ({ column, holds }) => `“${column}” holds ${holds.en}, which has no decimals.`,
      help: () => "Remove “with … decimal places”, or let the column hold a number of something.",
    },
    sv: {
      message: ({ column, holds }) => `”${column}” innehåller ${holds.sv}, som inte har decimaler.`,
      help: () => "Ta bort ”med … decimaler”, eller låt kolumnen innehålla ett antal av något.",
    },
  }),
  tooManyDecimals: entry<{ written: string; most: number }>({
    code: "M3030",
    slug: "too-many-decimals",
    severity: "error",
    en: {
      message: ({ written, most }) =>
        `${written} decimal places are asked for, where a whole number from 0 to ${most} belongs.`,
      help: () => "Write how many decimals the numbers in the file have at most.",
    },
    sv: {
      message: ({ written, most }) => `${written} decimaler begärs, där ett heltal från 0 till ${most} hör hemma.`,
      help: () => "Skriv hur många decimaler talen i filen har som mest.",
    },
  }),
  encodingUnknown: entry<{ written: string }>({
    code: "M3031",
    slug: "encoding-unknown",
    severity: "error",
    en: {
      message: ({ written }) => `The encoding “${written}” is not one that Mast reads.`,
      help: () => 'Write "utf-8" or "windows-1252".',
    },
    sv: {
      message: ({ written }) => `Teckenkodningen ”${written}” är inte en som Mast läser.`,
      help: () => 'Skriv "utf-8" eller "windows-1252".',
    },
  }),
  markUsedTwice: entry<{ mark: "comma" | "point" }>({
    code: "M3032",
    slug: "mark-used-twice",
    severity: "error",
    en: {
      message: ({ mark }) => `A ${mark} has two meanings in the same file.`,
      help: () => "Say what separates columns, decimals and thousands, each by a mark of its own.",
    },
    sv: {
      message: ({ mark }) => `${mark === "comma" ? "Ett komma" : "En punkt"} har två betydelser i samma fil.`,
      help: () => "Ange vad som skiljer kolumner, decimaler och tusental åt, med var sitt tecken.",
    },
  }),
  notATextFile: entry<{ part: Bilingual; format: string }>({
    code: "M3033",
    slug: "not-a-text-file",
    severity: "error",
    en: {
      message: ({ part, format }) => `A ${format} file has no ${part.en}.`,
      help: () => "Remove the line; it is for csv files.",
    },
    sv: {
      message: ({ part, format }) => `En ${format}-fil har ingen ${part.sv}.`,
      help: () => "Ta bort raden; den är till för csv-filer.",
    },
  }),
  keyMayBeEmpty: entry<{ column: string }>({
    code: "M3034",
    slug: "key-may-be-empty",
    severity: "error",
    en: {
      message: ({ column }) => `“${column}” tells rows apart, and its cells may be empty.`,
      help: () => "Reject the file or leave out the row when it is missing, or leave it out of “one row per”.",
    },
    sv: {
      message: ({ column }) => `”${column}” skiljer rader åt, och dess celler får vara tomma.`,
      help: () => "Avvisa filen eller utelämna raden när den saknas, eller ta bort den ur ”en rad per”.",
    },
  }),
  noTimeColumn: entry<{ source: string }>({
    code: "M3035",
    slug: "no-time-column",
    severity: "error",
    en: {
      message: ({ source }) => `“${source}” has no column that says when, so its rows belong to no period.`,
      help: () => "Declare a column that holds date, month, quarter, week or year.",
    },
    sv: {
      message: ({ source }) => `”${source}” har ingen kolumn som säger när, så dess rader hör inte till någon period.`,
      help: () => "Ange en kolumn som innehåller datum, månad, kvartal, vecka eller år.",
    },
  }),
  noPersonColumn: entry<{ source: string }>({
    code: "M3036",
    slug: "no-person-column",
    severity: "error",
    en: {
      message: ({ source }) => `“${source}” has no column that holds person, so people cannot be told apart.`,
      help: () => "Let one of its columns hold person.",
    },
    sv: {
      message: ({ source }) => `”${source}” har ingen kolumn som innehåller person, så personer kan inte skiljas åt.`,
      help: () => "Låt en av dess kolumner innehålla person.",
    },
  }),
  anotherUnitThanColumn: entry<{ written: string; unit: Bilingual; column: string; columnUnit: Bilingual }>({
    code: "M3037",
    slug: "another-unit-than-column",
    severity: "error",
    en: {
      message: ({ written, unit, column, columnUnit }) =>
        `“${written}” is in ${unit.en} and “${column}” is in ${columnUnit.en}.`,
      help: ({ columnUnit }) => `Write it in ${columnUnit.en}, or without a unit to mean that of the column.`,
    },
    sv: {
      message: ({ written, unit, column, columnUnit }) =>
        `”${written}” är i ${unit.sv} och ”${column}” är i ${columnUnit.sv}.`,
      help: ({ columnUnit }) => `Skriv det i ${columnUnit.sv}, eller utan enhet för att mena kolumnens egen.`,
    },
  }),
} as const;
