// What the extension asks the language server that the protocol has no words for, whatever the server runs in.

import { l10n, Range, type TextDocument, window } from "vscode";

/** A connection to the language server, in a process or in a worker. */
export interface Asks {
  sendRequest<Answer>(method: string, params: object): Promise<Answer>;
}

/** A range as the protocol sends it. */
interface SentRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const rangeOf = ({ start, end }: SentRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

export const isContract = (document: TextDocument | undefined): document is TextDocument =>
  document?.languageId === "mast" && document.uri.scheme !== "git" && document.uri.scheme !== "mast-library";

/** The contract that is worked on: of the active editor, otherwise the first that is visible. */
export function contractInView(): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (isContract(active)) return active;
  return window.visibleTextEditors.map((editor) => editor.document).find(isContract);
}

/** Said when a place does not take what is to be written there. */
export const cannotBeWritten = (name: string): string => l10n.t("{0} cannot be written. Choose another place.", name);

/** Runs once things have been quiet for so many milliseconds. */
export function whenQuiet(
  milliseconds: number,
  run: () => void,
): { readonly stir: () => void; readonly dispose: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    stir: () => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
