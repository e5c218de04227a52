// What messages call the kinds of things that have names, in both languages, with their articles; and lists in words.

import type { SymbolKind } from "../semantics/context.ts";
import type { Bilingual } from "./diagnostic.ts";

const kinds: Readonly<Record<SymbolKind, Bilingual>> = {
  party: { en: "a party", sv: "en part" },
  data: { en: "a data source", sv: "en datakälla" },
  "target group": { en: "a target group", sv: "en målgrupp" },
  "comparison group": { en: "a comparison group", sv: "en jämförelsegrupp" },
  metric: { en: "a metric", sv: "ett mått" },
  instrument: { en: "an instrument", sv: "ett instrument" },
  value: { en: "a value", sv: "ett värde" },
  formula: { en: "a formula", sv: "en formel" },
  pricing: { en: "a pricing", sv: "en prissättning" },
  "rate card": { en: "a rate card", sv: "en taxa" },
  cap: { en: "a cap", sv: "ett tak" },
  floor: { en: "a floor", sv: "ett golv" },
  event: { en: "an event", sv: "en händelse" },
  definition: { en: "a definition", sv: "en definition" },
  amendment: { en: "an amendment", sv: "en ändring" },
};

/** `a metric`, `ett mått`. */
export function kindInWords(kind: SymbolKind, language: "en" | "sv"): string {
  return kinds[kind][language];
}

/** `a metric or a pricing`. */
export function kindsInWords(list: readonly SymbolKind[], language: "en" | "sv"): string {
  return listInWords(
    list.map((kind) => kinds[kind][language]),
    language === "en" ? "or" : "eller",
  );
}

/** `a, b or c`. */
export function listInWords(list: readonly string[], last: string): string {
  return list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} ${last} ${list.at(-1)}`;
}
