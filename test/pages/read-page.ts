// A page of a book as a test reads it: its title, and its fenced blocks with the heading each stands under.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Block {
  /** `mast`, `csv`, `text`, … */
  readonly language: string;
  /** What follows the language on the opening fence: a file name, `fragment`. */
  readonly info: string;
  readonly heading: string;
  readonly text: string;
  readonly line: number;
}

export interface Page {
  readonly file: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function readPage(file: string): Page {
  const lines = readFileSync(file, "utf8").split("\n");
  const blocks: Block[] = [];
  let heading = "";
  let open: { language: string; info: string; from: number } | undefined;
  lines.forEach((line, index) => {
    const fence = /^```(\S*)\s*(.*)$/.exec(line);
    if (!fence && !open && /^#+ /.test(line)) heading = line.replace(/^#+ /, "");
    if (!fence) return;
    if (!open) {
      open = { language: fence[1] ?? "", info: (fence[2] ?? "").trim(), from: index + 1 };
      return;
    }
    const text = lines.slice(open.from, index).map((each) => `${each}\n`);
    blocks.push({ language: open.language, info: open.info, heading, text: text.join(""), line: open.from + 1 });
    open = undefined;
  });
  return { file, title: (lines[0] ?? "").replace(/^# /, ""), blocks };
}

/** All pages of a folder, by name. */
export function pagesIn(folder: string): Page[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readPage(join(folder, name)));
}
