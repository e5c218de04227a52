// What panels and test explorers ask, which the protocol has no words for: the payout curve, what an evaluation came to and its working,
// the worked examples.

import {
  outcomeText,
  payoutCurve,
  type Span,
  type WorkingItem,
  workedExamples,
  workingTree,
} from "@mast/language-service";
import type { Connection, Position } from "vscode-languageserver";
import { addressOf } from "../addresses.ts";
import type { Desk, Open } from "../documents.ts";
import type { CurveAnswer, Ranged, TestsAnswer, WorkingAnswer } from "./shapes.ts";

interface Asked {
  readonly textDocument: { readonly uri: string };
}

interface AskedCurve extends Asked {
  /** What stands there is drawn; elsewhere the pricing with the name. */
  readonly position?: Position;
  readonly name?: string;
}

export function answerMoney(connection: Connection, desk: Desk): void {
  connection.onRequest("mast/curve", (sent: AskedCurve): object | null => curveAnswer(desk, sent));

  connection.onRequest("mast/working", ({ textDocument }: Asked): WorkingAnswer | null => {
    const open = desk.open(textDocument.uri);
    const statement = open?.evaluated?.statement;
    if (!open || !statement) return null;
    const tree = workingTree(open.analysis, statement, open.language);
    const payments = tree.payments.map((item) => addressed(open, item));
    return { ...ranged(open, { ...tree, payments }), language: open.language };
  });

  connection.onRequest("mast/outcome", ({ textDocument }: Asked): string | null => {
    const open = desk.open(textDocument.uri);
    const statement = open?.evaluated?.statement;
    return open && statement ? outcomeText(statement, open.language) : null;
  });

  connection.onRequest("mast/tests", ({ textDocument }: Asked): TestsAnswer | null => {
    const open = desk.open(textDocument.uri);
    return open ? ranged(open, workedExamples(open.analysis, open.language)) : null;
  });
}

function curveAnswer(desk: Desk, { textDocument, name, position }: AskedCurve): CurveAnswer | null {
  const open = desk.open(textDocument.uri);
  if (!open) return null;
  const which = { ...(name === undefined ? {} : { name }), ...(position ? { offset: open.offset(position) } : {}) };
  const drawing = payoutCurve(open.analysis, which, open.language, open.evaluated?.statement);
  return { ...ranged(open, drawing), language: open.language };
}

/** Spans as ranges, wherever they stand. */
function ranged<T>(open: Open, value: T): Ranged<T> {
  const of = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(of);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) =>
        key === "span" ? ["range", open.range(inner as Span)] : [key, of(inner)],
      ),
    );
  };
  return of(value) as Ranged<T>;
}

/** Files of the data as addresses. */
function addressed(open: Open, { file, inputs, ...item }: WorkingItem): WorkingItem {
  const address = file === undefined ? undefined : addressOf(file, open.uri, open.settings.dataFolder);
  return {
    ...item,
    ...(address === undefined ? {} : { file: address }),
    inputs: inputs.map((input) => addressed(open, input)),
  };
}
