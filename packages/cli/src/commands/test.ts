// Takes a contract, runs the worked examples in it, tells which hold and which do not.

import { type Compiled, compile, type TestRun } from "@mast/engine/compile";
import type { LineIndex, MessageLanguage } from "@mast/language";
import { type ContractFile, readContract } from "../contract-file.ts";
import { type Findings, findings } from "../diagnostics/findings.ts";
import { frame } from "../diagnostics/frame.ts";
import { type Exit, exitFor, exits } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";
import { words } from "../words.ts";
import { encodingFaults, tell } from "./tell.ts";

type Format = "text" | "json" | "junit";

export function testContract(path: string, { format }: { readonly format: Format }, session: Session): Exit {
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const compiled = broken.length > 0 ? undefined : compile(contract.text);
  const itself = compiled === undefined ? broken : ownDiagnostics(compiled);
  if (compiled === undefined || exitFor(itself) !== exits.done)
    return tell(contract, itself, compiled?.spelling, session);
  const language = session.language ?? compiled.spelling;
  session.screens.out.write(print(compiled.tests, format, contract, language, session));
  return compiled.tests.every(({ passed, waits }) => passed || waits) ? exits.done : exits.errors;
}

/** What is wrong with the contract besides its examples. */
function ownDiagnostics({ diagnostics, tests }: Compiled): Compiled["diagnostics"] {
  const ofTests = new Set(tests.flatMap((run) => run.diagnostics));
  return diagnostics.filter((one) => !ofTests.has(one));
}

function print(
  tests: readonly TestRun[],
  format: Format,
  contract: ContractFile,
  language: MessageLanguage,
  { screens }: Session,
): string {
  const found = findings(contract, language, []);
  if (format === "text") return toLines(tests, found, screens.out.colour);
  return format === "json" ? toJson(tests, found) : toJUnit(tests, found);
}

function toLines(tests: readonly TestRun[], found: Findings, colour: boolean): string {
  const said = words[found.language];
  const paint = paintFor(colour);
  if (tests.length === 0) return `${said.noTests(found.file)}\n`;
  const lines = tests.map(({ title, passed, diagnostics, waits }) => {
    const word = waits
      ? paint.yellow(said.testWaits)
      : passed
        ? paint.green(said.testPassed)
        : paint.red(said.testFailed);
    const frames = diagnostics.map((one) => `\n${frame(one, { ...found, paint })}\n`);
    return `${word}  ${title}\n${frames.join("")}`;
  });
  const { passed, failed, waiting } = counts(tests);
  return `${lines.join("")}\n${said.tests(passed, failed, waiting)}\n`;
}

function counts(tests: readonly TestRun[]): { passed: number; failed: number; waiting: number } {
  const waiting = tests.filter(({ waits }) => waits).length;
  const passed = tests.filter((run) => !run.waits && run.passed).length;
  return { passed, waiting, failed: tests.length - passed - waiting };
}

function toJson(tests: readonly TestRun[], { file, lines }: Findings): string {
  const document = {
    schemaVersion: 1,
    file,
    tests: tests.map(({ title, passed, diagnostics, waits }) => ({
      title: title,
      outcome: waits ? "waits" : passed ? "passed" : "failed",
      diagnostics: diagnostics.map(({ code, message, help, place }) => ({
        code,
        message,
        help,
        line: lineOf(place, lines),
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function lineOf(place: TestRun["diagnostics"][number]["place"], lines: LineIndex): number | undefined {
  return place.in === "contract" ? lines.at(place.span.start).line : place.line;
}

function toJUnit(tests: readonly TestRun[], { file, language, lines }: Findings): string {
  const { failed, waiting } = counts(tests);
  const cases = tests.map(({ title, passed, diagnostics, waits }) => {
    const head = `    <testcase name="${escaped(title)}" classname="${escaped(file)}"`;
    if (waits) return `${head}><skipped/></testcase>`;
    if (passed) return `${head}/>`;
    const text = diagnostics.map((one) => `${file}:${lineOf(one.place, lines)}: ${one.code}: ${one.message[language]}`);
    return `${head}><failure message="${escaped(diagnostics[0]?.message[language] ?? "")}">${escaped(text.join("\n"))}</failure></testcase>`;
  });
  const totals = `tests="${tests.length}" failures="${failed}" skipped="${waiting}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${totals}>\n  <testsuite name="${escaped(file)}" ${totals}>\n${cases.map((one) => `${one}\n`).join("")}  </testsuite>\n</testsuites>\n`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
