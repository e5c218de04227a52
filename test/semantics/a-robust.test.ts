// Whatever is left of a contract, `check` finds its faults and never throws: words cut out, doubled, exchanged, in both spellings.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, parse } from "@mast/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base } from "./a-cases.ts";

const swedish = readFileSync(join(import.meta.dirname, "../../examples/01-botkyrka/friska-arbetsplatser.mast"), "utf8");

describe("check never throws", () => {
  for (const [spelling, text] of [
    ["English", base],
    ["Swedish", swedish],
  ] as const) {
    it(`on a ${spelling} contract with words cut out, doubled or exchanged`, () => {
      const words = text.split(/(?<=\s)/);
      const place = fc.nat(words.length - 1);
      fc.assert(
        fc.property(fc.array(fc.tuple(place, fc.nat(2), place), { minLength: 1, maxLength: 4 }), (changes) => {
          const changed = [...words];
          for (const [at, what, other] of changes) {
            changed[at] = what === 0 ? "" : what === 1 ? `${words[at]} ${words[at]}` : (words[other] as string);
          }
          const { contract, diagnostics } = check(parse(changed.join("")));
          expect(contract === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
        }),
        { numRuns: 150, seed: 2018 },
      );
    });
  }
});
