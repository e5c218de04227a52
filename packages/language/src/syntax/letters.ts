// Letters and digits in patterns. V8 takes milliseconds to make a pattern of all letters there are: texts are first read by those of
// Latin-1, and a pattern of all is made only for a text that has others.

import { once } from "../source/once.ts";

/** What stands between the brackets of a class. */
export interface Letters {
  readonly letters: string;
  readonly digits: string;
}

const latin: Letters = { letters: "A-Za-zªµºÀ-ÖØ-öø-ÿ", digits: "0-9²³¹¼½¾" };
const all: Letters = { letters: "\\p{L}", digits: "\\p{N}" };

const inLatinWord = `${latin.letters}${latin.digits}_`;
const latinWord = new RegExp(`[${latin.letters}][${inLatinWord}]*(?![${inLatinWord}\\u0100-\\uffff])`, "y");
const maybeWord = new RegExp(`[${latin.letters}\\u0100-\\uffff]`, "y");
const anyWord = once(() => /\p{L}[\p{L}\p{N}\p{M}_]*/uy);

/** The word that begins at an offset: a letter, and letters, digits, marks on letters and `_` after it. */
export function wordAt(text: string, offset: number): string | undefined {
  latinWord.lastIndex = offset;
  if (latinWord.test(text)) return text.slice(offset, latinWord.lastIndex);
  maybeWord.lastIndex = offset;
  if (!maybeWord.test(text)) return undefined;
  const word = anyWord();
  word.lastIndex = offset;
  return word.exec(text)?.[0];
}

/** Latin-1, dashes, quotation marks, currencies, arrows and signs of mathematics: no letter or digit but those of Latin-1. */
const beyondLatin = /[^\0-\u00ff\u2010-\u2027\u202f\u20a0-\u20c0\u2190-\u22ff]/;

/** A pattern over letters, given the text that it is to read. `m` and `y` go with it. */
export function patternOf(source: (letters: Letters) => string): (text: string) => RegExp {
  const forLatin = once(() => new RegExp(source(latin), "my"));
  const forAll = once(() => new RegExp(source(all), "muy"));
  return (text) => (beyondLatin.test(text) ? forAll() : forLatin());
}
