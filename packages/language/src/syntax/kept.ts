// Takes a text and what was read of the one before it, gives its stretches: those that an edit left alone as they were kept, the others
// read. A stretch keeps its seat as long as there is room between its neighbours.

import type { Spelling } from "@mast/exact";
import { once } from "../source/once.ts";
import type { Clause } from "./ast/index.ts";
import { type ReadStretch, readStretch, stretchAt } from "./read-stretch.ts";
import { seatsFrom } from "./seats.ts";
import { cutFrom } from "./stretches.ts";

/** A stretch that has been read. */
export interface Kept {
  readonly text: string;
  /** Counted from its own beginning. */
  readonly read: ReadStretch;
  readonly seat: number;
  /** Counted from its seat. */
  readonly seated: ReadStretch;
  readonly clauses: () => readonly Clause[];
  /** As it was last asked for where it stands in the text. */
  placed?: { readonly at: number; readonly stretch: ReadStretch };
}

export interface LastRead {
  readonly spelling: Spelling;
  readonly kept: readonly Kept[];
  /** Offset of each. */
  readonly starts: readonly number[];
}

/** So many guesses about mistakes are worth the time; the first ones are made. */
const patience = 500;

/** The stretches of a text. Without `last` seats are offsets; after nothing, or a text in the other spelling, all is read. */
export function readText(text: string, spelling: Spelling, last?: LastRead | "nothing"): LastRead {
  const before = last !== undefined && last !== "nothing" && last.spelling === spelling ? last : undefined;
  const { front, back, by } = before ? unchanged(text, before) : nothing;
  const old = before?.kept ?? [];
  const known = new Map(
    old.slice(front, guessesFrom(old, back) < patience ? back : old.length).map((one) => [one.text, one]),
  );
  const texts: { readonly text: string; readonly read: ReadStretch }[] = [];
  let at = before && front > 0 ? endOf(before, front - 1) : 0;
  let left = old.slice(0, front).reduce((sum, { read }) => sum - read.guesses, patience);
  let next = back;
  cutFrom(text, spelling, at, (end) => {
    const stretch = text.slice(at, end);
    const kept = known.get(stretch)?.read;
    const read = kept?.isComplete && kept.guesses < left ? kept : readStretch(stretch, spelling, left);
    // A clause that follows may belong to this one.
    if (read.isOpen && end < text.length) return true;
    texts.push({ text: stretch, read });
    left -= read.guesses;
    at = end;
    if (!before) return true;
    while (next < old.length && (before.starts[next] as number) + by < at) next += 1;
    const meets = next < old.length && (before.starts[next] as number) + by === at;
    return !(meets && guessesFrom(old, next) < left);
  });
  const rest = at < text.length ? next : old.length;
  const middle = seatedAmong(old, front, rest, texts, last !== undefined);
  const kept = middle
    ? [...old.slice(0, front), ...middle, ...old.slice(rest)]
    : seatedAfresh([...old.slice(0, front), ...texts, ...old.slice(rest)]);
  return { spelling, kept, starts: startsOf(kept) };
}

const nothing = { front: 0, back: 0, by: 0 };
const endOf = ({ kept, starts }: LastRead, index: number) =>
  (starts[index] as number) + (kept[index] as Kept).text.length;

/** How many guesses the stretches from one on took; endless when they were not all that was wanted. */
function guessesFrom(kept: readonly Kept[], index: number): number {
  let sum = 0;
  for (let at = index; at < kept.length; at++) {
    const { guesses, isComplete } = (kept[at] as Kept).read;
    if (!isComplete) return Number.POSITIVE_INFINITY;
    sum += guesses;
  }
  return sum;
}

/**
 * How many stretches at the front are the same and end in the same place, and from which one on they are the same at the back, moved by
 * a distance. Where a stretch ends shows in the two that follow.
 */
function unchanged(text: string, last: LastRead): typeof nothing {
  const { kept, starts } = last;
  let same = 0;
  while (same < kept.length && text.startsWith((kept[same] as Kept).text, starts[same])) same += 1;
  const front = Math.max(0, same - 2);
  const from = front > 0 ? endOf(last, front - 1) : 0;
  const by = text.length - (kept.length > 0 ? endOf(last, kept.length - 1) : 0);
  let back = kept.length;
  while (
    back > front &&
    (starts[back - 1] as number) + by >= from &&
    text.startsWith((kept[back - 1] as Kept).text, (starts[back - 1] as number) + by)
  )
    back -= 1;
  return { front, back, by };
}

type Fresh = Pick<Kept, "text" | "read">;

/** Stretches that take the place of some old ones, seated between those before and behind; nothing when there is no room for them. */
function seatedAmong(
  old: readonly Kept[],
  front: number,
  back: number,
  texts: readonly Fresh[],
  hasSeats: boolean,
): readonly Kept[] | undefined {
  if (!hasSeats) {
    let seat = 0;
    return texts.map((one) => {
      const own = seat;
      seat += one.text.length;
      return seatedAt(one, own);
    });
  }
  let first = 0;
  while (first < texts.length && front + first < back && isSame(texts[first], old[front + first])) first += 1;
  let end = texts.length;
  let oldEnd = back;
  while (end > first && oldEnd > front + first && isSame(texts[end - 1], old[oldEnd - 1])) {
    end -= 1;
    oldEnd -= 1;
  }
  const fresh = texts.slice(first, end);
  const seats = seatsBetween(
    old[front + first - 1],
    fresh.map(({ text }) => text.length),
    old[oldEnd]?.seat,
  );
  return (
    seats && [
      ...old.slice(front, front + first),
      ...fresh.map((one, index) => seatedAt(one, seats[index] as number)),
      ...old.slice(oldEnd, back),
    ]
  );
}

/** The first stretch of a text sits at 0. */
function seatsBetween(before: Kept | undefined, lengths: readonly number[], next: number | undefined) {
  const [first, ...others] = lengths;
  if (before || first === undefined) return seatsFrom(before ? before.seat + before.text.length : 0, lengths, next);
  const seats = seatsFrom(first, others, next);
  return seats && [0, ...seats];
}

const isSame = (one: Fresh | undefined, old: Kept | undefined) => one?.text === old?.text && one?.read === old?.read;

function seatedAfresh(texts: readonly Fresh[]): readonly Kept[] {
  const seats = seatsFrom(
    0,
    texts.map(({ text }) => text.length),
  ) as readonly number[];
  return texts.map((one, index) => seatedAt(one, seats[index] as number));
}

function seatedAt({ text, read }: Fresh, seat: number): Kept {
  const seated = stretchAt(read, seat);
  const clauses = once(() => seated.pieces.flatMap(({ clause }) => (clause ? [clause] : [])));
  return { text, read, seat, seated, clauses };
}

function startsOf(kept: readonly Kept[]): readonly number[] {
  let at = 0;
  return kept.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

/** A stretch where it stands in a text. */
export function placedAt(one: Kept, at: number): ReadStretch {
  if (at === one.seat) return one.seated;
  if (one.placed?.at !== at) one.placed = { at, stretch: stretchAt(one.read, at) };
  return one.placed.stretch;
}
