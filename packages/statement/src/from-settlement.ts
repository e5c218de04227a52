// Takes everything that was computed about a contract, gives the statement that is published: exact numbers as texts, every span
// as clause and line. Nothing is computed here but sums of payments between two parties.

import { add, type Rational, toText, zero } from "@mast/exact";
import { type Contract, type ContractText, type Diagnostic, type LineIndex, meaningOf, textsOf } from "@mast/language";
import { addDays, periodsOf } from "@mast/measurement";
import { type EarlierPayments, type PaymentLine, paymentName, type Settlement } from "@mast/settlement";
import { type Computed, statedMetrics } from "./from-measures.ts";
import { moneyOf } from "./money.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import type { Statement } from "./schema.ts";
import { newShelf, type Shelf } from "./shelf.ts";

/** One text in force, with what was measured and expected under it. */
export interface StatedText extends Pick<Computed, "measures" | "expectations"> {
  readonly text: ContractText;
}

export interface Settled {
  /** The contract as signed, with its amendments. */
  readonly contract: Contract;
  /** In the order in which they come into force; the last governs the day up to which everything is settled. */
  readonly texts: readonly StatedText[];
  /** Lines of the contract's text. */
  readonly lines: LineIndex;
  readonly file: string;
  /** Units of the contract's own: name to plural. */
  readonly units: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly program: Statement["program"];
  readonly asOf: Statement["asOf"];
  readonly settlement: Settlement;
  readonly earlier: EarlierPayments;
  /** Warnings and remarks of every stage. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The statement of a settlement. */
export function state(settled: Settled): Statement {
  const { settlement, texts } = settled;
  const { contract } = texts.at(-1)!.text;
  const place = placesOf(textsOf(settled.contract), settled.lines);
  const shelf = newShelf(place);
  const { currency } = contract;
  return {
    schemaVersion: 1,
    program: settled.program,
    contract: statedContract(settled, contract),
    asOf: settled.asOf,
    ...statedTexts(settled, place),
    data: texts[0]!.measures.sources.map(({ rows, rowsRead, totals, ...source }) => ({
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
    leftOut: distinct(texts.flatMap(({ measures }) => measures.leftOut)).map(({ of, reason, rows, people }) => ({
      of,
      ...reason,
      rows: String(rows),
      people: String(people),
    })),
    open: contract.open.map(({ clause, by, at }) => ({ clause, by, at: place(at) })),
    payments: settlement.lines.map((line) => statedLine(line, currency, place, shelf)),
    ...awaited(settled, contract),
    totals: totalsOf(settlement.lines, currency),
    earlier: settled.earlier.lines.map(({ amount, ...line }) => ({ ...line, ...moneyOf(amount, currency) })),
    kept: settlement.kept.map(({ amount, ...one }) => ({ ...one, ...moneyOf(amount, currency) })),
    priced: settlement.priced.map(({ gross, working, ...one }) => ({
      ...one,
      ...moneyOf(gross, currency),
      working: shelf.put(working),
    })),
    values: settlement.values.map(({ name, value, unit, kind, working, ...days }) => ({
      name,
      ...days,
      value: toText(value),
      unit: { ...unit },
      kind,
      working: shelf.put(working),
    })),
    rateCards: contract.rateCards.map(({ name, source }) => ({ name, source })),
    metrics: metricsUnderTexts(settled, place),
    diagnostics: settled.diagnostics.map((diagnostic) => statedDiagnostic(diagnostic, place)),
    workings: shelf.workings,
  };
}

/** The end of the first period of each payment, where nothing is paid because none has ended. */
function awaited({ settlement, asOf }: Settled, contract: Contract): Pick<Statement, "awaited"> {
  if (settlement.lines.length > 0) return {};
  const first = contract.payments.flatMap((payment) => {
    const firstEnds = periodsOf(contract, payment.every)[0]?.to;
    return firstEnds !== undefined && firstEnds > asOf.date ? [{ payment: paymentName(payment), firstEnds }] : [];
  });
  return first.length > 0 ? { awaited: first } : {};
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

/** The texts in force, where there is an amendment. */
function statedTexts({ contract, texts }: Settled, place: PlaceOf): Pick<Statement, "texts"> {
  if (contract.amendments === undefined) return {};
  const all = textsOf(contract);
  return {
    texts: texts.map(({ text }, index) => {
      const { amendment } = text;
      const next = all[index + 1];
      const named = amendment === undefined ? {} : { amendment: amendment.name };
      return {
        ...named,
        ...(amendment?.label === undefined ? {} : { label: amendment.label }),
        from: text.from,
        to: next === undefined ? text.contract.to : addDays(next.from, -1),
        changes: (amendment?.changes ?? []).map(({ change, clause }) => ({ change, clause: { ...clause } })),
        countsAfresh: [...(amendment?.countsAfresh ?? [])],
        at: place(amendment?.nameAt ?? contract.at),
      };
    }),
  };
}

/** Every metric under the last text that says the same of it; one that an amendment changes stands once for each. */
function metricsUnderTexts({ texts, settlement }: Settled, place: PlaceOf): Statement["metrics"] {
  return texts.flatMap(({ text, measures, expectations }, index) => {
    const next = texts[index + 1]?.text;
    const goesOn = (name: string) =>
      next?.contract.metrics.some((metric) => metric.name === name) &&
      meaningOf(text.contract, [name], next.from) === meaningOf(next.contract, [name], next.from);
    const stated = statedMetrics({ contract: text.contract, measures, expectations, settlement }, place);
    const named = text.amendment === undefined ? {} : { text: text.amendment.name };
    const own = stated.filter(({ name }) => !goesOn(name));
    return own.map((metric) => ({ ...metric, ...(isChanged(texts, metric.name) ? named : {}) }));
  });
}

/** Whether texts differ in what they say of a metric, so that a reader must be told which one is meant. */
function isChanged(texts: readonly StatedText[], name: string): boolean {
  const says = texts.map(({ text }) => meaningOf(text.contract, [name], text.contract.from));
  return new Set(says).size > 1;
}

function distinct<T>(all: readonly T[]): readonly T[] {
  const text = (one: T) => JSON.stringify(one, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  return [...new Map(all.map((one) => [text(one), one])).values()];
}

function statedContract({ file, sha256, units, texts }: Settled, contract: Contract): Statement["contract"] {
  const used = texts.flatMap(({ text }) => text.contract.libraries ?? []);
  const libraries = new Map(
    used.map(({ name, version, sha256 }) => [`${name} ${version}`, { name, version: String(version), sha256 }]),
  );
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
    ...(libraries.size === 0 ? {} : { libraries: [...libraries.values()] }),
  };
}

function statedLine(line: PaymentLine, currency: string, place: PlaceOf, shelf: Shelf): Statement["payments"][number] {
  const { payment, what, from, to, period, due, amount, at, working } = line;
  const text = line.text === undefined ? {} : { text: line.text };
  const paid = moneyOf(amount, currency);
  return { payment, what, from, to, period, due, ...text, ...paid, at: place(at), working: shelf.put(working) };
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
