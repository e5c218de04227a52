// Public face of duckdb: a connection that reads sources and answers queries.
export { openConnection } from "./connection.ts";
export type { ConnectionOptions } from "./session.ts";
