// The working of the last evaluation as a tree below the text: payment, clause, conditions, effect, periods, rows of a file. A number
// leads to its clause, a count of rows to its file.

import type { WorkingAnswer } from "@mast/language-server";
import {
  commands,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from "vscode";
import { type Asks, contractInView, isContract, rangeOf, whenQuiet } from "./asking.ts";

type Item = WorkingAnswer["payments"][number];
interface Node {
  readonly item: Item;
  /** Places in the lists of inputs, from the payment down: the same number keeps its place when the tree is read again. */
  readonly path: string;
}

/** The view `mast.working` and its commands. */
export function addWorkingView(context: ExtensionContext, client: Asks, evaluated: Event<Uri>): void {
  const changed = new EventEmitter<undefined>();
  let uri: Uri | undefined;
  let answer: WorkingAnswer | null = null;
  let expanded = 0;

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) =>
      (node ? node.item.inputs : (answer?.payments ?? [])).map((item, index) => ({
        item,
        path: node ? `${node.path}.${index}` : `${index}`,
      })),
    getTreeItem: ({ item, path }) => treeItem(item, `${expanded}/${path}`, expanded > 0, uri),
  };
  const view = window.createTreeView("mast.working", { treeDataProvider: provider, showCollapseAll: true });

  const read = async (): Promise<void> => {
    const document = contractInView();
    if (document) uri = document.uri;
    if (!uri) return;
    const textDocument = { uri: uri.toString() };
    answer = await client.sendRequest<WorkingAnswer | null>("mast/working", { textDocument });
    view.description = answer ? answer.title : "";
    view.message = answer ? l10n.t("On data to {0}", answer.asOf) : "";
    await commands.executeCommand("setContext", "mast.evaluated", answer !== null);
    changed.fire(undefined);
  };
  const later = whenQuiet(400, () => void read());
  // From the first contract on the view is there: where it is, what it is for is said until something is evaluated.
  void commands.executeCommand("setContext", "mast.open", true);

  context.subscriptions.push(
    view,
    later,
    evaluated(() => void read()),
    workspace.onDidChangeConfiguration((change) => {
      if (answer && change.affectsConfiguration("mast.language")) later.stir();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (isContract(editor?.document)) later.stir();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (answer && document.uri.toString() === uri?.toString()) later.stir();
    }),
    commands.registerCommand("mast.showWorking", async () => {
      await read();
      if (!answer) {
        await commands.executeCommand("mast.evaluate");
        await read();
      }
      await commands.executeCommand("mast.working.focus");
    }),
    commands.registerCommand("mast.expandWorking", () => {
      expanded += 1;
      changed.fire(undefined);
    }),
    commands.registerCommand("mast.openWorkingPlace", async (contract: Uri, range: Range) => {
      const editor = await window.showTextDocument(contract, { preserveFocus: false });
      editor.selection = new Selection(range.start, range.start);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
}

function treeItem(item: Item, id: string, open: boolean, contract: Uri | undefined): TreeItem {
  const label = [item.value, item.text].filter(Boolean).join("  ");
  const closed = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const made = new TreeItem(label, item.inputs.length > 0 ? closed : TreeItemCollapsibleState.None);
  made.id = id;
  made.description = item.place;
  made.tooltip = [label, item.place].filter(Boolean).join("\n");
  made.accessibilityInformation = { label: [label, item.place].filter(Boolean).join(", ") };
  if (item.file !== undefined) {
    made.iconPath = new ThemeIcon("table");
    made.command = { command: "vscode.open", title: l10n.t("Open the data file"), arguments: [Uri.parse(item.file)] };
  } else if (item.range && contract) {
    const title = l10n.t("Show in the text");
    made.command = { command: "mast.openWorkingPlace", title, arguments: [contract, rangeOf(item.range)] };
  }
  return made;
}
