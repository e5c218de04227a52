// What the bench of language servers rests on: documents of the length asked for whose marked names can be broken, and percentiles.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { dockerfile, drafted, mast, prisma, python, typescript, yaml } from "./documents.ts";
import { median, percentile, table } from "./percentiles.ts";

describe("drafted documents", () => {
  it.each([mast, typescript, python, prisma, dockerfile, yaml])("$languageId has the lines asked for", (language) => {
    const { text, sites } = drafted(language, 1000);
    const lines = text.split("\n").length - 1;
    expect(lines).toBeGreaterThanOrEqual(1000);
    expect(lines).toBeLessThan(1080);
    expect(text).not.toContain("¤");
    for (const site of sites) expect(text.slice(site - 3, site)).toMatch(/[\p{L}\p{N}]+$/u);
  });

  it("a contract is sound, and a letter behind a marked name makes one error there", () => {
    const { text, sites } = drafted(mast, 100);
    const errorsOf = (contract: string) =>
      check(parse(contract)).diagnostics.filter(({ severity }) => severity === "error");
    expect(errorsOf(text)).toEqual([]);
    for (const site of sites) {
      const places = errorsOf(`${text.slice(0, site)}x${text.slice(site)}`).map(({ place }) => place);
      expect(places).toContainEqual({ in: "contract", span: { start: expect.any(Number), end: site + 1 } });
    }
  });
});

describe("percentiles", () => {
  it("are the smallest values that enough others do not exceed", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([4, 3, 2, 1], 0.5)).toBe(2);
    expect(percentile([...Array(100).keys()], 0.95)).toBe(94);
    expect(percentile([7], 0.95)).toBe(7);
    expect(median([])).toBeNaN();
  });

  it("stand in a table", () => {
    expect(
      table([
        ["server", "ms"],
        ["a", "10.5"],
      ]),
    ).toBe("server    ms\na       10.5");
  });
});
