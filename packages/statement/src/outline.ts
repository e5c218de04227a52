// Takes a statement and a language, gives its sections in the order of reading: what every printed form shows, without any layout.

import { fromText } from "@mast/exact";
import type { MessageLanguage } from "@mast/language";
import { labelText } from "./label.ts";
import { noPaymentText } from "./no-payment.ts";
import type { Statement } from "./schema.ts";
import { amountText, countText, exactText, moneyText, numberText, unitText, valueName } from "./words/amounts.ts";
import { headings } from "./words/headings.ts";
import { periodText, term } from "./words/terms.ts";

export interface Column {
  readonly title: string;
  readonly numbers?: true;
}

export interface Section {
  readonly heading?: string;
  /** Name and value, one per line. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly lines?: readonly string[];
  readonly table?: { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };
  /** Rows of the table that sum up, at its end. */
  readonly totals?: readonly (readonly string[])[];
}

export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Sections of a statement; those without content are left out. */
export function outline(statement: Statement, language: MessageLanguage): Outline {
  const { contract } = statement;
  const money = (amount: string) => moneyText(fromText(amount), contract.currency, language);
  const parts = [
    about(statement, language),
    texts(statement, language),
    payments(statement, language, money),
    earlier(statement, language, money),
    kept(statement, language, money),
    priced(statement, language, money),
    effects(statement, language),
    values(statement, language),
    data(statement, language),
    totals(statement, language),
    leftOut(statement, language),
    open(statement, language),
    remarks(statement, language),
  ];
  const title = `${headings[language].statement}: ${labelText(contract.title, language)}`;
  return { title, sections: parts.filter((part): part is Section => part !== undefined) };
}

type Money = (amount: string) => string;

function about({ contract, asOf, program, metrics }: Statement, language: MessageLanguage): Section {
  const said = headings[language];
  const roles = (party: (typeof contract.parties)[number]) =>
    party.roles.map((role) => term(role, language)).join(", ");
  const facts: [string, string][] = [
    ...(contract.reference === undefined ? [] : [[said.reference, contract.reference] as [string, string]]),
    ...(contract.version === undefined ? [] : [[said.version, contract.version] as [string, string]]),
    [said.runs, `${contract.from} – ${contract.to}`],
    [said.asOf, `${asOf.date} (${said.because(asOf.because, asOf.source)})`],
    ...contract.parties.map(
      (party) => [party.name, [labelText(party.label, language), roles(party)].join(", ")] as [string, string],
    ),
    [said.contractFile, `${contract.file}, SHA-256 ${contract.sha256}`],
    ...(contract.libraries ?? []).map(
      ({ name, version, sha256 }) =>
        [said.library, `${name} version ${version}, SHA-256 ${sha256}`] as [string, string],
    ),
    ...metrics.flatMap(({ name, definition }) =>
      definition === undefined ? [] : [[name, definedText(definition, language)] as [string, string]],
    ),
    [said.program, `${program.name} ${program.version}`],
  ];
  return { facts };
}

/** The texts of a contract with amendments, and what each changes. */
function texts({ texts: all }: Statement, language: MessageLanguage): Section | undefined {
  if (all === undefined) return undefined;
  const said = headings[language];
  const rows = all.map(({ amendment, label, from, to, changes, countsAfresh }) => {
    const name = [amendment ?? said.asSigned, ...(label ? [labelText(label, language)] : [])].join(", ");
    const done = changes.map(({ change, clause }) => `${term(change, language)} ${clause[language]}`);
    return [name, `${from} – ${to}`, [...done, ...countsAfresh.map((one) => said.countsAfresh(one))].join("; ")];
  });
  return { heading: said.texts, table: { columns: said.textColumns.map((title) => ({ title })), rows } };
}

/** A cell that names the text something is settled under, where the contract has more than one. */
function inText(statement: Statement, text: string | undefined, language: MessageLanguage): readonly string[] {
  return statement.texts === undefined ? [] : [text ?? headings[language].asSigned];
}

function textColumn(statement: Statement, language: MessageLanguage): readonly Column[] {
  return statement.texts === undefined ? [] : [{ title: headings[language].text }];
}

/** `Employment sustained for 3 months (EmploymentSustained3Months of mast:employment): people with …`. */
function definedText(
  { name, label, words, library }: NonNullable<Statement["metrics"][number]["definition"]>,
  language: MessageLanguage,
): string {
  const said = headings[language];
  const from = library === undefined ? name : said.nameOf(name, library);
  return `${label === undefined ? from : `${labelText(label, language)} (${from})`}: ${words}`;
}

function payments(statement: Statement, language: MessageLanguage, money: Money): Section {
  const said = headings[language];
  if (statement.payments.length === 0) return { heading: said.payments, lines: noPaymentText(statement, language) };
  const columns: Column[] = [
    ...said.paymentColumns.map((title) => ({ title })),
    ...textColumn(statement, language),
    { title: said.amount, numbers: true },
  ];
  const rows = statement.payments.map((line) => [
    line.payment,
    periodText(line.period.key, language),
    line.from,
    line.to,
    term(line.what, language),
    line.due,
    ...inText(statement, line.text, language),
    money(line.amount),
  ]);
  const sums = statement.totals.map(({ from, to, amount }) => [
    ...[said.total, "", from, to, "", ""],
    ...textColumn(statement, language).map(() => ""),
    money(amount),
  ]);
  return { heading: said.payments, table: { columns, rows }, totals: sums };
}

function earlier(statement: Statement, language: MessageLanguage, money: Money): Section | undefined {
  if (statement.earlier.length === 0) return undefined;
  const said = headings[language];
  const columns: Column[] = [...said.earlierColumns.map((title) => ({ title })), { title: said.amount, numbers: true }];
  const rows = statement.earlier.map((line) => [
    line.payment,
    periodText(line.periodKey, language),
    line.from,
    line.to,
    term(line.what, language),
    money(line.amount),
  ]);
  return { heading: said.earlier, table: { columns, rows } };
}

function kept(statement: Statement, language: MessageLanguage, money: Money): Section | undefined {
  if (statement.kept.length === 0) return undefined;
  const said = headings[language];
  const columns: Column[] = [...said.keptColumns.map((title) => ({ title })), { title: said.amount, numbers: true }];
  const rows = statement.kept.map((one) => [
    one.payment,
    periodText(one.period.key, language),
    one.party,
    money(one.amount),
  ]);
  return { heading: said.kept, table: { columns, rows } };
}

function priced(statement: Statement, language: MessageLanguage, money: Money): Section | undefined {
  if (statement.priced.length === 0) return undefined;
  const said = headings[language];
  const columns: Column[] = [
    ...said.pricedColumns.map((title) => ({ title })),
    ...textColumn(statement, language),
    { title: said.amount, numbers: true },
  ];
  const rows = statement.priced.map((one) => [
    one.pricing,
    periodText(one.period.key, language),
    ...inText(statement, one.text, language),
    money(one.amount),
  ]);
  return { heading: said.priced, table: { columns, rows } };
}

function effects(statement: Statement, language: MessageLanguage): Section | undefined {
  const said = headings[language];
  const rows = statement.metrics.flatMap((metric) =>
    (metric.baseline?.windows ?? []).map((window) => {
      const counted = (amount: string) =>
        exactText(amount, metric.countedIn, "number", language, statement.contract.units);
      const relative = window.relative === undefined ? "–" : exactText(window.relative, {}, "share", language);
      const times = `${window.from} – ${window.to}${window.cohort === undefined ? "" : `, ${window.cohort}`}`;
      const name = metric.text === undefined ? metric.name : `${metric.name} (${metric.text})`;
      return [name, times, counted(window.expected), counted(window.observed), counted(window.effect), relative];
    }),
  );
  if (rows.length === 0) return undefined;
  const columns = said.effectColumns.map((title, index) => (index < 2 ? { title } : { title, numbers: true as const }));
  return { heading: said.effects, table: { columns, rows } };
}

function values(statement: Statement, language: MessageLanguage): Section | undefined {
  if (statement.values.length === 0) return undefined;
  const said = headings[language];
  const shown = (name: string, days: readonly (string | undefined)[]) =>
    days.every((day) => day === undefined) ? name : `${name}, ${[days[0], "–", days[1]].filter(Boolean).join(" ")}`;
  const rows = statement.values.map(({ name, from, to, value, unit, kind }) => [
    shown(valueName(name, language), [from, to]),
    amountText(fromText(value), unit, kind, language, statement.contract.units),
  ]);
  const [name, value] = said.valueColumns;
  return { heading: said.values, table: { columns: [{ title: name }, { title: value, numbers: true }], rows } };
}

function data(statement: Statement, language: MessageLanguage): Section | undefined {
  if (statement.data.length === 0) return undefined;
  const said = headings[language];
  const columns = said.dataColumns.map((title, index) =>
    index === 2 || index === 3 ? { title, numbers: true as const } : { title },
  );
  const rows = statement.data.map((one) => [
    one.source,
    one.file,
    countText(one.rows, language),
    countText(one.rowsRead, language),
    one.first === undefined ? "–" : `${one.first} – ${one.last}`,
    one.sha256,
  ]);
  return { heading: said.data, table: { columns, rows } };
}

function totals(statement: Statement, language: MessageLanguage): Section | undefined {
  const said = headings[language];
  const rows = statement.data.flatMap((one) =>
    one.totals.map(({ column, total }) => [one.file, column, exactText(total, {}, "number", language)]),
  );
  if (rows.length === 0) return undefined;
  const columns = said.totalColumns.map((title, index) =>
    index === 2 ? { title, numbers: true as const } : { title },
  );
  return { heading: said.totals, table: { columns, rows } };
}

function leftOut(statement: Statement, language: MessageLanguage): Section {
  const said = headings[language];
  const some = statement.leftOut.filter((one) => one.rows !== "0" || one.people !== "0");
  if (some.length === 0) return { heading: said.leftOut, lines: [said.nothingLeftOut] };
  const columns = said.leftOutColumns.map((title, index) =>
    index > 1 ? { title, numbers: true as const } : { title },
  );
  const rows = some.map((one) => [
    one.of,
    one.why === "exclusion" ? (one.because ?? "") : said.missingValue(one.column ?? ""),
    countText(one.rows, language),
    countText(one.people, language),
  ]);
  return { heading: said.leftOut, table: { columns, rows } };
}

function open(statement: Statement, language: MessageLanguage): Section | undefined {
  if (statement.open.length === 0) return undefined;
  const said = headings[language];
  return { heading: said.open, lines: statement.open.map(({ clause, by, at }) => said.openPoint(clause, by, at.line)) };
}

function remarks(statement: Statement, language: MessageLanguage): Section | undefined {
  if (statement.diagnostics.length === 0) return undefined;
  const said = headings[language];
  const lines = statement.diagnostics.map((one) => {
    const where = one.at === undefined ? (one.file ?? "") : said.line(one.at.line);
    return `${one.code}${where ? `, ${where}` : ""}: ${one.message[language]}`;
  });
  return { heading: said.remarks, lines };
}

/** Expected and observed of every metric with a baseline, period by period. */
export function periodSections(statement: Statement, language: MessageLanguage): readonly Section[] {
  const said = headings[language];
  return statement.metrics.flatMap((metric): Section[] => {
    if (metric.baseline === undefined) return [];
    const own = metric.measured.find(({ group }) => group === metric.group);
    const people = (key: string) => own?.periods.find(({ period }) => period.key === key)?.people;
    const rows = metric.baseline.periods.map(({ period, expected, observed, effect }) => [
      periodText(period.key, language),
      countText(people(period.key) ?? "0", language),
      numberText(fromText(expected), language),
      numberText(fromText(observed), language),
      exactText(effect, metric.countedIn, "number", language, statement.contract.units),
    ]);
    const columns = said.periodColumns.map((title, index) =>
      index === 0 ? { title } : { title, numbers: true as const },
    );
    return [
      {
        heading: said.periods(metric.name, unitText(metric.unit, metric.kind, language, statement.contract.units)),
        table: { columns, rows },
      },
    ];
  });
}
