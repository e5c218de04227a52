// Takes options, gives the Connection that measurement reads and asks through.
// After `lock` no file can be opened and no setting changed; `run` then takes one SELECT at a time and nothing else.

import type { Connection, Query } from "@mast/measurement";
import { ingest } from "./ingest.ts";
import { type ConnectionOptions, openSession, type Session } from "./session.ts";

/** Opens an embedded database in memory. `threads` and `memoryLimit` never change a result, only how fast it comes. */
export async function openConnection(options: ConnectionOptions = {}): Promise<Connection> {
  const session = await openSession(options);
  let locked = false;
  // One source is read at a time: they share the staging table.
  let last: Promise<unknown> = Promise.resolve();
  return {
    ingest: (source, path, progress) => {
      if (locked) throw new Error("Sources are read before the connection is locked");
      const reading = last.then(() => ingest(session, source, path, progress));
      last = reading.catch(() => undefined);
      return reading;
    },
    lock: async () => {
      if (locked) return;
      await last;
      // Who has which code is needed no more, and is personal data.
      await session.rows("DROP SCHEMA IF EXISTS known CASCADE");
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
  const { DuckDBTypeId, StatementType } = await import("@duckdb/node-api");
  const statement = await statements.prepare(0);
  try {
    if (statement.statementType !== StatementType.SELECT) throw new Error(`Not a SELECT: ${query.title}`);
    query.parameters.forEach((value, index) => {
      statement.bindBigInt(index + 1, value);
    });
    const result = await statement.runAndReadAll();
    for (let i = 0; i < result.columnCount; i++) {
      if (!wholeTypes.includes(DuckDBTypeId[result.columnTypeId(i)]!)) {
        throw new Error(`The column ${result.columnName(i)} does not hold whole numbers: ${query.title}`);
      }
    }
    return result.getRows().map((row) => row.map(whole));
  } finally {
    statement.destroySync();
  }
}

const wholeTypes = [
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "HUGEINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT",
  "UHUGEINT",
];

/** A value of a whole type; small ones come as JavaScript numbers. */
function whole(value: unknown): bigint | null {
  if (value === null || typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  throw new Error(`Not a whole number: ${String(value)}`);
}
