// A text with a cursor: `‸` marks the place.

import { type Analysis, analyse } from "@mast/language-service";

export function atCursor(marked: string): {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly text: string;
} {
  const offset = marked.indexOf("‸");
  if (offset < 0) throw new Error("no cursor");
  const text = marked.replace("‸", "");
  return { analysis: analyse(text), offset, text };
}
