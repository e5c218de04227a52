// Which form of an expression, a measure or a condition a cursor is inside, or which sub-clause, and which part of it, from the words before
// the cursor. The text may be half typed: in a form, words are passed over until one that it knows.

import { keywords, type ParsedClause } from "@mast/language";
import { type Form, forms } from "./forms.ts";
import { oneWord } from "./parts.ts";
import { type Piece, piecesOf, repeatsAfter } from "./pattern.ts";
import { openersOf, waysToWrite } from "./sub-clauses/of-clause.ts";
import type { SubClause } from "./sub-clauses/sub-clause.ts";

type Token = ParsedClause["tokens"][number];

interface Frame {
  readonly form: Form | SubClause;
  readonly pieces: readonly Piece[];
  readonly repeats: string | undefined;
  /** The last piece that was written. */
  at: number;
  /** Something of the part behind it is written. */
  begun: boolean;
}

const frameOf = (form: Form | SubClause): Frame => ({
  form,
  pieces: piecesOf(form),
  repeats: repeatsAfter(form),
  at: 0,
  begun: false,
});
const read = forms.map(frameOf);
const uses: ReadonlyMap<string, string> = new Map(keywords.map(({ id, use }) => [id, use]));
const operators: ReadonlySet<string> = new Set(["Star", "Slash", "Plus", "Minus"]);
const ends: ReadonlySet<string> = new Set(["RowStart", "CellBar", "RowEnd", "Because"]);
const joins: ReadonlySet<string> = new Set(["And", "Or"]);
/** Words that a condition stands behind, and so what a person's rows come to. */
const conditional: ReadonlySet<string> = new Set(["Where", "And", "Or", "Not", "Semi", "Comma"]);

/** What is open behind the tokens of a clause. */
export interface Open {
  readonly form: Form | SubClause;
  /** The index of its part that comes next. */
  readonly part: number;
  /** Nothing more has to be written, of it or of what it is in. */
  readonly complete: boolean;
}

/** The innermost form that is open behind the tokens of a clause, or the sub-clause where no form is. */
export function openForm(tokens: readonly Token[], text: string): Open | undefined {
  let stack: (Frame | "parenthesis")[] = [];
  let inRow = false;
  const lineOf = lineStarts(text);
  const openers = openersOf(tokens[0]?.tokenType.name ?? "");
  tokens.forEach((token, index) => {
    const id = token.tokenType.name;
    const startsLine = lineOf(token);
    inRow = id === "RowStart" || (inRow && id !== "RowEnd" && !startsLine);
    if (id === "For" && tokens[index + 1]?.tokenType.name === "TextLiteral") return;
    if (goesOn(stack, id)) return;
    const opened = opens(tokens, index);
    const use = uses.get(id);
    if (!inRow && openers.has(id) && (use === "sub-clause" || startsLine || index === 0 || stack.every(isComplete))) {
      const frame = subClauseAt(tokens, index, openers, lineOf);
      stack = frame && (frame.pieces.length > 1 || frame.repeats) ? [frame] : [];
      return;
    }
    if (ends.has(id) || use === "clause" || use === "sub-clause" || (use && startsLine && !opened && !joins.has(id)))
      stack = [];
    if (id === "LeftParen") stack.push("parenthesis");
    else if (id === "RightParen") stack.length = Math.max(0, stack.findLastIndex(closes));
    else {
      passOver(stack, id, opened !== undefined);
      if (opened) stack.push({ ...opened });
    }
  });
  const frame = stack.at(-1);
  if (!frame || frame === "parenthesis") return undefined;
  const parts = frame.pieces.flatMap(({ part }, index) => (part === undefined ? [] : [index]));
  const next = parts.findIndex((index) => index > frame.at);
  return { form: frame.form, part: next < 0 ? parts.length - 1 : next, complete: stack.every(isComplete) };
}

/** Whether only space stands before a token on its line. */
const lineStarts =
  (text: string) =>
  ({ startOffset }: Token): boolean =>
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, startOffset - 40), startOffset));

/** The sub-clause that a word opens, in the way that most of the words behind it fit. */
function subClauseAt(
  tokens: readonly Token[],
  index: number,
  openers: ReadonlySet<string>,
  startsLine: (token: Token) => boolean,
): Frame | undefined {
  const id = tokens[index]?.tokenType.name ?? "";
  const behind = tokens.slice(index + 1);
  const end = behind.findIndex((token) => startsLine(token) && openers.has(token.tokenType.name));
  const words = (end < 0 ? behind : behind.slice(0, end)).map(({ tokenType }) => tokenType.name);
  const fitting = waysToWrite(tokens[0]?.tokenType.name ?? "", id).map((form) => {
    const frame = frameOf(form);
    const reached = { ...frame };
    let fit = 0;
    for (const word of words) {
      const next = pieceAfter(reached, word);
      const { at } = reached;
      if (next > 0) reached.at = next;
      else if (at < frame.pieces.length - 1) passOver([reached], word, false);
      fit += next > 0 ? 100 : reached.at - at;
    }
    return { frame, fit };
  });
  return fitting.reduce<(typeof fitting)[number] | undefined>(
    (best, each) => (best === undefined || each.fit > best.fit ? each : best),
    undefined,
  )?.frame;
}

function isComplete(frame: Frame | "parenthesis"): boolean {
  if (frame === "parenthesis") return false;
  const { pieces, at, begun } = frame;
  return pieces.slice(at + (begun ? 2 : 1)).every(({ optional }) => optional);
}

/** Whether a word or sign belongs to a form that is open: what is open inside that form ends there. */
function goesOn(stack: (Frame | "parenthesis")[], id: string): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const frame = stack[index];
    if (!frame || frame === "parenthesis") return false;
    const found = pieceAfter(frame, id);
    if (found >= 0) {
      frame.at = found;
      frame.begun = false;
      const beneath = stack[index - 1];
      if (beneath && beneath !== "parenthesis") beneath.begun = true;
      stack.length = index + (found === frame.pieces.length - 1 ? 0 : 1);
      return true;
    }
    if (closes(frame)) return false;
  }
  return false;
}

function pieceAfter({ pieces, at, repeats, form }: Frame, id: string): number {
  const has = (piece: Piece | undefined) => piece?.part === undefined && (piece?.ids.includes(id) ?? false);
  if (id === repeats) {
    const again = pieces.findIndex(has);
    if (again >= 0) return at > 0 || id === "Comma" ? again : -1;
    return at > 0 || pieces[1]?.part !== undefined ? 0 : -1;
  }
  const found = pieces.findIndex((piece, index) => index > at && has(piece));
  const between = pieces.slice(at + 1, Math.max(at + 1, found));
  // A unit, a comma and a parenthesis stand where they are wanted; in a form of an expression other words are found further on too.
  if (uses.get(id) === "unit" || id === "LeftParen")
    return between.every(({ optional, part }) => part !== undefined || ("clauses" in form && optional)) ? found : -1;
  const strict = id === "Comma" || "clauses" in form;
  return strict && !between.every(({ optional, part }) => optional || part !== undefined) ? -1 : found;
}

/** What a right parenthesis closes. */
function closes(frame: Frame | "parenthesis"): boolean {
  return frame === "parenthesis" || (frame.pieces.at(-1)?.text === ")" && frame.pieces[frame.at]?.text !== undefined);
}

/** What any other word does: it is a part that is one word, or it ends the forms that need nothing more. */
function passOver(stack: (Frame | "parenthesis")[], id: string, opened: boolean): void {
  for (;;) {
    const frame = stack.at(-1);
    if (!frame || frame === "parenthesis") return;
    const { pieces, at, form } = frame;
    const next = awaitedAfter(pieces, at);
    const awaited = pieces[next]?.part;
    if (awaited !== undefined) {
      const single = oneWord.has(awaited) || ("place" in form && form.place === "condition" && awaited === "value");
      const use = uses.get(id);
      const fits =
        use === undefined || (use === "role" && awaited === "role") || (use === "unit" && awaited === "unit");
      if (single && !opened && !operators.has(id) && (id !== "Currency" || awaited === "currency") && fits) {
        frame.at = next;
        frame.begun = false;
        if (frame.at === pieces.length - 1 && !frame.repeats) stack.pop();
        return;
      }
      const bounded = awaited === "condition" ? id !== "Minus" : awaited === "day";
      if (!(operators.has(id) && bounded && pieces.at(-1)?.text !== ")")) {
        frame.begun = true;
        return;
      }
    } else if (id === "Comma" || id === "OverAllTime" || !pieces.slice(at + 1).every(({ optional }) => optional)) {
      if (id === "OverAllTime") stack.pop();
      return;
    }
    stack.pop();
  }
}

/** The piece behind the last that was written; words that may be left out before a part that may not are passed by. */
function awaitedAfter(pieces: readonly Piece[], at: number): number {
  const needed = pieces.findIndex((piece, index) => index > at && !piece.optional);
  return pieces[at + 1]?.part === undefined && pieces[needed]?.part !== undefined ? needed : at + 1;
}

/** The form that a word opens where it stands. */
function opens(tokens: readonly Token[], index: number): Frame | undefined {
  const id = tokens[index]?.tokenType.name ?? "";
  const candidates = read.filter(({ pieces: [first] }) => first?.part === undefined && first?.ids.includes(id));
  if (candidates.length === 0) return undefined;
  let before = index - 1;
  while (tokens[before]?.tokenType.name === "LeftParen") before -= 1;
  const onRows = conditional.has(tokens[before]?.tokenType.name ?? "");
  if (id === "AtLeast") return onRows ? candidates[0] : undefined;
  return candidates.find(({ form }) => ("place" in form && form.place === "history") === onRows) ?? candidates[0];
}
