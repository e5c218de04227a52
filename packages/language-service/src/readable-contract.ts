// The contract in plain sentences while it is being written: part by part for a panel, whole as HTML or Markdown. What cannot be read yet
// is named in its place.

import type { MessageLanguage } from "@mast/language";
import { keywords, type Span } from "@mast/language";
import {
  type ContractDocument,
  documentOf,
  documentToHtmlParts,
  documentToMarkdown,
  type HtmlPart,
  htmlPage,
  type Outcome,
} from "@mast/statement/document";
import type { Analysis } from "./analysis.ts";
import { endOf } from "./place.ts";
import { type WorkedExample, workedExamples } from "./worked-examples.ts";

export interface ReadableContract {
  readonly language: MessageLanguage;
  readonly title: string;
  /** The contract has no errors: what stands here is what would be signed. */
  readonly sound: boolean;
  readonly parts: readonly HtmlPart[];
}

/** For a panel beside the text. */
export function readableContract(analysis: Analysis, language: MessageLanguage): ReadableContract {
  const document = documentFrom(analysis, language);
  return { language, title: document.title, sound: isSound(analysis), parts: documentToHtmlParts(document) };
}

/** The whole contract as a file; nothing while it has errors. */
export function writtenContract(
  analysis: Analysis,
  form: "html" | "markdown",
  language: MessageLanguage,
): string | undefined {
  if (!isSound(analysis)) return undefined;
  const document = documentFrom(analysis, language);
  return form === "html" ? htmlPage(document) : documentToMarkdown(document);
}

const isSound = ({ diagnostics }: Analysis): boolean => diagnostics.every(({ severity }) => severity !== "error");

const outcomes: Readonly<Record<WorkedExample["outcome"], Outcome>> = {
  holds: "holds",
  "does not hold": "fails",
  waits: "waits",
  "cannot run": "unknown",
};

function documentFrom(analysis: Analysis, language: MessageLanguage): ContractDocument {
  const said = new Map(workedExamples(analysis, language).map(({ span, outcome }) => [span.start, outcome]));
  return documentOf(analysis.checked, {
    language,
    outcomes: analysis.tests.map(({ at }) => outcomes[said.get(at.start) ?? "cannot run"]),
    unread: unread(analysis),
  });
}

/** Pieces of the text that begin like a clause and could not be read as one, named as the clause is when it can. */
function unread({ parsed }: Analysis): readonly { readonly at: Span; readonly key: string }[] {
  return parsed.pieces.flatMap(({ clause, tokens }) => {
    const [first, ...rest] = tokens;
    const last = tokens.at(-1);
    if (clause !== undefined || first === undefined || last === undefined) return [];
    const opens = keywords.find(({ id }) => id === first.tokenType.name);
    const kind = (opens?.en[0] ?? "").replace(/ of$/, "");
    const after = rest.findIndex(({ tokenType }) => tokenType.name !== "Identifier" && tokenType.name !== "Comma");
    const named = rest.slice(0, after < 0 ? rest.length : after).filter(({ tokenType }) => tokenType.name !== "Comma");
    const title = rest[0]?.tokenType.name === "TextLiteral" ? rest[0].image.slice(1, -1) : "";
    const key = `${kind} ${named.map(({ image }) => image).join(", ") || title}`;
    return [{ at: { start: first.startOffset, end: endOf(last) }, key }];
  });
}
