// Takes a data clause and the format of its file, gives how a text file is written; marks that cannot be told apart, and marks of
// files that are no text, are reported.

import type { Bilingual } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { DataClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { FileFormat, TextFormat } from "../model/index.ts";
import { keywordOf, onePart } from "./parts.ts";

export function textFormatOf(
  context: Context,
  clause: DataClause,
  format: FileFormat | undefined,
): TextFormat | undefined {
  const separator = onePart(context, clause, "separator");
  const decimal = onePart(context, clause, "decimal");
  const thousands = onePart(context, clause, "thousands");
  const encoding = onePart(context, clause, "encoding");
  if (format !== undefined && format !== "csv") {
    for (const part of [separator, decimal, thousands, encoding]) {
      if (part) context.report(diagnose(m3Data.notATextFile, part.at, { part: words(part.part), format }));
    }
    return separator || decimal || thousands || encoding ? undefined : {};
  }
  const used = new Set<string>();
  let sound = true;
  // What the clause does not say is a comma between columns, a point before decimals and nothing between thousands.
  const marks: readonly (readonly [string, Span | undefined])[] = [
    [separator?.mark ?? "comma", separator?.at],
    [decimal?.mark ?? "point", decimal?.at],
    ...(thousands ? [[thousands.mark, thousands.at] as const] : []),
  ];
  for (const [mark, at] of marks) {
    if (used.has(mark) && (mark === "comma" || mark === "point")) {
      const span = at ?? thousands?.at ?? decimal?.at ?? separator?.at ?? clause.keywordAt;
      context.report(diagnose(m3Data.markUsedTwice, span, { mark }));
      sound = false;
    }
    used.add(mark);
  }
  const encoded = encoding?.text.node === "text" ? encoding.text : undefined;
  const known = encoded?.text === "utf-8" || encoded?.text === "windows-1252" ? encoded.text : undefined;
  if (encoded && !known) {
    context.report(diagnose(m3Data.encodingUnknown, encoded.at, { written: encoded.text }));
    sound = false;
  }
  if (separator?.mark === "missing" || decimal?.mark === "missing" || thousands?.mark === "missing") return undefined;
  if (!sound) return undefined;
  return {
    ...(separator ? { separator: separator.mark } : {}),
    ...(decimal ? { decimal: decimal.mark } : {}),
    ...(thousands ? { thousands: thousands.mark } : {}),
    ...(known ? { encoding: known } : {}),
  };
}

function words(part: "separator" | "decimal" | "thousands" | "encoding"): Bilingual {
  const id = keywordOf(part);
  return { en: spell(id, "en"), sv: spell(id, "sv") };
}
