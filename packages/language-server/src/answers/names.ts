// Names: where one is declared and used, what gives it its type, and another name for it.

import {
  callItem,
  declarations,
  definition,
  libraryPlace,
  libraryTextAt,
  prepareRename,
  references,
  refusalText,
  rename,
  type CallItem as ServiceItem,
  typeDefinition,
  usedBy,
  uses,
} from "@mast/language-service";
import {
  type CallHierarchyItem,
  type Connection,
  DocumentHighlightKind,
  ErrorCodes,
  type Location,
  ResponseError,
  SymbolKind,
} from "vscode-languageserver";
import type { Desk, Open } from "../documents.ts";

/** `opensLibraries`: the client can show the text of a library, which it asks for by `mast/library`. */
export function answerNames(connection: Connection, desk: Desk, opensLibraries: () => boolean): void {
  const at = ({
    textDocument,
    position,
  }: {
    textDocument: { uri: string };
    position: Parameters<Open["offset"]>[0];
  }) => {
    const open = desk.open(textDocument.uri);
    return open && { open, offset: open.offset(position) };
  };
  const location = (open: Open, span: Parameters<Open["range"]>[0] | undefined): Location | null =>
    span ? { uri: open.uri, range: open.range(span) } : null;

  connection.onRequest("mast/library", ({ path }: { path: string }): string | null => libraryTextAt(path) ?? null);
  connection.onDefinition((params) => {
    const place = at(params);
    const away = place && opensLibraries() ? libraryPlace(place.open.analysis, place.offset) : undefined;
    if (away) return { uri: `mast-library:${away.path}.mast`, range: { start: away.start, end: away.start } };
    return place ? location(place.open, definition(place.open.analysis, place.offset)) : null;
  });
  connection.onTypeDefinition((params) => {
    const place = at(params);
    return place ? location(place.open, typeDefinition(place.open.analysis, place.offset)) : null;
  });
  connection.onReferences((params) => {
    const place = at(params);
    return place
      ? references(place.open.analysis, place.offset, params.context.includeDeclaration).map((span) => ({
          uri: place.open.uri,
          range: place.open.range(span),
        }))
      : [];
  });
  connection.onDocumentHighlight((params) => {
    const place = at(params);
    if (!place) return [];
    const declared = declarations(place.open.analysis, place.offset).map(({ start }) => start);
    return references(place.open.analysis, place.offset).map((span) => ({
      range: place.open.range(span),
      kind: declared.includes(span.start) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  connection.onPrepareRename((params) => {
    const place = at(params);
    const span = place && prepareRename(place.open.analysis, place.offset);
    return place && span ? place.open.range(span) : null;
  });
  connection.onRenameRequest((params) => {
    const place = at(params);
    if (!place) return null;
    const result = rename(place.open.analysis, place.offset, params.newName);
    if ("refused" in result)
      return new ResponseError(
        ErrorCodes.InvalidParams,
        refusalText(result.refused, params.newName)[place.open.language],
      );
    return { changes: { [place.open.uri]: result.edits.map(place.open.edit) } };
  });

  const itemOf = (open: Open, item: ServiceItem): CallHierarchyItem => ({
    name: item.name,
    kind: SymbolKind.Function,
    uri: open.uri,
    range: open.range(item.span),
    selectionRange: open.range(item.nameSpan),
  });
  connection.languages.callHierarchy.onPrepare((params) => {
    const place = at(params);
    const item = place && callItem(place.open.analysis, place.offset);
    return place && item ? [itemOf(place.open, item)] : null;
  });
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
    const open = desk.open(item.uri);
    return open
      ? usedBy(open.analysis, open.offset(item.selectionRange.start)).map((call) => ({
          from: itemOf(open, call.item),
          fromRanges: call.at.map(open.range),
        }))
      : null;
  });
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
    const open = desk.open(item.uri);
    return open
      ? uses(open.analysis, open.offset(item.selectionRange.start)).map((call) => ({
          to: itemOf(open, call.item),
          fromRanges: call.at.map(open.range),
        }))
      : null;
  });
}
