// Places of a contract that lead out of it: its data files.

import type { Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";

export interface Link {
  readonly span: Span;
  /** As written: relative to the contract's own folder or the data folder. */
  readonly file: string;
}

export function links({ parsed }: Analysis): readonly Link[] {
  return parsed.file.clauses.flatMap((clause) =>
    clause.clause === "data"
      ? clause.parts.flatMap((part) =>
          part.part === "from" && part.text.node === "text" ? [{ span: part.text.at, file: part.text.text }] : [],
        )
      : [],
  );
}
