// Takes a name as it is used, gives what it stands for and records the use. A hole is silently nothing; a name that is unknown
// or of another kind is reported once, with the nearest name that fits.

import type { Fix } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m2 } from "../diagnostics/m2-names.ts";
import type { Span } from "../source/span.ts";
import type { Missing, Name } from "../syntax/ast/index.ts";
import type { ColumnSymbol, Context, MastSymbol, SymbolKind, UnitSymbol } from "./context.ts";
import { nearest } from "./nearest.ts";

/** The symbol that a name stands for when it is of a wanted kind; otherwise nothing, with the reason reported. */
export function resolve(context: Context, name: Name | Missing, wanted: readonly SymbolKind[]): MastSymbol | undefined {
  if (name.node === "missing") return undefined;
  const found = context.symbols.named.get(name.text);
  const used = () => context.tell(({ symbols }) => use(symbols.named.get(name.text), name.at));
  if (found && wanted.includes(found.kind)) {
    used();
    return found;
  }
  const fitting = [...context.symbols.named.values()].filter((symbol) => wanted.includes(symbol.kind));
  const near = nearest(
    name.text,
    fitting.map((symbol) => symbol.name),
  );
  const hint = near === undefined ? {} : { nearest: near };
  const fixes = near === undefined ? [] : [replaceBy(name.at, near)];
  if (found) {
    used();
    const related = [{ span: found.nameAt, message: { en: "declared here", sv: "angivet här" } }];
    const params = { name: name.text, kind: found.kind, wanted, ...hint };
    context.report(diagnose(m2.wrongKind, name.at, params, { fixes, related }));
  } else {
    context.report(diagnose(m2.unknownName, name.at, { name: name.text, wanted, ...hint }, { fixes }));
  }
  return undefined;
}

/** A column of a source that is known; otherwise nothing, with the reason reported. */
export function resolveColumn(context: Context, sourceName: string, name: Name | Missing): ColumnSymbol | undefined {
  if (name.node === "missing") return undefined;
  const columns = context.symbols.columns.get(sourceName);
  if (!columns) return undefined;
  const found = columns.get(name.text);
  if (found) {
    context.tell(({ symbols }) => use(symbols.columns.get(sourceName)?.get(name.text), name.at));
    return found;
  }
  const near = nearest(name.text, columns.keys());
  const params = { name: name.text, source: sourceName, ...(near === undefined ? {} : { nearest: near }) };
  context.report(
    diagnose(m2.unknownColumn, name.at, params, { fixes: near === undefined ? [] : [replaceBy(name.at, near)] }),
  );
  return undefined;
}

/** A unit of the contract's own by its singular or plural; otherwise nothing, with the reason reported. */
export function resolveUnit(context: Context, name: string, at: Span): UnitSymbol | undefined {
  const found = context.symbols.units.get(name);
  if (found) {
    context.tell(({ symbols }) => use(symbols.units.get(name), at));
    return found;
  }
  const near = nearest(name, context.symbols.units.keys());
  const params = { name, ...(near === undefined ? {} : { nearest: near }) };
  context.report(diagnose(m2.unknownUnit, at, params, { fixes: near === undefined ? [] : [replaceBy(at, near)] }));
  return undefined;
}

/** Notes where a symbol of the whole contract is used. A check of a clause tells it: that is how it is noted again when it is not run. */
export function use(symbol: { readonly uses: readonly Span[] } | undefined, at: Span): void {
  if (symbol && !symbol.uses.some((known) => known.start === at.start)) (symbol.uses as Span[]).push(at);
}

/** A fix that writes another word in the place of this one. */
export function replaceBy(span: Span, text: string): Fix {
  return { title: { en: `Write ${text}`, sv: `Skriv ${text}` }, edits: [{ span, text }] };
}
