// The shape of contracts: outline, names in all open contracts, folding, growing selections.

import {
  everyItem,
  findsName,
  folds,
  libraryNames,
  type OutlineItem,
  outline,
  selections,
} from "@mast/language-service";
import {
  type Connection,
  type DocumentSymbol,
  FoldingRangeKind,
  type SelectionRange,
  SymbolKind,
} from "vscode-languageserver";
import type { Desk, Open } from "../documents.ts";

const kinds: Readonly<Partial<Record<OutlineItem["clause"], SymbolKind>>> = {
  contract: SymbolKind.File,
  party: SymbolKind.Class,
  data: SymbolKind.Struct,
  "target group": SymbolKind.Enum,
  "comparison group": SymbolKind.Enum,
  value: SymbolKind.Constant,
  formula: SymbolKind.Function,
  pricing: SymbolKind.Function,
  "rate card": SymbolKind.Function,
  test: SymbolKind.Event,
};
const kindOf = (item: OutlineItem): SymbolKind => kinds[item.clause] ?? SymbolKind.Variable;

/** `opensLibraries`: the client can show the text of a library. */
export function answerShape(connection: Connection, desk: Desk, opensLibraries: () => boolean): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    return open ? outline(open.analysis).map((item) => symbolOf(open, item)) : [];
  });

  connection.onWorkspaceSymbol(({ query }) => {
    const isFound = findsName(query);
    const own = desk.all().flatMap((open) =>
      everyItem(outline(open.analysis))
        .filter(({ keyword, name, detail }) => isFound(name || keyword, `${keyword} ${detail}`))
        .map((item) => ({
          name: item.name || item.keyword,
          kind: kindOf(item),
          containerName: item.keyword,
          location: { uri: open.uri, range: open.range(item.nameSpan) },
        })),
    );
    const used = opensLibraries() ? desk.all().flatMap(({ analysis }) => libraryNames(analysis)) : [];
    const brought = used
      .filter(({ name, kind, library }) => isFound(name, `${kind} ${library}`))
      .map(({ name, library, place: { path, start } }) => ({
        name,
        kind: SymbolKind.Variable,
        containerName: library,
        location: { uri: `mast-library:${path}.mast`, range: { start, end: start } },
      }));
    const places = new Map(brought.map((each) => [`${each.location.uri} ${each.name}`, each]));
    return [...own, ...places.values()];
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return folds(open.analysis).map(({ start, end, kind }) => ({
      startLine: start - 1,
      endLine: end - 1,
      kind: kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
    }));
  });

  connection.onSelectionRanges(({ textDocument, positions }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return positions.map((position) => {
      const spans = selections(open.analysis, open.offset(position));
      return (
        spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: open.range(span), ...(parent ? { parent } : {}) }),
          undefined,
        ) ?? { range: { start: position, end: position } }
      );
    });
  });
}

function symbolOf(open: Open, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name ? `${item.keyword} ${item.name}` : item.keyword,
    detail: item.detail,
    kind: kindOf(item),
    range: open.range(item.span),
    selectionRange: open.range(item.nameSpan),
    children: item.inside.map((each) => symbolOf(open, each)),
  };
}
