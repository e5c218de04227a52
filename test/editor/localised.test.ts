// Everything that the extension says is there in English and Swedish.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../packages/vscode");
const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8")) as Record<string, string>;
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"));

describe("the extension in two languages", () => {
  const english = read("package.nls.json");
  const swedish = read("package.nls.sv.json");

  it("has each command, view and setting in both", () => {
    expect(Object.keys(swedish).sort()).toEqual(Object.keys(english).sort());
    const used = [...readFileSync(join(root, "package.json"), "utf8").matchAll(/"%([\w.]+)%"/g)].map(
      (match) => match[1],
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  it("has each sentence of its code in Swedish, with the same places to fill in, and none that is not said", () => {
    const bundle = read("l10n/bundle.l10n.sv.json");
    const said = sources.flatMap((text) =>
      [...text.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(`"${match[1]}"`) as string),
    );
    expect([...new Set(said)].sort()).toEqual(Object.keys(bundle).sort());
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [sentence, translated] of Object.entries(bundle)) expect(places(translated)).toEqual(places(sentence));
  });
});
