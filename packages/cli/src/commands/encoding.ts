// Takes a contract file as read, gives one diagnostic when its bytes are not UTF-8: nothing else is then worth saying.

import { type Diagnostic, diagnose, lineIndex, m1 } from "@mast/language";
import type { ContractFile } from "../contract-file.ts";

export function encodingFaults({ text, notUtf8 }: ContractFile): readonly Diagnostic[] {
  if (!notUtf8) return [];
  const start = Math.max(0, text.indexOf("\uFFFD"));
  const { line } = lineIndex(text).at(start);
  return [diagnose(m1.contractNotUtf8, { start, end: start + 1 }, { line })];
}
