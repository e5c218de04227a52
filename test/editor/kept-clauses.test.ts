// Thousands of random edits, one by one: what comes of a text with the clauses kept that an edit left alone, of the same text read afresh,
// and of the text read in one go without cutting it at its clauses, is the same.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { check, parse, type ReadBefore } from "@mast/language";
import { analyse } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { spellingOf } from "../../packages/language/src/syntax/lex.ts";
import { readStretch } from "../../packages/language/src/syntax/read-stretch.ts";
import { stretchesOf } from "../../packages/language/src/syntax/stretches.ts";
import { draws, edit } from "./random-edits.ts";

const examples = join(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => statSync(join(examples, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(examples, folder)).map((name) => join(examples, folder, name)))
  .filter((path) => path.endsWith(".mast"))
  .map((path) => readFileSync(path, "utf8"));

const edits = 2_400;
const inBurst = 20;

/** Most bursts are of the first clause with a few more of an example, so that what is read afresh is little; every twentieth is of it all. */
function textOf(below: (limit: number) => number, burst: number): string {
  const whole = texts[burst % texts.length] ?? "";
  const [first = "", ...others] = stretchesOf(whole, spellingOf(whole));
  const from = below(Math.max(1, others.length - 4));
  return burst % 20 === 0 ? whole : [first, ...others.slice(from, from + 5)].join("");
}

describe("clauses that are kept", () => {
  it(`make no difference after any of ${edits} edits`, { timeout: 300_000 }, () => {
    const below = draws(20260101);
    let text = "";
    let before: ReadBefore = {};
    let at = 0;
    for (let count = 0; count < edits; count++) {
      const burst = Math.floor(count / inBurst);
      if (count % inBurst === 0) {
        text = textOf(below, burst);
        if (burst % 2 === 0) before = {};
        at = below(text.length);
      } else {
        const { start, end, put } = edit(below, text, at);
        text = text.slice(0, start) + put + text.slice(end);
        at = start + put.length;
      }
      const kept = parse(text, before);
      // What one edit leaves wrong is still wrong after the next ones.
      if (count % 3 > 0) continue;
      const fresh = parse(text);
      const same = (a: unknown, b: unknown) => {
        if (!isDeepStrictEqual(a, b)) expect.fail(`${firstDifference(a, b, `edit ${count}`)}\n${text}`);
      };
      same(kept.diagnostics, fresh.diagnostics);
      same(kept.file, fresh.file);
      same(kept.tokens, fresh.tokens);
      same(kept.comments, fresh.comments);
      if (count % 15 === 0) {
        const { tokens, comments, pieces, diagnostics } = readStretch(text, fresh.spelling, 500);
        same(fresh.diagnostics, diagnostics);
        same(fresh.tokens, tokens);
        same(fresh.comments, comments);
        const kinds = (all: typeof pieces) => all.map(({ clause }) => [clause?.clause, clause?.broken, clause?.at]);
        same(kinds(fresh.pieces), kinds(pieces));
        same(check(kept).diagnostics, check(fresh).diagnostics);
        same(kept.pieces.map(shape), fresh.pieces.map(shape));
      }
      if (count % 150 === 0) same(analyse(text, before).diagnostics, analyse(text).diagnostics);
    }
  });
});

const shape = ({ prose, tokens, cst, clause }: ReturnType<typeof parse>["pieces"][number]) => ({
  prose,
  tokens,
  cst,
  clause,
});

/** Where two things differ first, for the reader of a failure. */
function firstDifference(a: unknown, b: unknown, path: string): string {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [one, other] = [Reflect.get(a, name), Reflect.get(b, name)];
      if (!isDeepStrictEqual(one, other)) return firstDifference(one, other, `${path}.${name}`);
    }
  }
  return `${path}: ${String(a)} | ${String(b)}`;
}
