// A warning that is meant: an `accept` clause for it, in the clause that it is about. The reason is left to the drafter, as `…`.

import { type Ast, acceptable, type Diagnostic, type Fix, m3 } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { brokenAt, nameOf } from "./broken.ts";
import { addClause } from "./edits.ts";
import { isMended } from "./trial.ts";

/** Nothing for errors, which cannot be accepted, and where the clause would silence nothing. */
export function acceptanceOf(analysis: Analysis, diagnostic: Diagnostic): Fix | undefined {
  const { code, severity } = diagnostic;
  if (severity === "error" || !/^M[1-4]/.test(code) || code === m3.acceptNeedless.code) return undefined;
  const broken = brokenAt(analysis, diagnostic);
  const about = broken.clause && nameAbout(broken.clause);
  const accepting = (within: string): Fix => ({
    ...addClause(broken, `{Accept} ${code}${within} {Because} "…"`),
    title: { en: `Accept ${code}, with a reason`, sv: `Godta ${code}, med ett skäl` },
  });
  const within = about === undefined ? "" : ` {In} ${about}`;
  if (silences(analysis, broken.clause, about)) return accepting(within);
  return [...new Set([within, ""])].map(accepting).find((fix) => isMended(analysis, diagnostic, fix));
}

/** The name that a clause declares or says more of. */
function nameAbout(clause: Ast.Clause): string | undefined {
  if ("name" in clause) return nameOf(clause.name);
  if ("metric" in clause) return nameOf(clause.metric);
  return "of" in clause ? nameOf(clause.of[0]) : undefined;
}

/**
 * Whether an `accept` speaks of a clause for certain, so that it need not be tried: all that is written can be read, the clause is in no
 * amendment, and its name, when it has one, is used elsewhere already.
 */
function silences({ parsed, checked }: Analysis, clause: Ast.Clause | undefined, about: string | undefined): boolean {
  const unread = parsed.seated.diagnostics.some(({ severity }) => severity === "error");
  if (unread || !parsed.file.clauses.some((each) => each === clause)) return false;
  const symbol = about === undefined ? undefined : checked.symbols.named.get(about);
  return about === undefined || (symbol !== undefined && symbol.uses.length > 0 && acceptable.includes(symbol.kind));
}
