// Takes a parsed contract, gives its meaning and everything that is wrong with it. Clauses are checked in the order in which they
// need each other, not in that of the text; a piece that is wrong is absent and nobody complains of it twice.

import type { Spelling } from "@mast/exact";
import { asWritten } from "../../diagnostics/as-written.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import type { Clause, ContractFile } from "../../syntax/ast/index.ts";
import { bind } from "../bind.ts";
import { clausesNamed } from "../clauses.ts";
import type { ColumnSymbol, Context, MastSymbol, Symbols, TypeAt, UnitSymbol } from "../context.ts";
import type { Amendment, Contract, OpenPoint, UsedLibrary } from "../model/index.ts";
import { checkSense } from "../sense/index.ts";
import { bring, type Used } from "../use.ts";
import { acceptWarnings, checkAccept } from "./accept.ts";
import { checkAmended } from "./amended.ts";
import { checkAmendment } from "./amendment.ts";
import { checkBaselines } from "./baseline.ts";
import { checkHeading, contractClauseOf, type Heading } from "./contract.ts";
import { checkData } from "./data.ts";
import { checkDefinition } from "./definition.ts";
import { checkEvent } from "./event.ts";
import { checkGroup } from "./group.ts";
import { checkInstrument } from "./instrument.ts";
import { checkMetric } from "./metric.ts";
import { checkMoney } from "./money.ts";
import { checkParty } from "./party.ts";
import { tidy } from "./tidy.ts";
import { checkUnit } from "./unit.ts";
import { reportUnused, reportUnusedLibraries } from "./unused.ts";
import { checkValues } from "./value.ts";

/** What `check` reads: a parsed text with what its parser found wrong. */
export interface Readable {
  readonly text: string;
  readonly spelling: Spelling;
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** A place that names something, the place that declares it included. */
export interface Reference {
  readonly span: Span;
  readonly symbol: MastSymbol | ColumnSymbol | UnitSymbol;
}

export interface Findings {
  readonly symbols: Symbols;
  /** Absent when a diagnostic is an error. What rests on an open point is absent from it. */
  readonly contract?: Contract;
  /** Those of the text and of its meaning, by place, each once; accepted warnings are not among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings that an `accept` clause lets stand. */
  readonly accepted: readonly Diagnostic[];
  readonly open: readonly OpenPoint[];
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** Unit, kind and scale of every number and every measured thing, in the order of the text. */
  readonly types: readonly TypeAt[];
}

export type Checked = Omit<Readable, "diagnostics"> & Findings;

/** The names of a contract and of its libraries, whatever they stand for; their uses are not found. */
export function namesIn(parsed: Readable): Symbols {
  return bind({ file: bring(parsed).value.names }).value;
}

/** Checks a parsed contract; never throws on what a user wrote. */
export function check(parsed: Readable): Checked {
  const { text, spelling } = parsed;
  const brought = bring(parsed);
  const { file, names, used, given } = brought.value;
  const bound = bind({ file: names });
  const found: Diagnostic[] = [...parsed.diagnostics, ...brought.diagnostics, ...bound.diagnostics];
  const start: Context = {
    text,
    file,
    symbols: bound.value,
    spelling,
    currency: undefined,
    running: undefined,
    given,
    libraries: used.map(({ library }) => library),
    checked: {
      columns: new Map(),
      facts: new Map(),
      sources: new Map(),
      definitions: new Map(),
      groups: new Map(),
      metrics: new Map(),
      baselines: new Map(),
      values: new Map(),
    },
    types: [],
    open: [],
    report: (diagnostic) => found.push(diagnostic),
  };
  const heading = contractClauseOf(start);
  const head = heading ? checkHeading(start, heading) : {};
  const running = head.from !== undefined && head.to !== undefined ? { from: head.from, to: head.to } : undefined;
  const context: Context = { ...start, currency: head.currency, running };

  const pieces = checkClauses(context);
  let amendments: readonly Amendment[] = [];
  if (!hasErrors(found)) {
    if (isWhole(head)) {
      const signed = { ...head, spelling, ...pieces, accepts: [], open: context.open };
      amendments = checkAmended(context, signed, (file) => check({ text, spelling, file, diagnostics: [] }));
    }
    reportUnused(context);
    reportUnusedLibraries(context, used);
    checkSense(context, pieces);
  }
  const accepts = clausesOf(context, "accept").flatMap((clause) => checkAccept(context, clause) ?? []);
  const { remaining, accepted } = acceptWarnings(tidy(found), accepts);
  const diagnostics = tidy(remaining);
  const contract =
    !hasErrors(diagnostics) && isWhole(head)
      ? {
          ...head,
          spelling,
          ...pieces,
          ...(amendments.length > 0 ? { amendments } : {}),
          accepts: accepts.map(({ accept }) => accept),
          ...(used.length > 0
            ? { libraries: used.map((each) => fingerprint(each, spelling)).sort((a, b) => (a.name < b.name ? -1 : 1)) }
            : {}),
          open: context.open,
        }
      : undefined;
  return {
    text,
    spelling,
    file: parsed.file,
    symbols: bound.value,
    ...(contract ? { contract } : {}),
    diagnostics: asWritten(diagnostics, spelling),
    accepted: asWritten(accepted, spelling),
    open: [...context.open].sort((a, b) => a.at.start - b.at.start),
    references: referencesIn(bound.value).filter(({ span }) => !isBrought(span, used)),
    types: context.types
      .filter(({ span }) => !isBrought(span, used))
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
  };
}

/** What stands in a library has the place of the clause that uses it. */
function isBrought({ start, end }: Span, used: readonly Used[]): boolean {
  return used.some(({ clause: { at } }) => at.start === start && at.end === end);
}

function fingerprint({ clause: { at }, library: { name, version, texts } }: Used, spelling: Spelling): UsedLibrary {
  return { at, name, version, sha256: texts[spelling].sha256 };
}

type Pieces = Omit<Contract, keyof Heading | "spelling" | "accepts" | "open" | "amendments" | "libraries">;

/** Every clause but the heading and the accepts, in the order in which they need each other. */
function checkClauses(context: Context): Pieces {
  const { checked } = context;
  const parties = clausesOf(context, "party").flatMap((clause) => checkParty(context, clause) ?? []);
  for (const clause of clausesOf(context, "unit")) checkUnit(context, clause);
  const sources = each(clausesOf(context, "data"), (clause) => checkData(context, clause), checked.sources);
  const groups = each(
    clausesOf(context, "target group", "comparison group"),
    (clause) => checkGroup(context, clause),
    checked.groups,
  );
  for (const clause of clausesOf(context, "definition")) {
    const definition = checkDefinition(context, clause);
    if (definition && !checked.definitions.has(definition.by.name)) {
      checked.definitions.set(definition.by.name, definition);
    }
  }
  const metrics = each(
    clausesOf(context, "outcome", "output", "activity", "guardrail", "indicator"),
    (clause) => checkMetric(context, clause),
    checked.metrics,
  );
  for (const clause of clausesOf(context, "instrument")) checkInstrument(context, clause);
  const events = clausesOf(context, "event").flatMap((clause) => checkEvent(context, clause) ?? []);
  const values = checkValues(context);
  const baselines = checkBaselines(context);

  const money = checkMoney(context);
  for (const clause of clausesOf(context, "amendment")) checkAmendment(context, clause);
  return {
    parties,
    sources,
    groups,
    metrics,
    baselines,
    values,
    ...money,
    events,
  };
}

/** Checks clauses of one kind and keeps those that are right by name; of two with one name, the first. */
function each<C extends Clause, M extends { readonly name: string }>(
  clauses: readonly C[],
  checkOne: (clause: C) => M | undefined,
  into: Map<string, M>,
): readonly M[] {
  for (const clause of clauses) {
    const piece = checkOne(clause);
    if (piece && !into.has(piece.name)) into.set(piece.name, piece);
  }
  return [...into.values()];
}

function clausesOf<K extends Clause["clause"]>(context: Context, ...kinds: readonly K[]) {
  return clausesNamed(context.file, ...kinds);
}

function isWhole(head: Partial<Heading>): head is Heading {
  return head.title !== undefined && head.currency !== undefined && head.from !== undefined && head.to !== undefined;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function referencesIn({ named, columns, units }: Symbols): readonly Reference[] {
  const all = [
    ...named.values(),
    ...[...columns.values()].flatMap((ofSource) => [...ofSource.values()]),
    ...new Set(units.values()),
  ];
  return all
    .flatMap((symbol) => [symbol.nameAt, ...symbol.uses].map((span): Reference => ({ span, symbol })))
    .sort((a, b) => a.span.start - b.span.start);
}
