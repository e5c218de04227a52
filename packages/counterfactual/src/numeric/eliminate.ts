// Takes an integer matrix and right-hand sides, gives the solutions over one common denominator.
// Bareiss' fraction-free elimination: every division comes out even, so nothing is rounded and numbers stay short.

/** Solutions X / denominator of A·X = B, in whole numbers. */
export interface IntegerSolution {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/** Solves A·X = B for a square A; undefined when A is singular. */
export function solveIntegers(
  matrix: readonly (readonly bigint[])[],
  right: readonly (readonly bigint[])[],
): IntegerSolution | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...right[index]!]);
  let previous = 1n;
  for (let step = 0; step < size; step += 1) {
    const found = rows.findIndex((row, index) => index >= step && row[step] !== 0n);
    if (found < 0) return undefined;
    [rows[step], rows[found]] = [rows[found]!, rows[step]!];
    const pivotRow = rows[step]!;
    const pivot = pivotRow[step]!;
    for (let index = 0; index < size; index += 1) {
      if (index === step) continue;
      const row = rows[index]!;
      const factor = row[step]!;
      for (let column = 0; column < row.length; column += 1) {
        row[column] = (pivot * row[column]! - factor * pivotRow[column]!) / previous;
      }
    }
    previous = pivot;
  }
  // Every diagonal element is now the same number: the determinant, up to its sign.
  const sign = previous < 0n ? -1n : 1n;
  return {
    numerators: rows.map((row) => row.slice(size).map((value) => sign * value)),
    denominator: sign * previous,
  };
}
