// Takes whole clusters and a seed, gives the statistic of resampled sets of clusters, drawn with replacement.
// The order of the clusters is part of the recipe: sort them by name before they come here.
import type { Rational } from "@mast/exact";
import { nextBelow, seededWords } from "./seeded-stream.ts";

/** The statistic of each resample; one it cannot be computed for is undefined, and stays in its place. */
export function resample<Member>(
  clusters: readonly (readonly Member[])[],
  times: number,
  seed: string,
  statistic: (members: readonly Member[]) => Rational | undefined,
): (Rational | undefined)[] {
  const words = seededWords(seed);
  return Array.from({ length: times }, () => {
    const drawn: Member[] = [];
    for (let draw = 0; draw < clusters.length; draw += 1) drawn.push(...clusters[nextBelow(words, clusters.length)]!);
    return statistic(drawn);
  });
}
