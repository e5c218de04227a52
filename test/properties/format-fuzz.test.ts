// A contract with words taken out, put in, doubled or cut off: it is still read and laid out without a fault and in good time, and
// every clause that the change does not touch survives.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, type Parsed, parse, translate } from "@mast/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const swedish = translate(base, "sv").value;
const words =
  'party pays is of per | || ( ) " “ ; , % 5 SEK and where § 2018-02-30 8548,650 replaces adds table to from the name utfall betalar test data \n'.split(
    " ",
  );

const withoutSpans = (tree: unknown) =>
  JSON.stringify(tree, (key, value: unknown) =>
    ["at", "keywordAt", "broken", "prose"].includes(key) ? undefined : typeof value === "bigint" ? `${value}n` : value,
  );

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of one or two words of a text, at the place of a token. */
function changeOf(parsed: Parsed, words: readonly string[]): fc.Arbitrary<Change> {
  const token = fc.nat(parsed.tokens.length - 1).map((index) => parsed.tokens[index]!);
  const end = (offset: number | undefined) => (offset ?? 0) + 1;
  return fc.oneof(
    token.map(({ startOffset, endOffset }) => ({ start: startOffset, end: end(endOffset), text: "" })),
    fc
      .tuple(token, fc.constantFrom(...words))
      .map(([{ startOffset: at }, word]) => ({ start: at, end: at, text: `${word} ` })),
    fc
      .tuple(token, fc.constantFrom(...words))
      .map(([of, word]) => ({ start: of.startOffset, end: end(of.endOffset), text: word })),
    token.map(({ startOffset: at, image }) => ({ start: at, end: at, text: `${image} ` })),
    token.map(({ startOffset: at, endOffset }) => ({ start: at, end: end(endOffset) - 1, text: "" })),
    token.map(({ startOffset }) => ({ start: startOffset, end: parsed.text.length, text: "" })),
  );
}

for (const [spelling, text] of [
  ["English", base],
  ["Swedish", swedish],
] as const) {
  describe(`a broken contract in ${spelling}`, () => {
    const whole = parse(text);
    const start = (index: number) => whole.pieces[index]?.tokens[0]?.startOffset ?? text.length;

    it("keeps every clause that the change does not touch", { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(changeOf(whole, words), (change) => {
          const broken = text.slice(0, change.start) + change.text + text.slice(change.end);
          const left = new Set(parse(broken).file.clauses.map(withoutSpans));
          // A word in the place of the next clause's keyword may well be a sub-clause of this one.
          const opensNext = change.end > change.start && !/^\p{L}/u.test(change.text);
          const untouched = whole.pieces.filter((_, index) => {
            const next = start(index + 1);
            return next < change.start || (next === change.start && opensNext) || start(index) > change.end;
          });
          for (const { clause } of untouched) expect(left).toContain(withoutSpans(clause));
        }),
        { numRuns: 1500 },
      );
    });

    it("is laid out without a fault, and a second time changes nothing", { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(fc.array(changeOf(whole, [...words, "//", ">"]), { minLength: 1, maxLength: 3 }), (changes) => {
          let broken = text;
          for (const { start, end, text: put } of changes) broken = broken.slice(0, start) + put + broken.slice(end);
          const laidOut = format(broken);
          expect(laidOut.diagnostics).toEqual([]);
          expect(format(laidOut.value).value).toBe(laidOut.value);
        }),
        { numRuns: 300 },
      );
    });
  });
}
