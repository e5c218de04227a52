// What may be written in a `use` clause: the libraries there are, and the versions of the one that is named, latest first.

import { libraries, type MessageLanguage, spell } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import type { Completion } from "./completion.ts";
import { type CursorPlace, endOf, tokenAround } from "./place.ts";

type Token = CursorPlace["before"][number];

/** Inside the quotation marks of a `use` clause: the names of libraries. */
export function libraryNames(
  analysis: Analysis,
  { before, offset }: CursorPlace,
  language: MessageLanguage,
): readonly Completion[] {
  const text = tokenAround(analysis, offset);
  if (!text || (before.at(-1)?.tokenType.name !== "Use" && before[0]?.tokenType.name !== "Use")) return [];
  const replace = { start: text.startOffset + 1, end: endOf(text) - 1 };
  return latest().map(({ name, title }) => proposal(name, title[language], replace));
}

/** After `use`, after its library and after `version`: what comes next; nothing elsewhere. */
export function libraryParts(
  { parsed }: Analysis,
  { before, word }: CursorPlace,
  language: MessageLanguage,
): readonly Completion[] {
  const [third, second, last] = [before.at(-3), before.at(-2), before.at(-1)];
  if (is(last, "Use"))
    return latest().map(({ name, version, title }) =>
      proposal(`"${name}" ${versionOf(version, parsed.spelling)}`, title[language], word),
    );
  const named = is(second, "Use") ? last : is(third, "Use") && is(last, "Version") ? second : undefined;
  const versions = libraries.filter(({ name }) => `"${name}"` === named?.image).reverse();
  return versions.map(({ version, title }, order) => {
    const label = named === last ? versionOf(version, parsed.spelling) : `${version}`;
    return { ...proposal(label, title[language], word), order };
  });
}

const is = (token: Token | undefined, name: string): boolean => token?.tokenType.name === name;

const versionOf = (version: number, spelling: MessageLanguage): string => `${spell("Version", spelling)} ${version}`;

function latest() {
  return [...new Map(libraries.map((each) => [each.name, each])).values()];
}

function proposal(label: string, detail: string, replace: Completion["replace"]): Completion {
  return { label, kind: "name", detail, documentation: "", insert: label, snippet: false, replace, order: 0 };
}
