// Takes arguments, runs one command, gives how it ended. A wrong use ends in a sentence, a fault of our own in M9001, never in a trace.

import { CommanderError } from "commander";
import { type Exit, exits, UsageError } from "./exit.ts";
import { helpLanguage } from "./help/speak.ts";
import { makeProgram, type Session } from "./program.ts";
import { openScreens } from "./terminal.ts";
import { words } from "./words.ts";

/** Runs the command line; `args` are those after the program's own name. */
export async function run(args: readonly string[]): Promise<Exit> {
  const session: Session = {
    exit: exits.done,
    screens: openScreens(!args.includes("--no-color")),
    language: undefined,
  };
  const spoken = helpLanguage(args, process.env);
  try {
    await makeProgram(session, spoken).parseAsync([...args], { from: "user" });
    return session.exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done : exits.usage;
    const language = session.language ?? spoken;
    if (error instanceof UsageError) {
      session.screens.err.write(`mast: ${error.texts[language]}\n${words[language].tryHelp}\n`);
      return exits.usage;
    }
    const { diagnose, m9 } = await import("@mast/language");
    const what = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    const { code, message, help } = diagnose(m9.programFault, { start: 0, end: 0 }, { what });
    session.screens.err.write(`${words[language].severity.error} ${code}: ${message[language]}\n${help?.[language]}\n`);
    return exits.fault;
  }
}
