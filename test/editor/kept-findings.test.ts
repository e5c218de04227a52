// Edits that change what other clauses mean: words put in the place of others, clauses taken out, doubled and put elsewhere, and taken
// back. What is found with everything kept that an edit left alone is what is found afresh.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Checked, check, parse, type ReadBefore } from "@mast/language";
import { describe, expect, it } from "vitest";
import { spellingOf } from "../../packages/language/src/syntax/lex.ts";
import { stretchesOf } from "../../packages/language/src/syntax/stretches.ts";
import { draws } from "./random-edits.ts";

const examples = join(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => statSync(join(examples, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(examples, folder)).map((name) => join(examples, folder, name)))
  .filter((path) => path.endsWith(".mast"))
  .map((path) => readFileSync(path, "utf8"));

const library = (spelling: "en" | "sv") =>
  spelling === "en" ? '\nuse "mast:employment" version 1\n' : '\nanvänd "mast:employment" version 1\n';

type Draw = (limit: number) => number;

/** The text after one edit that an author could make. */
function edited(below: Draw, text: string): string {
  const pieces = stretchesOf(text, spellingOf(text));
  const one = below(pieces.length);
  switch (below(8)) {
    case 0:
      return pieces.filter((_, index) => index !== one).join("");
    case 1:
      return [...pieces.slice(0, one), pieces[below(pieces.length)], ...pieces.slice(one)].join("");
    case 2:
      return `${text}${library(spellingOf(text))}`;
    default: {
      const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)];
      const [word, other] = [words[below(words.length)], words[below(words.length)]];
      if (!word || !other) return text;
      const put = below(3) === 0 ? `${word[0]}x` : other[0];
      return text.slice(0, word.index) + put + text.slice(word.index + word[0].length);
    }
  }
}

/** All that is found, as plain data. */
function plain(checked: Checked) {
  const { symbols, references, contract, diagnostics, accepted, open, types, file } = checked;
  const nameOf = ({ symbol }: Checked["references"][number]) => [symbol.name, symbol.nameAt, symbol.uses];
  return {
    names: [...symbols.named.values()].map(({ name, kind, nameAt, uses, clause }) => ({
      ...{ name, kind, nameAt, uses },
      isInFile: file.clauses.includes(clause),
      at: clause.at,
    })),
    columns: [...symbols.columns.values()].flatMap((columns) => [...columns.values()].map((column) => ({ ...column }))),
    units: [...symbols.units.values()].map(({ name, nameAt, uses }) => ({ name, nameAt, uses })),
    references: references.map((each) => [each.span, nameOf(each)]),
    ...{ contract, diagnostics, accepted, open, types },
  };
}

describe("findings that are kept", () => {
  it.each([...texts.keys()])(
    "are those of a fresh check of example %i after every edit",
    { timeout: 300_000 },
    (which) => {
      const below = draws(20260300 + which);
      const sound = texts[which] ?? "";
      const before: ReadBefore = {};
      let text = sound;
      for (let count = 0; count < 24; count++) {
        // Most edits are taken back, so that a sound contract is checked again and again.
        text = count % 4 === 3 ? sound : edited(below, text);
        const kept = plain(check(parse(text, before)));
        const fresh = plain(check(parse(text)));
        for (const part of Object.keys(fresh) as (keyof typeof fresh)[])
          if (!isDeepStrictEqual(kept[part], fresh[part])) {
            expect(kept[part], `${part} after edit ${count}\n${text}`).toEqual(fresh[part]);
            expect.fail(`${part} after edit ${count} differs in its shape`);
          }
      }
    },
  );
});
