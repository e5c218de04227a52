// The `test` clauses of a contract as an editor lists them: found in any text, with their outcome when the contract is sound.

import type { Rational } from "@mast/exact";
import { type Ast, type Diagnostic, type MessageLanguage, m6, type Span } from "@mast/language";
import { amountText } from "@mast/statement";
import type { Analysis } from "./analysis.ts";
import { broughtBy } from "./place.ts";

export interface WorkedExample {
  readonly title: string;
  readonly span: Span;
  /** `cannot run`: the contract itself has errors; `waits`: it needs something that is to be decided. */
  readonly outcome: "holds" | "does not hold" | "waits" | "cannot run";
  readonly failures: readonly ExampleFailure[];
}

export interface ExampleFailure {
  readonly text: string;
  readonly span: Span;
  /** What the example expects and what the contract makes it, as text, where an amount differs. */
  readonly expected?: string;
  readonly actual?: string;
}

/** In the order of the text. */
export function workedExamples(analysis: Analysis, language: MessageLanguage): readonly WorkedExample[] {
  const { contract } = analysis.checked;
  const all: readonly Ast.Clause[] = analysis.parsed.file.clauses.flatMap((clause) => [clause, ...broughtBy(clause)]);
  const clauses = all.filter((clause) => clause.clause === "test");
  return clauses.map((clause) => {
    const about = { title: titleOf(clause), span: clause.at };
    const test = analysis.tests.find(({ at }) => at.start === clause.at.start);
    if (!contract || !test) return { ...about, outcome: "cannot run", failures: [notSound(clause, language)] };
    if (test.diagnostics.some(({ code }) => code === m6.toBeDecided.code))
      return { ...about, outcome: "waits", failures: [] };
    const errors = test.diagnostics.filter(({ severity }) => severity === "error");
    const failures = errors.map((error) => {
      const span = error.place.in === "contract" ? error.place.span : clause.at;
      const checked = test.result.checked.find(({ expectation }) => isSame(expectation.at, span));
      const amounts = checked
        ? {
            expected: inMoney(contract.currency, checked.expected, language),
            actual: inMoney(contract.currency, checked.settled, language),
          }
        : {};
      return { text: said(error, language), span, ...amounts };
    });
    return { ...about, outcome: test.result.passed ? "holds" : "does not hold", failures };
  });
}

const titleOf = ({ title }: Extract<Ast.Clause, { readonly clause: "test" }>): string =>
  title.node === "text" ? title.text : "";

const said = ({ message }: Diagnostic, language: MessageLanguage): string => message[language];

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function notSound({ keywordAt }: Ast.Clause, language: MessageLanguage): ExampleFailure {
  const text = {
    en: "The contract has mistakes, so the worked example cannot be run yet.",
    sv: "Avtalet innehåller fel, så provet kan inte köras ännu.",
  }[language];
  return { text, span: keywordAt };
}

const inMoney = (currency: string, amount: Rational, language: MessageLanguage): string =>
  amountText(amount, { [currency]: 1 }, "number", language);
