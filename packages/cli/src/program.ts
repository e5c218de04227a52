// The commands, their arguments, options and help. What a command does is in commands/, loaded when it is asked for.

import type { MessageLanguage } from "@mast/language";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Exit, UsageError } from "./exit.ts";
import { helpIn, refusal, spoken } from "./help/speak.ts";
import type { Screens } from "./terminal.ts";
import { version } from "./version.ts";

/** What a command works with, and where it leaves how it ended. */
export interface Session {
  exit: Exit;
  screens: Screens;
  /** `--lang`; undefined: the spelling of the contract decides. */
  language: MessageLanguage | undefined;
}

/** The whole command line. Parsing throws CommanderError for help, version and wrong use. */
export function makeProgram(session: Session, language: MessageLanguage = "en"): Command {
  const say = (text: string) => spoken(text, language);
  const example = (line: string) => `\n${say("Example:")}\n  ${line}`;
  const program = new Command("mast")
    .description("Write, check and settle outcome contracts.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addOption(
      new Option(
        "--lang, --language <language>",
        "language of messages and of this help; otherwise the contract's own",
      ).choices(["en", "sv"]),
    )
    .option("--no-color", "never use colours")
    .showHelpAfterError(say("Run mast --help to see what it can do."))
    .configureHelp(helpIn(language))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.screens.out.write(text),
      writeErr: (text) => session.screens.err.write(text),
      outputError: (text, write) => write(refusal(text, language)),
      getOutHelpWidth: () => session.screens.out.width ?? 100,
      getErrHelpWidth: () => session.screens.err.width ?? 100,
    })
    .hook("preAction", (root) => {
      session.language = root.opts<{ language?: MessageLanguage }>().language;
    })
    .addHelpText(
      "after",
      `\n${say("Exit codes: 0 done; 1 the contract or the data has errors; 2 used wrongly; 3 mast itself failed.")}`,
    );

  command("check <contract...>", "read contracts and tell what is wrong, and what is still to be decided")
    .addOption(formats(["text", "json", "sarif", "markdown"]))
    .addHelpText("after", example("mast check schedule.mast"))
    .action(async (paths: string[], options: { format: "text" | "json" | "sarif" | "markdown" }) => {
      session.exit = (await import("./commands/check.ts")).check(paths, options, session);
    });

  command("format <contract...>", "lay contracts out in the usual way; their meaning stays the same")
    .option("--check", "change nothing; name the files that would change")
    .addHelpText("after", example("mast format schedule.mast"))
    .action(async (paths: string[], options: { check?: true }) => {
      session.exit = (await import("./commands/format.ts")).formatContracts(paths, options, session);
    });

  command("test <contract>", "run the worked examples that the contract itself contains")
    .addOption(formats(["text", "json", "junit"]))
    .addHelpText("after", example("mast test schedule.mast"))
    .action(async (path: string, options: { format: "text" | "json" | "junit" }) => {
      session.exit = (await import("./commands/test.ts")).testContract(path, options, session);
    });

  dataOptions(command("evaluate <contract>", "settle a contract against its data: who pays whom what"))
    .addOption(formats(["text", "json", "markdown"]))
    .option("--out <file>", "write the statement to this file")
    .addHelpText("after", example("mast evaluate schedule.mast --data delivered/ --format json --out 2019.json"))
    .action(async (path: string, options: EvaluateOptions) => {
      session.exit = await (await import("./commands/evaluate.ts")).evaluateContract(path, options, session);
    });

  dataOptions(
    command(
      "explain <what> [payment]",
      "show how a payment came about, what a clause says, or what a message such as M3004 means",
    ),
  )
    .option("--clause [name]", "what this clause says in plain words; without a name, every clause")
    .option("--depth <levels>", "how many levels to show; otherwise all, down to rows of a file", wholeNumber)
    .addHelpText(
      "after",
      `${example("mast explain schedule.mast Provider")}\n  mast explain 2019.json "contract year 1"\n  mast explain schedule.mast --clause "payment of Saving"\n  mast explain M3004`,
    )
    .action(async (what: string, payment: string | undefined, options: ExplainOptions) => {
      if (options.clause !== undefined && payment !== undefined)
        throw new UsageError({
          en: "Ask for a payment or for a clause, not for both.",
          sv: "Fråga efter en betalning eller efter en bestämmelse, inte efter båda.",
        });
      if (options.clause !== undefined)
        session.exit = (await import("./commands/explain-clause.ts")).explainClause(what, options.clause, session);
      else if (isCode(what)) session.exit = (await import("./commands/page.ts")).explainCode(what, session);
      else session.exit = await (await import("./commands/explain.ts")).explain(what, payment, options, session);
    });

  dataOptions(command("diff <contract> [other]", "show what an amendment, or another contract, costs on the same data"))
    .option("--amendment <name>", "which amendment; otherwise the last")
    .addOption(formats(["text", "json"]))
    .addHelpText(
      "after",
      `${example("mast diff schedule.mast --amendment First --data delivered/")}\n  mast diff old.mast new.mast --data delivered/`,
    )
    .action(async (path: string, other: string | undefined, options: DiffOptions) => {
      session.exit = await (await import("./commands/diff.ts")).diff(path, other, options, session);
    });

  command("translate <contract>", "write the same contract with English or Swedish keywords")
    .addOption(new Option("--to <language>", "en or sv").choices(["en", "sv"]).makeOptionMandatory())
    .option("--out <file>", "write to this file instead of the screen")
    .addHelpText("after", example("mast translate schedule.mast --to sv --out avtal.mast"))
    .action(async (path: string, options: { to: MessageLanguage; out?: string }) => {
      session.exit = (await import("./commands/translate.ts")).translateContract(path, options, session);
    });

  command("document <contract>", "write the contract in plain sentences, to read and to print")
    .addOption(
      new Option("--format <format>", "form of the document; Word needs --out")
        .choices(["markdown", "html", "word"])
        .default("markdown"),
    )
    .option("--out <file>", "write to this file instead of the screen")
    .addHelpText("after", example("mast document schedule.mast --format word --out schedule.docx"))
    .action(async (path: string, options: DocumentOptions) => {
      session.exit = await (await import("./commands/document.ts")).writeDocument(path, options, session);
    });

  command("library [name] [version]", "list the libraries that a contract can use, or print one")
    .addHelpText("after", `${example("mast library employment 1")}\n  mast --lang sv library mast:sick-day-cost`)
    .action(async (name: string | undefined, version: string | undefined) => {
      session.exit = (await import("./commands/library.ts")).library(name, version, session);
    });

  command("plan <contract>", "print the questions, in SQL, that a contract asks of its data")
    .option("--as-of <date>", "settle up to this day, as 2019-09-30", isoDate)
    .addHelpText("after", example("mast plan schedule.mast"))
    .action(async (path: string, options: { asOf?: string }) => {
      session.exit = (await import("./commands/plan.ts")).plan(path, options, session);
    });

  command("init [name]", "begin a first contract, with sample data to settle it on")
    .option("--yes", "ask nothing; take what the options say and the usual for the rest")
    .option("--title <text>", "title of the contract")
    .option("--currency <code>", "currency, as SEK")
    .option("--payer <name>", "who pays for outcomes")
    .option("--provider <name>", "who delivers them")
    .option("--metric <text>", "what is measured, in a few words")
    .option("--price <amount>", "price of one day that is avoided")
    .option("--swedish", "write the contract with Swedish keywords")
    .addHelpText("after", example('mast init first --yes --title "Healthy workplaces" --currency SEK'))
    .action(async (name: string | undefined, options: InitOptions) => {
      session.exit = await (await import("./commands/init.ts")).init(name, options, session);
    });

  command("lsp", "serve an editor: the language server protocol on standard input and output")
    .option("--stdio", "as editors ask for it; there is no other way")
    .addHelpText("after", example("mast lsp"))
    .action(async () => {
      (await import("./commands/lsp.ts")).serveEditor();
    });

  return program;

  function command(usage: string, description: string): Command {
    return program.command(usage).description(description).helpOption("-h, --help", "print this help");
  }
}

export interface DataOptions {
  readonly data?: string;
  readonly asOf?: string;
  readonly earlier?: string;
}

export interface EvaluateOptions extends DataOptions {
  readonly format: "text" | "json" | "markdown";
  readonly out?: string;
}

export interface ExplainOptions extends DataOptions {
  readonly clause?: string | true;
  readonly depth?: number;
}

export interface DocumentOptions {
  readonly format: "markdown" | "html" | "word";
  readonly out?: string;
}

export interface DiffOptions extends DataOptions {
  readonly amendment?: string;
  readonly format: "text" | "json";
}

export interface InitOptions {
  readonly yes?: true;
  readonly title?: string;
  readonly currency?: string;
  readonly payer?: string;
  readonly provider?: string;
  readonly metric?: string;
  readonly price?: string;
  readonly swedish?: true;
}

function dataOptions(command: Command): Command {
  return command
    .option("--data <folder>", "where the data files are; otherwise beside the contract")
    .option(
      "--as-of <date>",
      "settle up to this day, as 2019-09-30; otherwise the latest complete month in the data",
      isoDate,
    )
    .option("--earlier <statement>", "the last statement, as JSON: what it paid is not paid again");
}

function formats(choices: readonly string[]): Option {
  return new Option("--format <format>", "form of the answer").choices(choices).default("text");
}

function isCode(text: string): boolean {
  return /^M\d{4}$/i.test(text);
}

function isoDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  const real =
    year !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === `${month}-${day}`;
  if (!real) throw new InvalidArgumentError("Write a day that is in the calendar, as 2019-09-30.");
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("Write a whole number, as 3.");
  return Number.parseInt(text, 10);
}
