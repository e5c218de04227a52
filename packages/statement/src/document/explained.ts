// Takes a checked contract, gives each of its clauses as somebody reads it alone: what it says in plain words, where it stands, what it leans
// on and what leans on it, and how it reads from the day of each amendment that changes it.

import type { Spelling } from "@mast/exact";
import {
  type Ast,
  type Checked,
  checkUnder,
  daysOf,
  keywords,
  lineIndex,
  type MastSymbol,
  type MessageLanguage,
  spell,
} from "@mast/language";
import type { Clause } from "./document.ts";
import { type Readable, sayingsOf } from "./from-checked.ts";

/** Another clause, by the words that it is asked for with. */
export interface Neighbour {
  readonly name: string;
  readonly line?: number;
  readonly library?: string;
}

/** How a clause reads from a day on; nothing is said of one that is gone. */
export interface LaterText {
  readonly amendment: string;
  readonly from: string;
  readonly line: number;
  readonly said: Clause | undefined;
}

export interface ExplainedClause {
  /** The words that it is asked for with, the contract's own first: `payment of Saving`. */
  readonly names: readonly string[];
  /** Without a number when the readable contract does not number it. */
  readonly said: Clause;
  /** Of its first and its last line, from 1; of a library's clause, those of the clause that uses the library. */
  readonly lines: { readonly from: number; readonly to: number };
  readonly library?: string;
  /** The amendment that adds it. */
  readonly addedBy?: { readonly amendment: string; readonly from: string };
  readonly leansOn: readonly Neighbour[];
  readonly neededBy: readonly Neighbour[];
  readonly later: readonly LaterText[];
}

interface Text {
  readonly clauses: readonly Ast.Clause[];
  readonly amendment?: Ast.AmendmentClause;
  readonly readable: Readable;
}

/**
 * Every clause in the order of the text, then those that amendments add, then those of libraries that the contract uses. With a line, from 1,
 * only the contract's own clauses that it belongs to.
 */
export function explainedClauses(
  checked: Readable & Pick<Checked, "text" | "spelling" | "file">,
  {
    language,
    outcomes,
    line,
  }: {
    readonly language: MessageLanguage;
    readonly outcomes: Parameters<typeof sayingsOf>[2];
    readonly line?: number;
  },
): readonly ExplainedClause[] {
  const lines = lineIndex(checked.text);
  const signed: Text = { clauses: checked.file.clauses, readable: checked };
  const amended = [...signed.clauses]
    .flatMap((clause) => (clause.clause === "amendment" ? [clause] : []))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .map((amendment): Text => {
      const readable = { ...checkUnder(checked, amendment), accepted: checked.accepted, open: checked.open };
      return { clauses: readable.file.clauses, amendment, readable };
    });
  const lineOf = (clause: Ast.Clause) => lines.at(clause.at.start).line;
  const linesOf = (clause: Ast.Clause) => ({
    from: lineOf(clause),
    to: lines.at(Math.max(clause.at.start, clause.at.end - 1)).line,
  });
  const isAsked = (clause: Ast.Clause): boolean => {
    if (line === undefined) return true;
    const { from, to } = linesOf(clause);
    return clause.ofLibrary === undefined && from <= line && line <= to;
  };
  const say = ({ readable }: Text) => sayingsOf(readable, language, outcomes, checked);
  const sayings = new Map([signed, ...amended].map((text) => [text, say(text)]));
  const neighbour = (clause: Ast.Clause): Neighbour => ({
    name: namesOf(clause, checked.spelling)[0] ?? "",
    ...(clause.ofLibrary === undefined ? { line: lineOf(clause) } : { library: clause.ofLibrary }),
  });
  const explain = (clause: Ast.Clause, text: Text, later: readonly LaterText[]): ExplainedClause => ({
    names: namesOf(clause, checked.spelling),
    said: (sayings.get(text) ?? say(text))(clause),
    lines: linesOf(clause),
    ...(clause.ofLibrary === undefined ? {} : { library: clause.ofLibrary }),
    ...(text.amendment ? { addedBy: { amendment: nameOf(text.amendment), from: dayOf(text.amendment) } } : {}),
    leansOn: leansOn(clause, text).map((each) => neighbour(each.clause)),
    neededBy: neededBy(clause, text).map(neighbour),
    later,
  });
  const laterTexts = (clause: Ast.Clause, from: readonly Text[]): readonly LaterText[] => {
    let now: Ast.Clause | undefined = clause;
    return from.flatMap((text) => {
      const next = text.clauses.find((each) => subjectOf(each) === subjectOf(clause));
      if (next?.at.start === now?.at.start || text.amendment === undefined) return [];
      now = next;
      const at = { amendment: nameOf(text.amendment), from: dayOf(text.amendment) };
      const said = next && (sayings.get(text) ?? say(text))(next);
      const { number } = (sayings.get(signed) ?? say(signed))(clause);
      return [{ ...at, line: lineOf(next ?? text.amendment), said: said && { ...said, number } }];
    });
  };
  const own = signed.clauses
    .filter(isAsked)
    .map((clause) => explain(clause, signed, isAmendable(clause) ? laterTexts(clause, amended) : []));
  const known = new Set(signed.clauses.map(subjectOf));
  const added = amended.flatMap((text, index) =>
    text.clauses.flatMap((clause) => {
      if (known.has(subjectOf(clause)) || clause.ofLibrary !== undefined) return [];
      known.add(subjectOf(clause));
      if (!isAsked(clause)) return [];
      return [explain(clause, text, laterTexts(clause, amended.slice(index + 1)))];
    }),
  );
  const brought = [signed, ...amended].flatMap((text) =>
    [...text.readable.symbols.named.values()].flatMap(({ clause, uses }) => {
      if (clause.ofLibrary === undefined || uses.length === 0 || known.has(subjectOf(clause))) return [];
      known.add(subjectOf(clause));
      if (!isAsked(clause)) return [];
      return [explain(clause, { clauses: text.clauses, readable: text.readable }, [])];
    }),
  );
  return [...own, ...added, ...brought];
}

const isAmendable = ({ clause }: Ast.Clause): boolean => !["amendment", "test", "ensure", "accept"].includes(clause);

function dayOf(amendment: Ast.AmendmentClause): string {
  const date = amendment.parts.flatMap((part) => (part.part === "in force from" ? [part.date] : []))[0];
  return (date && date.node !== "missing" && daysOf(date)?.from) || "";
}

const nameOf = ({ name }: Ast.AmendmentClause): string => (name.node === "name" ? name.text : "");

/** The names that a clause is about: its own, or those it has no other name than. */
function aboutOf(clause: Ast.Clause): readonly string[] {
  const names =
    "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : "name" in clause ? [clause.name] : [];
  return names.flatMap((name) => (name.node === "name" ? [name.text] : []));
}

/** What a clause is about, the same before and after an amendment. */
function subjectOf(clause: Ast.Clause): string {
  if ("name" in clause) return aboutOf(clause)[0] ?? `${clause.clause} ${clause.at.start}`;
  if (clause.clause === "use") return `use ${clause.library.node === "text" ? clause.library.text : ""}`;
  if (clause.clause === "contract") return "contract";
  if ("of" in clause || clause.clause === "baseline") {
    const second = clause.clause === "baseline" && clause.parts.some(({ part }) => part === "in force from");
    return `${clause.clause} ${aboutOf(clause).join(", ")}${second ? " later" : ""}`;
  }
  return `${clause.clause} ${clause.at.start}`;
}

const opening = new Map(keywords.filter(({ use }) => use === "clause").map(({ en, id }) => [en[0] ?? "", id]));

/** The words that a clause is asked for with: its name, its title, or its keyword and what it is about, in both spellings. */
function namesOf(clause: Ast.Clause, spelling: Spelling): readonly string[] {
  const [name] = aboutOf(clause);
  if ("name" in clause) return name === undefined ? [] : [name];
  const titles = (text: Ast.Text | Ast.Missing) =>
    text.node === "missing" ? [] : [text.text, text.en, text.sv].filter((each) => each !== undefined);
  if (clause.clause === "test") return titles(clause.title);
  if (clause.clause === "use") return titles(clause.library);
  const about =
    clause.clause === "contract"
      ? ""
      : clause.clause === "ensure"
        ? clause.subject.node === "name"
          ? clause.subject.text
          : ""
        : clause.clause === "accept"
          ? clause.code.node === "missing"
            ? ""
            : clause.code.text
          : aboutOf(clause).join(", ");
  const id = opening.get(clause.clause) ?? opening.get(`${clause.clause} of`) ?? "";
  const spellings: readonly Spelling[] = spelling === "en" ? ["en", "sv"] : ["sv", "en"];
  return spellings.map((each) => `${spell(id, each)} ${about}`.trim());
}

/** The named clauses that a clause names. */
function leansOn(clause: Ast.Clause, { readable }: Text): readonly MastSymbol[] {
  const all = [...readable.symbols.named.values()].filter((each) => each.clause !== clause);
  if (clause.ofLibrary !== undefined) {
    const names = namesIn(clause);
    return all.filter(({ name, clause: other }) => other.ofLibrary !== undefined && names.has(name));
  }
  return all.filter(({ uses }) => uses.some((use) => clause.at.start <= use.start && use.end <= clause.at.end));
}

/** The clauses that name a clause. */
function neededBy(clause: Ast.Clause, { clauses, readable }: Text): readonly Ast.Clause[] {
  const symbol = [...readable.symbols.named.values()].find((each) => each.clause === clause);
  if (symbol === undefined) return [];
  const others = clauses.filter((each) => each !== clause && each.clause !== "use");
  return others.filter(({ at }) => symbol.uses.some((use) => at.start <= use.start && use.end <= at.end));
}

/** Every name in a clause, wherever it stands. */
function namesIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...namesIn(each)]));
  if (typeof value !== "object" || value === null) return new Set();
  if ("node" in value && value.node === "name" && "text" in value) return new Set([String(value.text)]);
  return new Set(Object.values(value).flatMap((each) => [...namesIn(each)]));
}
