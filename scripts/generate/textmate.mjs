// Takes the keyword table and a spelling, gives a TextMate grammar: colours in an editor before the language server has answered.

const scopeOfUse = {
  clause: "keyword.control.clause.mast",
  "sub-clause": "keyword.other.sub-clause.mast",
  header: "keyword.other.header.mast",
  role: "support.constant.role.mast",
  type: "support.type.mast",
  unit: "keyword.other.unit.mast",
  word: "keyword.operator.word.mast",
};

const before = "(?<![\\p{L}\\p{N}_])";
const after = "(?![\\p{L}\\p{N}_])";
const name = "\\p{L}[\\p{L}\\p{N}\\p{M}_]*";

const number = {
  en: "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?",
  sv: "\\d{1,3}(?:[ \\x{00A0}\\x{202F}]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?",
};
const currency = { en: `[A-Z]{3}${after}|[£€$]`, sv: `[A-Z]{3}${after}|kr${after}|[£€$]` };

/** `keywords` are the entries of the keyword table; `spelling` is "en" or "sv". */
export function textmate(keywords, spelling) {
  const one = spelling === "en" ? "mast" : "mast.sv";
  const include = (...names) => names.map((each) => ({ include: `#${each}` }));
  return {
    name: spelling === "en" ? "Mast" : "Mast (svenska)",
    scopeName: `source.${one}`,
    fileTypes: ["mast"],
    patterns: include(
      "comment",
      "prose",
      "text",
      "date",
      "money",
      "share",
      "number",
      "clause",
      "keyword",
      "bar",
      "mark",
    ),
    repository: {
      comment: { name: "comment.line.double-slash.mast", match: "//.*$" },
      prose: { name: "markup.quote.prose.mast", match: "^\\s*>.*$" },
      text: {
        name: "string.quoted.double.mast",
        begin: '"',
        end: '"|$',
        patterns: [{ name: "constant.character.escape.mast", match: '\\\\["\\\\]' }],
      },
      date: {
        name: "constant.other.date.mast",
        match: `${before}\\d{4}-(?:\\d{2}-\\d{2}|\\d{2}|Q\\d|W\\d{2})${after}`,
      },
      money: {
        patterns: [
          {
            match: `${before}(${currency[spelling]})\\s*(${number[spelling]})`,
            captures: captures("constant.other.currency.mast", "constant.numeric.money.mast"),
          },
          {
            match: `${before}(${number[spelling]})\\s*(${currency[spelling]})`,
            captures: captures("constant.numeric.money.mast", "constant.other.currency.mast"),
          },
          { name: "constant.other.currency.mast", match: `${before}(?:${currency[spelling]})` },
        ],
      },
      share: {
        match: `${before}(${number[spelling]})\\s*(%)`,
        captures: captures("constant.numeric.share.mast", "keyword.other.unit.mast"),
      },
      number: { name: "constant.numeric.mast", match: `${before}(?:${number[spelling]})` },
      clause: {
        match: `^\\s*(${phrases(keywords, spelling, (entry) => entry.use === "clause").join("|")})${after}(?:\\s+(${name}))?`,
        captures: captures(scopeOfUse.clause, "entity.name.type.mast"),
      },
      keyword: { patterns: keywordPatterns(keywords, spelling) },
      bar: { name: "punctuation.separator.table.mast", match: "\\|" },
      mark: { name: "punctuation.mast", match: "[,;()+*×/−-]" },
    },
  };
}

const captures = (first, second) => ({ 1: { name: first }, 2: { name: second } });

/** The longer phrase wins, as it does in the language: phrases of more words stand before those of fewer. */
function keywordPatterns(keywords, spelling) {
  const uses = Object.keys(scopeOfUse);
  const longest = Math.max(...keywords.flatMap((entry) => formsOf(entry, spelling).map(words)));
  const lengths = Array.from({ length: longest }, (_, i) => longest - i);
  return lengths.flatMap((length) =>
    uses.flatMap((use) => {
      const found = phrases(keywords, spelling, (entry, form) => entry.use === use && words(form) === length);
      return found.length === 0 ? [] : [{ name: scopeOfUse[use], match: `${before}(?:${found.join("|")})${after}` }];
    }),
  );
}

/** The phrases that are wanted, as patterns, the longer before the shorter. */
function phrases(keywords, spelling, wanted) {
  const forms = keywords.flatMap((entry) => formsOf(entry, spelling).filter((form) => wanted(entry, form)));
  return [...new Set(forms)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.replaceAll(" ", "\\s+"));
}

const formsOf = (entry, spelling) =>
  spelling === "sv" && entry.svNeuter !== undefined ? [...entry.sv, entry.svNeuter] : entry[spelling];
const words = (form) => form.split(" ").length;
