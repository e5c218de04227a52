// Edits as they come from a keyboard, the same in every run.

/** Whole numbers below a limit, the same in every run (mulberry32). */
export function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const typed = [
  "\n",
  " ",
  '"',
  "|",
  "pays ",
  "0",
  "SEK 1",
  "å",
  "😀",
  "\r\n",
  "//",
  "> ",
  "(",
  "of",
  "\u0000",
  "\n\npricing ",
];

/** One edit, mostly near the last: a letter or word typed, a stretch deleted, or a stretch of the text itself put somewhere else. */
export function edit(
  below: (limit: number) => number,
  text: string,
  near: number,
): { readonly start: number; readonly end: number; readonly put: string } {
  const start = below(4) > 0 ? Math.min(text.length, Math.max(0, near - 20 + below(40))) : below(text.length + 1);
  const kind = below(10);
  if (kind < 5) return { start, end: start, put: typed[below(typed.length)] as string };
  if (kind < 8) return { start, end: Math.min(text.length, start + below(kind === 7 ? 60 : 3)), put: "" };
  const from = below(text.length + 1);
  return { start, end: start, put: text.slice(from, from + below(40)) };
}
