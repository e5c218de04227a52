// What each word of a text is, for colours that know the meaning: names by what they name, keywords by their use.

import { declaredAt, keyword, keywords, type Reference } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { endOf } from "./place.ts";
import { amendmentsOf, inForceUnder, mentionsIn } from "./under-amendment.ts";

export const tokenKinds = [
  "keyword",
  "type",
  "parameter",
  "number",
  "string",
  "comment",
  "operator",
  "class",
  "variable",
  "property",
  "function",
  "enumMember",
  "macro",
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface SemanticToken {
  readonly start: number;
  readonly length: number;
  readonly kind: TokenKind;
  readonly declaration: boolean;
}

const keywordIds = new Set(keywords.map((each) => each.id));
const literals: Readonly<Record<string, TokenKind>> = {
  Number: "number",
  DateLiteral: "number",
  MonthLiteral: "number",
  QuarterLiteral: "number",
  WeekLiteral: "number",
  Currency: "number",
  Percent: "number",
  TextLiteral: "string",
  Prose: "comment",
  Plus: "operator",
  Minus: "operator",
  Star: "operator",
  Slash: "operator",
};

const named: Readonly<Record<string, TokenKind>> = {
  party: "class",
  data: "type",
  "target group": "type",
  "comparison group": "type",
  metric: "variable",
  value: "variable",
  formula: "function",
  pricing: "function",
  "rate card": "function",
};

function kindOfReference({ symbol }: Reference): TokenKind {
  if ("source" in symbol) return "property";
  return "kind" in symbol ? (named[symbol.kind] ?? "variable") : "type";
}

/** Every name with what it means where it stands: in an amendment as the amendment leaves it. */
function namesInForce(analysis: Analysis): readonly Reference[] {
  const ofAmendments = amendmentsOf(analysis).flatMap((amendment) => [
    ...mentionsIn(analysis, amendment),
    ...inForceUnder(analysis, amendment).checked.references.filter(
      ({ span }) => amendment.at.start <= span.start && span.end <= amendment.at.end,
    ),
  ]);
  return [...analysis.checked.references, ...ofAmendments];
}

/** Tokens in the order of the text; words that span lines are given line by line by the caller's protocol. */
export function semanticTokens(analysis: Analysis): readonly SemanticToken[] {
  const { parsed } = analysis;
  const references = new Map(namesInForce(analysis).map((each) => [each.span.start, each]));
  const found: SemanticToken[] = [];
  for (const token of parsed.tokens) {
    const start = token.startOffset;
    const length = endOf(token) - start;
    const reference = references.get(start);
    const id = token.tokenType.name;
    if (reference)
      found.push({
        start,
        length,
        kind: kindOfReference(reference),
        declaration: declaredAt(reference.symbol).some((span) => span.start === start),
      });
    else if (literals[id]) found.push({ start, length, kind: literals[id], declaration: false });
    else if (keywordIds.has(id)) {
      const { use } = keyword(id);
      const kind = use === "type" || use === "unit" ? "type" : use === "role" ? "enumMember" : "keyword";
      found.push({ start, length, kind, declaration: false });
    }
  }
  const comments = parsed.comments.map(
    (each): SemanticToken => ({
      start: each.start,
      length: each.end - each.start,
      kind: "comment",
      declaration: false,
    }),
  );
  return [...found, ...comments].sort((a, b) => a.start - b.start);
}
