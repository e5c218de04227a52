// The words of a clause that a library brings, as the contract is spelled.

import { type Ast, libraryOf, textOfName } from "@mast/language";
import type { Analysis } from "./analysis.ts";

/** Nothing for a clause of the contract's own. */
export function libraryText({ parsed }: Analysis, clause: Ast.Clause): string | undefined {
  const { ofLibrary } = clause;
  if (ofLibrary === undefined || !("name" in clause) || clause.name.node === "missing") return undefined;
  const use = parsed.file.clauses.find(
    (each) => each.clause === "use" && each.library.node === "text" && each.library.text === ofLibrary,
  );
  if (use?.clause !== "use" || use.version.node === "missing") return undefined;
  const library = libraryOf(ofLibrary, Number.parseInt(`${use.version.value.numerator}`, 10));
  return library && textOfName(library, clause.name.text, parsed.spelling);
}
