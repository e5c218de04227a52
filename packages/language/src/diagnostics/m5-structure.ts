// M5020–M5039 — the header of a file and the structure of its rows.

import { entry } from "./entry.ts";
import { listed, markWords, numberText, quotedValue } from "./m5-wording.ts";

type Row = { readonly file: string; readonly row: number };
type Separator = "comma" | "semicolon" | "tab" | "bar";

const plural = {
  en: { comma: "commas", semicolon: "semicolons", tab: "tabs", bar: "bars" },
  sv: { comma: "komman", semicolon: "semikolon", tab: "tabbar", bar: "lodstreck" },
} as const;
const en = (n: number) => numberText("en", n);
const sv = (n: number) => numberText("sv", n);

export const m5Structure = {
  columnMissing: entry<{ file: string; header: string; name: string; found: readonly string[]; nearest?: string }>({
    code: "M5020",
    slug: "column-missing",
    severity: "error",
    en: {
      message: ({ file, header }) => `The file ${file} has no column ${header}.`,
      help: ({ name, found, nearest }) =>
        nearest === undefined
          ? `Its columns are ${listed("en", found)}; write “${name} called "…"” in the data clause if one of them is meant.`
          : `If ${nearest} is meant, write “${name} called "${nearest}"” in the data clause, or correct the file's first line.`,
    },
    sv: {
      message: ({ file, header }) => `Filen ${file} saknar kolumnen ${header}.`,
      help: ({ name, found, nearest }) =>
        nearest === undefined
          ? `Dess kolumner är ${listed("sv", found)}; skriv ”${name} kallad "…"” i klausulen data om en av dem menas.`
          : `Om ${nearest} menas, skriv ”${name} kallad "${nearest}"” i klausulen data, eller rätta filens första rad.`,
    },
  }),
  columnHeaderDiffers: entry<{ file: string; header: string; name: string; found: string }>({
    code: "M5021",
    slug: "column-header-differs",
    severity: "error",
    en: {
      message: ({ file, header, found }) =>
        `The file ${file} writes the column ${header} as ${quotedValue("en", found)}, with other capitals or spaces than the contract.`,
      help: ({ name, found }) =>
        `Write “${name} called "${found}"” in the data clause, or correct the file's first line; the two are not taken to be the same.`,
    },
    sv: {
      message: ({ file, header, found }) =>
        `Filen ${file} skriver kolumnen ${header} som ${quotedValue("sv", found)}, med andra versaler eller mellanslag än avtalet.`,
      help: ({ name, found }) =>
        `Skriv ”${name} kallad "${found}"” i klausulen data, eller rätta filens första rad; de två antas inte vara samma.`,
    },
  }),
  columnDoubled: entry<{ file: string; header: string; positions: readonly number[] }>({
    code: "M5022",
    slug: "column-doubled",
    severity: "error",
    en: {
      message: ({ file, header, positions }) =>
        `The file ${file} has the column ${header} in ${en(positions.length)} places: ${listed("en", positions.map(en))} from the left.`,
      help: () => "Keep the right one, and rename or remove the other.",
    },
    sv: {
      message: ({ file, header, positions }) =>
        `Filen ${file} har kolumnen ${header} på ${sv(positions.length)} ställen: ${listed("sv", positions.map(sv))} från vänster.`,
      help: () => "Behåll den rätta, och byt namn på eller ta bort den andra.",
    },
  }),
  columnsNotDeclared: entry<{ file: string; columns: readonly string[] }>({
    code: "M5023",
    slug: "columns-not-declared",
    severity: "information",
    en: {
      message: ({ file, columns }) =>
        `The file ${file} also has ${listed("en", columns)}, which the contract does not read.`,
      help: () =>
        "Nothing needs to be done; personal data that the contract does not need are better left out of the file.",
    },
    sv: {
      message: ({ file, columns }) => `Filen ${file} har också ${listed("sv", columns)}, som avtalet inte läser.`,
      help: () => "Inget behöver göras; personuppgifter som avtalet inte behöver hör inte hemma i filen.",
    },
  }),
  wrongSeparator: entry<{ file: string; found: Separator; expected: Separator }>({
    code: "M5024",
    slug: "wrong-separator",
    severity: "error",
    en: {
      message: ({ file, found, expected }) =>
        `The file ${file} separates its cells with ${plural.en[found]}, and the contract reads ${plural.en[expected]}.`,
      help: ({ found }) =>
        found === "bar"
          ? "Save the file with commas, semicolons or tabs between the cells."
          : `Write “separator ${markWords.en[found]}” in the data clause.`,
    },
    sv: {
      message: ({ file, found, expected }) =>
        `Filen ${file} skiljer sina celler åt med ${plural.sv[found]}, och avtalet läser ${plural.sv[expected]}.`,
      help: ({ found }) =>
        found === "bar"
          ? "Spara filen med komman, semikolon eller tabbar mellan cellerna."
          : `Skriv ”avgränsare ${markWords.sv[found]}” i klausulen data.`,
    },
  }),
  columnNameReserved: entry<{ column: string }>({
    code: "M5025",
    slug: "column-name-reserved",
    severity: "error",
    en: {
      message: ({ column }) => `The column ${column} bears the name that stands for the line of the file.`,
      help: ({ column }) =>
        `Give it another name in the contract and keep its header: “line_of_work called "${column}"”.`,
    },
    sv: {
      message: ({ column }) => `Kolumnen ${column} bär det namn som står för radens nummer i filen.`,
      help: ({ column }) => `Ge den ett annat namn i avtalet och behåll rubriken: ”yrkesrad kallad "${column}"”.`,
    },
  }),
  columnsDifferInCase: entry<{ one: string; other: string }>({
    code: "M5026",
    slug: "columns-differ-in-case",
    severity: "error",
    en: {
      message: ({ one, other }) => `The columns ${one} and ${other} differ in nothing but capital letters.`,
      help: ({ other }) =>
        `Give one of them another name in the contract and keep its header: “second called "${other}"”.`,
    },
    sv: {
      message: ({ one, other }) => `Kolumnerna ${one} och ${other} skiljer sig bara åt i stora och små bokstäver.`,
      help: ({ other }) => `Ge en av dem ett annat namn i avtalet och behåll rubriken: ”andra kallad "${other}"”.`,
    },
  }),
  tooFewCells: entry<Row & { cells: number; width: number; value: string }>({
    code: "M5030",
    slug: "too-few-cells",
    severity: "error",
    en: {
      message: ({ file, row, cells, width }) =>
        `Line ${en(row)} of ${file} has ${en(cells)} of the ${en(width)} cells that the first line names.`,
      help: () => "Write the missing cells; an empty one still needs its separator.",
    },
    sv: {
      message: ({ file, row, cells, width }) =>
        `Rad ${sv(row)} i ${file} har ${sv(cells)} av de ${sv(width)} celler som första raden namnger.`,
      help: () => "Skriv de celler som saknas; också en tom cell behöver sin avgränsare.",
    },
  }),
  tooManyCells: entry<Row & { cells: number; width: number; value: string }>({
    code: "M5031",
    slug: "too-many-cells",
    severity: "error",
    en: {
      message: ({ file, row, cells, width }) =>
        `Line ${en(row)} of ${file} has ${en(cells)} cells, and the first line names ${en(width)}.`,
      help: () => "Put a cell that contains the separator, such as 1,5 between commas, inside quotation marks.",
    },
    sv: {
      message: ({ file, row, cells, width }) =>
        `Rad ${sv(row)} i ${file} har ${sv(cells)} celler, och första raden namnger ${sv(width)}.`,
      help: () => "Sätt en cell som innehåller avgränsaren, till exempel 1,5 mellan komman, inom citattecken.",
    },
  }),
  unclosedQuote: entry<Row>({
    code: "M5032",
    slug: "unclosed-quote",
    severity: "error",
    en: {
      message: ({ file, row }) => `A quotation mark opens on line ${en(row)} of ${file} and is never closed.`,
      help: () => "Close it; a quotation mark that belongs to the text is written twice inside quotation marks.",
    },
    sv: {
      message: ({ file, row }) => `Ett citattecken öppnas på rad ${sv(row)} i ${file} och stängs aldrig.`,
      help: () => "Stäng det; ett citattecken som hör till texten skrivs två gånger inom citattecken.",
    },
  }),
  strayQuote: entry<Row & { value: string }>({
    code: "M5033",
    slug: "stray-quote",
    severity: "error",
    en: {
      message: ({ file, row }) =>
        `Line ${en(row)} of ${file} has a quotation mark that neither opens nor closes a cell.`,
      help: () => 'Put the whole cell inside quotation marks and write its own twice: "Home ""North""".',
    },
    sv: {
      message: ({ file, row }) =>
        `Rad ${sv(row)} i ${file} har ett citattecken som varken öppnar eller stänger en cell.`,
      help: () => 'Sätt hela cellen inom citattecken och skriv dess egna två gånger: "Hemmet ""Norr""".',
    },
  }),
  cutShort: entry<Row & { cells: number; width: number; value: string }>({
    code: "M5034",
    slug: "cut-short",
    severity: "error",
    en: {
      message: ({ file, row, cells, width }) =>
        `The file ${file} is cut short: line ${en(row)}, its last, ends after ${en(cells)} of ${en(width)} cells.`,
      help: () => "Deliver the whole file again; rows after this line are probably lost as well.",
    },
    sv: {
      message: ({ file, row, cells, width }) =>
        `Filen ${file} är avkortad: rad ${sv(row)}, den sista, slutar efter ${sv(cells)} av ${sv(width)} celler.`,
      help: () => "Leverera hela filen på nytt; rader efter denna är troligen också borta.",
    },
  }),
  blankLine: entry<Row>({
    code: "M5035",
    slug: "blank-line",
    severity: "error",
    en: {
      message: ({ file, row }) => `Line ${en(row)} of ${file} is blank, with rows after it.`,
      help: () => "Remove the line, or find out which row has been lost there.",
    },
    sv: {
      message: ({ file, row }) => `Rad ${sv(row)} i ${file} är tom, med rader efter sig.`,
      help: () => "Ta bort raden, eller ta reda på vilken rad som har gått förlorad.",
    },
  }),
  loneCarriageReturn: entry<Row>({
    code: "M5036",
    slug: "lone-carriage-return",
    severity: "error",
    en: {
      message: ({ file, row }) =>
        `Line ${en(row)} of ${file} has a carriage return that is not followed by a line feed.`,
      help: () => "Save the file with the line ends of Windows or Unix.",
    },
    sv: {
      message: ({ file, row }) => `Rad ${sv(row)} i ${file} har en vagnretur som inte följs av en radmatning.`,
      help: () => "Spara filen med radslut som i Windows eller Unix.",
    },
  }),
  nulByte: entry<Row>({
    code: "M5037",
    slug: "nul-byte",
    severity: "error",
    en: {
      message: ({ file, row }) => `Line ${en(row)} of ${file} has a zero byte, which no text contains.`,
      help: () => "Deliver the file again: it is damaged, or it is not a text file.",
    },
    sv: {
      message: ({ file, row }) => `Rad ${sv(row)} i ${file} har en nollbyte, som ingen text innehåller.`,
      help: () => "Leverera filen på nytt: den är skadad, eller så är den ingen textfil.",
    },
  }),
} as const;
