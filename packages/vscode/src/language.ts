// What the extension offers wherever it runs, on a computer or in a browser: drafting, the readable contract, the payout curve, the working, the worked examples.

import { EventEmitter, type ExtensionContext, type Uri } from "vscode";
import type { Asks } from "./asking.ts";
import { addDrafting } from "./drafting.ts";
import { addExplainClause } from "./explain-clause.ts";
import { addLibraryTexts } from "./library-texts.ts";
import { addPages } from "./pages.ts";
import { addCurvePanel } from "./panels/curve-panel.ts";
import { addExport, type WriteWord } from "./panels/export.ts";
import { addPreview } from "./panels/preview.ts";
import { addTestExplorer, type TestExplorer } from "./test-explorer.ts";
import { addWorkingView } from "./working-view.ts";

export interface LanguageParts {
  /** To be told when a contract has been evaluated. */
  readonly evaluated: (uri: Uri) => void;
  readonly explorer: TestExplorer;
}

/** `writeWord` where there is a way to Word documents. */
export function addLanguage(context: ExtensionContext, client: Asks, writeWord?: WriteWord): LanguageParts {
  const evaluated = new EventEmitter<Uri>();
  addDrafting(context);
  addExplainClause(context, client);
  addLibraryTexts(context, client);
  addPages(context);
  addCurvePanel(context, client, evaluated.event);
  addPreview(context, client);
  addExport(context, client, writeWord);
  addWorkingView(context, client, evaluated.event);
  const explorer = addTestExplorer(context, client);
  context.subscriptions.push(evaluated);
  return { evaluated: (uri) => evaluated.fire(uri), explorer };
}
