// Begins a first contract in a folder of its own: the contract, sample data and a page about what to do next.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { format, translate } from "@mast/language";
import { type Exit, exits, UsageError } from "../exit.ts";
import { type Answers, answersOf } from "../init/answers.ts";
import { contractText, readmeText } from "../init/contract.ts";
import { sampleData } from "../init/sample.ts";
import type { InitOptions, Session } from "../program.ts";
import { words } from "../words.ts";
import { writeWhole } from "../write-whole.ts";

export async function init(name: string | undefined, options: InitOptions, session: Session): Promise<Exit> {
  const terminal = process.stdin.isTTY === true && session.screens.out.terminal;
  if (!options.yes && !terminal) {
    throw new UsageError({
      en: "There is no terminal to ask on: add --yes, and the answers as options.",
      sv: "Det finns ingen terminal att fråga på: lägg till --yes, och svaren som flaggor.",
    });
  }
  const answers = await answersOf(name, options, !options.yes);
  const { out } = session.screens;
  const said = words[session.language ?? answers.language];
  for (const path of write(answers)) out.write(`${said.wrote(path)}\n`);
  return exits.done;
}

function write(answers: Answers): readonly string[] {
  const folder = answers.name;
  const contract = inSpelling(answers);
  makeFolder(folder);
  const files = [
    [join(folder, `${answers.name}.mast`), contract],
    [join(folder, "absence.csv"), sampleData()],
    [join(folder, "README.md"), readmeText(answers)],
  ] as const;
  try {
    for (const [path, text] of files) writeWhole(path, text);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return files.map(([path]) => path);
}

function inSpelling(answers: Answers): string {
  const english = contractText(answers);
  const { value } = answers.language === "en" ? format(english) : translate(english, "sv");
  if (value === null) throw new Error("the first contract has errors");
  return value;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new UsageError({
      en: `There is already something called ${folder}; choose another name.`,
      sv: `Det finns redan något som heter ${folder}; välj ett annat namn.`,
    });
  }
}
