// The registry of diagnostics: codes are unique, belong to their family, speak both languages, and each has its page.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "@mast/language";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../errors");
const entries = Object.values(registry);

describe("registry", () => {
  it("codes and slugs are unique", () => {
    expect(new Set(entries.map((each) => each.code)).size).toBe(entries.length);
    expect(new Set(entries.map((each) => each.slug)).size).toBe(entries.length);
  });

  it("codes have their form", () => {
    expect(entries.filter((each) => !/^M[1-69]\d{3}$/.test(each.code)).map((each) => each.code)).toEqual([]);
  });

  it("each code has its page, and each page its code", () => {
    const pages = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".md"))
          .sort()
      : [];
    expect(pages).toEqual(entries.map((each) => `${each.code}-${each.slug}.md`).sort());
  });

  it("each page begins with its code", () => {
    const wrong = entries.filter((each) => {
      const page = join(folder, `${each.code}-${each.slug}.md`);
      return existsSync(page) && !readFileSync(page, "utf8").startsWith(`# ${each.code}`);
    });
    expect(wrong.map((each) => each.code)).toEqual([]);
  });
});
