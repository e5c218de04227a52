// What the extension sends to the panel of the payout curve, as the panel reads it.

interface Drawn {
  readonly text: string;
  readonly at: number;
}

interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly percent: boolean;
}

export interface Point {
  readonly x: Drawn;
  readonly pays: Drawn;
  readonly jump?: { readonly before: Drawn; readonly after: Drawn; readonly height: string };
  readonly onward: string;
  readonly limit?: string;
}

export interface Curve {
  readonly shows: "curve";
  readonly name: string;
  readonly label: string;
  readonly range: object;
  readonly over: Axis;
  readonly pays: Axis;
  readonly pieces: readonly (readonly [readonly [number, number], readonly [number, number]])[];
  readonly points: readonly Point[];
  readonly limits: readonly {
    readonly name: string;
    readonly amount: Drawn;
    readonly words: string;
    readonly outside: boolean;
    readonly range: object;
  }[];
  readonly now?: { readonly x: Drawn; readonly pays: Drawn; readonly words: string };
  readonly notes: readonly string[];
}

export interface PriceTable {
  readonly shows: "table";
  readonly name: string;
  readonly label: string;
  readonly range: object;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly range: object }[];
  readonly notes: readonly string[];
}

export interface Nothing {
  readonly shows: "nothing";
  readonly name: string;
  readonly why: string;
}

export type Drawing = (Curve | PriceTable | Nothing) & { readonly language: "en" | "sv" };

export type Words = Readonly<
  Record<"chart" | "points" | "where" | "pays" | "onward" | "jumps" | "limit" | "limits" | "outside" | "toText", string>
>;

/** `jumps from {0} to {1}` with its places filled in. */
export const filled = (text: string, ...parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? "");
