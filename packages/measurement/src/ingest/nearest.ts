// Takes a name and the names there are, gives the one that was probably meant, or none.

/** The nearest of the names, if it is near: capitals do not count, and at most a third of the letters may differ. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().trim();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const distance = editDistance(wanted, candidate.toLowerCase().trim());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance: letters put in, taken out or exchanged. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const exchanged = above[j]! + (a[i] === b[j] ? 0 : 1);
      row.push(Math.min(exchanged, above[j + 1]! + 1, row[j]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
