// Takes options, gives a DuckDB in memory that never downloads an extension. Its one connection serves reading and queries in turn.

import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export interface ConnectionOptions {
  readonly threads?: number;
  /** As DuckDB writes it: `4GB`. */
  readonly memoryLimit?: string;
}

export type SqlRow = readonly unknown[];

export interface Session {
  readonly connection: DuckDBConnection;
  readonly instance: DuckDBInstance;
  /** A folder of this session alone, removed when it closes. */
  readonly folder: string;
  /** Names of the tables of sources, in small letters, with the source that each is of. */
  readonly tables: Map<string, string>;
  /** Runs one of our own statements and gives its rows. */
  readonly rows: (sql: string) => Promise<readonly SqlRow[]>;
  readonly close: () => Promise<void>;
}

/** Opens DuckDB; the library is loaded here and not before. */
export async function openSession(options: ConnectionOptions): Promise<Session> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const folder = await mkdtemp(join(tmpdir(), "mast-"));
  // Copies of personal data must not outlive the process, also when nobody closes the session.
  const atExit = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", atExit);
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: join(folder, "spill"),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
  });
  const connection = await instance.connect();
  return {
    connection,
    instance,
    folder,
    tables: new Map(),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      process.off("exit", atExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
