// M5001–M5019 — the file itself: whether it is there, holds text, and in which encoding.

import { entry } from "./entry.ts";
import { numberText, quotedValue } from "./m5-wording.ts";

type File = { readonly file: string };

export const m5Files = {
  fileNotFound: entry<File>({
    code: "M5001",
    slug: "file-not-found",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} is not where the contract says.`,
      help: () => "Put the file there, or correct its path after “from” in the data clause.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} finns inte där avtalet säger.`,
      help: () => "Lägg filen där, eller rätta sökvägen efter ”från” i klausulen data.",
    },
  }),
  fileUnreadable: entry<File>({
    code: "M5002",
    slug: "file-unreadable",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} exists but may not be opened.`,
      help: () => "Give the person who runs the settlement the right to read it, and close programs that lock it.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} finns men får inte öppnas.`,
      help: () => "Ge den som kör avräkningen rätt att läsa filen, och stäng program som låser den.",
    },
  }),
  fileIsFolder: entry<File>({
    code: "M5003",
    slug: "file-is-folder",
    severity: "error",
    en: {
      message: ({ file }) => `The contract names ${file} as a file, and it is a folder.`,
      help: () => "Write the path of one file in the folder.",
    },
    sv: {
      message: ({ file }) => `Avtalet anger ${file} som en fil, men det är en mapp.`,
      help: () => "Skriv sökvägen till en fil i mappen.",
    },
  }),
  fileEmpty: entry<File>({
    code: "M5004",
    slug: "file-empty",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} is empty.`,
      help: () => "Deliver the file again: an empty file is never read as if nothing had happened.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} är tom.`,
      help: () => "Leverera filen på nytt: en tom fil läses aldrig som att inget har hänt.",
    },
  }),
  fileWithoutRows: entry<File>({
    code: "M5005",
    slug: "file-without-rows",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} has its column names and not a single row.`,
      help: () => "Deliver the file again with its rows.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} har kolumnnamn men inte en enda rad.`,
      help: () => "Leverera filen på nytt med sina rader.",
    },
  }),
  fileNotText: entry<
    File & { readonly is: "a workbook or an archive" | "a Parquet file" | "a compressed file" | "a PDF" }
  >({
    code: "M5006",
    slug: "file-not-text",
    severity: "error",
    en: {
      message: ({ file, is }) => `The file ${file} is ${is}, and the contract reads it as text in columns.`,
      help: () => "Save it as CSV, and name that file in the data clause.",
    },
    sv: {
      message: ({ file, is }) => {
        const words = {
          "a workbook or an archive": "en arbetsbok eller ett arkiv",
          "a Parquet file": "en Parquet-fil",
          "a compressed file": "en komprimerad fil",
          "a PDF": "en PDF",
        };
        return `Filen ${file} är ${words[is]}, och avtalet läser den som text i kolumner.`;
      },
      help: () => "Spara den som CSV, och ange den filen i klausulen data.",
    },
  }),
  fileChanged: entry<File>({
    code: "M5007",
    slug: "file-changed",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} changes while it is being read.`,
      help: () => "Wait until its delivery is complete, and run again.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} ändras medan den läses.`,
      help: () => "Vänta tills leveransen är klar, och kör igen.",
    },
  }),
  notUtf8: entry<File & { readonly line: number; readonly value: string }>({
    code: "M5010",
    slug: "not-utf-8",
    severity: "error",
    en: {
      message: ({ file, line, value }) =>
        `Line ${numberText("en", line)} of ${file} is not written in UTF-8; as Windows-1252 it reads ${quotedValue("en", value)}.`,
      help: () =>
        'Write “encoding "windows-1252"” in the data clause if that reading is right, or save the file as UTF-8.',
    },
    sv: {
      message: ({ file, line, value }) =>
        `Rad ${numberText("sv", line)} i ${file} är inte skriven i UTF-8; som Windows-1252 lyder den ${quotedValue("sv", value)}.`,
      help: () =>
        'Skriv ”teckenkodning "windows-1252"” i klausulen data om det är rätt läst, eller spara filen som UTF-8.',
    },
  }),
  utf16: entry<File>({
    code: "M5011",
    slug: "utf-16",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} is written in UTF-16, which the contract does not read.`,
      help: () => "Save the file as CSV in UTF-8; in a spreadsheet program it is called “CSV UTF-8”.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} är skriven i UTF-16, som avtalet inte läser.`,
      help: () => "Spara filen som CSV i UTF-8; i kalkylprogram heter det ”CSV UTF-8”.",
    },
  }),
  utf8SaidWindows1252: entry<File & { readonly line: number; readonly value: string }>({
    code: "M5012",
    slug: "utf-8-said-windows-1252",
    severity: "error",
    en: {
      message: ({ file, line, value }) =>
        `The file ${file} is written in UTF-8, and the contract reads Windows-1252, which turns line ${numberText("en", line)} into ${quotedValue("en", value)}.`,
      help: () => 'Take “encoding "windows-1252"” out of the data clause.',
    },
    sv: {
      message: ({ file, line, value }) =>
        `Filen ${file} är skriven i UTF-8, och avtalet läser Windows-1252, som gör rad ${numberText("sv", line)} till ${quotedValue("sv", value)}.`,
      help: () => 'Ta bort ”teckenkodning "windows-1252"” ur klausulen data.',
    },
  }),
  notWindows1252: entry<File & { readonly line: number; readonly value: string }>({
    code: "M5013",
    slug: "not-windows-1252",
    severity: "error",
    en: {
      message: ({ file, line, value }) =>
        `Line ${numberText("en", line)} of ${file} has a character that Windows-1252 does not have, in ${quotedValue("en", value)}.`,
      help: () => "Find out in which encoding the file is written, and save it as UTF-8.",
    },
    sv: {
      message: ({ file, line, value }) =>
        `Rad ${numberText("sv", line)} i ${file} har ett tecken som inte finns i Windows-1252, i ${quotedValue("sv", value)}.`,
      help: () => "Ta reda på vilken teckenkodning filen har, och spara den som UTF-8.",
    },
  }),
} as const;
