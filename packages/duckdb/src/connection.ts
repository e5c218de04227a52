// Takes options, gives the Connection that measurement reads and asks through.
// After `lock` no file can be opened and no setting changed; `run` then takes one SELECT at a time and nothing else.

import type { Connection, Query } from "@mast/measurement";
import { ingest } from "./ingest.ts";
import { type ConnectionOptions, openSession, type Session } from "./session.ts";

/** Opens an embedded database in memory. `threads` and `memoryLimit` never change a result, only how fast it comes. */
export async function openConnection(options: ConnectionOptions = {}): Promise<Connection> {
  const session = await openSession(options);
  let locked = false;
  return {
    ingest: (source, path, progress) => {
      if (locked) throw new Error("Sources are read before the connection is locked");
      return ingest(session, source, path, progress);
    },
    lock: async () => {
      if (locked) return;
      await session.rows("SET enable_external_access = false");
      await session.rows("SET lock_configuration = true");
      locked = true;
    },
    run: (query) => {
      if (!locked) throw new Error("A query runs only after the connection is locked");
      return select(session, query);
    },
    close: session.close,
  };
}

async function select(session: Session, query: Query): Promise<readonly (readonly (bigint | null)[])[]> {
  if (!/^\s*(?:SELECT|WITH)\b/i.test(query.text)) throw new Error(`Not a SELECT: ${query.title}`);
  const statements = await session.connection.extractStatements(query.text);
  if (statements.count !== 1) throw new Error(`Not one statement but ${statements.count}: ${query.title}`);
  const { StatementType } = await import("@duckdb/node-api");
  const statement = await statements.prepare(0);
  try {
    if (statement.statementType !== StatementType.SELECT) throw new Error(`Not a SELECT: ${query.title}`);
    query.parameters.forEach((value, index) => {
      statement.bindBigInt(index + 1, value);
    });
    const result = await statement.runAndReadAll();
    return result.getRows().map((row) => row.map((value) => whole(value, query)));
  } finally {
    statement.destroySync();
  }
}

function whole(value: unknown, query: Query): bigint | null {
  if (value === null || typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === "boolean") return value ? 1n : 0n;
  throw new Error(`A result that is not a whole number: ${query.title}`);
}
