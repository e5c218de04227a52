// A contract's text as the editor works with it: parsed and checked once per text, with the worked examples of a sound contract run.

import { type Checked, check, type Diagnostic, type LineIndex, lineIndex, type Parsed, parse } from "@mast/language";
import { settleTest } from "@mast/settlement";

export interface Analysis {
  readonly text: string;
  readonly parsed: Parsed;
  readonly checked: Checked<Parsed>;
  readonly lines: LineIndex;
  /** Those of text, meaning and worked examples, by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text. Never throws on what a user wrote. */
export function analyse(text: string): Analysis {
  const parsed = parse(text);
  const checked = check(parsed);
  const tests =
    checked.contract?.tests.flatMap((test) =>
      checked.contract ? settleTest(checked.contract, test).diagnostics : [],
    ) ?? [];
  const diagnostics = [...checked.diagnostics, ...tests.filter((each) => each.severity === "error")];
  return { text, parsed, checked, lines: lineIndex(text), diagnostics };
}
