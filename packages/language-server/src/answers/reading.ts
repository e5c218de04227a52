// What helps while reading: explanations, colours, hints, money beside the clause, ways out to files.

import { hover, inlayHints, lenses, links, runTest, semanticTokens, tokenKinds } from "@mast/language-service";
import { type Connection, SemanticTokensBuilder } from "vscode-languageserver";
import { addressOf } from "../addresses.ts";
import type { Desk } from "../documents.ts";

export function answerReading(connection: Connection, desk: Desk, panels: () => boolean): void {
  connection.onHover(({ textDocument, position }) => {
    const open = desk.open(textDocument.uri);
    const found = open && hover(open.analysis, open.offset(position), open.language, open.evaluated?.statement);
    return open && found ? { range: open.range(found.span), contents: { kind: "markdown", value: found.text } } : null;
  });

  connection.languages.semanticTokens.on(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    const builder = new SemanticTokensBuilder();
    if (!open) return builder.build();
    const { text } = open.analysis;
    for (const { start, length, kind, declaration } of semanticTokens(open.analysis)) {
      // The protocol wants no token to go over the end of a line.
      for (const part of text.slice(start, start + length).matchAll(/[^\r\n]+/g)) {
        const { line, character } = open.range({ start: start + part.index, end: start }).start;
        builder.push(line, character, part[0].length, tokenKinds.indexOf(kind), declaration ? 1 : 0);
      }
    }
    return builder.build();
  });

  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return inlayHints(open.analysis, open.span(range), open.language).map((hint) => ({
      position: open.range({ start: hint.offset, end: hint.offset }).start,
      label: hint.text,
      paddingLeft: !hint.text.startsWith(":"),
    }));
  });

  connection.onCodeLens(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return lenses(open.analysis, open.language, open.evaluated, { panels: panels() }).map(
      ({ span, title, command }) => ({
        range: open.range(span),
        command: {
          title,
          command: command?.name ?? "",
          ...(command ? { arguments: [open.uri, command.argument] } : {}),
        },
      }),
    );
  });

  connection.onDocumentLinks(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return links(open.analysis).flatMap(({ span, file, library }) => {
      const away = library === undefined || !panels() ? undefined : `mast-library:${library}.mast`;
      const target = file === undefined ? away : addressOf(file, open.uri, open.settings.dataFolder);
      return target ? [{ range: open.range(span), target }] : [];
    });
  });

  connection.onExecuteCommand(({ command, arguments: [uri, title] = [] }) => {
    const open = typeof uri === "string" ? desk.open(uri) : undefined;
    if (command !== "mast.runTest" || !open || typeof title !== "string") return null;
    const result = runTest(open.analysis, title, open.language);
    if (!result) return null;
    if (result.passed) connection.window.showInformationMessage(result.text);
    else connection.window.showWarningMessage(result.text);
    return result;
  });
}
