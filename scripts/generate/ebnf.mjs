// Takes the parser's own rules and the keyword table, gives the grammar as EBNF: one rule per rule of the parser, in its order.

const lexical = {
  Name: "NAME",
  Word: "WORD",
  Identifier: "IDENTIFIER",
  Currency: "CURRENCY",
  DateLiteral: "DATE",
  MonthLiteral: "MONTH",
  QuarterLiteral: "QUARTER",
  WeekLiteral: "WEEK",
  Number: "NUMBER",
  TextLiteral: "TEXT",
  RowStart: "ROW",
  CellBar: '"|"',
  RowEnd: "END-OF-ROW",
  Comma: '","',
  Semi: '";"',
  LeftParen: '"("',
  RightParen: '")"',
  Percent: '"%"',
  Plus: '"+"',
  Minus: '"-"',
  Star: '"*"',
  Slash: '"/"',
};

const header = `(* The grammar of Mast, made from the parser by "npm run generate". Do not edit.

   ","  then        "|"  or        [ … ]  may be left out        { … }  any number of times        { … }-  at least once
   A keyword stands in both spellings, English / Swedish, and is one symbol: "contract" / "avtal". Where a word is inflected, its
   forms are parted by a bar: "day|days" / "dag|dagar". A keyword that is alike in both stands once: "data".
   The first word of a text, "contract" or "avtal", decides which spelling all of it has.
   Words are joined to the longest keyword there is. Space, line ends and layout mean nothing, except that a row of a table
   begins with a bar that is first on its line and ends with the last bar of that line.

   TEXT        in straight quotation marks; \\" and \\\\ stand for a quotation mark and a backslash in it
   NUMBER      digits, grouped by threes or not: 1,842.50 in English, 1 842,50 in Swedish
   DATE        2018-10-01        MONTH  2018-10        QUARTER  2018-Q4        WEEK  2018-W40        a year is a NUMBER
   CURRENCY    a code of ISO 4217, or £, € or $ in a contract of that currency; kr in a Swedish one
   IDENTIFIER  a letter, then letters, digits and _, that is no keyword of the text's spelling
   NAME        an IDENTIFIER, or a keyword that may also be a name (grammar/keywords.md tells which)
   WORD        an IDENTIFIER, a CURRENCY or a keyword of a single word: a column may be called anything
   PROSE       a line that begins with ">", and belongs to the clause that follows it
   COMMENT     from "//" to the end of the line; may stand anywhere
   ROW, END-OF-ROW  the first and the last bar of a line of a table *)

text = { { PROSE }, clause } ;
`;

/** `serialized` is what chevrotain's serializeGrammar gives; `keywords` the entries of the keyword table. */
export function ebnf(serialized, keywords) {
  const byId = new Map(keywords.map((entry) => [entry.id, entry]));
  const rules = [...serialized].sort((a, b) => Number(b.name === "clause") - Number(a.name === "clause"));
  return `${header}\n${rules.map((rule) => ruleText(rule, byId)).join("\n")}`;
}

const ruleName = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function ruleText({ name, definition }, byId) {
  const only = definition.length === 1 ? definition[0] : undefined;
  const body =
    only?.type === "Alternation"
      ? only.definition.map((alternative) => sequence(alternative.definition, byId)).join("\n  | ")
      : sequence(definition, byId);
  return `${ruleName(name)} =\n    ${body} ;\n`;
}

const sequence = (parts, byId) => parts.map((part) => symbol(part, byId, parts.length > 1)).join(", ");

function symbol(part, byId, inSequence) {
  const inner = () => sequence(part.definition, byId);
  switch (part.type) {
    case "NonTerminal":
      return ruleName(part.name);
    case "Terminal":
      return terminal(part.name, byId);
    case "Alternation": {
      const choices = part.definition.map((alternative) => sequence(alternative.definition, byId)).join(" | ");
      return inSequence ? `( ${choices} )` : choices;
    }
    case "Option":
      return `[ ${inner()} ]`;
    case "Repetition":
      return `{ ${inner()} }`;
    case "RepetitionMandatory":
      return `{ ${inner()} }-`;
    case "RepetitionMandatoryWithSeparator":
      return `${inner()}, { ${terminal(part.separator.name, byId)}, ${inner()} }`;
    default:
      throw new Error(`no notation for ${part.type}`);
  }
}

function terminal(name, byId) {
  const known = lexical[name];
  if (known !== undefined) return known;
  const entry = byId.get(name);
  if (entry === undefined) throw new Error(`no notation for ${name}`);
  const forms = (words) => `"${[...new Set(words)].join("|")}"`;
  const [en, sv] = [forms(entry.en), forms(entry.svNeuter ? [...entry.sv, entry.svNeuter] : entry.sv)];
  return en === sv ? en : `${en} / ${sv}`;
}
