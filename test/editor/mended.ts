// What is still or newly wrong with a text once a code action has been applied to it: nothing, when the action keeps what it promises.

import { type Diagnostic, registry } from "@mast/language";
import { type Analysis, analyse, type CodeAction } from "@mast/language-service";

const grave = { error: 2, warning: 1, information: 0 } as const;
const severityOf = (code: string) => registry.find((entry) => entry.code === code)?.severity ?? "error";
const count = (list: readonly Diagnostic[], code: string) => list.filter((each) => each.code === code).length;
const said = ({ code, message }: Diagnostic) => `${code} ${message.en}`;

/** What shows only when a mistake is gone: an example that expects another amount, something left without a use. */
const comesNext: ReadonlySet<string> = new Set(["M6008", "M6009", "M2009", "M3012", "M4024"]);

export function applied(text: string, { edits }: CodeAction): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end), text);
}

/** Was so before, and was not told because an error absorbs: a name that nothing declares, a metric without a baseline. */
function wasSoBefore({ symbols }: Analysis, { edits }: CodeAction, { code, params }: Diagnostic): boolean {
  if (code === "M4001") return edits.every(({ span }) => span.start === span.end);
  if (code !== "M2003") return false;
  const { name } = params as { readonly name: string };
  return !symbols.named.has(name) && edits.every(({ text }) => !text.includes(name));
}

/** The mistake itself while it is as often there as before, and what is as grave and new. The changed text is read afresh. */
export function wrongWith(analysis: Analysis, action: CodeAction): readonly string[] {
  const own = action.mends ?? action.accepts ?? "";
  // What a worked example says of a contract that could not be read before is no new mistake.
  const foundIn = (each: Analysis) => (own.startsWith("M6") ? each.diagnostics : each.checked.diagnostics);
  const before = foundIn(analysis);
  const told = new Set(before.map(said));
  const after = foundIn(analyse(applied(analysis.text, action))).filter(
    (each) => told.has(said(each)) || !wasSoBefore(analysis, action, each),
  );
  const left = after.filter(({ code }) => code === own);
  const more = after.filter(
    (each) =>
      each.code !== own &&
      !comesNext.has(each.code) &&
      grave[each.severity] >= grave[severityOf(own)] &&
      count(after, each.code) > count(before, each.code),
  );
  return [...(left.length >= count(before, own) ? left : []), ...more].map(said);
}
