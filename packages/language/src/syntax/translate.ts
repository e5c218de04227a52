// A contract's text to the same contract in the other spelling: laid out, every keyword, number and amount respelled, names and texts
// untouched. Translating back gives the laid-out text byte for byte; a translation that would not is refused.

import type { Spelling } from "@mast/exact";
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { m2 } from "../diagnostics/m2-names.ts";
import { keywordOfWord } from "../keywords/table.ts";
import { spanOfToken } from "./cst.ts";
import { format, isProven, refusal } from "./format.ts";
import { layOut, plainText } from "./layout/page.ts";
import { type Parsed, parse } from "./parse.ts";

/**
 * Translates a text. A text with syntax errors, without a contract clause, or with a name that is a word of the other spelling is
 * given back unchanged with the reason.
 */
export function translate(text: string, to: Spelling): Outcome<string> {
  const before = parse(plainText(text));
  if (before.diagnostics.length > 0) return { value: text, diagnostics: parse(text).diagnostics };
  if (before.spelling === to) return format(text);
  if (before.file.clauses[0]?.clause !== "contract") {
    return { value: text, diagnostics: [diagnose(m1.noContract, { start: 0, end: 0 }, {})] };
  }
  const translated = layOut(before, to);
  const back = layOut(parse(translated), before.spelling);
  if (isProven(before, translated, to) && back === layOut(before, before.spelling)) {
    return { value: translated, diagnostics: [] };
  }
  const reserved = reservedNames(parse(text), to);
  return reserved.length > 0 ? { value: text, diagnostics: reserved } : refusal(text);
}

/** Names that the other spelling would read as its own words. */
function reservedNames(parsed: Parsed, to: Spelling) {
  const names = parsed.tokens.filter((token) => token.tokenType.name === "Identifier");
  const taken = names.filter(({ image }) => keywordOfWord(image, to) !== undefined || (to === "sv" && image === "kr"));
  return taken.map((token) => diagnose(m2.reservedName, spanOfToken(token), { name: token.image, languages: to }));
}
