// Where a stretch of text sits while the text around it changes: its places are counted from a seat of its own, with room behind it to
// grow, so that what was read of a stretch, and what was found out about it, stays as it is. Seats stand in the order of the text.

/** Free places behind a stretch when a text is first read, and the fewest that must be left for it to stay. */
const room = { first: 4096, least: 64 };

/** Seats for stretches of these lengths, the first of them at a place, or in the middle of the room up to the next seat when there is one. */
export function seatsFrom(from: number, lengths: readonly number[], next?: number): readonly number[] | undefined {
  const needed = lengths.reduce((sum, length) => sum + length, 0);
  const free = next === undefined ? room.first : Math.floor((next - from - needed) / (lengths.length + 1));
  if (free < room.least) return undefined;
  let seat = next === undefined ? from : from + free;
  return lengths.map((length) => {
    const own = seat;
    seat += length + free;
    return own;
  });
}

/** The last of some rising numbers that is not beyond another, by its index; the first when all are. */
export function lastUpTo(rising: readonly number[], number: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
