// Takes a contract and its data, prints or writes the statement.

import { type Statement, toJson, toMarkdown, toTerminal } from "@mast/statement";
import { type Exit, exits } from "../exit.ts";
import type { EvaluateOptions, Session } from "../program.ts";
import { words } from "../words.ts";
import { writeWhole } from "../write-whole.ts";
import { settle } from "./settle.ts";

export async function evaluateContract(path: string, options: EvaluateOptions, session: Session): Promise<Exit> {
  const { statement, end } = await settle(path, options, session);
  if (statement === null) return end;
  const language = session.language ?? statement.contract.language;
  const { out, err } = session.screens;
  if (options.out === undefined) {
    out.write(print(statement, options.format, session, true));
  } else {
    writeWhole(options.out, print(statement, options.format, session, false));
    err.write(`${words[language].wrote(options.out)}\n`);
  }
  return exits.done;
}

function print(statement: Statement, format: EvaluateOptions["format"], session: Session, onScreen: boolean): string {
  const language = session.language ?? statement.contract.language;
  const { out } = session.screens;
  switch (format) {
    case "json":
      return toJson(statement);
    case "markdown":
      return toMarkdown(statement, language);
    case "text":
      return toTerminal(statement, language, onScreen ? { width: out.width, colour: out.colour } : { colour: false });
  }
}
