// Takes the text of a contract, gives its meaning, what is still open in it and how its own worked examples come out.

import {
  asWritten,
  type Contract,
  check,
  type Diagnostic,
  examplesOf,
  m6,
  type OpenPoint,
  parse,
  type Symbols,
} from "@mast/language";
import { settleTest } from "@mast/settlement";

export interface TestRun {
  readonly title: string;
  readonly passed: boolean;
  /** The example needs something that is to be decided, and so says nothing yet. */
  readonly waits: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Compiled {
  /** Null exactly when a diagnostic is an error. */
  readonly contract: Contract | null;
  readonly spelling: "en" | "sv";
  readonly open: readonly OpenPoint[];
  /** Units of the contract's own: name to plural. */
  readonly units: Readonly<Record<string, string>>;
  /** In the order of the contract; empty when the contract itself has errors. */
  readonly tests: readonly TestRun[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses, checks and runs the contract's own examples; a wrong example is an error of the contract. */
export function compile(text: string): Compiled {
  const parsed = parse(text);
  const checked = check(parsed);
  const { spelling } = parsed;
  const { contract: sound, open } = checked;
  const units = pluralsOf(checked.symbols);
  if (!sound) return { contract: null, spelling, open, units, tests: [], diagnostics: checked.diagnostics };
  const tests = examplesOf(sound).map(({ test, contract }): TestRun => {
    const { value, diagnostics } = settleTest(contract, test);
    const waits = diagnostics.some(({ code }) => code === m6.toBeDecided.code);
    return {
      title: test.title,
      passed: value.passed && !waits,
      waits,
      diagnostics: waits ? [] : asWritten(diagnostics, spelling),
    };
  });
  const diagnostics = [...checked.diagnostics, ...tests.flatMap((run) => run.diagnostics)];
  return { contract: hasErrors(diagnostics) ? null : sound, spelling, open, units, tests, diagnostics };
}

function pluralsOf({ units }: Symbols): Readonly<Record<string, string>> {
  const own = [...new Set(units.values())];
  return Object.fromEntries(own.flatMap(({ name, plural }) => (plural === undefined ? [] : [[name, plural]])));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
