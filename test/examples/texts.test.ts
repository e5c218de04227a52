// Every example is laid out as the formatter lays it out, has no errors, and its Swedish twin is its translation.
import { readdirSync, readFileSync } from "node:fs";
import { check, format, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { exampleFile } from "./settled.ts";

const contracts = readdirSync(exampleFile("."), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".mast"))
  .sort();
const read = (file: string) => readFileSync(exampleFile(file), "utf8");

describe("texts of the examples", () => {
  it.each(contracts)("%s is laid out and has no errors", (file) => {
    const text = read(file);
    expect(format(text)).toEqual({ value: text, diagnostics: [] });
    expect(check(parse(text)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("the Swedish twin of the first example is its translation, and back", () => {
    const english = read("01-botkyrka/healthy-workplaces.mast");
    const swedish = read("01-botkyrka/friska-arbetsplatser.mast");
    expect(translate(english, "sv").value).toBe(swedish);
    expect(translate(swedish, "en").value).toBe(english);
  });
});
