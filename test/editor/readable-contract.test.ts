// The readable contract beside the text: parts with their lines, whole files, and half-written clauses.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, readableContract, writtenContract } from "@mast/language-service";
import { describe, expect, it } from "vitest";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const lineOf = (text: string, word: string) => text.slice(0, text.indexOf(word)).split("\n").length;

describe("the readable contract", () => {
  it("gives each clause as a part, with the lines it comes from", () => {
    const { parts, sound, title } = readableContract(analyse(base), "en");
    expect(sound).toBe(true);
    expect(title).not.toBe("");
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    const saving = parts.find(({ key }) => key === "pricing Saving");
    expect(saving?.html).toContain(`data-line="${lineOf(base, "pricing Saving")}"`);
    expect(saving?.html).toContain("<dfn>ShortAbsence</dfn>");
    expect(saving?.html).toMatch(/<a href="#clause-\d+">\(clause \d+\)<\/a>/);
  });

  it("speaks the reader's language", () => {
    const { parts } = readableContract(analyse(base), "sv");
    expect(parts.find(({ key }) => key === "pricing Saving")?.html).toContain("Prissättning");
  });

  it("keeps the names of clauses while one is broken, and says so", () => {
    const { parts, sound } = readableContract(analyse(base.replace("pricing Saving", "pricing Saving )(")), "en");
    expect(sound).toBe(false);
    expect(parts.find(({ key }) => key === "pricing Saving")?.broken).toBe(true);
    expect(parts.filter(({ broken }) => broken).length).toBe(1);
  });

  it("never throws on a text cut anywhere", () => {
    for (let end = 0; end < base.length; end += 97) {
      const { parts } = readableContract(analyse(base.slice(0, end)), "en");
      expect(parts.map(({ html }) => html).join("")).not.toContain("undefined");
    }
  });

  it("escapes what the authors wrote", () => {
    const text = base.replace(/^(contract )".*"/, '$1"<script>alert(1)</script> & more"');
    const { parts } = readableContract(analyse(text), "en");
    const html = parts.map((part) => part.html).join("");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
  });

  it("is written as a file only without errors", () => {
    expect(writtenContract(analyse(base), "markdown", "en")).toMatch(/^# /);
    expect(writtenContract(analyse(base), "html", "sv")).toContain('<html lang="sv">');
    expect(writtenContract(analyse(base.replace("lower is better", "")), "markdown", "en")).toBeUndefined();
  });
});
