// Names of periods in a message's own language: `contract year 1 to contract year 2` reads `avtalsår 1 till avtalsår 2` in Swedish.

import type { MessageLanguage } from "./diagnostic.ts";

const name = "(?:contract year \\d+|\\d{4}(?:-(?:Q\\d|W?\\d{2}(?:-\\d{2})?))?)";
const period = new RegExp(`^${name}(?: to ${name})?$`);
const ofPeriods = new Set(["period", "periods", "missing", "where"]);

/** The parameters of a message, with every name of a period in the language. */
export function withPeriodsIn<P>(params: P, language: MessageLanguage): P {
  if (typeof params !== "object" || params === null) return params;
  const read = (key: string, value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((each) => read(key, each))
      : typeof value === "string"
        ? periodIn(key, value, language)
        : value;
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, read(key, value)])) as P;
}

function periodIn(key: string, text: string, language: MessageLanguage): string {
  if (text === "contract" && ofPeriods.has(key))
    return language === "sv" ? "hela avtalstiden" : "the whole running time";
  if (language === "en" || !period.test(text)) return text;
  return text.replaceAll("contract year", "avtalsår").replace(" to ", " till ");
}
