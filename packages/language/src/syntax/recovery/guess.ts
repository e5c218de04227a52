// What a word that does not fit was most likely meant to be: a keyword nearly spelled so, one that begins so, or the same keyword in
// the other spelling. Guesses are tried by reading on; only one that lets the reading get further is offered.

import type { Spelling } from "@mast/exact";
import type { IToken } from "chevrotain";
import { formsOf, type Keyword, keywords, phrases } from "../../keywords/table.ts";
import { distance } from "../../semantics/nearest.ts";
import { CurrencyCode, Identifier, keywordTokens, kw } from "../tokens.ts";

/** The text of tokens, to tell lines apart, and its spelling. */
export interface Place {
  readonly text: string;
  readonly spelling: Spelling;
  /** How many more mistakes of this text are worth the time of a guess; the first ones are. */
  readonly patience: { left: number };
}

export interface Guess {
  readonly id: string;
  /** The words as they stand. */
  readonly found: string;
  /** How many tokens they are. */
  readonly length: number;
  readonly how: "misspelled" | "begun" | "other spelling" | "other words";
  /** How far the words are from the keyword. */
  readonly cost: number;
}

const keywordTypes: ReadonlySet<unknown> = new Set(Object.values(keywordTokens));

export function isWord(token: IToken | undefined): token is IToken {
  if (!token) return false;
  const { tokenType } = token;
  return tokenType === Identifier || tokenType === CurrencyCode || keywordTypes.has(tokenType);
}

/** Whether a token is the first of its line. */
export function opensLine(token: IToken, before: IToken | undefined, { text }: Place): boolean {
  return before === undefined || text.slice((before.endOffset ?? 0) + 1, token.startOffset).includes("\n");
}

/** Guesses for the words at an index, nearest first. */
export function guessesAt(
  tokens: readonly IToken[],
  index: number,
  place: Place,
  among: (entry: Keyword) => boolean = () => true,
): Guess[] {
  if (place.patience.left <= 0) return [];
  place.patience.left -= 1;
  const run: IToken[] = [];
  for (let at = index; isWord(tokens[at]) && run.length < 6; at++) {
    if (at > index && opensLine(tokens[at] as IToken, tokens[at - 1], place)) break;
    run.push(tokens[at] as IToken);
  }
  const found: Guess[] = [];
  for (let length = run.length; length > 0; length--) {
    const words = run
      .slice(0, length)
      .map((token) => token.image)
      .join(" ");
    const foreign = otherSpelling(words, place.spelling);
    if (foreign !== undefined && run[0]?.tokenType !== kw(foreign)) {
      found.push({ id: foreign, found: words, length, how: "other spelling", cost: 1 / length });
    }
    found.push(...near(words, length, place.spelling));
  }
  const byId = new Map(keywords.filter(among).map((entry) => [entry.id, entry]));
  return found.filter(({ id }) => byId.has(id)).sort((a, b) => a.cost - b.cost);
}

function otherSpelling(words: string, spelling: Spelling): string | undefined {
  let node: (typeof phrases)["en"] | undefined = phrases[spelling === "en" ? "sv" : "en"];
  for (const word of words.split(" ")) node = node?.next.get(word);
  return node?.id;
}

/** What keywords are near words, as it was worked out before: while a line is typed, the same words are asked again and again. */
const known = { en: new Map<string, readonly Guess[]>(), sv: new Map<string, readonly Guess[]>() };
const mostKnown = 1_000;

function near(words: string, length: number, spelling: Spelling): readonly Guess[] {
  const key = `${length} ${words}`;
  const before = known[spelling].get(key);
  if (before) return before;
  const guesses = nearest(words, length, spelling);
  if (known[spelling].size >= mostKnown) known[spelling].clear();
  known[spelling].set(key, guesses);
  return guesses;
}

function nearest(words: string, length: number, spelling: Spelling): readonly Guess[] {
  const allowed = Math.max(1, Math.floor(words.length / 3));
  const guesses: Guess[] = [];
  for (const entry of keywords) {
    for (const form of formsOf(entry, spelling)) {
      const begins = form.startsWith(`${words} `);
      if (Math.abs(form.length - words.length) > allowed && !begins) continue;
      const cost = begins ? 1.5 - words.split(" ").length / 10 : distance(words.toLowerCase(), form);
      if (cost > 0 && (begins || cost <= allowed)) {
        guesses.push({ id: entry.id, found: words, length, how: begins ? "begun" : "misspelled", cost });
      }
    }
  }
  return guesses;
}

/** The tokens with the guessed keyword in the place of the words. */
export function withGuess(tokens: readonly IToken[], index: number, guess: Guess): IToken[] {
  const first = tokens[index] as IToken;
  const last = tokens[index + guess.length - 1] as IToken;
  const tokenType = kw(guess.id);
  const meant = { ...first, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number, endOffset: last.endOffset };
  return [...tokens.slice(0, index), { ...meant, image: guess.found } as IToken, ...tokens.slice(index + guess.length)];
}

/** The clause that words at the beginning of a clause were meant to open, when there is one such. */
export function clauseGuess(tokens: readonly IToken[], index: number, place: Place): Guess | undefined {
  return onlyNearest(guessesAt(tokens, index, place, (entry) => entry.use === "clause"));
}

/** The nearest guess, unless another keyword is as near. */
export function onlyNearest(guesses: readonly Guess[]): Guess | undefined {
  const [best] = guesses;
  const rival = guesses.some((guess) => guess.id !== best?.id && guess.cost === best?.cost);
  return rival ? undefined : best;
}
