// What the built commands read with, choices worked out beforehand, gives the trees that the grammar itself gives, and gives up on the
// same texts: asked of every clause of the examples and of the books, and of each with a token taken away.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IToken } from "chevrotain";
import { describe, expect, it } from "vitest";
import { cutClauses } from "../../packages/language/src/syntax/cut.ts";
import { grammarChoices, parseWithMistakes } from "../../packages/language/src/syntax/grammar/read.ts";
import { SoundGrammar } from "../../packages/language/src/syntax/grammar/sound.ts";
import { lex } from "../../packages/language/src/syntax/lex.ts";

const root = join(import.meta.dirname, "../..");
const sound = new SoundGrammar(grammarChoices());

describe("choices worked out beforehand", () => {
  it.each(["examples", "test/spec", "test/mechanisms", "test/recovery", "test/errors", "test/pitfalls"])(
    "%s",
    (folder) => {
      const clauses = textsIn(folder).flatMap(clausesOf);
      expect(clauses.length).toBeGreaterThan(20);
      for (const tokens of clauses) {
        compare(tokens);
        const without = tokens.length > 1 ? 1 + ((tokens.length * 7) % (tokens.length - 1)) : 0;
        compare(tokens.filter((_, index) => index !== without));
      }
    },
  );
});

function compare(tokens: readonly IToken[]): void {
  const { cst, errors } = parseWithMistakes("clause", tokens);
  expect(sound.read("clause", tokens)).toEqual(errors.length === 0 ? cst : undefined);
}

/** Contracts, and the contracts that pages hold. */
function textsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).flatMap((name) => {
    if (!/\.(mast|md)$/.test(name)) return [];
    const text = readFileSync(join(root, folder, name), "utf8");
    return name.endsWith(".mast")
      ? [text]
      : [...text.matchAll(/```mast[^\n]*\n([\s\S]*?)```/g)].map((found) => found[1] ?? "");
  });
}

function clausesOf(text: string): (readonly IToken[])[] {
  const { tokens, spelling } = lex(text);
  const place = { text, spelling, patience: { left: 0 } };
  return cutClauses(tokens, place)
    .map((piece) => piece.tokens)
    .filter((piece) => piece.length > 0);
}
