// Printed forms: as wide as there is room for, in both languages, the same bytes every time.

import { branchLines, explainPayment, toJson, toMarkdown, toTerminal } from "@mast/statement";
import { describe, expect, it } from "vitest";
import { sample } from "./sample.ts";

describe("printed statement", () => {
  it("fits the terminal", () => {
    for (const width of [72, 80, 120]) {
      const lines = toTerminal(sample, "en", { width, colour: false }).split("\n");
      expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    }
  });

  it("is printed even where there is no room", () => {
    for (const width of [0, 1, 7]) expect(toTerminal(sample, "en", { width }).length).toBeGreaterThan(100);
  });

  it("has colour only when asked for", () => {
    expect(toTerminal(sample, "en", { colour: false })).not.toContain("\u001b");
    expect(toTerminal(sample, "en", { colour: true })).toContain("\u001b[1m");
  });

  it("writes money as the language does", () => {
    expect(toMarkdown(sample, "en")).toContain("SEK 3,214,500");
    expect(toMarkdown(sample, "sv")).toContain("3 214 500 SEK");
    expect(toMarkdown(sample, "sv")).toContain("# Avräkning: Friska arbetsplatser");
  });

  it("explains a payment down to the price", () => {
    expect(branchLines(explainPayment(sample, 0, "en"))).toEqual([
      "SEK 3,214,500  Payer pays Provider for contract year 1  (Saving, line 20)",
      "└─ SEK 3,214,500  what Saving comes to from 2026-01-01 to 2026-12-31  (Saving, line 20)",
      "   ├─ 1,500 days  avoided of SickDays: expected less observed  (Saving, line 20)",
      "   └─ SEK 3,214,500  price times quantity  (Saving, line 20)",
      "      └─ SEK 3,214,500  at this price  (Saving, line 20)",
      "         ├─ SEK 2,143 per day  as the contract writes  (Saving, line 20)",
      "         └─ 1,500 days  avoided of SickDays: expected less observed  (Saving, line 20)",
    ]);
  });

  it("is the same JSON after a round", () => {
    const text = toJson(sample);
    expect(toJson(JSON.parse(text) as typeof sample)).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });
});
