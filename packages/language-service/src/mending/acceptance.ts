// A warning that is meant: an `accept` clause for it, in the clause that it is about. The reason is left to the drafter, as `…`.

import { type Diagnostic, type Fix, m3 } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { brokenAt, nameOf } from "./broken.ts";
import { addClause } from "./edits.ts";
import { isMended } from "./trial.ts";

/** Nothing for errors, which cannot be accepted, and where the clause would silence nothing. */
export function acceptanceOf(analysis: Analysis, diagnostic: Diagnostic): Fix | undefined {
  const { code, severity } = diagnostic;
  if (severity === "error" || !/^M[1-4]/.test(code) || code === m3.acceptNeedless.code) return undefined;
  const broken = brokenAt(analysis, diagnostic);
  const { clause } = broken;
  const about =
    clause && "name" in clause
      ? nameOf(clause.name)
      : clause && "metric" in clause
        ? nameOf(clause.metric)
        : clause && "of" in clause
          ? nameOf(clause.of[0])
          : undefined;
  const title = {
    en: `Accept ${code}, with a reason`,
    sv: `Godta ${code}, med ett skäl`,
  };
  const within = about === undefined ? "" : ` {In} ${about}`;
  const fixes = [...new Set([within, ""])].map((where) => ({
    ...addClause(broken, `{Accept} ${code}${where} {Because} "…"`),
    title,
  }));
  return fixes.find((fix) => isMended(analysis, diagnostic, fix));
}
