// What a reader learns by pointing at a word: of a name, what it is, its label, unit and where it comes from; of a keyword, the word in both
// spellings and what it opens, of one that opens a clause what the clause says; of a number, its unit. Markdown.

import {
  type Ast,
  formsOf,
  keyword,
  keywords,
  libraryOf,
  type MessageLanguage,
  type Reference,
  type Span,
  spell,
  subClausesOf,
  textOfUnit,
} from "@mast/language";
import type { Statement } from "@mast/statement";
import type { Analysis } from "./analysis.ts";
import { meaningOf } from "./clause-meanings.ts";
import { clauseInWords, onData } from "./clause-words.ts";
import { libraryText, useAt } from "./library-text.ts";
import { spelled } from "./pattern.ts";
import { amendmentAt, broughtBy, endOf, pieceAt, placeAt, tokenAt } from "./place.ts";
import { waysToWrite } from "./sub-clauses/of-clause.ts";
import { inForceAt, nameInForce } from "./under-amendment.ts";

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

const known = new Set(keywords.map((each) => each.id));

/** Nothing where there is nothing to say. `statement` is what the last evaluation came to. */
export function hover(
  analysis: Analysis,
  offset: number,
  language: MessageLanguage,
  statement?: Statement,
): Hover | undefined {
  const inForce = inForceAt(analysis, offset);
  const name = nameInForce(analysis, offset);
  if (name) {
    const changes = changesOf(analysis, name.symbol, language);
    return { span: name.span, text: aboutName(name.text, name, changes, language, statement) };
  }
  const used = useAt(inForce, offset);
  if (used) return { span: used.use.library.at, text: aboutLibrary(inForce, used.use, language) };
  const token = tokenAt(analysis, offset);
  if (!token) return undefined;
  const span = { start: token.startOffset, end: endOf(token) };
  const id = token.tokenType.name;
  if (known.has(id)) {
    const outer = pieceAt(analysis, offset)?.clause;
    const clause = outer && [outer, ...broughtBy(outer)].find(({ keywordAt }) => keywordAt.start === span.start);
    const said = clause ? clauseInWords(clause === outer ? analysis : inForce, clause, language) : "";
    const within = clause ? id : placeAt(analysis, token.startOffset).before[0]?.tokenType.name;
    const about = aboutKeyword(id, language, within, analysis.parsed.spelling);
    return { span, text: [about, said].filter(Boolean).join("\n\n") };
  }
  const type = inForce.checked.types.findLast((each) => each.span.start <= offset && offset <= each.span.end);
  return type && { span: type.span, text: textOfUnit(type.unit, type.kind, inForce.checked.symbols)[language] };
}

/** What a library is about, and the names that it brings. Markdown. */
function aboutLibrary({ symbols, parsed }: Analysis, use: Ast.UseClause, language: MessageLanguage): string {
  const name = use.library.node === "text" ? use.library.text : "";
  const version = use.version.node === "missing" ? "" : `${use.version.value.numerator}`;
  const title = libraryOf(name, Number.parseInt(version, 10))?.title[language] ?? "";
  const brought = [...symbols.named.values()].filter(
    ({ clause }) => clause.ofLibrary === name && parsed.file.clauses.includes(use),
  );
  const lines = brought.map((each) => {
    const label = "label" in each.clause ? each.clause.label : undefined;
    return `- ${each.name}${label ? `: ${label[language] ?? label.text}` : ""}`;
  });
  return [`**${name}** · version ${version}  \n${title}`, lines.join("\n")].filter(Boolean).join("\n\n");
}

/**
 * A word of the language in both spellings, and what it is for; in a clause, by the clause's keyword, how what it opens there is written and
 * what that means. Markdown.
 */
export function aboutKeyword(
  id: string,
  language: MessageLanguage,
  clause?: string,
  spelling: "en" | "sv" = language,
): string {
  const entry = keyword(id);
  const other = language === "en" ? "sv" : "en";
  const uses = {
    clause: { en: "opens a clause", sv: "öppnar en klausul" },
    "sub-clause": { en: "opens a sub-clause", sv: "öppnar en underklausul" },
    header: { en: "heads a column of a table", sv: "rubrik i en tabell" },
    role: { en: "a role of a party", sv: "en roll för en part" },
    type: { en: "what a column holds", sv: "vad en kolumn innehåller" },
    unit: { en: "a unit", sv: "en enhet" },
    word: { en: "a word of the language", sv: "ett ord i språket" },
  } as const;
  const head = `**${formsOf(entry, language)[0]}** · ${uses[entry.use][language]} · ${formsOf(entry, other).join(", ")}`;
  const within = clausesOf(id);
  const inClauses = within.map((each) => spell(each, language)).join(", ");
  const first = within.length === 0 ? head : `${head}  \n${{ en: "of", sv: "i" }[language]} ${inClauses}`;
  const meaning = id === clause || clause === undefined ? meaningOf(id, language) : "";
  const ways = clause === undefined ? [] : waysToWrite(clause, id);
  const written = ways.map((each) => `\`${spelled(each, spelling).label}\`  \n${each[language]}`);
  return [first, written.length === 0 ? meaning : "", ...written].filter(Boolean).join("\n\n");
}

let parts: readonly (readonly [clause: string, subClauses: readonly string[]])[] | undefined;

/** The clauses that a word opens a sub-clause of. The grammar is asked once, when somebody wants to know. */
function clausesOf(id: string): readonly string[] {
  parts ??= keywords.filter(({ use }) => use === "clause").map((clause) => [clause.id, subClausesOf(clause.id)]);
  return parts.filter(([, subClauses]) => subClauses.includes(id)).map(([clause]) => clause);
}

const personHas = { en: "is what each person has in", sv: "har varje person i" } as const;
const rowHas = { en: "is what each row has in", sv: "har varje rad i" } as const;

function aboutName(
  analysis: Analysis,
  { symbol }: Reference,
  changed: readonly string[],
  language: MessageLanguage,
  statement: Statement | undefined,
): string {
  const { text, checked, lines } = analysis;
  const from = (span: Span) => `${language === "sv" ? "rad" : "line"} ${lines.at(span.start).line}`;
  if ("source" in symbol) {
    const { declared } = symbol;
    const needing = analysis.symbols.named.get(symbol.source)?.clause;
    const words = needing && libraryText(analysis, needing);
    if (words !== undefined) {
      const by = language === "sv" ? "behövs av" : "is needed by";
      return `**${symbol.name}** · ${by} ${symbol.source}, ${needing?.ofLibrary}\n\n\`\`\`mast\n${words}\n\`\`\``;
    }
    if ("part" in declared) {
      const kind = declared.part === "each person has" ? personHas[language] : rowHas[language];
      return `**${symbol.name}** · ${kind} ${symbol.source}  \n${text.slice(declared.is.at.start, declared.is.at.end)}`;
    }
    const holds = declared.holds;
    const type = "node" in holds ? "" : text.slice(holds.at.start, holds.at.end);
    const missing =
      "node" in declared.whenMissing ? "" : text.slice(declared.whenMissing.at.start, declared.whenMissing.at.end);
    return [`**${symbol.name}** · ${language === "sv" ? "kolumn i" : "column of"} ${symbol.source}`, type, missing]
      .filter(Boolean)
      .join("  \n");
  }
  const { clause } = symbol;
  const label =
    "label" in clause && clause.label
      ? language === "sv"
        ? (clause.label.sv ?? clause.label.text)
        : (clause.label.en ?? clause.label.text)
      : "";
  const keywordText = text.slice(clause.keywordAt.start, clause.keywordAt.end);
  const ofLibrary = libraryText(analysis, clause);
  const head = `**${symbol.name}** · ${ofLibrary === undefined ? `${keywordText}, ` : `${clause.ofLibrary}, `}${from(clause.at)}`;
  const type = typeOf(checked, clause);
  const unit = type && textOfUnit(type.unit, type.kind, checked.symbols)[language];
  const direction =
    "kind" in symbol && symbol.kind === "metric" ? directionOf(checked, clause, symbol.name, language) : "";
  // A clause in an amendment stands further in than one of its own.
  const line = text.slice(text.lastIndexOf("\n", clause.at.start) + 1, clause.at.start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const body = ofLibrary ?? text.slice(clause.at.start, clause.at.end).replaceAll(`\n${indent}`, "\n");
  const said = ofLibrary === undefined ? clauseInWords(analysis, clause, language) : "";
  const found = statement && onData(statement, symbol.name, language);
  const top = [head, label, [unit, direction].filter(Boolean).join(" · "), ...changed, found];
  return [top.filter(Boolean).join("  \n"), said, `\`\`\`mast\n${body}\n\`\`\``].filter(Boolean).join("\n\n");
}

/** The amendments that replace, add or remove a clause, with their days; of one that an amendment puts in, that it does. */
function changesOf(analysis: Analysis, symbol: Reference["symbol"], language: MessageLanguage): string[] {
  const words = {
    replaces: { en: "replaced", sv: "ersätts" },
    brought: { en: "as replaced", sv: "som den lyder" },
    adds: { en: "added", sv: "tillkommer" },
    removes: { en: "removed", sv: "tas bort" },
  } as const;
  const bringing = amendmentAt(analysis, symbol.nameAt.start)?.name;
  const isBringing = (name: string) => bringing?.node === "name" && bringing.text === name;
  const [by, from] = language === "sv" ? ["genom", "gäller från"] : ["by", "in force from"];
  return (analysis.checked.contract?.amendments ?? []).flatMap((amendment) =>
    amendment.changes
      .filter(({ names }) => names.includes(symbol.name))
      .map(
        ({ change }) =>
          `${words[change === "replaces" && isBringing(amendment.name) ? "brought" : change][language]} ${by} **${amendment.name}**, ${from} ${amendment.from}`,
      ),
  );
}

function typeOf(checked: Analysis["checked"], clause: Ast.Clause) {
  if (
    clause.clause !== "value" &&
    clause.clause !== "formula" &&
    !["outcome", "output", "activity", "guardrail", "indicator"].includes(clause.clause)
  )
    return undefined;
  return checked.types.find((each) => clause.at.start <= each.span.start && each.span.end <= clause.at.end);
}

/** As the clause says it, or as the definition does that it is measured by. */
function directionOf(
  checked: Analysis["checked"],
  clause: Ast.Clause,
  name: string,
  language: MessageLanguage,
): string {
  const parts: readonly { readonly part: string }[] = "parts" in clause ? clause.parts : [];
  const said = parts.find(({ part }) => part === "lower is better" || part === "higher is better")?.part;
  const better = said?.startsWith("lower")
    ? "lower"
    : said
      ? "higher"
      : checked.contract?.metrics.find((each) => each.name === name)?.better;
  if (!better) return "";
  const words = {
    lower: { en: "lower is better", sv: "lägre är bättre" },
    higher: { en: "higher is better", sv: "högre är bättre" },
  } as const;
  return words[better][language];
}
