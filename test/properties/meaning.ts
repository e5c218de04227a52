// What a contract means, without its places and its spelling: two texts of one contract have the same.

import { type Contract, libraryOf, textIn } from "@mast/language";

type Json = { readonly [key: string]: unknown };

/** The contract as plain data. A library is said in the contract's spelling: its words are taken from its English text. */
export function meaning(contract: Contract): unknown {
  const english = wordsOfLibraries(contract);
  const said = (words: unknown) => english.get(words as string) ?? words;
  const text = JSON.stringify(contract, (key, value: unknown) => {
    // A definition's own words are in the spelling of the contract.
    if (key === "words" || key === "spelling" || isSpan(value)) return undefined;
    if (key === "open")
      return (value as Contract["open"]).map(({ clause, ...rest }) => [clause.split(" ").at(-1), rest.by]);
    // Of which text it is: the text of a library's name and version is fixed in either spelling.
    if (key === "libraries") return contract.libraries?.map(({ name, version }) => [name, version]);
    // A library's label gives both languages, the contract's first.
    if (isLabel(value) && english.has(value.text as string))
      return Object.values(value)
        .filter((each) => typeof each === "string")
        .sort();
    if (typeof value === "string") return said(value);
    return typeof value === "bigint" ? `${value}` : value;
  });
  return JSON.parse(text);
}

function isSpan(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "start,end";
}

function isLabel(value: unknown): value is Json {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    Object.keys(value).every((key) => ["text", "en", "sv", "at"].includes(key))
  );
}

/** What the libraries of a contract say in Swedish, with what they say in English: the two texts say the same in the same order. */
function wordsOfLibraries({ libraries = [] }: Contract): ReadonlyMap<string, string> {
  return new Map(
    libraries.flatMap(({ name, version }) => {
      const library = libraryOf(name, version)!;
      const [english, swedish] = (["en", "sv"] as const).map((spelling) => quoted(textIn(library, spelling)));
      return swedish!.map((words, index): [string, string] => [words, english![index]!]);
    }),
  );
}

const quoted = (text: string): string[] => (text.match(/"[^"]*"/g) ?? []).map((words) => words.slice(1, -1));
