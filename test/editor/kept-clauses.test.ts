// Thousands of random edits, one by one: what comes of a text with the clauses kept that an edit left alone, of the same text read afresh,
// and of the text read in one go without cutting it at its clauses, is the same.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { check, parse, type ReadBefore } from "@mast/language";
import { analyse } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { readStretch } from "../../packages/language/src/syntax/read-stretch.ts";
import { draws, edit } from "./random-edits.ts";

const examples = join(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => statSync(join(examples, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(examples, folder)).map((name) => join(examples, folder, name)))
  .filter((path) => path.endsWith(".mast"))
  .map((path) => readFileSync(path, "utf8"));

const edits = 1_000;

describe("clauses that are kept", () => {
  it(`make no difference after any of ${edits} edits`, { timeout: 300_000 }, () => {
    const below = draws(20260101);
    let text = "";
    let before: ReadBefore = new Map();
    let at = 0;
    for (let count = 0; count < edits; count++) {
      if (count % 40 === 0) {
        text = `${texts[(count / 40) % texts.length]}`;
        if (count % 80 === 0) before = new Map();
        at = below(text.length);
      } else {
        const { start, end, put } = edit(below, text, at);
        text = text.slice(0, start) + put + text.slice(end);
        at = start + put.length;
      }
      const kept = parse(text, before);
      const fresh = parse(text);
      const differ = (a: unknown, b: unknown) =>
        isDeepStrictEqual(a, b) ? [] : [firstDifference(a, b, `edit ${count}`), text];
      expect(differ(kept.diagnostics, fresh.diagnostics)).toEqual([]);
      expect(differ(kept.file, fresh.file)).toEqual([]);
      expect(differ(kept.tokens, fresh.tokens)).toEqual([]);
      expect(differ(kept.comments, fresh.comments)).toEqual([]);
      if (count % 10 === 0) {
        const { tokens, comments, pieces, diagnostics } = readStretch(text, fresh.spelling, 500);
        expect(differ(fresh.diagnostics, diagnostics)).toEqual([]);
        expect(differ(fresh.tokens, tokens)).toEqual([]);
        expect(differ(fresh.comments, comments)).toEqual([]);
        const kinds = (all: typeof pieces) => all.map(({ clause }) => [clause?.clause, clause?.broken, clause?.at]);
        expect(differ(kinds(fresh.pieces), kinds(pieces))).toEqual([]);
        expect(differ(check(kept).diagnostics, check(fresh).diagnostics)).toEqual([]);
        expect(differ(kept.pieces.map(shape), fresh.pieces.map(shape))).toEqual([]);
      }
      if (count % 100 === 0) expect(differ(analyse(text, before).diagnostics, analyse(text).diagnostics)).toEqual([]);
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
