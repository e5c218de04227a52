// Ranges of exact numbers and how they calculate. An end that is absent is without end, or not known.

import { add, compare, isZero, maximum, minimum, multiply, negate, type Rational, sign, zero } from "@mast/exact";

export interface Between {
  readonly least?: Rational;
  readonly most?: Rational;
}

export const anything: Between = {};
export const notNegative: Between = { least: zero };

/** What is known of the sign alone. */
export function signOf({ least, most }: Between): Between {
  return between(least && sign(least) >= 0 ? zero : undefined, most && sign(most) <= 0 ? zero : undefined);
}

/** The range and zero. */
export const withZero = (range: Between): Between => union([range, { least: zero, most: zero }]);

export function between(least: Rational | undefined, most: Rational | undefined): Between {
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) };
}

export function negated({ least, most }: Between): Between {
  return between(most && negate(most), least && negate(least));
}

export function plus(a: Between, b: Between): Between {
  return between(a.least && b.least && add(a.least, b.least), a.most && b.most && add(a.most, b.most));
}

export function union(all: readonly Between[]): Between {
  const least = ends(all, "least");
  const most = ends(all, "most");
  return between(least?.reduce(minimum), most?.reduce(maximum));
}

/** The larger is at least every known least, and at most what every one is at most; the smaller the other way. */
export function chosen(all: readonly Between[], which: "larger" | "smaller"): Between {
  const known = (end: "least" | "most") => all.flatMap((each) => each[end] ?? []);
  if (which === "larger") {
    const leasts = known("least");
    return between(leasts.length > 0 ? leasts.reduce(maximum) : undefined, ends(all, "most")?.reduce(maximum));
  }
  const mosts = known("most");
  return between(ends(all, "least")?.reduce(minimum), mosts.length > 0 ? mosts.reduce(minimum) : undefined);
}

/** One end of each; nothing when one is without end. */
function ends(all: readonly Between[], end: "least" | "most"): readonly Rational[] | undefined {
  const known = all.flatMap((each) => each[end] ?? []);
  return known.length === all.length && known.length > 0 ? known : undefined;
}

export function product(a: Between, b: Between): Between {
  if (a.least && a.most && b.least && b.most) {
    const corners = [
      multiply(a.least, b.least),
      multiply(a.least, b.most),
      multiply(a.most, b.least),
      multiply(a.most, b.most),
    ];
    return { least: corners.reduce(minimum), most: corners.reduce(maximum) };
  }
  const isNothing = ({ least, most }: Between) => least && most && isZero(least) && isZero(most);
  if (isNothing(a) || isNothing(b)) return { least: zero, most: zero };
  const isPositive = (one: Between) => one.least !== undefined && compare(one.least, zero) >= 0;
  const isNegative = (one: Between) => one.most !== undefined && compare(one.most, zero) <= 0;
  if (isPositive(a) && isPositive(b)) return notNegative;
  if ((isPositive(a) && isNegative(b)) || (isNegative(a) && isPositive(b))) return { most: zero };
  return isNegative(a) && isNegative(b) ? notNegative : anything;
}
