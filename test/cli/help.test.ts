// Every text of the help has its Swedish, and the Swedish has no text that the help does not have.

import type { Command } from "commander";
import { expect, it } from "vitest";
import { swedish } from "../../packages/cli/src/help/swedish.ts";
import { makeProgram } from "../../packages/cli/src/program.ts";
import { openScreens } from "../../packages/cli/src/terminal.ts";

const around = [
  "Usage:",
  "Options:",
  "Commands:",
  "Arguments:",
  "Example:",
  "Run mast --help to see what it can do.",
  "Exit codes: 0 done; 1 the contract or the data has errors; 2 used wrongly; 3 mast itself failed.",
  "print the help of a command",
  "print this help",
];

function textsOf(command: Command): readonly string[] {
  const own = [command.description(), ...command.options.map(({ description }) => description)];
  return [...own, ...command.commands.flatMap(textsOf)];
}

it("the help is whole in Swedish", () => {
  const program = makeProgram({ exit: 0, screens: openScreens(false), language: undefined });
  expect(Object.keys(swedish).sort()).toEqual([...new Set([...textsOf(program), ...around])].sort());
});
