// A transcript is a Markdown page: blocks with a file name are files, `console` blocks are shell lines with what they print. Every
// page runs in a folder of its own. A line `…` stands for any lines, `…` inside a line for any characters, `[1]` for exit code 1.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const mast = join(import.meta.dirname, "../../packages/cli/bin/mast.js");

export interface Step {
  readonly command: string;
  readonly expected: readonly string[];
  readonly line: number;
}

interface Fence {
  readonly language: string;
  readonly info: string;
  readonly lines: readonly string[];
  /** Index of the first line inside. */
  readonly at: number;
}

export function fencesOf(text: string): Fence[] {
  const found: Fence[] = [];
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const [, marks = "", language = "", info = ""] = /^(`{3,})(\S*)\s*(.*)$/.exec(lines[index]!) ?? [];
    if (marks === "") continue;
    const end = lines.indexOf(marks, index + 1);
    found.push({ language, info, lines: lines.slice(index + 1, end), at: index + 1 });
    index = end;
  }
  return found;
}

export function stepsOf(fence: Fence): Step[] {
  const steps: { command: string; expected: string[]; line: number }[] = [];
  fence.lines.forEach((line, index) => {
    if (line.startsWith("$ ")) steps.push({ command: line.slice(2), expected: [], line: fence.at + index + 1 });
    else steps.at(-1)?.expected.push(line);
  });
  return steps;
}

/** Runs shell lines in a folder of their own, with `mast` on the path and nothing of the caller's settings. */
export function inOwnFolder<T>(use: (run: (command: string) => string[], folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "mast-transcript-"));
  const bin = join(folder, ".bin");
  mkdirSync(bin);
  symlinkSync(mast, join(bin, "mast"));
  const env = {
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    LC_ALL: "C.UTF-8",
  };
  const run = (command: string): string[] => {
    const { stdout, status } = spawnSync("sh", ["-c", `exec 2>&1; ${command}`], {
      cwd: folder,
      env,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    const lines = stdout.split("\n");
    if (lines.at(-1) === "") lines.pop();
    return status === 0 ? lines : [...lines, `[${status}]`];
  };
  try {
    return use(run, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the files of a page in a folder. */
export function writeFiles(fences: readonly Fence[], folder: string): void {
  for (const { language, info, lines } of fences) {
    if (language === "console" || info === "") continue;
    mkdirSync(dirname(join(folder, info)), { recursive: true });
    writeFileSync(join(folder, info), lines.map((line) => `${line}\n`).join(""));
  }
}

/** Whether what was printed is what the page says. */
export function matches(expected: readonly string[], printed: readonly string[]): boolean {
  const pattern = expected.map((line) => (line === "…" ? "(?:[^\\n]*\\n)*?" : `${lineOf(line)}\\n`)).join("");
  return new RegExp(`^${pattern}$`).test(printed.map((line) => `${line}\n`).join(""));
}

function lineOf(line: string): string {
  return line
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^\\n]*");
}

/** The page with what was printed in the place of what was expected, where they differ. */
export function corrected(
  file: string,
  results: readonly { readonly step: Step; readonly printed: readonly string[] }[],
): string {
  const lines = readFileSync(file, "utf8").split("\n");
  for (const { step, printed } of [...results].reverse()) {
    if (!matches(step.expected, printed)) lines.splice(step.line, step.expected.length, ...printed);
  }
  return lines.join("\n");
}
