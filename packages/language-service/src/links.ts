// Places of a contract that lead out of it: its data files, those that an amendment brings too, and the libraries that it uses.

import type { Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { libraryPath } from "./library-text.ts";
import { nestedIn } from "./mending/broken.ts";

export interface Link {
  readonly span: Span;
  /** As written: relative to the contract's own folder or the data folder. */
  readonly file?: string;
  /** The path of a library's text. */
  readonly library?: string;
}

export function links(analysis: Analysis): readonly Link[] {
  const clauses = analysis.parsed.file.clauses.flatMap((clause) => [clause, ...nestedIn(clause)]);
  return clauses.flatMap((clause): readonly Link[] => {
    if (clause.clause === "use") {
      const library = libraryPath(analysis, clause);
      return library === undefined ? [] : [{ span: clause.library.at, library }];
    }
    if (clause.clause !== "data") return [];
    return clause.parts.flatMap((part) =>
      part.part === "from" && part.text.node === "text" ? [{ span: part.text.at, file: part.text.text }] : [],
    );
  });
}
