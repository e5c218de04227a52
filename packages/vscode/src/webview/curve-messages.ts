// What the extension sends to the panel of the payout curve, as the panel reads it.

import type { CurveAnswer } from "@mast/language-server/answers";

export type Drawing = CurveAnswer;
export type Curve = Extract<CurveAnswer, { readonly shows: "curve" }>;
export type PriceTable = Extract<CurveAnswer, { readonly shows: "table" }>;
export type Point = Curve["points"][number];

export type Words = Readonly<
  Record<"chart" | "points" | "where" | "pays" | "onward" | "jumps" | "limit" | "limits" | "outside" | "toText", string>
>;

/** `jumps from {0} to {1}` with its places filled in. */
export const filled = (text: string, ...parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? "");
