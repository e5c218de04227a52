// Takes a seed in words, gives whole-number draws that are the same on every machine. Arithmetic is on 32-bit integers only.
import { createHash } from "node:crypto";

/** A stream of draws: Marsaglia's xorwow-like sfc32, started from the SHA-256 of the seed. */
export function draws(seed) {
  const digest = createHash("sha256").update(seed, "utf8").digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at));
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i += 1) next();
  /** A whole number from 0 up to, and not including, the limit; every one is equally likely. */
  const below = (limit) => {
    const unfair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    let value = next();
    while (value >= unfair) value = next();
    return value % limit;
  };
  /** True so many times in a million. */
  const inAMillion = (chance) => below(1_000_000) < chance;
  /** The items in a drawn order; the list that is given stays as it is. */
  const shuffled = (items) => {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  /** One item of a list of [item, weight]. */
  const weighted = (choices) => {
    let left = below(choices.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [item, weight] of choices) {
      if (left < weight) return item;
      left -= weight;
    }
    throw new Error("Weights do not add up");
  };
  return { below, inAMillion, shuffled, weighted };
}

/** The months from one to another, both in, as `2015-10`. */
export function months(from, to) {
  const list = [];
  for (let [year, month] = from.split("-").map((part) => Number.parseInt(part, 10)); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, "0")}`;
    list.push(name);
    if (name === to) return list;
  }
}

/** The date so many days after another, ISO. */
export function daysAfter(date, days) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
