// Takes everything that was computed about a contract, gives the statement that is published: exact numbers as texts, every span
// as clause and line. Nothing is computed here but sums of payments between two parties.

import type { Expectations } from "@mast/counterfactual";
import { add, type Rational, toText, zero } from "@mast/exact";
import type { Contract, Diagnostic, LineIndex } from "@mast/language";
import type { Measures } from "@mast/measurement";
import type { EarlierPayments, PaymentLine, Settlement } from "@mast/settlement";
import { statedMetrics } from "./from-measures.ts";
import { moneyOf } from "./money.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import type { Statement } from "./schema.ts";
import { newShelf, type Shelf } from "./shelf.ts";

export interface Settled {
  readonly contract: Contract;
  /** Lines of the contract's text. */
  readonly lines: LineIndex;
  readonly file: string;
  /** Units of the contract's own: name to plural. */
  readonly units: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly program: Statement["program"];
  readonly asOf: Statement["asOf"];
  readonly measures: Measures;
  readonly expectations: Expectations;
  readonly settlement: Settlement;
  readonly earlier: EarlierPayments;
  /** Warnings and remarks of every stage. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The statement of a settlement. */
export function state(settled: Settled): Statement {
  const { contract, measures, settlement } = settled;
  const place = placesOf(contract, settled.lines);
  const shelf = newShelf(place);
  const { currency } = contract;
  return {
    schemaVersion: 1,
    program: settled.program,
    contract: statedContract(settled),
    asOf: settled.asOf,
    data: measures.sources.map(({ rows, rowsRead, totals, ...source }) => ({
      source: source.source,
      file: source.file,
      sha256: source.sha256,
      bytes: source.bytes,
      rows: String(rows),
      rowsRead: String(rowsRead),
      ...(source.first === undefined ? {} : { first: source.first }),
      ...(source.last === undefined ? {} : { last: source.last }),
      totals: Object.entries(totals).map(([column, total]) => ({ column, total: toText(total) })),
    })),
    leftOut: measures.leftOut.map(({ of, reason, rows, people }) => ({
      of,
      ...reason,
      rows: String(rows),
      people: String(people),
    })),
    open: contract.open.map(({ clause, by, at }) => ({ clause, by, at: place(at) })),
    payments: settlement.lines.map((line) => statedLine(line, currency, place, shelf)),
    totals: totalsOf(settlement.lines, currency),
    earlier: settled.earlier.lines.map(({ amount, ...line }) => ({ ...line, ...moneyOf(amount, currency) })),
    kept: settlement.kept.map(({ amount, ...one }) => ({ ...one, ...moneyOf(amount, currency) })),
    priced: settlement.priced.map(({ gross, working, ...one }) => ({
      ...one,
      ...moneyOf(gross, currency),
      working: shelf.put(working),
    })),
    values: settlement.values.map(({ name, value, unit, kind, working }) => ({
      name,
      value: toText(value),
      unit: { ...unit },
      kind,
      working: shelf.put(working),
    })),
    rateCards: contract.rateCards.map(({ name, source }) => ({ name, source })),
    metrics: statedMetrics(settled, place),
    diagnostics: settled.diagnostics.map((diagnostic) => statedDiagnostic(diagnostic, place)),
    workings: shelf.workings,
  };
}

/** What a statement paid, and what it carried on, for the statement that follows it. */
export function paidBy(statement: Statement): Statement["earlier"] {
  const lines = statement.payments.map(({ payment, period, from, to, what, amount, money }) => ({
    payment,
    periodKey: period.key,
    from,
    to,
    what,
    amount,
    ...(money === undefined ? {} : { money }),
  }));
  return [...statement.earlier, ...lines];
}

function statedContract({ contract, file, sha256, units }: Settled): Statement["contract"] {
  return {
    title: contract.title,
    ...(contract.reference === undefined ? {} : { reference: contract.reference }),
    ...(contract.version === undefined ? {} : { version: contract.version }),
    file,
    sha256,
    language: contract.spelling,
    currency: contract.currency,
    from: contract.from,
    to: contract.to,
    units,
    parties: contract.parties.map(({ name, label, roles }) => ({ name, label, roles: [...roles] })),
  };
}

function statedLine(line: PaymentLine, currency: string, place: PlaceOf, shelf: Shelf): Statement["payments"][number] {
  const { payment, what, from, to, period, due, amount, at, working } = line;
  const paid = moneyOf(amount, currency);
  return { payment, what, from, to, period, due, ...paid, at: place(at), working: shelf.put(working) };
}

function totalsOf(lines: readonly PaymentLine[], currency: string): Statement["totals"] {
  const sums = new Map<string, { from: string; to: string; amount: Rational }>();
  for (const { from, to, amount } of lines) {
    const key = JSON.stringify([from, to]);
    sums.set(key, { from, to, amount: add(sums.get(key)?.amount ?? zero, amount) });
  }
  return [...sums.values()].map(({ from, to, amount }) => ({ from, to, ...moneyOf(amount, currency) }));
}

function statedDiagnostic(diagnostic: Diagnostic, place: PlaceOf): Statement["diagnostics"][number] {
  const { code, slug, severity, message, help } = diagnostic;
  const where =
    diagnostic.place.in === "contract" ? { at: place(diagnostic.place.span) } : { file: diagnostic.place.file };
  return { code, slug, severity, message, ...(help === undefined ? {} : { help }), ...where };
}
