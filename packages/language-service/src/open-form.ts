// Which form of an expression, a measure or a condition a cursor is inside, and which part of it, from the words before the cursor. The text
// may be half typed: words are passed over until one that the form knows.

import { keyword, keywords, type ParsedClause } from "@mast/language";
import { type Form, forms, oneWord } from "./forms.ts";

type Token = ParsedClause["tokens"][number];

/** A piece of a pattern: a part, or words or a sign of which one is written. */
export type Piece =
  | { readonly part: string; readonly optional: boolean; readonly text: string }
  | { readonly part?: undefined; readonly ids: readonly string[]; readonly optional: boolean; readonly text: string };

const signs: Readonly<Record<string, string>> = { "(": "LeftParen", ")": "RightParen", ",": "Comma", ";": "Semi" };

/** The pieces of a form, without the marks of what is optional or repeated. */
export function piecesOf({ pattern }: Form): readonly Piece[] {
  let optional = false;
  return pattern
    .replace(/ [;,] …/, "")
    .split(" ")
    .flatMap((text): readonly Piece[] => {
      if (text === "[" || text === "]") {
        optional = text === "[";
        return [];
      }
      if (text.startsWith("<")) return [{ part: text.slice(1, -1), optional, text }];
      return [{ ids: text.split("|").map((id) => signs[id] ?? id.replace("+", "")), optional, text }];
    });
}

interface Frame {
  readonly form: Form;
  readonly pieces: readonly Piece[];
  readonly repeats: string | undefined;
  /** The last piece that was written. */
  at: number;
}

const read = forms.map((form): Omit<Frame, "at"> => {
  const repeats = /([;,]) …/.exec(form.pattern)?.[1];
  return { form, pieces: piecesOf(form), repeats: repeats && signs[repeats] };
});
const uses: ReadonlyMap<string, string> = new Map(keywords.map(({ id, use }) => [id, use]));
const operators: ReadonlySet<string> = new Set(["Star", "Slash", "Plus", "Minus"]);
const ends: ReadonlySet<string> = new Set(["RowStart", "CellBar", "RowEnd", "Because"]);
const joins: ReadonlySet<string> = new Set(["And", "Or"]);
/** Words that a condition stands behind, and so what a person's rows come to. */
const conditional: ReadonlySet<string> = new Set(["Where", "And", "Or", "Not", "Semi", "Comma"]);

/** The innermost form that is open behind the tokens of a clause, and the index of its part that comes next. */
export function openForm(
  tokens: readonly Token[],
  text: string,
): { readonly form: Form; readonly part: number } | undefined {
  let stack: (Frame | "parenthesis")[] = [];
  tokens.forEach((token, index) => {
    const id = token.tokenType.name;
    if (id === "For" && tokens[index + 1]?.tokenType.name === "TextLiteral") return;
    if (goesOn(stack, id)) return;
    const opened = opens(tokens, index);
    const startsLine = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, token.startOffset - 40), token.startOffset));
    const use = uses.get(id);
    if (ends.has(id) || use === "clause" || use === "sub-clause" || (use && startsLine && !opened && !joins.has(id)))
      stack = [];
    if (id === "LeftParen") stack.push("parenthesis");
    else if (id === "RightParen") stack.length = Math.max(0, stack.findLastIndex(closes));
    else {
      passOver(stack, id, opened !== undefined);
      if (opened) stack.push({ ...opened, at: 0 });
    }
  });
  const frame = stack.at(-1);
  if (!frame || frame === "parenthesis") return undefined;
  const parts = frame.pieces.flatMap(({ part }, index) => (part === undefined ? [] : [index]));
  const next = parts.findIndex((index) => index > frame.at);
  return { form: frame.form, part: next < 0 ? parts.length - 1 : next };
}

/** Whether a word or sign belongs to a form that is open: what is open inside that form ends there. */
function goesOn(stack: (Frame | "parenthesis")[], id: string): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const frame = stack[index];
    if (!frame || frame === "parenthesis") return false;
    const found = pieceAfter(frame, id);
    if (found >= 0) {
      frame.at = found;
      stack.length = index + (found === frame.pieces.length - 1 ? 0 : 1);
      return true;
    }
    if (closes(frame)) return false;
  }
  return false;
}

function pieceAfter({ pieces, at, repeats }: Frame, id: string): number {
  const has = (piece: Piece | undefined) => piece?.part === undefined && (piece?.ids.includes(id) ?? false);
  if (id === repeats) return at > 0 || id === "Comma" ? pieces.findIndex(has) : -1;
  const found = pieces.findIndex((piece, index) => index > at && has(piece));
  const between = pieces.slice(at + 1, Math.max(at + 1, found));
  // A unit, a comma and a parenthesis stand where they are wanted; other words are found further on too.
  if (uses.get(id) === "unit" || id === "LeftParen")
    return between.every(({ part }) => part !== undefined) ? found : -1;
  return id === "Comma" && !between.every(({ optional, part }) => optional || part !== undefined) ? -1 : found;
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
    const awaited = pieces[at + 1]?.part;
    if (awaited !== undefined) {
      const single = oneWord.has(awaited) || (form.place === "condition" && awaited === "value");
      if (single && !opened && !operators.has(id) && id !== "Currency" && uses.get(id) === undefined) {
        frame.at += 1;
        if (frame.at === pieces.length - 1 && !frame.repeats) stack.pop();
        return;
      }
      const bounded = awaited === "condition" ? id !== "Minus" : awaited === "day";
      if (!(operators.has(id) && bounded && pieces.at(-1)?.text !== ")")) return;
    } else if (id === "Comma" || id === "OverAllTime" || !pieces.slice(at + 1).every(({ optional }) => optional)) {
      if (id === "OverAllTime") stack.pop();
      return;
    }
    stack.pop();
  }
}

/** The form that a word opens where it stands. */
function opens(tokens: readonly Token[], index: number): Omit<Frame, "at"> | undefined {
  const id = tokens[index]?.tokenType.name ?? "";
  const candidates = read.filter(({ pieces: [first] }) => first?.part === undefined && first?.ids.includes(id));
  if (candidates.length === 0) return undefined;
  let before = index - 1;
  while (tokens[before]?.tokenType.name === "LeftParen") before -= 1;
  const onRows = conditional.has(tokens[before]?.tokenType.name ?? "");
  if (id === "AtLeast") return onRows ? candidates[0] : undefined;
  return candidates.find(({ form }) => (form.place === "history") === onRows) ?? candidates[0];
}

/** A form with its words in a spelling, and its parts as stretches of it. */
export function spelledForm(
  { pattern }: Form,
  word: (id: string, plural: boolean) => string,
  part: (name: string) => string,
): { readonly label: string; readonly parts: readonly { readonly start: number; readonly end: number }[] } {
  let label = "";
  const parts: { start: number; end: number }[] = [];
  for (const text of pattern.split(" ")) {
    const tight = label === "" || /[([]$/.test(label) || /^[)\];,]$/.test(text);
    if (!tight) label += " ";
    const start = label.length;
    if (text.startsWith("<")) {
      label += part(text.slice(1, -1));
      parts.push({ start, end: label.length });
    } else if (/^\p{L}/u.test(text))
      label += text
        .split("|")
        .map((id) => word(id.replace("+", ""), id.endsWith("+")))
        .join(" | ");
    else label += text;
  }
  return { label, parts };
}

/** Forms of a keyword by number: `year`, `years`. */
export function inNumber(id: string, spelling: "en" | "sv", plural: boolean): string {
  const [one = "", many = one] = keyword(id)[spelling];
  return plural ? many : one;
}
