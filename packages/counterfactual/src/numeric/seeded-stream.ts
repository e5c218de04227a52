// Takes a seed that the parties agreed on, gives the same random numbers to each of them.
// Words are SHA-256(seed ":" counter), counter 0, 1, 2 …, eight big-endian words of 32 bits to a digest.
import { sha256 } from "./sha-256.ts";

const wordCount = 2 ** 32;

/** The endless stream of 32-bit words of a seed. */
export function* seededWords(seed: string): Generator<number, never> {
  const encoder = new TextEncoder();
  for (let counter = 0; ; counter += 1) yield* sha256(encoder.encode(`${seed}:${counter}`));
}

/** The next index below `count`, every one equally likely: words past the last whole multiple of `count` are passed over. */
export function nextBelow(words: Generator<number, never>, count: number): number {
  if (!Number.isSafeInteger(count) || count < 1 || count > wordCount) throw new RangeError(`No index below ${count}`);
  const limit = wordCount - (wordCount % count);
  for (;;) {
    const word = words.next().value;
    if (word < limit) return word % count;
  }
}
