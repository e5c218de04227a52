// The worked examples of open contracts in the test explorer: found while typing, run one or all, failures at their line.

import type { TestsAnswer } from "@mast/language-server";
import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  Location,
  l10n,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  type TextDocument,
  tests,
  Uri,
  workspace,
} from "vscode";
import { type Asks, isContract, rangeOf, whenQuiet } from "./asking.ts";

export interface TestExplorer {
  /** Runs the worked example with a title, as its lens asks. */
  readonly runTest: (uri: string, title: string) => Promise<void>;
}

type Example = TestsAnswer[number];

export function addTestExplorer(context: ExtensionContext, client: Asks): TestExplorer {
  const controller = tests.createTestController("mast", "Mast");
  const ongoing = new Set<TestRunRequest>();

  const ask = async (uri: Uri): Promise<TestsAnswer> =>
    (await client.sendRequest<TestsAnswer | null>("mast/tests", { textDocument: { uri: uri.toString() } })) ?? [];

  const find = async (document: TextDocument): Promise<void> => {
    if (!isContract(document) || document.isClosed) return;
    const examples = await ask(document.uri);
    list(controller, document, examples);
    for (const request of ongoing) await run(request);
  };

  const run = async (request: TestRunRequest, token?: CancellationToken): Promise<void> => {
    const made = controller.createTestRun(request);
    const chosen = request.include ?? [...controller.items].map(([, item]) => item);
    const left = new Set(request.exclude ?? []);
    const files = new Map<string, { readonly uri: Uri; readonly items: TestItem[] }>();
    for (const item of chosen.flatMap((one) => leavesOf(one)).filter((one) => !left.has(one))) {
      if (!item.uri) continue;
      const file = files.get(item.uri.toString()) ?? { uri: item.uri, items: [] };
      file.items.push(item);
      files.set(item.uri.toString(), file);
      made.enqueued(item);
    }
    for (const { uri, items } of files.values()) {
      if (token?.isCancellationRequested) break;
      const examples = await ask(uri);
      for (const item of items) {
        made.started(item);
        tell(
          made,
          item,
          uri,
          examples.find((_, index) => idOf(examples, index) === item.id),
        );
      }
    }
    made.end();
  };

  const profile = controller.createRunProfile(
    l10n.t("Run worked examples"),
    TestRunProfileKind.Run,
    async (request, token) => {
      if (request.continuous) {
        ongoing.add(request);
        token.onCancellationRequested(() => ongoing.delete(request));
      }
      await run(request, token);
    },
    true,
  );
  profile.supportsContinuousRun = true;
  controller.refreshHandler = async () => {
    for (const document of workspace.textDocuments) await find(document);
  };

  const waiting = new Map<string, ReturnType<typeof whenQuiet>>();
  const soon = (document: TextDocument) => {
    if (!isContract(document)) return;
    const key = document.uri.toString();
    const quiet = waiting.get(key) ?? whenQuiet(300, () => void find(document));
    waiting.set(key, quiet);
    quiet.stir();
  };
  workspace.textDocuments.forEach(soon);
  context.subscriptions.push(
    controller,
    workspace.onDidOpenTextDocument(soon),
    workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    workspace.onDidCloseTextDocument((document) => {
      waiting.get(document.uri.toString())?.dispose();
      waiting.delete(document.uri.toString());
      controller.items.delete(document.uri.toString());
    }),
    {
      dispose: () => {
        for (const quiet of waiting.values()) quiet.dispose();
      },
    },
  );

  return {
    runTest: async (address, title) => {
      const uri = Uri.parse(address);
      const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
      if (document) await find(document);
      const file = controller.items.get(uri.toString());
      const item = file && leavesOf(file).find((each) => each.label === title);
      if (!item) return;
      await run(new TestRunRequest([item], undefined, profile));
      await commands.executeCommand("vscode.revealTestInExplorer", item);
    },
  };
}

/** Items of a contract, as they are now. */
function list(controller: TestController, { uri }: TextDocument, examples: TestsAnswer): void {
  const key = uri.toString();
  if (examples.length === 0) {
    controller.items.delete(key);
    return;
  }
  const name = uri.path.split("/").at(-1) ?? uri.path;
  const file = controller.items.get(key) ?? controller.createTestItem(key, name, uri);
  file.children.replace(
    examples.map(({ title, range }, index) => {
      const id = idOf(examples, index);
      const item = file.children.get(id) ?? controller.createTestItem(id, title, uri);
      item.label = title;
      item.range = rangeOf(range);
      return item;
    }),
  );
  controller.items.add(file);
}

/** A title is its own identity; of several with one title, which of them. */
function idOf(examples: TestsAnswer, index: number): string {
  const title = examples[index]?.title ?? "";
  const before = examples.slice(0, index).filter((each) => each.title === title).length;
  return before === 0 ? title : `${title} (${before + 1})`;
}

function leavesOf(item: TestItem): readonly TestItem[] {
  return item.children.size === 0 ? [item] : [...item.children].flatMap(([, child]) => leavesOf(child));
}

function tell(run: TestRun, item: TestItem, uri: Uri, example: Example | undefined): void {
  const say = (text: string) => run.appendOutput(`${text.replaceAll(/\r?\n/g, "\r\n")}\r\n`, undefined, item);
  if (!example || example.outcome === "waits") {
    say(l10n.t("“{0}” waits for what is to be decided.", item.label));
    run.skipped(item);
    return;
  }
  if (example.outcome === "holds") {
    say(l10n.t("“{0}” holds.", item.label));
    run.passed(item);
    return;
  }
  if (example.outcome === "does not hold") say(l10n.t("“{0}” does not hold.", item.label));
  for (const { text } of example.failures) say(text);
  const messages = example.failures.map(({ text, range, expected, actual }) => {
    const made =
      expected === undefined || actual === undefined ? new TestMessage(text) : TestMessage.diff(text, expected, actual);
    made.location = new Location(uri, rangeOf(range));
    return made;
  });
  if (example.outcome === "cannot run") run.errored(item, messages);
  else run.failed(item, messages);
}
