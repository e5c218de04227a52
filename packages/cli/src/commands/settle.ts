// Takes a contract on the command line with its data options, gives its statement, and tells on the error screen what was found.

import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { openConnection } from "@mast/duckdb";
import { evaluate } from "@mast/engine";
import type { Statement } from "@mast/statement";
import { type ContractFile, mustBeFolder, readBytes, readContract } from "../contract-file.ts";
import { type Exit, exits, UsageError } from "../exit.ts";
import type { DataOptions, Session } from "../program.ts";
import { progressOn } from "../progress.ts";
import { version } from "../version.ts";
import { words } from "../words.ts";
import { encodingFaults, spellingOf, tell } from "./tell.ts";

/** How many of the amendments count; absent: all. */
export interface SettleOptions extends DataOptions {
  readonly amendments?: number;
}

/** The statement, which holds the warnings; or null when there are errors: they have been told, and `end` is how the command ends. */
export async function settle(
  path: string,
  options: SettleOptions,
  session: Session,
): Promise<{ readonly statement: Statement | null; readonly end: Exit }> {
  const contract = readContract(path);
  if (options.data !== undefined) mustBeFolder(options.data);
  const earlier = options.earlier === undefined ? undefined : await readEarlier(options.earlier);
  const { value, diagnostics } = await run(contract, options, session, earlier);
  if (value !== null) return { statement: value, end: exits.done };
  const end = tell(contract, diagnostics, undefined, session);
  const said = words[session.language ?? spellingOf(contract.text)];
  session.screens.err.write(`${said.nothingPaid}\n`);
  return { statement: null, end: end === exits.done ? exits.errors : end };
}

/** An earlier statement from its file. */
export async function readEarlier(path: string): Promise<Statement> {
  const { readStatement } = await import("@mast/statement/schema");
  const read = readStatement(Buffer.from(readBytes(path)).toString("utf8"));
  if ("statement" in read) return read.statement;
  throw new UsageError({
    en: `${path} is not a statement of this version (${read.fault}).`,
    sv: `${path} är inte en avräkning av denna version (${read.fault}).`,
  });
}

async function run(contract: ContractFile, options: SettleOptions, session: Session, earlier: Statement | undefined) {
  const broken = encodingFaults(contract);
  if (broken.length > 0) return { value: null, diagnostics: broken };
  const folder = options.data ?? dirname(contract.path);
  const connection = await openConnection();
  const progress = progressOn(session.screens.err);
  try {
    return await evaluate({
      contractText: contract.text,
      contractName: contract.name,
      contractHash: createHash("sha256").update(contract.bytes).digest("hex"),
      programVersion: version,
      pathOf: (source) => resolve(folder, source.file),
      connection,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.amendments === undefined ? {} : { amendments: options.amendments }),
      ...(earlier === undefined ? {} : { earlier }),
      progress: progress.show,
    });
  } finally {
    progress.end();
    await connection.close();
  }
}
