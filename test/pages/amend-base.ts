// A fragment of a contract made whole: its clauses take the place of the same clauses in a sound contract, or are added to it. So a
// page shows only the clause it is about.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Spelling } from "@mast/exact";
import { type ParsedClause, parse, translate } from "@mast/language";

const english = readFileSync(join(import.meta.dirname, "base.mast"), "utf8");

/** The text itself when it is a whole contract; otherwise the sound contract with the fragment's clauses in it. */
export function amendBase(fragment: string, spelling: Spelling = "en"): string {
  if (/^(?:contract|avtal)\b/m.test(fragment)) return fragment;
  const base = spelling === "en" ? english : translate(english, "sv").value;
  const pieces = parse(`${spelling === "en" ? "contract" : "avtal"} "Fragment"\n${fragment}`).pieces.slice(1);
  const keys = new Set(pieces.map(keyOf));
  const whole = parse(base);
  const kept = whole.pieces.filter((piece) => !keys.has(keyOf(piece))).map((piece) => textOf(piece, base));
  return `${kept.join("\n\n")}\n\n${fragment}`;
}

/** What a clause is about: its keyword and the name that follows. */
function keyOf(piece: ParsedClause): string {
  const [keyword, name] = piece.tokens;
  return `${keyword?.tokenType.name} ${name?.tokenType.name === "TextLiteral" ? "" : name?.image}`;
}

function textOf(piece: ParsedClause, text: string): string {
  const from = (piece.prose[0] ?? piece.tokens[0])?.startOffset ?? 0;
  return text.slice(from, (piece.tokens.at(-1)?.endOffset ?? 0) + 1);
}
