// Takes the keyword table, gives it as Markdown for readers: both spellings of every keyword, by what it is used for.

const uses = {
  clause: "Words that open a clause",
  "sub-clause": "Words that open a line of a clause",
  header: "Headings of tables",
  role: "Roles of a party",
  type: "What a column holds",
  unit: "Units",
  word: "Words inside a line",
};

export function keywordTables(keywords) {
  const tables = Object.entries(uses).map(([use, title]) => {
    const rows = keywords.filter((entry) => entry.use === use).map(row);
    return `## ${title}\n\n| English | Swedish | may be a name |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Keywords in both spellings

Made from \`keywords.json\` by \`npm run generate\`; do not edit. What each means is in the [reference](README.md). Where a keyword has more
than one form, the first goes with one and the second with several; the formatter chooses. A keyword that may be a name is taken as a name
where a name is expected: a column may be called \`month\`.

${tables.join("\n")}`;
}

function row(entry) {
  const sv = entry.svNeuter === undefined ? entry.sv : [...entry.sv, entry.svNeuter];
  const forms = (of) => [...new Set(of)].map((form) => `\`${form}\``).join(", ");
  return `| ${forms(entry.en)} | ${forms(sv)} | ${entry.soft === true ? "yes" : ""} |`;
}
