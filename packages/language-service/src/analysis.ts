// A contract's text as the editor works with it: parsed and checked once per text; the worked examples of a sound contract are run when
// somebody asks what they came to.

import {
  type Checked,
  check,
  type Diagnostic,
  type LineIndex,
  lineIndex,
  type Parsed,
  parse,
  type ReadBefore,
} from "@mast/language";
import { settleTest, type TestResult } from "@mast/settlement";

export interface RunExample {
  readonly result: TestResult;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Analysis {
  readonly text: string;
  readonly parsed: Parsed;
  readonly checked: Checked;
  readonly lines: LineIndex;
  /** Worked examples of a sound contract, in the order of the text. */
  readonly tests: readonly RunExample[];
  /** Those of text, meaning and worked examples, by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Runs the next worked example that has not been run; false when all have. */
  readonly runNext: () => boolean;
}

/** Reads a text. Never throws on what a user wrote. Clauses that `before` holds are not read again; the result is the same without. */
export function analyse(text: string, before?: ReadBefore): Analysis {
  const parsed = parse(text, before);
  const checked = check(parsed);
  const { contract } = checked;
  const examples = contract?.tests ?? [];
  const tests: RunExample[] = [];
  let lines: LineIndex | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  const runNext = (): boolean => {
    const example = examples[tests.length];
    if (!contract || !example) return false;
    const { value, diagnostics: found } = settleTest(contract, example);
    tests.push({ result: value, diagnostics: found });
    return tests.length < examples.length;
  };
  const runAll = () => {
    while (runNext());
    return tests;
  };
  return {
    text,
    parsed,
    checked,
    get lines() {
      lines ??= lineIndex(text);
      return lines;
    },
    get tests() {
      return runAll();
    },
    get diagnostics() {
      diagnostics ??= [...checked.diagnostics, ...runAll().flatMap(failures)];
      return diagnostics;
    },
    runNext,
  };
}

/** What is wrong with a worked example. */
export function failures({ diagnostics }: RunExample): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
