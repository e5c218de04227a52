// Takes a stream and its settings, gives what may be shown there: colour, width, progress. A pipe or file gets plain text.

import { constants } from "node:os";
import type { WriteStream } from "node:tty";
import { exits } from "./exit.ts";

export interface Screen {
  /** Writes a whole text; a reader that has gone away is not an error. */
  readonly write: (text: string) => void;
  readonly terminal: boolean;
  readonly colour: boolean;
  /** Columns of the terminal; undefined when it does not say, or when the text goes to a pipe or a file. */
  readonly width: number | undefined;
}

export interface Screens {
  readonly out: Screen;
  readonly err: Screen;
}

/** Both standard streams as screens. `colour: false` is `--no-color`; NO_COLOR and TERM=dumb do the same. */
export function openScreens(colour: boolean): Screens {
  return { out: screenOf(process.stdout, colour), err: screenOf(process.stderr, colour) };
}

function screenOf(stream: WriteStream, colour: boolean): Screen {
  const terminal = stream.isTTY === true;
  const wished = (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
  return {
    write: (text) => {
      stream.write(text);
    },
    terminal,
    colour: terminal && colour && wished,
    width: terminal && stream.columns > 0 ? stream.columns : undefined,
  };
}

/** A pipe that is closed early, as by `head`, ends the program quietly; a full disk ends it with a sentence. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      if (stream === process.stdout) process.stderr.write(`mast: The answer could not be written (${error.code}).\n`);
      process.exit(exits.usage);
    });
  }
}

/** Ctrl-C ends the program as always, but what it has laid on disk meanwhile is taken away first. */
export function leaveOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
