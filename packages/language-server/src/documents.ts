// The open contracts, each analysed once per version, and the way between offsets and the protocol's lines and UTF-16 columns.

import {
  type Analysis,
  analyse,
  type Evaluated,
  type MessageLanguage,
  type ReadBefore,
  type Span,
} from "@mast/language-service";
import type { Position, Range, TextDocuments, TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Settings } from "./settings.ts";

/** An open contract at one version. */
export interface Open {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly language: MessageLanguage;
  readonly settings: Settings;
  /** What the last evaluation came to, when there was one. */
  readonly evaluated: Evaluated | undefined;
  readonly offset: (position: Position) => number;
  readonly span: (range: Range) => Span;
  readonly range: (span: Span) => Range;
  readonly edit: (edit: { readonly span: Span; readonly text: string }) => TextEdit;
}

export interface Desk {
  readonly open: (uri: string) => Open | undefined;
  readonly all: () => readonly Open[];
  readonly choose: (settings: Settings) => void;
  readonly evaluated: (uri: string, evaluated: Evaluated | undefined) => void;
  readonly forget: (uri: string) => void;
}

interface Analysed {
  readonly version: number;
  readonly analysis: Analysis;
  /** What was read of its text: clauses that an edit leaves alone are not read again. */
  readonly read: ReadBefore;
}

/** The open documents as contracts. */
export function deskOf(documents: TextDocuments<TextDocument>): Desk {
  const analysed = new Map<string, Analysed>();
  const evaluations = new Map<string, Evaluated>();
  let settings: Settings = {};
  const analysisOf = (document: TextDocument): Analysis => {
    const known = analysed.get(document.uri);
    if (known?.version === document.version) return known.analysis;
    const read = known?.read ?? {};
    const analysis = analyse(document.getText(), read);
    analysed.set(document.uri, { version: document.version, analysis, read });
    return analysis;
  };
  const opened = (document: TextDocument): Open => {
    const analysis = analysisOf(document);
    const range = ({ start, end }: Span): Range => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    });
    return {
      uri: document.uri,
      version: document.version,
      analysis,
      language: settings.language ?? analysis.parsed.spelling,
      settings,
      evaluated: evaluations.get(document.uri),
      offset: (position) => document.offsetAt(position),
      span: ({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }),
      range,
      edit: ({ span, text }) => ({ range: range(span), newText: text }),
    };
  };
  return {
    open: (uri) => {
      const document = documents.get(uri);
      return document && opened(document);
    },
    all: () => documents.all().map(opened),
    choose: (chosen) => {
      settings = chosen;
    },
    evaluated: (uri, result) => {
      if (result) evaluations.set(uri, result);
      else evaluations.delete(uri);
    },
    forget: (uri) => {
      analysed.delete(uri);
      evaluations.delete(uri);
    },
  };
}
