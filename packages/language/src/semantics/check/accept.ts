// Takes the accept clauses and the warnings of a contract, gives those that stand accepted; a code that is unknown, an error, or
// nothing that is warned about is itself reported.

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import { registry } from "../../diagnostics/registry.ts";
import type { Span } from "../../source/span.ts";
import type { AcceptClause, Clause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { acceptable } from "../kinds.ts";
import type { Accept } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy, resolve } from "../resolve.ts";

/** An accept clause that is well written, with the clauses it speaks of; none means the whole contract. */
export interface CheckedAccept {
  readonly accept: Accept;
  readonly clause: AcceptClause;
  readonly codeAt: Span;
  readonly within: readonly Clause[] | undefined;
}

export function checkAccept(context: Context, clause: AcceptClause): CheckedAccept | undefined {
  const of = clause.in && resolve(context, clause.in, acceptable);
  if (clause.code.node === "missing") return undefined;
  const { text: code, at: codeAt } = clause.code;
  const entry = registry.find((each) => each.code === code);
  if (!entry) {
    const near = nearest(code, warnings());
    const fixes = near === undefined ? [] : [replaceBy(codeAt, near)];
    const params = { code, ...(near === undefined ? {} : { nearest: near }) };
    context.report(diagnose(m3Declared.acceptUnknownCode, codeAt, params, { fixes }));
    return undefined;
  }
  if (entry.severity === "error") {
    context.report(diagnose(m3Declared.acceptOfError, codeAt, { code }));
    return undefined;
  }
  if (clause.because.node === "missing" || (clause.in && !of)) return undefined;
  const accept = { at: clause.at, code, ...(of ? { in: of.name } : {}), because: clause.because.text };
  return { accept, clause, codeAt, within: of && clausesAbout(context, of.name) };
}

function warnings(): readonly string[] {
  return registry.flatMap(({ code, severity }) => (severity === "error" ? [] : [code]));
}

/** The clause of a name and the clauses that say more of it: its baseline, risk share, payment. */
function clausesAbout(context: Context, name: string): readonly Clause[] {
  return context.file.clauses.filter((clause) => {
    const names =
      "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : "name" in clause ? [clause.name] : [];
    return names.some((each) => each.node === "name" && each.text === name);
  });
}

/** Splits what was found into what remains and what is accepted, and reports each accept that silences nothing. */
export function acceptWarnings(
  found: readonly Diagnostic[],
  accepts: readonly CheckedAccept[],
): { readonly remaining: readonly Diagnostic[]; readonly accepted: readonly Diagnostic[] } {
  const silenced = new Map(accepts.map((each) => [each, found.filter((diagnostic) => silences(each, diagnostic))]));
  const accepted = new Set([...silenced.values()].flat());
  // What data and settlement say is known when there are data.
  const needless = accepts
    .filter((each) => silenced.get(each)?.length === 0 && !/^M[56]/.test(each.accept.code))
    .map(({ accept, codeAt }) =>
      diagnose(m3Declared.acceptNeedless, codeAt, {
        code: accept.code,
        ...(accept.in === undefined ? {} : { where: accept.in }),
      }),
    );
  return {
    remaining: [...found.filter((diagnostic) => !accepted.has(diagnostic)), ...needless],
    accepted: [...accepted],
  };
}

function silences({ accept, within }: CheckedAccept, { code, severity, place }: Diagnostic): boolean {
  if (code !== accept.code || severity === "error") return false;
  if (!within) return true;
  return place.in === "contract" && within.some(({ at }) => at.start <= place.span.start && place.span.end <= at.end);
}
