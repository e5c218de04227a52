// Pieces of sentences put together.

import type { Inline, Run } from "./document.ts";

/** A sentence with runs in it: run`The group is ${name}.`. */
export function run(texts: TemplateStringsArray, ...values: readonly (Run | Inline)[]): Run {
  return texts.flatMap((text, index) => {
    const value = values[index];
    const after: Run = value === undefined ? [] : isRun(value) ? value : [value];
    return text === "" ? after : [text, ...after];
  });
}

const isRun = (value: Run | Inline): value is Run => Array.isArray(value);

/** Runs with something between them, and something else before the last. */
export function joined(runs: readonly Run[], between: string, last: string = between): Run {
  return runs.flatMap((each, index) => (index === 0 ? each : [index === runs.length - 1 ? last : between, ...each]));
}

/** A run in which the first letter is a capital. */
export function capitalised([first, ...rest]: Run): Run {
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : [first!, ...rest];
}

/** The words of a run alone; `quoted` gives a text of the authors its quotation marks. */
export function plainText(of: Run, quoted: (text: string) => string): string {
  return of
    .map((each) => {
      if (typeof each === "string") return each;
      if ("term" in each) return each.term;
      return "column" in each ? each.column : quoted(each.quote);
    })
    .join("");
}
