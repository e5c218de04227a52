// What an editor takes for a word, for selecting, moving and proposing while typing: read as VS Code reads language-configuration.json.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const file = join(import.meta.dirname, "../../packages/vscode/language-configuration.json");
const { wordPattern } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
};
const words = (text: string): readonly string[] =>
  text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];

it("takes names and words of both spellings whole", () => {
  expect(words("pricing Saving for ShortAbsence_2")).toEqual(["pricing", "Saving", "for", "ShortAbsence_2"]);
  expect(words("målgrupp Över65 löper från 2020-03-01")).toEqual([
    ...["målgrupp", "Över65", "löper", "från"],
    ...["2020", "03", "01"],
  ]);
  expect(words("SEK 30,000,000 and 5 %")).toEqual(["SEK", "30", "000", "000", "and", "5"]);
});
