// Whether an edit puts a diagnostic right: the changed text is read and checked, and nothing as grave may be new in it.

import { type Diagnostic, type Fix, m2, m3, m4, m6, type Severity } from "@mast/language";
import type { Analysis } from "../analysis.ts";

/** The text with edits made. */
export function edited(text: string, edits: Fix["edits"]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end), text);
}

const grave: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

/**
 * What shows only when a mistake is gone: that an example which could not be settled before expects another amount, and that something is
 * left without a use.
 */
const comesNext: ReadonlySet<string> = new Set([
  m6.wrongPricing.code,
  m6.wrongPayment.code,
  m2.unusedName.code,
  m3.outcomeNotPriced.code,
  m4.guardrailToothless.code,
]);

/** Whether the diagnostic is one fewer after the fix, and no other of its severity or above is more. */
export function isMended(analysis: Analysis, diagnostic: Diagnostic, fix: Fix): boolean {
  const after = found(analysis.instead(edited(analysis.text, fix.edits)), diagnostic);
  const before = found(analysis, diagnostic);
  const count = (list: readonly Diagnostic[], code: string) => list.filter((each) => each.code === code).length;
  if (count(after, diagnostic.code) >= count(before, diagnostic.code)) return false;
  return after.every(
    ({ code, severity }) =>
      code === diagnostic.code ||
      comesNext.has(code) ||
      grave[severity] < grave[diagnostic.severity] ||
      count(after, code) <= count(before, code),
  );
}

/** Worked examples are run only for what they find. */
function found(analysis: Analysis, { code }: Diagnostic): readonly Diagnostic[] {
  return code.startsWith("M6") ? analysis.diagnostics : analysis.checked.diagnostics;
}
