// A place in an amendment is read under the text that the amendment leaves in force, not under the text as signed; what an amendment
// removes under the text before it.

import {
  type Ast,
  amendmentsBefore,
  type Checked,
  checkUnder,
  fileUnder,
  namesIn,
  type Reference,
  type Span,
  type Symbols,
} from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { amendmentAt } from "./place.ts";

const known = new WeakMap<Analysis, Map<Ast.AmendmentClause, Analysis>>();

/** The contract as an amendment leaves it; checked when somebody asks what it means. */
export function inForceUnder(analysis: Analysis, amendment: Ast.AmendmentClause): Analysis {
  const texts = known.get(analysis) ?? new Map<Ast.AmendmentClause, Analysis>();
  known.set(analysis, texts);
  const text = texts.get(amendment) ?? readUnder(analysis, amendment);
  texts.set(amendment, text);
  return text;
}

function readUnder(analysis: Analysis, amendment: Ast.AmendmentClause): Analysis {
  const { text, parsed } = analysis;
  const file = fileUnder(parsed.file, amendment);
  let checked: Checked | undefined;
  let symbols: Symbols | undefined;
  const meaning = () => {
    checked ??= checkUnder(parsed, amendment);
    return checked;
  };
  return Object.create(analysis, {
    checked: { get: meaning },
    symbols: {
      get: () => {
        symbols ??= checked?.symbols ?? namesIn({ text, spelling: parsed.spelling, file, diagnostics: [] });
        return symbols;
      },
    },
    parsed: { value: Object.create(parsed, { file: { value: file } }) },
  }) as Analysis;
}

/** The contract as it is in force where the offset is: in an amendment the text that it leaves, elsewhere the one as signed. */
export function inForceAt(analysis: Analysis, offset: number): Analysis {
  const amendment = amendmentAt(analysis, offset);
  return amendment ? inForceUnder(analysis, amendment) : analysis;
}

/** The contract as an amendment finds it. */
export function inForceBefore(analysis: Analysis, amendment: Ast.AmendmentClause): Analysis {
  const last = amendmentsBefore(analysis.parsed.file, amendment).at(-1);
  return last ? inForceUnder(analysis, last) : analysis;
}

/** The contract as signed, and as each of its amendments leaves it. */
export function textsInForce(analysis: Analysis): readonly Analysis[] {
  return [analysis, ...amendmentsOf(analysis).map((amendment) => inForceUnder(analysis, amendment))];
}

export function amendmentsOf({ parsed }: Analysis): readonly Ast.AmendmentClause[] {
  return parsed.file.clauses.flatMap((clause) => (clause.clause === "amendment" ? [clause] : []));
}

/** A name, what it means there, and the text in which it does. */
export interface NameInForce extends Reference {
  readonly text: Analysis;
}

/** The name at an offset. */
export function nameInForce(analysis: Analysis, offset: number): NameInForce | undefined {
  const amendment = amendmentAt(analysis, offset);
  const text = amendment ? inForceUnder(analysis, amendment) : analysis;
  const found = referenceAt(text, offset);
  if (found) return { ...found, text };
  if (!amendment) return undefined;
  const mention = mentionsIn(analysis, amendment).find(({ span }) => covers(span, offset));
  const own = mention ?? referenceAt(analysis, offset);
  return own && { text: analysis, ...own };
}

/** The names that an amendment mentions itself: what it replaces or removes, as it was before, and what it counts afresh, as it is from then
 * on. What it removes or counts afresh and is in neither text is as any other has it. */
export function mentionsIn(analysis: Analysis, amendment: Ast.AmendmentClause): readonly NameInForce[] {
  const before = inForceBefore(analysis, amendment);
  const own = [before, inForceUnder(analysis, amendment)];
  const others = textsInForce(analysis).toReversed();
  return amendment.parts.flatMap((part) => {
    if (part.part === "replaces")
      return "clause" in part.clause && "name" in part.clause ? named([part.clause.name], [before]) : [];
    if (part.part === "removes") return named(part.names, [...own, ...others]);
    return part.part === "counts afresh" ? named(part.names, [...own.toReversed(), ...others]) : [];
  });
}

/** What names mean in the first text that has them. */
function named(names: readonly (Ast.Name | Ast.Missing)[], texts: readonly Analysis[]): readonly NameInForce[] {
  return names.flatMap((name) => {
    if (name.node !== "name") return [];
    const text = texts.find(({ checked }) => checked.symbols.named.has(name.text));
    const symbol = text?.checked.symbols.named.get(name.text);
    return text && symbol ? [{ span: name.at, symbol, text }] : [];
  });
}

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The name at an offset of one text. */
function referenceAt({ checked: { references } }: Analysis, offset: number): Reference | undefined {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle] as Reference).span.end < offset) low = middle + 1;
    else high = middle;
  }
  const found = references[low];
  return found && covers(found.span, offset) ? found : undefined;
}
