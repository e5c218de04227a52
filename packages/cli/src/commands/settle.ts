// Takes a contract on the command line with its data options, gives its statement, and tells on the error screen what was found.

import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { openConnection } from "@mast/duckdb";
import { evaluate } from "@mast/engine";
import type { Diagnostic, MessageLanguage } from "@mast/language";
import type { Statement } from "@mast/statement";
import { type ContractFile, readBytes, readContract } from "../contract-file.ts";
import { findings } from "../diagnostics/findings.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { UsageError } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { DataOptions, Session } from "../program.ts";
import { progressOn } from "../progress.ts";
import { version } from "../version.ts";
import { words } from "../words.ts";
import { encodingFaults } from "./encoding.ts";

/** The statement, or null when there are errors: they have then been told. */
export async function settle(path: string, options: DataOptions, session: Session): Promise<Statement | null> {
  const contract = readContract(path);
  const earlier = options.earlier === undefined ? undefined : await readEarlier(options.earlier);
  const { value, diagnostics } = await run(contract, options, session, earlier);
  tell(contract, diagnostics, value?.contract.language, session);
  return value;
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

async function run(contract: ContractFile, options: DataOptions, session: Session, earlier: Statement | undefined) {
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
      ...(earlier === undefined ? {} : { earlier }),
      progress: progress.show,
    });
  } finally {
    progress.end();
    await connection.close();
  }
}

function tell(
  contract: ContractFile,
  diagnostics: readonly Diagnostic[],
  spelling: MessageLanguage | undefined,
  { screens, language }: Session,
): void {
  if (diagnostics.length === 0) return;
  const words_ = language ?? spelling ?? (/^\s*avtal\b/mu.test(contract.text) ? "sv" : "en");
  const found = findings(contract, words_, diagnostics);
  const paint = paintFor(screens.err.colour);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  screens.err.write(toText(found, paint) + summary(found, paint) + (failed ? `${words[words_].nothingPaid}\n` : ""));
}
