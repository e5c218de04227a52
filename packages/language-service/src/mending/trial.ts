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

/**
 * Whether a diagnostic of the changed text was right before and not told, because an error absorbs: a name that nothing declared then
 * either and that the fix does not write, and that a metric has no baseline when nothing was taken away.
 */
function wasSoBefore({ symbols }: Analysis, { edits }: Fix, { code, params }: Diagnostic): boolean {
  if (code === m4.noCounterfactual.code) return edits.every(({ span }) => span.start === span.end);
  if (code !== m2.unknownName.code) return false;
  const { name } = params as { readonly name: string };
  return !symbols.named.has(name) && !edits.some(({ text }) => text.includes(name));
}

/** Whether the diagnostic is one fewer after the fix, and no other of its severity or above is more. */
export function isMended(analysis: Analysis, diagnostic: Diagnostic, fix: Fix): boolean {
  const after = analysis.instead(edited(analysis.text, fix.edits));
  const isWorse = (all: readonly Diagnostic[], before: readonly Diagnostic[]) => {
    const told = new Set(before.map(said));
    const found = all.filter((each) => told.has(said(each)) || !wasSoBefore(analysis, fix, each));
    return isGraver(found, before, diagnostic) || isLeft(found, before, diagnostic);
  };
  // A text that cannot be read is not worth checking.
  if (isWorse(after.parsed.seated.diagnostics, analysis.parsed.seated.diagnostics)) return false;
  if (!ofExamples(diagnostic)) return !isWorse(after.checked.diagnostics, analysis.checked.diagnostics);
  // The examples of the changed text are run one by one, as long as nothing speaks against it.
  for (let more = true; more; ) {
    more = after.runNext();
    if (isWorse(after.foundSoFar, analysis.diagnostics)) return false;
  }
  return true;
}

const said = ({ code, message }: Diagnostic): string => `${code} ${message.en}`;

/** Worked examples are run only for what they find. */
export const ofExamples = ({ code }: Diagnostic): boolean => code.startsWith("M6");

const count = (list: readonly Diagnostic[], code: string) => list.filter((each) => each.code === code).length;

function isGraver(after: readonly Diagnostic[], before: readonly Diagnostic[], { code: own, severity }: Diagnostic) {
  return after.some(
    (each) =>
      each.code !== own &&
      !comesNext.has(each.code) &&
      grave[each.severity] >= grave[severity] &&
      count(after, each.code) > count(before, each.code),
  );
}

/** Its code is there, and as often after as before. */
function isLeft(after: readonly Diagnostic[], before: readonly Diagnostic[], { code }: Diagnostic): boolean {
  const all = count(before, code);
  return all > 0 && count(after, code) >= all;
}
