// A contract's text as the editor works with it: parsed and checked once per text, with the worked examples of a sound contract run.

import { type Checked, check, type Diagnostic, type LineIndex, lineIndex, type Parsed, parse } from "@mast/language";
import { settleTest, type TestResult } from "@mast/settlement";

export interface Analysis {
  readonly text: string;
  readonly parsed: Parsed;
  readonly checked: Checked<Parsed>;
  readonly lines: LineIndex;
  /** Worked examples of a sound contract, in the order of the text. */
  readonly tests: readonly { readonly result: TestResult; readonly diagnostics: readonly Diagnostic[] }[];
  /** Those of text, meaning and worked examples, by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text. Never throws on what a user wrote. */
export function analyse(text: string): Analysis {
  const parsed = parse(text);
  const checked = check(parsed);
  const { contract } = checked;
  const tests = contract
    ? contract.tests.map((test) => {
        const { value, diagnostics } = settleTest(contract, test);
        return { result: value, diagnostics };
      })
    : [];
  const failures = tests.flatMap((test) => test.diagnostics.filter((each) => each.severity === "error"));
  return { text, parsed, checked, lines: lineIndex(text), tests, diagnostics: [...checked.diagnostics, ...failures] };
}
