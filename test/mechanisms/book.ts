// The mechanisms of published outcome contracts, by their number in the book: who is counted (C), what is measured (M), how it
// becomes money (P), who bears the risk (R), and time (T).

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
}

/** All 86, in the order of the book. */
export const book: readonly string[] = [
  ...numbered("C", 13),
  ...numbered("M", 20),
  ...numbered("P", 27),
  ...numbered("R", 18),
  ...numbered("T", 8),
];
