// What mends the mistakes that a stretch of text touches, and what puts a whole text in order.

import { type Diagnostic, format, type MessageLanguage, type Span, translate } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { acceptanceOf } from "./mending/acceptance.ts";
import { mendsOf } from "./mending/index.ts";

export interface CodeAction {
  readonly title: string;
  readonly kind: "quickfix" | "source.organize" | "refactor.translate";
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** Code of the diagnostic that it mends. */
  readonly mends?: string;
  /** Code of the warning that it lets stand. */
  readonly accepts?: string;
  readonly preferred?: boolean;
}

/** Fixes of the diagnostics that a span touches, in their order. Worked examples are run for it when it touches one. */
export function fixes(analysis: Analysis, span: Span, language: MessageLanguage): readonly CodeAction[] {
  return [...fixesInTurn(analysis, span, language)].flat();
}

/** The same, of one diagnostic after another: each is looked for when it is asked for. */
export function* fixesInTurn(
  analysis: Analysis,
  span: Span,
  language: MessageLanguage,
): Generator<readonly CodeAction[]> {
  const examples = analysis.checked.contract?.tests ?? [];
  const found = examples.some(({ at }) => touches(at, span)) ? analysis.diagnostics : analysis.foundSoFar;
  for (const diagnostic of touching(found, span))
    yield [
      ...mendsOf(analysis, diagnostic).map((fix, index, all) => ({
        title: fix.title[language],
        kind: "quickfix" as const,
        edits: fix.edits,
        mends: diagnostic.code,
        preferred: index === 0 && all.length === 1,
      })),
      ...accepting(analysis, diagnostic, language),
    ];
}

/** What is no error may stand, with a reason, which is for the drafter to write. */
function accepting(analysis: Analysis, diagnostic: Diagnostic, language: MessageLanguage): readonly CodeAction[] {
  const fix = acceptanceOf(analysis, diagnostic);
  if (!fix) return [];
  return [{ title: fix.title[language], kind: "quickfix", edits: fix.edits, accepts: diagnostic.code }];
}

function touching(diagnostics: readonly Diagnostic[], span: Span): readonly Diagnostic[] {
  return diagnostics.filter(({ place }) => place.in === "contract" && touches(place.span, span));
}

const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

/** Lay out the text, and write it in the other spelling; what would change nothing or cannot be done is not offered. */
export function wholeTextActions({ text, parsed }: Analysis, language: MessageLanguage): readonly CodeAction[] {
  const whole = { start: 0, end: text.length };
  const laidOut = format(text);
  const to = parsed.spelling === "en" ? "sv" : "en";
  const other = translate(text, to);
  const actions: CodeAction[] = [];
  if (laidOut.diagnostics.length === 0 && laidOut.value !== text) {
    actions.push({
      title: language === "sv" ? "Ordna avtalet" : "Organise the contract",
      kind: "source.organize",
      edits: [{ span: whole, text: laidOut.value }],
    });
  }
  if (!other.diagnostics.some((each) => each.severity === "error")) {
    const title = {
      en: { sv: "Translate to Swedish", en: "Translate to English" },
      sv: { sv: "Översätt till svenska", en: "Översätt till engelska" },
    }[language][to];
    actions.push({ title, kind: "refactor.translate", edits: [{ span: whole, text: other.value }] });
  }
  return actions;
}
