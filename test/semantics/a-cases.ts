// A table of contracts, each one change away from a sound one: a change that is found fault with, with the code and the exact words
// the finding points at, and a near miss that is not.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Diagnostic, parse } from "@mast/language";
import { expect, it } from "vitest";

export const base = readFileSync(join(import.meta.dirname, "a-base.mast"), "utf8");

/** A change of a contract's text. */
export type Change = (text: string) => string;

/** Puts one passage in the place of another, which must be there. */
export function swap(old: string, by: string): Change {
  return (text) => {
    if (!text.includes(old)) throw new Error(`the contract has no “${old}”`);
    return text.replace(old, () => by);
  };
}

/** Adds clauses at the end. */
export function add(clauses: string): Change {
  return (text) => `${text}\n${clauses}\n`;
}

export function both(...changes: readonly Change[]): Change {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

export const unchanged: Change = (text) => text;

export interface Case {
  readonly code: string;
  readonly change: Change;
  /** The words that the finding points at. */
  readonly at: string;
  readonly nearMiss: Change;
  /** Words that the message or the help must have, to see that it shows what it is about. */
  readonly says?: string;
}

export function findings(change: Change): readonly { readonly diagnostic: Diagnostic; readonly at: string }[] {
  const text = change(base);
  return check(parse(text)).diagnostics.map((diagnostic) => ({ diagnostic, at: wordsAt(text, diagnostic) }));
}

function wordsAt(text: string, { place }: Diagnostic): string {
  return place.in === "contract" ? text.slice(place.span.start, place.span.end) : "";
}

export function runCases(cases: readonly Case[]): void {
  for (const { code, change, at, nearMiss, says } of cases) {
    it(`${code} at “${at.split("\n")[0]}”`, () => {
      const found = findings(change);
      const own = found.filter(({ diagnostic }) => diagnostic.code === code);
      expect(own.map((each) => each.at)).toContain(at);
      // One mistake is one complaint: no error of another code comes with it.
      const others = found.filter(({ diagnostic }) => diagnostic.severity === "error" && diagnostic.code !== code);
      expect(others.map(({ diagnostic }) => `${diagnostic.code} ${diagnostic.message.en}`)).toEqual([]);
      // What has an error is no contract, so nothing can be settled by it.
      if (own.some(({ diagnostic }) => diagnostic.severity === "error")) {
        expect(check(parse(change(base))).contract).toBeUndefined();
      }
      if (says !== undefined) {
        const { message, help } = own[0]?.diagnostic ?? {};
        expect(`${message?.en} ${help?.en}`).toContain(says);
      }
      for (const { diagnostic } of own) {
        for (const text of [diagnostic.message, diagnostic.help]) {
          expect(`${text?.en}${text?.sv}`).not.toMatch(/undefined|\[object/);
        }
      }
      const near = findings(nearMiss);
      const wrong = near.filter(({ diagnostic }) => diagnostic.code === code || diagnostic.severity === "error");
      expect(wrong.map(({ diagnostic }) => `${diagnostic.code} ${diagnostic.message.en}`)).toEqual([]);
    });
  }
}
