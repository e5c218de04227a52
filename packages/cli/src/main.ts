// The mast command: takes the arguments of the process, leaves its exit code. Every command is loaded only when it is asked for.

import { run } from "./run.ts";
import { leaveOnSignals, surviveClosedPipes } from "./terminal.ts";

surviveClosedPipes();
leaveOnSignals();
process.exitCode = await run(process.argv.slice(2));
