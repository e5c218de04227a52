// M5095–M5099 — one cause that a whole file or a whole row has: told once, and not again for each of its cells.

import { entry } from "./entry.ts";
import { listed, markWords, numberText, quotedValue, rowOf } from "./m5-wording.ts";

type Row = { readonly file: string; readonly unit: "line" | "record"; readonly row: number };

export const m5WholeFile = {
  /** `clashes`: the same mark stands between the cells. */
  otherMarks: entry<
    Row & { marks: "decimal" | "thousands"; mark: keyof typeof markWords.en; value: string; clashes: boolean }
  >({
    code: "M5095",
    slug: "other-marks",
    severity: "error",
    en: {
      message: ({ file, marks, mark, value, unit, row }) =>
        `The numbers of ${file} have a ${markWords.en[mark]} ${marks === "decimal" ? "before their decimals" : "between thousands"}, as ${quotedValue("en", value)} on ${rowOf("en", { unit, row }).toLowerCase()}, and the contract reads another mark.`,
      help: ({ marks, mark, clashes }) =>
        clashes
          ? `Save the file with semicolons between its cells, and write “separator semicolon” and “${marks} comma” in the data clause.`
          : marks === "decimal" && mark === "point"
            ? "Take “decimal comma” out of the data clause, or save the file with decimal commas."
            : `Write “${marks} ${markWords.en[mark]}” in the data clause.`,
    },
    sv: {
      message: ({ file, marks, mark, value, unit, row }) =>
        `Talen i ${file} har ${markWords.sv[mark]} ${marks === "decimal" ? "före decimalerna" : "mellan tusental"}, som ${quotedValue("sv", value)} på ${rowOf("sv", { unit, row }).toLowerCase()}, och avtalet läser ett annat tecken.`,
      help: ({ marks, mark, clashes }) =>
        clashes
          ? `Spara filen med semikolon mellan cellerna, och skriv ”avgränsare semikolon” och ”${marks === "decimal" ? "decimaltecken" : "tusentalsavgränsare"} komma” i klausulen data.`
          : marks === "decimal" && mark === "point"
            ? "Ta bort ”decimaltecken komma” ur klausulen data, eller spara filen med decimalkomma."
            : `Skriv ”${marks === "decimal" ? "decimaltecken" : "tusentalsavgränsare"} ${markWords.sv[mark]}” i klausulen data.`,
    },
  }),
  namesFurtherDown: entry<{ file: string; line: number; first: string }>({
    code: "M5096",
    slug: "names-further-down",
    severity: "error",
    en: {
      message: ({ file, line, first }) =>
        `The column names of ${file} stand on line ${numberText("en", line)}, below ${quotedValue("en", first)}.`,
      help: () => "Take away the lines above the names: the first line of a file names its columns.",
    },
    sv: {
      message: ({ file, line, first }) =>
        `Kolumnnamnen i ${file} står på rad ${numberText("sv", line)}, under ${quotedValue("sv", first)}.`,
      help: () => "Ta bort raderna ovanför namnen: en fils första rad namnger kolumnerna.",
    },
  }),
  rowLacksValues: entry<Row & { columns: readonly string[]; isEmpty: boolean }>({
    code: "M5097",
    slug: "row-lacks-values",
    severity: "error",
    en: {
      message: ({ file, columns, isEmpty, unit, row }) =>
        isEmpty
          ? `${rowOf("en", { unit, row })} of ${file} has no value in any column that the contract reads.`
          : `${rowOf("en", { unit, row })} of ${file} has no value for ${listed("en", columns)}, and the contract rejects a file that lacks them.`,
      help: ({ isEmpty }) =>
        isEmpty
          ? "Take the row away, or find out which values have been lost there."
          : "Fill in the values, or take the row away if it is a total or a note.",
    },
    sv: {
      message: ({ file, columns, isEmpty, unit, row }) =>
        isEmpty
          ? `${rowOf("sv", { unit, row })} i ${file} har inget värde i någon kolumn som avtalet läser.`
          : `${rowOf("sv", { unit, row })} i ${file} saknar värde för ${listed("sv", columns)}, och avtalet avvisar en fil där de saknas.`,
      help: ({ isEmpty }) =>
        isEmpty
          ? "Ta bort raden, eller ta reda på vilka värden som har gått förlorade där."
          : "Fyll i värdena, eller ta bort raden om den är en summa eller en anteckning.",
    },
  }),
  noColumnFound: entry<{ file: string; found: readonly string[]; wanted: readonly string[] }>({
    code: "M5098",
    slug: "no-column-found",
    severity: "error",
    en: {
      message: ({ file, wanted }) => `The file ${file} has none of the contract's columns ${listed("en", wanted)}.`,
      help: ({ found }) =>
        `Its first line reads ${quotedValue("en", found.join(", "))}: check that it is the right file, and that its columns are named there.`,
    },
    sv: {
      message: ({ file, wanted }) => `Filen ${file} har ingen av avtalets kolumner ${listed("sv", wanted)}.`,
      help: ({ found }) =>
        `Dess första rad lyder ${quotedValue("sv", found.join(", "))}: kontrollera att det är rätt fil och att kolumnerna namnges där.`,
    },
  }),
  savedTwice: entry<{ file: string; line: number; value: string; meant: string }>({
    code: "M5099",
    slug: "saved-twice",
    severity: "error",
    en: {
      message: ({ file, line, value, meant }) =>
        `Line ${numberText("en", line)} of ${file} has ${quotedValue("en", value)} where ${quotedValue("en", meant)} was written: the file was read in a wrong encoding once and saved so.`,
      help: () => "Deliver the file again from the system it comes from, saved as UTF-8.",
    },
    sv: {
      message: ({ file, line, value, meant }) =>
        `Rad ${numberText("sv", line)} i ${file} har ${quotedValue("sv", value)} där det stod ${quotedValue("sv", meant)}: filen har en gång lästs med fel teckenkodning och sparats så.`,
      help: () => "Leverera filen på nytt från systemet den kommer från, sparad som UTF-8.",
    },
  }),
} as const;
