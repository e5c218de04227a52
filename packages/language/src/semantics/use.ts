// Takes the clauses of a contract, gives them with those that the libraries it uses bring: only what the contract reaches is part of it,
// and every place in it is that of the clause that uses the library.

import type { Spelling } from "@mast/exact";
import type { Diagnostic, Fix, Outcome } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m2Libraries } from "../diagnostics/m2-libraries.ts";
import { spell } from "../keywords/table.ts";
import { clausesOf, type Library, libraries, libraryOf } from "../library/libraries.ts";
import type { Span } from "../source/span.ts";
import type { Clause, ContractFile, UseClause } from "../syntax/ast/index.ts";
import type { Given } from "./context.ts";
import { nearest } from "./nearest.ts";
import { replaceBy } from "./resolve.ts";

/** A library, and the clause that uses it. */
export interface Used {
  readonly clause: UseClause;
  readonly library: Library;
  /** The contract does not say which it is: its names are known, and nothing more is said of them. */
  readonly standsIn?: true;
}

export interface Brought {
  /** The contract's own clauses, then what it reaches of its libraries. */
  readonly file: ContractFile;
  /** The contract's own clauses, then all of its libraries: every name that may be used. */
  readonly names: ContractFile;
  readonly used: readonly Used[];
  readonly given: ReadonlyMap<string, Given>;
}

/** What a contract with its libraries consists of, and what is wrong with its `use` clauses. */
export function bring({
  file,
  spelling,
}: {
  readonly file: ContractFile;
  readonly spelling: Spelling;
}): Outcome<Brought> {
  const diagnostics: Diagnostic[] = [];
  const own = file.clauses.filter(({ ofLibrary }) => ofLibrary === undefined);
  const used = own.flatMap((clause) => (clause.clause === "use" ? (find(clause, diagnostics) ?? []) : []));
  const unsure = new Set(used.flatMap(({ library, standsIn }) => (standsIn ? [library.name] : [])));
  const declared = new Map(own.flatMap((clause) => namesOf(clause).map((name) => [name, clause] as const)));
  const brought: Clause[] = [];
  const given = new Map<string, Given>();
  const first = used.filter(({ clause, library, standsIn }, index) => {
    const before = used.slice(0, index).find((each) => each.library.name === library.name);
    if (before && !before.standsIn && !standsIn) diagnostics.push(usedTwice(clause, library, before.clause));
    return !before;
  });
  for (const { clause, library } of first) {
    for (const each of clausesOf(library.texts[spelling])) {
      const name = namesOf(each)[0] ?? "";
      const same = declared.get(name);
      const by = broughtBy(clause, each, library);
      if (by.given) given.set(name, by.given);
      else if (same) diagnostics.push(redefined(same, name, library));
      if (!same) brought.push(by.clause);
    }
  }
  const reached = reachedFrom(own, brought);
  for (const clause of reached) {
    const name = namesOf(clause)[0] ?? "";
    const needed = given.get(name);
    if (needed && !unsure.has(needed.library)) diagnostics.push(notGiven(clause, name, needed, own, spelling));
  }
  const value = {
    file: { clauses: [...own, ...reached] },
    names: { clauses: [...own, ...brought] },
    used: first,
    given,
  };
  return { value, diagnostics };
}

function find(clause: UseClause, diagnostics: Diagnostic[]): Used | undefined {
  const { library: named, version } = clause;
  if (named.node === "missing") return undefined;
  const name = named.text;
  const latest = (of: string | undefined): Used | undefined => {
    const library = libraries.findLast((each) => each.name === of);
    return library && { clause, library, standsIn: true };
  };
  const versions = libraries.filter((each) => each.name === name).map((each) => each.version);
  if (versions.length === 0) {
    const all = [...new Set(libraries.map((each) => each.name))];
    const near = nearest(name, all) ?? all.find((each) => each === `mast:${name}`);
    const params = { name, all, ...(near === undefined ? {} : { nearest: near }) };
    const fixes = near === undefined ? [] : [replaceBy(named.at, `"${near}"`)];
    diagnostics.push(diagnose(m2Libraries.unknownLibrary, named.at, params, { fixes }));
    return latest(near);
  }
  if (version.node === "missing") return latest(name);
  const wanted =
    version.value.denominator === 1n ? versions.find((each) => BigInt(each) === version.value.numerator) : undefined;
  const library = wanted === undefined ? undefined : libraryOf(name, wanted);
  if (library) return { clause, library };
  const fixes = versions.map((each) => replaceBy(version.at, `${each}`));
  diagnostics.push(diagnose(m2Libraries.unknownVersion, version.at, { name, versions }, { fixes }));
  return latest(name);
}

function usedTwice(clause: UseClause, { name }: Library, first: UseClause): Diagnostic {
  const related = [{ span: first.at, message: { en: "the first one is here", sv: "den första finns här" } }];
  return diagnose(m2Libraries.usedTwice, clause.at, { name }, { related, fixes: [removal(clause)] });
}

function redefined(clause: Clause, name: string, library: Library): Diagnostic {
  const at = "name" in clause ? clause.name.at : clause.at;
  return diagnose(m2Libraries.nameOfLibrary, at, { name, library: library.name }, { fixes: [removal(clause)] });
}

/** Takes a clause out of the contract. */
export function removal({ at }: Clause): Fix {
  return { title: { en: "Remove the clause", sv: "Ta bort klausulen" }, edits: [{ span: at, text: "" }] };
}

function notGiven(
  clause: Clause,
  name: string,
  { library, label }: Given,
  own: readonly Clause[],
  spelling: Spelling,
): Diagnostic {
  const end = own.reduce((last, each) => Math.max(last, each.at.end), 0);
  const begins = own
    .flatMap((each) => (each.clause === "contract" ? each.parts : []))
    .flatMap((part) => (part.part === "runs" && part.from.node === "date" ? [part.from.text] : []));
  const others =
    label === undefined
      ? []
      : (["en", "sv"] as const).flatMap((each) =>
          [` ${each} "${label[each]}"`].filter(() => label[each] !== undefined),
        );
  const title = label === undefined ? "" : ` "${label.text}"${others.join("")}`;
  const words = ["Is", "ToBeDecidedBy"].map((id) => spell(id, spelling));
  const text = `\n\n${spell("Value", spelling)} ${name}${title}\n  ${[...words, ...begins.slice(0, 1)].join(" ")}`;
  const fix = {
    title: { en: `Add the value ${name}, to be decided`, sv: `Lägg till värdet ${name}, som ska beslutas` },
    edits: [{ span: { start: end, end }, text }],
  };
  return diagnose(m2Libraries.notGiven, clause.at, { name, library }, { fixes: [fix] });
}

function exampleOf(clause: Clause) {
  if (clause.clause !== "value") return undefined;
  return clause.parts.flatMap((part) => (part.part === "given by the contract" ? [part.example] : []))[0];
}

function labelOf(clause: Clause): Pick<Given, "label"> {
  if (!("label" in clause) || !clause.label) return {};
  const { text, en, sv } = clause.label;
  return { label: { text, ...(en === undefined ? {} : { en }), ...(sv === undefined ? {} : { sv }) } };
}

/** Names that a clause declares; of a unit, both forms. */
function namesOf(clause: Clause): readonly string[] {
  const names = clause.clause === "unit" ? [clause.name, clause.plural] : "name" in clause ? [clause.name] : [];
  return names.flatMap((name) => (name?.node === "name" ? [name.text] : []));
}

/** Clauses of libraries whose names a contract uses, directly or through each other, in the order of the libraries. */
function reachedFrom(own: readonly Clause[], brought: readonly Clause[]): readonly Clause[] {
  if (brought.length === 0) return [];
  const byName = new Map(brought.flatMap((clause) => namesOf(clause).map((name) => [name, clause] as const)));
  const reached = new Set<Clause>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === "object" && value !== null) {
      const { node, unit } = value as { readonly node?: unknown; readonly unit?: unknown };
      const name =
        node === "name"
          ? (value as { text: string }).text
          : unit === "own"
            ? (value as { name: string }).name
            : undefined;
      const found = name === undefined ? undefined : byName.get(name);
      if (found && !reached.has(found)) {
        reached.add(found);
        visitClause(found);
      } else if (name === undefined) for (const each of Object.values(value)) visit(each);
    }
  };
  const visitClause = (clause: Clause) => {
    for (const [key, each] of Object.entries(clause))
      if (key !== "name" && key !== "label" && key !== "prose") visit(each);
  };
  for (const clause of own) visitClause(clause);
  return brought.filter((clause) => reached.has(clause));
}

interface ByUse {
  readonly clause: Clause;
  /** When the clause leaves its amount to the contract. */
  readonly given?: Given;
}

const byUse = new WeakMap<UseClause, Map<Clause, ByUse>>();

/** A clause of a library as it is brought by a `use` clause: the same every time. */
function broughtBy(use: UseClause, each: Clause, { name: library }: Library): ByUse {
  const all = byUse.get(use) ?? new Map<Clause, ByUse>();
  byUse.set(use, all);
  const example = exampleOf(each);
  const found: ByUse = all.get(each) ?? {
    clause: { ...placed(each, use.at), ofLibrary: library },
    ...(example ? { given: { library, example: placed(example, use.at), ...labelOf(each) } } : {}),
  };
  all.set(each, found);
  return found;
}

/** The same tree with every place in it replaced; a sign of money in a library is that of its own currency. */
function placed<T>(value: T, at: Span): T {
  if (Array.isArray(value)) return value.map((each: unknown) => placed(each, at)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "symbol")
      .map(([key, each]) => [key, key === "at" || key === "keywordAt" ? at : placed(each, at)]),
  ) as T;
}
