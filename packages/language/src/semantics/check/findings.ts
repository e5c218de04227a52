// Takes the clauses of a contract, gives their meaning and everything that is wrong with them. Clauses are checked in the order in which
// they need each other, not in that of the text; a piece that is wrong is absent and nobody complains of it twice.

import type { Spelling } from "@mast/exact";
import { asWritten } from "../../diagnostics/as-written.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { once } from "../../source/once.ts";
import type { Span } from "../../source/span.ts";
import type { Clause, ContractFile } from "../../syntax/ast/index.ts";
import { bind, declaredAt } from "../bind.ts";
import { clausesNamed } from "../clauses.ts";
import {
  type Context,
  type KeptAs,
  noneChecked,
  runningIn,
  type Symbols,
  type TypeAt,
  type Whole,
} from "../context.ts";
import type { Amendment, Contract, UsedLibrary } from "../model/index.ts";
import type { Remember } from "../remember.ts";
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
import type { Findings, Readable, Reference } from "./index.ts";
import { checkInstrument } from "./instrument.ts";
import { checkMetric } from "./metric.ts";
import { checkMoney } from "./money.ts";
import { checkParty } from "./party.ts";
import { tidy } from "./tidy.ts";
import { checkUnit } from "./unit.ts";
import { reportUnused, reportUnusedLibraries } from "./unused.ts";
import { checkValues } from "./value.ts";

/** What is found wrong with clauses, and what they mean. Places are those of the file, of which `words` gives the text. */
export function findings(
  { spelling, file: own, diagnostics: unread }: Omit<Readable, "text" | "seated">,
  words: Whole["words"],
  remembering: (whole: Whole) => Remember,
): Findings {
  const brought = bring({ file: own, spelling });
  const { file, names, used, given } = brought.value;
  const bound = bind({ file: names });
  const found: Diagnostic[] = [...unread, ...brought.diagnostics, ...bound.diagnostics];
  const types: TypeAt[] = [];
  const checked = noneChecked();
  let head: Partial<Heading> = {};
  const context: Whole = {
    file,
    symbols: bound.value,
    spelling,
    get currency() {
      return head.currency;
    },
    get running() {
      return runningIn(head);
    },
    get head() {
      return head;
    },
    given,
    libraries: used.map(({ library }) => library),
    checked,
    types,
    open: [],
    withoutBaseline: new Set(),
    words,
    ask: (question) => question(context),
    tell: (finding) => finding(context),
    keep: (kind, name, value) => (checked[kind] as Map<string, typeof value>).set(name, value),
    report: (diagnostic) => found.push(diagnostic),
    type: (type) => types.push(type),
  };
  const remember = remembering(context);
  const heading = contractClauseOf(context);
  if (heading) head = remember(heading, checkHeading);

  const pieces = checkClauses(context, remember);
  let amendments: readonly Amendment[] = [];
  const ofAmended: Diagnostic[] = [];
  if (!hasErrors(found)) {
    if (isWhole(head)) {
      const signed = { ...head, spelling, ...pieces, accepts: [], open: context.open };
      const checkPlain = (file: ContractFile) => findings({ spelling, file, diagnostics: [] }, words, remembering);
      amendments = checkAmended(context, signed, checkPlain, (diagnostic) => ofAmended.push(diagnostic));
    }
    reportUnused(context);
    reportUnusedLibraries(context, used);
    checkSense(context, pieces);
    found.push(...onlyAmended(found, ofAmended));
  }
  const accepts = clausesNamed(file, "accept").flatMap((clause) => checkAccept(context, clause) ?? []);
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
  const references = once(() => referencesIn(bound.value).filter(({ span }) => !isBrought(span, used)));
  const ownTypes = once(() =>
    types
      .filter(({ span }) => !isBrought(span, used))
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
  );
  return {
    symbols: bound.value,
    ...(contract ? { contract } : {}),
    diagnostics: asWritten(diagnostics, spelling),
    accepted: asWritten(accepted, spelling),
    open: [...context.open].sort((a, b) => a.at.start - b.at.start),
    get references() {
      return references();
    },
    get types() {
      return ownTypes();
    },
  };
}

/** What the clauses of an amendment are warned of, without what the contract as signed is warned of in the same words. */
function onlyAmended(signed: readonly Diagnostic[], amended: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set(signed.map(({ code, message }) => `${code} ${message.en}`));
  return amended.filter(({ code, message }) => code.startsWith("M4") && !told.has(`${code} ${message.en}`));
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
function checkClauses(context: Whole, remember: Remember): Pieces {
  const { file, keep } = context;
  const parties = clausesNamed(file, "party").flatMap((clause) => remember(clause, checkParty) ?? []);
  for (const clause of clausesNamed(file, "unit")) remember(clause, checkUnit);
  const sources = each("sources", clausesNamed(file, "data"), checkData);
  const groups = each("groups", clausesNamed(file, "target group", "comparison group"), checkGroup);
  for (const clause of clausesNamed(file, "definition")) {
    const definition = remember(clause, checkDefinition);
    if (definition && !context.checked.definitions.has(definition.by.name))
      keep("definitions", definition.by.name, definition);
  }
  for (const clause of clausesNamed(file, "instrument")) {
    const definition = remember(clause, checkInstrument);
    if (definition && !context.checked.definitions.has(definition.by.name))
      keep("definitions", definition.by.name, definition);
  }
  const metrics = each(
    "metrics",
    clausesNamed(file, "outcome", "output", "activity", "guardrail", "indicator"),
    checkMetric,
  );
  const events = clausesNamed(file, "event").flatMap((clause) => remember(clause, checkEvent) ?? []);
  const values = checkValues(context, remember);
  const baselines = checkBaselines(context, remember);

  const money = checkMoney(context, remember);
  for (const clause of clausesNamed(file, "amendment")) checkAmendment(context, clause);
  return { parties, sources, groups, metrics, baselines, values, ...money, events };

  /** Checks clauses of one kind and keeps those that are right by name; of two with one name, the first. */
  function each<C extends Clause, K extends "sources" | "groups" | "metrics">(
    kind: K,
    clauses: readonly C[],
    check: (context: Context, clause: C) => (KeptAs<K> & { readonly name: string }) | undefined,
  ): readonly KeptAs<K>[] {
    const kept = context.checked[kind] as ReadonlyMap<string, KeptAs<K>>;
    for (const clause of clauses) {
      const piece = remember(clause, check);
      if (piece && !kept.has(piece.name)) keep(kind, piece.name, piece);
    }
    return [...kept.values()];
  }
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
    .flatMap((symbol) => [...declaredAt(symbol), ...symbol.uses].map((span): Reference => ({ span, symbol })))
    .sort((a, b) => a.span.start - b.span.start);
}
