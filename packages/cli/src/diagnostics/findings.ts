// What was found in one contract, ready to be shown: its name, its lines, its diagnostics in reading order, what is still open.

import { type Diagnostic, type LineIndex, lineIndex, type MessageLanguage, type OpenPoint } from "@mast/language";
import { inReadingOrder } from "./order.ts";

export interface Findings {
  readonly file: string;
  readonly lines: LineIndex;
  readonly language: MessageLanguage;
  readonly diagnostics: readonly Diagnostic[];
  readonly open: readonly OpenPoint[];
}

/** Findings of a contract's text. */
export function findings(
  contract: { readonly path: string; readonly text: string },
  language: MessageLanguage,
  diagnostics: readonly Diagnostic[],
  open: readonly OpenPoint[] = [],
): Findings {
  return {
    file: contract.path,
    lines: lineIndex(contract.text),
    language,
    diagnostics: inReadingOrder(diagnostics),
    open,
  };
}

/** How many errors and warnings there are. */
export function countsOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const of = (severity: Diagnostic["severity"]) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: of("error"), warnings: of("warning") };
}
