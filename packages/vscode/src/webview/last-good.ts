// What a half-written clause shows: its last whole form, marked as such, until it can be read again.

/** A part of the readable contract as the language server sends it. */
export interface Part {
  readonly key: string;
  readonly broken: boolean;
  readonly html: string;
}

/** A part as it is shown; `kept` is an earlier form of a clause that cannot be read now. */
export interface Shown {
  readonly key: string;
  readonly html: string;
  readonly state: "whole" | "kept" | "broken";
}

/** Remembers whole clauses in `good`, and gives them back for those that are broken. */
export function withLastGood(parts: readonly Part[], good: Map<string, string>): readonly Shown[] {
  const shown = parts.map(({ key, broken, html }): Shown => {
    if (!broken) {
      good.set(key, html);
      return { key, html, state: "whole" };
    }
    const earlier = good.get(key);
    return earlier === undefined ? { key, html, state: "broken" } : { key, html: earlier, state: "kept" };
  });
  return shown;
}
