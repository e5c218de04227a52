// A place in an amendment is read under the text that the amendment leaves in force, not under the text as signed.

import { type Ast, type Checked, checkUnder, type Reference } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { amendmentAt } from "./place.ts";
import { referenceAt } from "./references.ts";

const known = new WeakMap<Analysis, Map<Ast.AmendmentClause, Checked>>();

/** The contract as it is in force where the offset is: in an amendment the text that it leaves, elsewhere the one as signed. */
export function inForceAt(analysis: Analysis, offset: number): Analysis {
  const amendment = amendmentAt(analysis, offset);
  if (!amendment) return analysis;
  const texts = known.get(analysis) ?? new Map<Ast.AmendmentClause, Checked>();
  known.set(analysis, texts);
  const checked = texts.get(amendment) ?? checkUnder(analysis.parsed, amendment);
  texts.set(amendment, checked);
  return Object.create(analysis, {
    checked: { value: checked },
    symbols: { value: checked.symbols },
    parsed: { value: Object.create(analysis.parsed, { file: { value: checked.file } }) },
  }) as Analysis;
}

/** The name at an offset, with what it means there. What an amendment removes or names itself is that of the text as signed. */
export function referenceInForce(analysis: Analysis, inForce: Analysis, offset: number): Reference | undefined {
  const found = referenceAt(inForce, offset);
  if (found || inForce === analysis) return found;
  const signed = referenceAt(analysis, offset);
  const symbol = signed && "kind" in signed.symbol && inForce.symbols.named.get(signed.symbol.name);
  return signed && symbol ? { span: signed.span, symbol } : signed;
}
