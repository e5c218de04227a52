// A contract's lines in, the same contract laid out at random: spaces and new lines where layout has no meaning, comments, prose.

import { keywords } from "@mast/language";
import type { Draw } from "./draw.ts";

/** A word that may open a sub-clause opens one at the beginning of a line; it is not put there inside a phrase. */
const openers = new Set(keywords.flatMap(({ en }) => en.map((form) => form.split(" ")[0])));

/** Text of a contract whose clauses are in any order but that of the first; comments are numbered. */
export function laidOut(draw: Draw, clauses: readonly (readonly string[])[]): string {
  const wild = draw.chance(70);
  let comments = 0;
  const comment = () => `// note ${++comments}: 5 % of "what"; | never`;
  const gap = (next: string) => {
    if (!wild || !draw.chance(12)) return " ";
    const inLine = ["  ", "\t", "\u00a0"];
    return draw.of(openers.has(next) ? inLine : [...inLine, "\n", "\n      ", " \n\n  ", ` ${comment()}\n`]);
  };
  const words = (line: string) =>
    line
      .trim()
      .split(/("[^"]*")/)
      .map((piece, index) =>
        index % 2 === 1 ? piece : piece.replace(/ (\p{L}*)/gu, (_, next: string) => `${gap(next)}${next}`),
      )
      .join("");
  const row = (line: string) => {
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/\|(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const pad = () => (wild ? " ".repeat(draw.below(4)) : " ");
    return `${" ".repeat(draw.below(6))}|${cells.map((cell) => `${pad()}${cell.trim()}${pad()}`).join("|")}|`;
  };
  const pieces = clauses.map((lines) => {
    const before: string[] = [];
    if (draw.chance(8)) before.push("> Prose that *belongs* to the contract, 5 % of it,", '>   indented | "quoted');
    if (draw.chance(8)) before.push(comment());
    const body = lines.map((line) => {
      const text = line.trim().startsWith("|") ? row(line) : `${wild ? " ".repeat(draw.below(5)) : "  "}${words(line)}`;
      return draw.chance(5) ? `${text} ${comment()}` : text;
    });
    return [...before, ...body].join("\n");
  });
  const end = draw.chance(15) ? `\n${comment()}` : "";
  const between = () => "\n".repeat(wild ? draw.from(1, 3) : 2);
  const newline = draw.chance(10) ? "\r\n" : "\n";
  const text = pieces.reduce((whole, piece) => `${whole}${between()}${piece}`);
  return `${text}${end}\n`.replaceAll("\n", newline);
}
