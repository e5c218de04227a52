// Public face of the language server: reads requests, answers from the language service, holds no knowledge of contracts itself.
// In a process it is bundled and begun by "@mast/language-server/start", in a web worker it is "@mast/language-server/worker".
export type { DocumentAnswer } from "./answers/document.ts";
export type { CurveAnswer, TestsAnswer, WorkingAnswer } from "./answers/shapes.ts";
export type { ServerOptions } from "./serve.ts";
export type { Settings } from "./settings.ts";
export { serveStdio } from "./stdio.ts";
