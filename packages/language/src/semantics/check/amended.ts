// Takes a sound contract with amendments, gives each with the text that it leaves in force, and reports what is wrong with that text:
// in its own clauses where they stand, elsewhere at its name. Amendments apply one after the other, by the day they are in force.

import { clauseTitle } from "../../diagnostics/clause-words.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m2 } from "../../diagnostics/m2-names.ts";
import { m3Amendments } from "../../diagnostics/m3-amendments.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import { m4Amendments } from "../../diagnostics/m4-amendments.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { AmendmentClause, Clause, ContractFile } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { AmendedClause, Amendment, Contract, IsoDate } from "../model/index.ts";
import { use } from "../resolve.ts";
import { joinValues } from "../texts/join-values.ts";
import { written } from "../texts/meaning.ts";
import { type Applied, apply, dayOf, hitBy, namesOf } from "./amended-clauses.ts";
import { checkInTime } from "./amended-in-time.ts";
import type { Findings } from "./index.ts";
import { labelOf, partsNamed } from "./parts.ts";

/** What a contract without amendments is found to have wrong, what it names where, and what it means. */
export type CheckPlain = (file: ContractFile) => Pick<Findings, "diagnostics" | "references" | "contract">;

/** A text in force, as clauses and as meaning. */
interface Text {
  readonly clauses: readonly Clause[];
  readonly contract: Contract;
  /** The same before values of earlier texts are joined to it. */
  readonly plain: Contract;
}

/** The amendments of a contract, by day. Those after the first whose text does not hold are left out. */
export function checkAmended(
  context: Context,
  signed: Contract,
  checkPlain: CheckPlain,
  warn: (diagnostic: Diagnostic) => void,
): readonly Amendment[] {
  const all = context.file.clauses;
  const clauses = all.filter((clause) => clause.clause === "amendment");
  const dated = clauses.flatMap((clause) => {
    const from = dayOf(clause);
    return from !== undefined && clause.name.node === "name" ? [{ clause, from, name: clause.name.text }] : [];
  });
  const amendments: Amendment[] = [];
  const found: FoundUnder[] = [];
  const checkEach: CheckPlain = (file) => {
    const plain = checkPlain(file);
    found.push(plain);
    return plain;
  };
  let text: Text = { clauses: all.filter(({ clause }) => clause !== "amendment"), contract: signed, plain: signed };
  for (const { clause, from, name } of dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const before = amendments.at(-1);
    if (before?.from === from) {
      const related = [{ span: before.nameAt, message: { en: "the other is here", sv: "den andra finns här" } }];
      const params = { first: before.name, second: name, date: from };
      context.report(diagnose(m3Amendments.amendmentsOnOneDay, dayAt(clause), params, { related }));
      return amendments;
    }
    const applied = apply(context, text.clauses, clause, from);
    const plain = applied && checkText(context, clause, applied, checkEach, warn);
    // The next one changes a text that does not hold: what it would be found to have wrong is not its own.
    if (!applied || !plain || !isInItsTime(context, clause, name, from, text.contract, plain)) return amendments;
    const contract = { ...plain, values: joinValues(text.contract, text.plain, plain, from) };
    const amendment: Amendment = {
      at: clause.at,
      nameAt: clause.name.at,
      name,
      ...(clause.label ? { label: labelOf(clause.label) } : {}),
      from,
      changes: changesOf(clause),
      countsAfresh: partsNamed(clause, "counts afresh").flatMap(({ names }) =>
        names.flatMap((one) => (one.node === "name" ? [one.text] : [])),
      ),
      contract,
    };
    reportNothingChanged(context, clause, text, { clauses: applied.clauses, contract, plain }, amendment);
    checkInTime(context, text.contract, { contract, from, amendment }, dayAt(clause));
    amendments.push(amendment);
    text = { clauses: applied.clauses, contract, plain };
  }
  for (const [index, { at }] of amendments.entries()) reportUnusedUnder(context, at, found.slice(index));
  return amendments;
}

type FoundUnder = Pick<Findings, "diagnostics" | "references">;

/** Names that an amendment brings, and that nothing uses in its text or in a later one that still has them. */
function reportUnusedUnder(context: Context, at: Span, [own, ...later]: readonly FoundUnder[]): void {
  const isAt = (span: Span, { place }: Diagnostic) => place.in === "contract" && place.span.start === span.start;
  const unusedIn = ({ diagnostics }: FoundUnder) => diagnostics.filter(({ code }) => code === m2.unusedName.code);
  for (const unused of own ? unusedIn(own).filter((each) => isWithin(each, at)) : []) {
    const having = later.filter(({ references }) => references.some(({ span }) => isAt(span, unused)));
    const isUnused = (text: FoundUnder) =>
      unusedIn(text).some(({ place }) => place.in === "contract" && isAt(place.span, unused));
    if (having.every(isUnused)) context.report(unused);
  }
}

function dayAt(amendment: AmendmentClause): Span {
  return partsNamed(amendment, "in force from")[0]?.date.at ?? amendment.name.at;
}

/** Checks the whole text that an amendment leaves in force; its meaning when it holds. */
function checkText(
  context: Context,
  amendment: AmendmentClause,
  { clauses }: Applied,
  checkPlain: CheckPlain,
  warn: (diagnostic: Diagnostic) => void,
) {
  const { diagnostics, references, contract } = checkPlain({ clauses });
  for (const { span, symbol } of references) {
    const own = context.symbols.named.get(symbol.name);
    if (own && "kind" in symbol && symbol.kind === own.kind && isInside(span, amendment.at)) use(own, span);
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  for (const error of errors) context.report(isWithin(error, amendment.at) ? error : becauseOf(amendment, error));
  for (const other of diagnostics) if (other.severity !== "error" && isWithin(other, amendment.at)) warn(other);
  return errors.length > 0 ? undefined : contract;
}

/** Whether an amendment is in force while the contract runs, before and after it, and leaves its start and currency alone. */
function isInItsTime(
  context: Context,
  clause: AmendmentClause,
  amendment: string,
  day: IsoDate,
  before: Contract,
  after: Contract,
): boolean {
  if (day < before.from || day > before.to || day > after.to) {
    context.report(diagnose(m3Declared.amendmentOutside, dayAt(clause), { date: day }));
    return false;
  }
  const fixed = [
    [before.from, after.from],
    [before.currency, after.currency],
  ] as const;
  const moved = fixed.filter(([was, becomes]) => was !== becomes);
  for (const [was, becomes] of moved)
    context.report(diagnose(m3Amendments.amendmentMovesStart, after.at, { amendment, was, becomes }));
  return moved.length === 0;
}

/** An amendment, or a clause in it, that leaves everything as it was. */
function reportNothingChanged(
  context: Context,
  clause: AmendmentClause,
  before: Text,
  after: Text,
  { name, nameAt, countsAfresh }: Amendment,
): void {
  const same = partsNamed(clause, "replaces").flatMap((part) => {
    const { clause: by } = part;
    if (!("clause" in by)) return [];
    const [old] = hitBy(before.clauses, part);
    return old && wordsOf(old) === wordsOf(by) ? [by] : [];
  });
  const says = ({ plain }: Text) => written({ ...plain, accepts: [] }, "labels");
  if (countsAfresh.length === 0 && says(before) === says(after))
    context.report(diagnose(m4Amendments.amendmentChangesNothing, nameAt, { amendment: name }));
  else for (const by of same) context.report(diagnose(m4Amendments.replacedByTheSame, by.keywordAt, { clause: by }));
}

/** A clause as it is written, wherever it stands. */
function wordsOf(clause: Clause): string {
  return written({ ...clause, prose: [] }, "labels");
}

function changesOf(clause: AmendmentClause): readonly AmendedClause[] {
  return clause.parts.flatMap((part): readonly AmendedClause[] => {
    if (part.part === "removes") {
      const list = part.names.flatMap((name) => (name.node === "name" ? [name.text] : []));
      const names = list.join(", ");
      const title = { en: removedTitle(part.of, names, "en"), sv: removedTitle(part.of, names, "sv") };
      return [{ at: part.at, change: "removes", clause: title, names: list }];
    }
    if ((part.part !== "replaces" && part.part !== "adds") || !("clause" in part.clause)) return [];
    const { clause: by } = part;
    const title = { en: clauseTitle(by, "en"), sv: clauseTitle(by, "sv") };
    return [{ at: by.at, change: part.part, clause: title, names: namesOf(by) }];
  });
}

const unnamed = { baseline: "BaselineOf", "risk share": "RiskShareOf", payment: "PaymentOf" } as const;

function removedTitle(clause: keyof typeof unnamed | undefined, names: string, language: "en" | "sv"): string {
  return clause === undefined ? names : `${spell(unnamed[clause], language)} ${names}`;
}

function isWithin({ place }: Diagnostic, at: Span): boolean {
  return place.in === "contract" && isInside(place.span, at);
}

function isInside(span: Span, at: Span): boolean {
  return at.start <= span.start && span.end <= at.end;
}

function becauseOf(amendment: AmendmentClause, error: Diagnostic): Diagnostic {
  const name = amendment.name.node === "name" ? amendment.name.text : "";
  const related = error.place.in === "contract" ? [{ span: error.place.span, message: error.message }] : [];
  const params = { name, what: error.message };
  return diagnose(m3Declared.amendedDoesNotHold, amendment.name.at, params, { related });
}
