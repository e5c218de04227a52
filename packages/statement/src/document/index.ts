// The readable contract: made from a checked contract, written as Markdown or HTML. Word is in "@mast/statement/word": it loads a library.

export type { Outcome } from "./clauses-proof.ts";
export type { Clause, ContractDocument, Inline, Item, Lines, Run } from "./document.ts";
export { type ExplainedClause, explainedClauses, type LaterText, type Neighbour } from "./explained.ts";
export { explainedSections } from "./explained-outline.ts";
export { clauseInDocument, type DocumentOptions, documentOf, type Readable } from "./from-checked.ts";
export { documentToHtml, documentToHtmlParts, type HtmlPart, htmlPage } from "./to-html.ts";
export { clauseToMarkdown, documentToMarkdown } from "./to-markdown.ts";
