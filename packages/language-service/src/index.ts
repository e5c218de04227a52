// Public face of the editor's features: a text and an offset in, plain data out; nothing here knows a protocol.

export type { Diagnostic, MessageLanguage, ReadBefore, Severity, Span } from "@mast/language";
export { prepareForMistakes } from "@mast/language";
export { type Analysis, analyse } from "./analysis.ts";
export { type Call, type CallItem, callItem, usedBy, uses } from "./calls.ts";
export { type CodeAction, fixes, fixesInTurn, wholeTextActions } from "./code-actions.ts";
export { type Completion, completions } from "./completion.ts";
export type {
  Axis,
  CurveDrawing,
  Drawn,
  DrawnLimit,
  DrawnPoint,
  NothingDrawn,
  PayoutCurve,
  PriceTable,
} from "./curve/drawing.ts";
export { payoutCurve } from "./curve/payout-curve.ts";
export { explainClause } from "./explain-clause.ts";
export { formatEdits, formatRange, formatTyped, type TextEdit } from "./formatting.ts";
export { findsName } from "./found-names.ts";
export { type Hover, hover } from "./hover.ts";
export { type InlayHint, inlayHints } from "./inlay-hints.ts";
export { type LibraryPlace, libraryNames, libraryPlace, libraryTextAt } from "./library-text.ts";
export { type Link, links } from "./links.ts";
export { commands, type Evaluated, type Lens, lenses, runTest } from "./money-lens.ts";
export { outcomeText } from "./outcome.ts";
export { everyItem, type Fold, folds, type OutlineItem, outline, selections } from "./outline.ts";
export { type ReadableContract, readableContract, writtenContract } from "./readable-contract.ts";
export {
  declarations,
  definition,
  prepareRename,
  type RenameRefusal,
  references,
  refusalText,
  rename,
} from "./references.ts";
export { type SemanticToken, semanticTokens, type TokenKind, tokenKinds } from "./semantic-tokens.ts";
export { type Signature, signature } from "./signature.ts";
export { stillFailing } from "./still-failing.ts";
export { typeDefinition } from "./type-definition.ts";
export { type ExampleFailure, type WorkedExample, workedExamples } from "./worked-examples.ts";
export { type WorkingItem, type WorkingTree, workingTree } from "./working-tree.ts";
