// The Word document of a contract: real headings with Word's numbers, tables with headed rows, title and language, and always the same bytes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { check, parse } from "@mast/language";
import { documentOf } from "@mast/statement/document";
import { documentToWord } from "@mast/statement/word";
import { describe, expect, it } from "vitest";

const text = readFileSync(join(import.meta.dirname, "../../examples/01-botkyrka/healthy-workplaces.mast"), "utf8");
const wordOf = (language: "en" | "sv") =>
  documentToWord(documentOf(check(parse(text)), { language, outcomes: ["holds"] }));

/** Names and texts of the files in a zip, by its directory. */
function unzipped(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

describe("the Word document", () => {
  it("has headings, numbered sentences and tables", async () => {
    const body = unzipped(await wordOf("en")).get("word/document.xml") ?? "";
    const { clauses } = documentOf(check(parse(text)), { language: "en", outcomes: ["holds"] });
    const headings = body.match(/<w:pStyle w:val="Heading1"\/>/g) ?? [];
    expect(headings.length).toBeGreaterThan(clauses.length);
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body.match(/<w:ilvl w:val="0"\/>/g)?.length).toBeGreaterThanOrEqual(clauses.length);
    expect(body.match(/<w:ilvl w:val="1"\/>/g)?.length).toBe(
      clauses.flatMap(({ items }) => items).filter(({ item }) => item === "sentence").length,
    );
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(body).toContain("Healthy workplaces in Botkyrka");
    expect(body).toContain("SEK 20,000,000");
  });

  it("says its title and its language", async () => {
    const files = unzipped(await wordOf("sv"));
    expect(files.get("docProps/core.xml")).toContain("<dc:title>");
    expect(files.get("word/styles.xml")).toContain('w:val="sv-SE"');
    expect(files.get("word/numbering.xml")).toContain('w:val="%1.%2"');
  });

  it("is the same bytes each time", async () => {
    const first = await wordOf("en");
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await wordOf("en")).equals(Buffer.from(first))).toBe(true);
  });
});
