// Every rule of a working and every step of a baseline has words in both languages.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workingRules } from "@mast/settlement";
import { isStepWorded, isWorded, phraseOf, type StatementWorking, stepPhrase } from "@mast/statement";
import { describe, expect, it } from "vitest";

const languages = ["en", "sv"] as const;

/** Names given to `step(…)` in the source of counterfactual. */
function stepsInSource(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/\bstep\(\s*"([^"]+)"/g)])
    .map((match) => match[1]!);
}

describe("words", () => {
  it.each(languages)("every rule of settlement is worded in %s", (language) => {
    const silent = Object.keys(workingRules).filter((rule) => !isWorded(rule, language));
    expect(silent).toEqual([]);
  });

  it.each(languages)("no phrase in %s leaves a hole", (language) => {
    const values: Record<string, string> = { holds: "yes", to: "1", from: "1", below: "2", x: "1", times: "1" };
    const phrases = Object.entries(workingRules).map(([rule, { params }]) => {
      const working: StatementWorking = {
        rule,
        of: "Saving",
        at: { line: 1, column: 1 },
        value: "1",
        unit: {},
        kind: "number",
        params: Object.fromEntries(params.map((name) => [name, values[name] ?? "something"])),
        inputs: [],
      };
      return phraseOf(working, undefined, language);
    });
    expect(phrases.filter((phrase) => phrase === "" || /undefined|null|\[object/.test(phrase))).toEqual([]);
  });

  it.each(languages)("every step of counterfactual is worded in %s", (language) => {
    const steps = [...new Set(stepsInSource(join(import.meta.dirname, "../../packages/counterfactual/src")))];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.filter((step) => !isStepWorded(step, language))).toEqual([]);
    const params = {
      month: "3",
      period: "2018-10",
      from: "2018-10",
      to: "2018-12",
      because: "why",
      earlier: "2012-10",
    };
    expect(steps.map((step) => stepPhrase(step, params, language)).filter((text) => /undefined/.test(text))).toEqual(
      [],
    );
  });
});
