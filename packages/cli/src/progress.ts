// A sign of life on a terminal while files are read and questions asked: one line that is replaced, and removed at the end.

import type { Progress } from "@mast/measurement";
import type { Screen } from "./terminal.ts";

export interface ProgressLine {
  readonly show: Progress;
  readonly end: () => void;
}

/** Shows what goes on when the screen is a terminal; otherwise nothing. */
export function progressOn(screen: Screen): ProgressLine {
  let shown = false;
  const clear = () => {
    if (shown) screen.write("\r\u001b[K");
    shown = false;
  };
  if (!screen.terminal) return { show: () => {}, end: () => {} };
  return {
    show: ({ what, rows, of }) => {
      clear();
      const count = rows === undefined ? "" : ` ${rows}${of === undefined ? "" : ` / ${of}`}`;
      screen.write(`${what}${count}`.slice(0, (screen.width ?? 80) - 1));
      shown = true;
    },
    end: clear,
  };
}
