// A source of data in sentences and its columns in a table.

import type { Ast } from "@mast/language";
import { cell, operand } from "./conditions.ts";
import type { Item, Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { joined, run } from "./run.ts";
import {
  columnOf,
  countOf,
  gap,
  hasPart,
  labelOf,
  nameOf,
  plural,
  quoteOf,
  type Sayings,
  sayParts,
  sentence,
  table,
  unitOf,
  type Wording,
} from "./wording.ts";

export function sayData(clause: Ast.DataClause, w: Wording): readonly Item[] {
  const said = sayParts(clause, sayings, w);
  const file = clause.parts.flatMap((part) =>
    part.part === "from" && part.text.node === "text" ? [part.text.text] : [],
  );
  const isText =
    file.some((name) => !/\.(?:parquet|json|jsonl|ndjson)$/i.test(name)) && !hasPart(clause, "file format");
  if (!isText) return said;
  const marks = [
    hasPart(clause, "separator")
      ? undefined
      : w.pick("columns are separated by a comma", "kolumner skiljs åt av komma"),
    hasPart(clause, "decimal") ? undefined : w.pick("decimals follow a point", "decimaler följer efter en punkt"),
    hasPart(clause, "thousands") ? undefined : w.pick("thousands are not grouped", "tusental grupperas inte"),
    hasPart(clause, "encoding") ? undefined : w.pick("the encoding is UTF-8", "teckenkodningen är UTF-8"),
  ].filter((each): each is string => each !== undefined);
  if (marks.length === 0) return said;
  const rest = joined(
    marks.map((each) => [each]),
    ", ",
    w.pick(" and ", " och "),
  );
  return [...said, sentence(clause.at, run`${w.pick("In the file, ", "I filen gäller att ")}${rest}.`)];
}

const marks = {
  semicolon: ["a semicolon", "semikolon"],
  comma: ["a comma", "komma"],
  tab: ["a tab", "tabb"],
  point: ["a point", "punkt"],
  space: ["a space", "mellanslag"],
} as const;

const mark = (of: keyof typeof marks | "missing", w: Wording): Run =>
  of === "missing" ? gap(w) : [w.pick(marks[of][0], marks[of][1])];

const sayings: Sayings<Ast.DataClause> = {
  from: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The data are read from the file ${quoteOf(part.text, w)}.`,
        run`Uppgifterna läses från filen ${quoteOf(part.text, w)}.`,
      ),
    ),
  ],
  "one row per": (part, w) => {
    const columns =
      part.names.length === 0
        ? gap(w)
        : joined(
            part.names.map((each) => columnOf(each, w)),
            w.pick(" and ", " och "),
          );
    return [
      sentence(
        part.at,
        w.pick(
          run`There is one row for each ${columns}; two rows that are alike in ${part.names.length > 1 ? "all of these" : "it"} are an error.`,
          run`Det finns en rad för varje ${columns}; två rader som är lika i ${part.names.length > 1 ? "alla dessa" : "den"} är ett fel.`,
        ),
      ),
    ];
  },
  "rows without a key": (part, w) => [
    sentence(part.at, [
      w.pick("Any rows may be alike: there is no key.", "Vilka rader som helst får vara lika: det finns ingen nyckel."),
    ]),
  ],
  "months without gaps": (part, w) => [
    sentence(part.at, [
      w.pick(
        "Each key has every period from its first to its last, without gaps.",
        "Varje nyckel har varje period från sin första till sin sista, utan luckor.",
      ),
    ]),
  ],
  "each person has": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Each person has ${columnOf(part.name, w)}: ${operand(part.is, w)}.`,
        run`Varje person har ${columnOf(part.name, w)}: ${operand(part.is, w)}.`,
      ),
    ),
  ],
  "each row has": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Each row has ${columnOf(part.name, w)}, calculated from it: ${amount(part.is, { ...w, names: "columns" })}.`,
        run`Varje rad har ${columnOf(part.name, w)}, som räknas ut av den: ${amount(part.is, { ...w, names: "columns" })}.`,
      ),
    ),
  ],
  separator: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Columns in the file are separated by ${mark(part.mark, w)}.`,
        run`Kolumner i filen skiljs åt av ${mark(part.mark, w)}.`,
      ),
    ),
  ],
  decimal: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Decimals in the file follow ${mark(part.mark, w)}.`,
        run`Decimaler i filen följer efter ${mark(part.mark, w)}.`,
      ),
    ),
  ],
  thousands: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Thousands in the file are grouped by ${mark(part.mark, w)}.`,
        run`Tusental i filen grupperas med ${mark(part.mark, w)}.`,
      ),
    ),
  ],
  encoding: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The file's encoding is ${quoteOf(part.text, w)}.`,
        run`Filens teckenkodning är ${quoteOf(part.text, w)}.`,
      ),
    ),
  ],
  "file format": (part, w) => [
    sentence(
      part.at,
      w.pick(run`The file's format is ${quoteOf(part.text, w)}.`, run`Filens format är ${quoteOf(part.text, w)}.`),
    ),
  ],
  "owned by": (part, w) => [
    sentence(
      part.at,
      w.pick(run`The data are owned by ${nameOf(part.name, w)}.`, run`Uppgifterna ägs av ${nameOf(part.name, w)}.`),
    ),
  ],
  "legal ground": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The legal ground is ${quoteOf(part.text, w)}.`,
        run`Den rättsliga grunden är ${quoteOf(part.text, w)}.`,
      ),
    ),
  ],
  delivered: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The data are delivered: ${quoteOf(part.text, w)}.`,
        run`Uppgifterna levereras: ${quoteOf(part.text, w)}.`,
      ),
    ),
  ],
  columns: (part, w) => [
    table(
      part.at,
      w.pick(["Column", "Holds", "When a value is missing"], ["Kolumn", "Innehåller", "Om värde saknas"]),
      part.rows.map((row) => ({ at: row.at, cells: [columnCell(row, w), holds(row, w), whenMissing(row, w)] })),
    ),
  ],
};

function columnCell(row: Ast.ColumnRow, w: Wording): Run {
  const label = row.label === undefined ? [] : [`, ${labelOf(row.label, w)}`];
  const header =
    row.header === undefined
      ? []
      : run`, ${w.pick("called", "kallad")} ${quoteOf(row.header, w)} ${w.pick("in the file", "i filen")}`;
  return [...columnOf(row.name, w), ...label, ...header];
}

function holds(row: Ast.ColumnRow, w: Wording): Run {
  const decimals =
    row.decimals === undefined
      ? []
      : run`, ${w.pick("with", "med")} ${countOf(row.decimals, w)} ${w.pick(plural(row.decimals, "decimal place", "decimal places"), plural(row.decimals, "decimal", "decimaler"))}`;
  const range =
    row.from === undefined && row.to === undefined
      ? []
      : run`, ${w.pick("from", "från och med")} ${row.from ? amount(row.from, w) : gap(w)} ${w.pick("to", "till och med")} ${row.to ? amount(row.to, w) : gap(w)}${w.pick(", both included", "")}`;
  return [...columnType(row.holds, w), ...decimals, ...range];
}

/** What a column holds: `a number of days`. */
export function columnType(of: Ast.HoldsExpr, w: Wording): Run {
  if ("node" in of) return gap(w);
  switch (of.holds) {
    case "nominal":
    case "ordinal": {
      const values = joined(
        of.values.map((each) => quoteOf(each, w)),
        ", ",
        w.pick(" or ", " eller "),
      );
      return of.holds === "nominal"
        ? run`${w.pick("one of", "en av")} ${values}${w.pick(", in no order", ", utan ordning")}`
        : run`${w.pick("one of", "en av")} ${values}${w.pick(", from the lowest to the highest", ", från lägst till högst")}`;
    }
    case "money":
      return of.currency.node === "missing" ? gap(w) : [w.pick("money in ", "pengar i "), of.currency.text];
    case "number of":
      return run`${w.pick("a number of", "antal")} ${unitOf(of.unit, w, true)}`;
    case "whole number of":
      return run`${w.pick("a whole number of", "heltal")} ${unitOf(of.unit, w, true)}`;
    case "score of":
      return run`${w.pick("a score of", "skalvärde i")} ${unitOf(of.unit, w, true)}`;
    default: {
      const words = {
        person: ["who it is about", "vem det gäller"],
        text: ["text", "text"],
        outcome: ["what a claim says was achieved", "vad ett krav säger har uppnåtts"],
        "yes or no": ["yes or no", "ja eller nej"],
        date: ["a date", "ett datum"],
        month: ["a month", "en månad"],
        quarter: ["a quarter", "ett kvartal"],
        year: ["a year", "ett år"],
        week: ["a week (ISO 8601)", "en vecka (ISO 8601)"],
        share: ["a share", "en andel"],
      } as const;
      return [w.pick(words[of.holds][0], words[of.holds][1])];
    }
  }
}

function whenMissing(row: Ast.ColumnRow, w: Wording): Run {
  const of = row.whenMissing;
  if ("node" in of) return gap(w);
  switch (of.rule) {
    case "reject the file":
      return [w.pick("the whole file is rejected", "hela filen avvisas")];
    case "leave out the row":
      return [w.pick("the row is left out", "raden utelämnas")];
    case "none":
      return [w.pick("it stays empty", "det förblir tomt")];
    case "counts as":
      return run`${w.pick("it counts as", "det räknas som")} ${cell(of.value, w)}`;
  }
}
