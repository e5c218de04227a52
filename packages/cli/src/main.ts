// The mast command: takes the arguments of the process, leaves its exit code. Every command is loaded only when it is asked for.

import { leaveOnSignals, surviveClosedPipes } from "./terminal.ts";

surviveClosedPipes();
leaveOnSignals();
const args = process.argv.slice(2);
// As editors start the server: it need not wait for what reads a command line.
if (/^lsp( --stdio)?$/.test(args.join(" "))) (await import("./commands/lsp.ts")).serveEditor();
else process.exitCode = await (await import("./run.ts")).run(args);
