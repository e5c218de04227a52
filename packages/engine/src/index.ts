// Public face of the engine.

export { type Compiled, compile, type TestRun } from "./compile.ts";
export { evaluate, type Road, readAll } from "./evaluate.ts";
