// The working of a statement as a tree: payment, clause, conditions, effect, periods, rows of a file. Each number leads to its clause in the
// text as it stands now, by name where the lines have moved.

import type { MessageLanguage, Span } from "@mast/language";
import { type Branch, explainPayment, labelText, type Statement, type StatementPlace } from "@mast/statement";
import type { Analysis } from "./analysis.ts";

export interface WorkingItem {
  readonly value: string;
  readonly text: string;
  /** `Saving, line 63`, as it was evaluated. */
  readonly place: string;
  /** Where the clause is now; absent when it is gone. */
  readonly span?: Span;
  /** A data file with the rows. */
  readonly file?: string;
  readonly inputs: readonly WorkingItem[];
}

export interface WorkingTree {
  readonly title: string;
  readonly asOf: string;
  /** One per payment, in the order of the statement. */
  readonly payments: readonly WorkingItem[];
}

/** The tree of the last evaluation. */
export function workingTree(analysis: Analysis, statement: Statement, language: MessageLanguage): WorkingTree {
  return {
    title: labelText(statement.contract.title, language),
    asOf: statement.asOf.date,
    payments: statement.payments.map((_, index) => itemOf(analysis, explainPayment(statement, index, language))),
  };
}

function itemOf(analysis: Analysis, { value, text, place, at, file, inputs }: Branch): WorkingItem {
  return {
    value,
    text,
    place,
    ...(at ? spanOf(analysis, at) : {}),
    ...(file === undefined ? {} : { file }),
    inputs: inputs.map((input) => itemOf(analysis, input)),
  };
}

function spanOf({ text, lines, checked }: Analysis, { name, line, column }: StatementPlace): { readonly span?: Span } {
  const start = Math.min(lines.start(line) + column - 1, text.length);
  const symbol = name === undefined ? undefined : checked.symbols.named.get(name);
  if (symbol) {
    const { at } = symbol.clause;
    const stands = at.start <= start && start <= at.end;
    return { span: stands ? lineFrom(text, start) : symbol.nameAt };
  }
  return line <= lines.count ? { span: lineFrom(text, start) } : {};
}

function lineFrom(text: string, start: number): Span {
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}
