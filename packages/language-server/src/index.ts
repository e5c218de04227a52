// Public face of the language server: reads requests, answers from the language service, holds no knowledge of contracts itself.
export { type ServerOptions, serve, serveStdio } from "./serve.ts";
export type { Settings } from "./settings.ts";
