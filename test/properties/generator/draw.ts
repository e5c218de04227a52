// A stream of random choices that a contract is drawn from. The numbers come from fast-check, which makes a failing contract simpler
// by making them smaller: the first choice of every list is the plainest.

import fc from "fast-check";

export interface Draw {
  /** From 0 up to, not with, `count`. */
  below(count: number): number;
  /** Both ends in. */
  from(low: number, high: number): number;
  of<T>(list: readonly T[]): T;
  /** True that many times of a hundred. */
  chance(percent: number): boolean;
  /** At least `least` of a list, in its order. */
  some<T>(list: readonly T[], least?: number): readonly T[];
  /** That many different elements, in their order. */
  several<T>(list: readonly T[], count: number): readonly T[];
}

/** Choices read off a list of numbers, from its beginning again when it ends. */
export function drawFrom(numbers: readonly number[]): Draw {
  let next = 0;
  const below = (count: number) => (numbers[next++ % numbers.length] ?? 0) % count;
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((value, index) => ({ value, index, weight: below(1000) }))
      .sort((a, b) => a.weight - b.weight || a.index - b.index);
  const several = <T>(list: readonly T[], count: number) =>
    shuffled(list)
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ value }) => value);
  return {
    below,
    from: (low, high) => low + below(high - low + 1),
    of: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (percent) => below(100) >= 100 - percent,
    some: (list, least = 0) => several(list, least + below(list.length - least + 1)),
    several,
  };
}

/** Lists of numbers long enough for one contract. */
export const numbers: fc.Arbitrary<number[]> = fc.noBias(
  fc.array(fc.nat({ max: 0xffffff }), { minLength: 150, maxLength: 700, size: "max" }),
);
