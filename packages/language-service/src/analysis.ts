// A contract's text as the editor works with it: parsed once per text, checked once when somebody asks what it means; the worked examples
// of a sound contract are run when somebody asks what they came to.

import {
  type Checked,
  check,
  type Diagnostic,
  type ExampleUnder,
  examplesOf,
  type LineIndex,
  lineIndex,
  namesIn,
  type Parsed,
  parse,
  type ReadBefore,
  type Span,
  type Symbols,
} from "@mast/language";
import { settleTest, type TestResult } from "@mast/settlement";

export interface RunExample {
  readonly at: Span;
  readonly result: TestResult;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Analysis {
  readonly text: string;
  readonly parsed: Parsed;
  /** Made when it is first asked for. */
  readonly checked: Checked;
  /** The names that are declared, known before the text is checked; their uses stand in `checked`. */
  readonly symbols: Symbols;
  readonly lines: LineIndex;
  /** Worked examples of a sound contract: those of the text as signed, then those that amendments bring. */
  readonly tests: readonly RunExample[];
  /** Those of text, meaning and worked examples, by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of text and meaning, and of the worked examples that have been run. */
  readonly foundSoFar: readonly Diagnostic[];
  /** Reads the text with another in the place of this one: only what the edit bears on is read and checked again. */
  readonly instead: (text: string) => Analysis;
  /** Runs the next worked example that has not been run; false when all have. */
  readonly runNext: () => boolean;
}

/** Reads a text. Never throws on what a user wrote. Clauses that `before` holds are not read again; the result is the same without. */
export function analyse(text: string, before?: ReadBefore): Analysis {
  const parsed = parse(text, before);
  const read: ReadBefore = { ...before };
  let checked: Checked | undefined;
  let symbols: Symbols | undefined;
  const meaning = () => {
    checked ??= check(parsed);
    return checked;
  };
  let examples: readonly ExampleUnder[] | undefined;
  const tests: RunExample[] = [];
  let lines: LineIndex | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  const runNext = (): boolean => {
    const { contract } = meaning();
    examples ??= contract ? examplesOf(contract) : [];
    const example = examples[tests.length];
    if (!example) return false;
    const { value, diagnostics: found } = settleTest(example.contract, example.test);
    tests.push({ at: example.test.at, result: value, diagnostics: found });
    return tests.length < examples.length;
  };
  const runAll = () => {
    while (runNext());
    return tests;
  };
  return {
    text,
    parsed,
    get checked() {
      return meaning();
    },
    get symbols() {
      symbols ??= checked?.symbols ?? namesIn(parsed);
      return symbols;
    },
    get lines() {
      lines ??= lineIndex(text);
      return lines;
    },
    get tests() {
      return runAll();
    },
    get diagnostics() {
      diagnostics ??= [...meaning().diagnostics, ...runAll().flatMap(failures)];
      return diagnostics;
    },
    get foundSoFar() {
      return diagnostics ?? [...meaning().diagnostics, ...tests.flatMap(failures)];
    },
    instead: (other) => {
      if (read.last === undefined) void check(parse(text, read));
      return analyse(other, { ...read });
    },
    runNext,
  };
}

/** What is wrong with a worked example. */
export function failures({ diagnostics }: RunExample): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
