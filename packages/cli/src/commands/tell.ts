// Takes what was found in a contract, tells it on the error screen, gives how the command then ends.

import { type Diagnostic, diagnose, lineIndex, type MessageLanguage, m1 } from "@mast/language";
import type { ContractFile } from "../contract-file.ts";
import { findings } from "../diagnostics/findings.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { type Exit, exitFor } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";

/** Frames and a summary, in the language that was asked for or the contract's own. */
export function tell(
  contract: ContractFile,
  diagnostics: readonly Diagnostic[],
  spelling: MessageLanguage | undefined,
  { screens, language }: Session,
): Exit {
  if (diagnostics.length > 0) {
    const found = findings(contract, language ?? spelling ?? spellingOf(contract.text), diagnostics);
    const paint = paintFor(screens.err.colour);
    screens.err.write(toText(found, paint) + summary(found, paint));
  }
  return exitFor(diagnostics);
}

/** Spelling of a text that has not been read: its first keyword decides. */
export function spellingOf(text: string): MessageLanguage {
  return /^\s*(?:\/\/.*\n\s*|>.*\n\s*)*avtal\b/u.test(text) ? "sv" : "en";
}

/** One diagnostic when the bytes of a contract are not UTF-8: nothing else is then worth saying. */
export function encodingFaults({ text, notUtf8 }: ContractFile): readonly Diagnostic[] {
  if (!notUtf8) return [];
  const start = Math.max(0, text.indexOf("\uFFFD"));
  const { line } = lineIndex(text).at(start);
  return [diagnose(m1.contractNotUtf8, { start, end: start + 1 }, { line })];
}
