// Sub-clauses of several parts, as the editor explains them while they are written: every way to write one can be read by the language, at
// each of its parts the part is told, in both spellings, alone and inside an amendment, with nothing written after the cursor; the word that
// opens it shows the pattern and what it means. Every rule of the grammar has a pattern, or a reason to have none.

import { keyword, keywords, parse, spell, subClausesOf } from "@mast/language";
import { analyse, completions, hover, signature } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { forms } from "../../packages/language-service/src/forms.ts";
import { parts } from "../../packages/language-service/src/parts.ts";
import { inNumber, piecesOf, spelled } from "../../packages/language-service/src/pattern.ts";
import { firstOf, subClauses, waysToWrite } from "../../packages/language-service/src/sub-clauses/of-clause.ts";
import type { SubClause } from "../../packages/language-service/src/sub-clauses/sub-clause.ts";
import { atCursor } from "./cursor.ts";
import { type GrammarRule, grammarRules } from "./grammar-rules.ts";
import { withoutPattern } from "./without-pattern.ts";

const sample: Readonly<Record<"en" | "sv", Readonly<Record<string, string>>>> = {
  en: {
    amount: "5",
    calculation: "a - b",
    clause: "pricing P",
    code: "M4010",
    column: "Days",
    condition: "Here is 1",
    currency: "SEK",
    data: "D",
    date: "2027-06-01",
    event: "Ended",
    group: "Others",
    history: "first of day over all time",
    label: '"Label"',
    library: '"mast:employment"',
    limit: "Ceiling",
    measure: "mean of Days",
    metric: "Absence",
    name: "Thing",
    number: "5",
    outcome: '"In work"',
    party: "City",
    pricing: "Saving",
    rate: "3 %",
    rate_card: "Tariff",
    role: "outcome payer",
    share: "95 %",
    subject: "City",
    text: '"text"',
    unit: "day",
  },
  sv: {
    clause: "prissättning P",
    condition: "Here är 1",
    history: "första av day under all tid",
    measure: "medelvärdet av Days",
    role: "utfallsbetalare",
    unit: "dag",
  },
};
const sampleOf = (part: string, spelling: "en" | "sv") => sample[spelling][part] ?? sample.en[part] ?? "";

/** A way to write a sub-clause, piece by piece. */
function written(form: SubClause, spelling: "en" | "sv"): string[] {
  return piecesOf(form).map(({ text }) => {
    if (text.startsWith("<")) return sampleOf(text.slice(1, -1), spelling);
    const [word = ""] = text.split("|");
    return /^\p{L}/u.test(text) ? inNumber(word.replace("+", ""), spelling, word.endsWith("+")) : text;
  });
}

/** What stands before a sub-clause, and behind a table that it cannot do without. */
function around({ pattern }: SubClause, clause: string, spelling: "en" | "sv"): readonly [string, string] {
  const word = (id: string) => spell(id, spelling);
  const table = /^Pays (InSteps|InSlices)/.test(pattern)
    ? `\n  | ${word("From")} | ${word("Below")} | ${word("Pays")} |\n  |  |  | 5 |`
    : /^Pays AlongALine/.test(pattern)
      ? `\n  | ${word("At")} | ${word("Pays")} |\n  | 5 | 5 |`
      : "";
  if (firstOf(pattern)[0] === clause) return ["", table];
  const title = clause === "Contract" || clause === "Test" ? '"Title"' : "Thing";
  const shares = `${word("Pays")} ${word("AlongALine")} ${word("ByLevel")}\n  | ${word("At")} | ${word("Pays")} |\n  | 5 | 5 |\n  `;
  return [`${word(clause)} ${title}\n  ${pattern.startsWith("Of ") ? shares : ""}`, table];
}

/** Clauses that no amendment brings. */
const alone: ReadonlySet<string> = new Set(["Amendment", "Test", "Ensure", "Accept"]);

describe.each(["en", "sv"] as const)("sub-clauses in %s", (spelling) => {
  const title = spelling === "sv" ? 'avtal "Titel"\n\n' : "";
  const amendment = `${title}${spell("Amendment", spelling)} First\n  ${spell("InForceFrom", spelling)} 2027-01-01\n  ${spell("Adds", spelling)} `;
  for (const form of subClauses) {
    const pieces = piecesOf(form);
    const words = written(form, spelling);
    const label = spelled(form, spelling);
    const stops = pieces.flatMap(({ text }, index) => (text.startsWith("<") ? [index] : []));
    describe.each(form.clauses)(`%s: ${form.pattern}`, (clause) => {
      const [opening, tail] = around(form, clause, spelling);
      const head = `${clause === "Contract" ? "" : title}${opening}`;
      const text = `${head}${words.join(" ")}${tail}\n`;
      it("is read by the language", () => {
        expect(parse(text).diagnostics.map(({ message }) => `${text}: ${message.en}`)).toEqual([]);
      });
      it.each(stops.map((index, part) => [part, index]))("part %i is told", (part, index) => {
        for (const before of alone.has(clause) ? [head] : [head, `${amendment}${opening}`]) {
          const { analysis, offset } = atCursor(`${before}${words.slice(0, index).join(" ")} ‸`);
          const told = signature(analysis, offset, spelling);
          // Until a word tells the ways to write it apart, the first of those that fit so far is told.
          const soFar = (each: SubClause) =>
            piecesOf(each)
              .slice(0, index)
              .map(({ text }) => text.replace(/^<.*/, "·"))
              .join(" ");
          const same = waysToWrite(clause, firstOf(form.pattern)[0] ?? "").filter(
            (other) => soFar(other) === soFar(form),
          );
          expect(same.map((each) => spelled(each, spelling).label)).toContain(told?.label);
          if (told?.label !== label.label) continue;
          expect(told.documentation).toBe(form[spelling]);
          expect(told.active, `${before}${words.slice(0, index).join(" ")}`).toBe(part);
          const at = told.parts[part];
          expect(told.label.slice(at?.start, at?.end)).toMatch(/^[\p{L} ]+$/u);
          expect(at?.documentation).toMatch(/\.$/);
        }
      });
      it("the word that opens it shows the pattern and what it means", () => {
        const at = head.length + 1;
        const found = hover(analyse(text), at, spelling)?.text ?? "";
        expect(found).toContain(`\`${label.label}\``);
        expect(found).toContain(form[spelling]);
      });
    });
  }
});

describe("while a sub-clause is being written", () => {
  const told = (marked: string) => {
    const { analysis, offset } = atCursor(marked);
    const found = signature(analysis, offset, "en");
    const at = found?.parts[found.active ?? -1];
    return found && [found.label, at && found.label.slice(at.start, at.end)];
  };
  const limits = "limits in this order limit, …";
  const from = "from party [share], … [from date]";
  it.each([
    ["again and again", "payment of P\n  limits in this order A, B, ‸", [limits, "limit"]],
    ["a share behind a party", "payment of P\n  from A ‸", [from, "share"]],
    ["the next party", "payment of P\n  from A 70 %, ‸", [from, "party"]],
    ["a day behind the shares", "payment of P\n  from A 70 %, B 30 % from ‸", [from, "date"]],
    [
      "over several lines",
      "payment of P\n  hold back 10 %,\n    ‸",
      [
        "hold back share, released on date [when amount is at least | more than | at most | less than | not amount]",
        "date",
      ],
    ],
    [
      "a form inside it",
      "payment of P\n  hold back 10 %, released 3 months after its end when the smaller of (1; ‸",
      ["the smaller of (value; value; …)", "value"],
    ],
    [
      "behind the form",
      "payment of P\n  hold back 10 %, released 3 months after its end when the smaller of (1; 2) is at least ‸",
      [
        "hold back share, released number months after its end [when amount is at least | more than | at most | less than | not amount]",
        "amount",
      ],
    ],
    [
      "a test is no sub-clause",
      "pricing P\n  pays if A is at least 3 then ‸",
      ["if test then value otherwise value", "value"],
    ],
    ["a head on one line", "pricing P for ‸", ["for metric", "metric"]],
    [
      "the column of a cohort",
      "target group G\n  in cohorts by calendar year of ‸",
      ["in cohorts by [month | quarter | calendar year of] column", "column"],
    ],
    ["a further key", "data D\n  one row per a and ‸", ["one row per column and …", "column"]],
  ])("%s", (_, marked, expected) => expect(told(marked)).toEqual(expected));

  it.each([
    "payment of P\n  cumulative ‸",
    "payment of P\n  from A\n  ‸",
    "payment of P\n  hold back 10 %, released on 2027-01-01\n  ‸",
    "value V\n  | for | is ‸",
    "value V\n  is SEK 5 from 2027-01-01\n  ‸",
  ])("nothing is open in %j: the clause is told", (marked) => expect(told(marked)?.[0]).toContain(" · "));
});

describe("the patterns", () => {
  it("are of every word that opens a sub-clause, in every clause that has it", () => {
    const missing = keywords
      .filter(({ use }) => use === "clause")
      .flatMap(({ id }) => subClausesOf(id).map((part) => [id, part] as const))
      .filter(([clause, part]) => waysToWrite(clause, part).length === 0)
      .map((each) => each.join(": "));
    expect(missing.filter((each) => !withoutPattern.has(each))).toEqual([]);
  });

  it("say in one sentence of each spelling what they mean", () => {
    const wrong = [...forms, ...subClauses].filter(
      ({ en, sv }) => ![en, sv].every((text) => /^\p{Lu}[^.]*(?:\d,\d+[^.]*)?\.$/u.test(text)),
    );
    expect(wrong.map(({ pattern }) => pattern)).toEqual([]);
    const used = [...forms, ...subClauses].flatMap((form) => spelled(form, "en").parts.map(({ name }) => name));
    expect([...new Set(used)].filter((name) => !parts[name])).toEqual([]);
    expect(Object.keys(parts).filter((name) => !used.includes(name))).toEqual([]);
  });

  const rules = grammarRules();
  const patterns = [...forms, ...subClauses].map((form) =>
    piecesOf(form).flatMap((piece) => (piece.part === undefined ? [piece.ids] : [])),
  );
  /** Rules that a rule is written in, and that rule itself. */
  const within = (rule: GrammarRule, seen: ReadonlySet<string> = new Set()): readonly GrammarRule[] =>
    seen.has(rule.name)
      ? []
      : [
          rule,
          ...rules
            .filter(({ inner }) => inner.includes(rule.name))
            .flatMap((outer) => within(outer, new Set([...seen, rule.name]))),
        ];
  const lacking = rules.flatMap((rule) => {
    const inner = rules.filter(({ name }) => rule.inner.includes(name));
    const opening = new Set([...within(rule), ...inner].flatMap(({ words }) => words));
    const fitting = patterns.filter(([first]) => first?.some((id) => opening.has(id)));
    return rule.words
      .filter((word) => keyword(word).use !== "clause" && !fitting.some((ids) => ids.flat().includes(word)))
      .map((word) => `${rule.name}: ${word}`);
  });
  it("have the words of every rule of the grammar, or there is a reason", () => {
    const left = lacking.filter((each) => !withoutPattern.has(each.split(":")[0] ?? "") && !withoutPattern.has(each));
    expect(left).toEqual([]);
  });
  it("have no reason too many", () => {
    const names = new Set([...lacking.flatMap((each) => [each, each.split(":")[0]]), "PaymentOf: EveryPayment"]);
    expect([...withoutPattern.keys()].filter((each) => !names.has(each))).toEqual([]);
  });
});

describe.each(["en", "sv"] as const)("a completion in %s", (spelling) => {
  it("shows the pattern and what it means", () => {
    const text = `${spell("PaymentOf", spelling)} P\n  `;
    const found = completions(analyse(text), text.length, spelling).find(
      ({ label }) => label === spell("HoldBack", spelling),
    );
    for (const form of waysToWrite("PaymentOf", "HoldBack")) {
      expect(found?.documentation).toContain(`\`${spelled(form, spelling).label}\``);
      expect(found?.documentation).toContain(form[spelling]);
    }
  });
});
