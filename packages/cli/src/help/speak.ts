// The help and the refusals of the command in the reader's language: `--lang`, or what the system is set to. Nothing that is settled
// depends on it.

import type { MessageLanguage } from "@mast/language";
import { type Command, Help } from "commander";
import { swedish } from "./swedish.ts";

/** Swedish when the arguments ask for it, or when they ask for nothing and the system is set to Swedish. */
export function helpLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const at = args.findIndex((arg) => /^--lang(?:uage)?(?:=|$)/.test(arg));
  const asked = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return (asked ?? system).startsWith("sv") ? "sv" : "en";
}

/** A text of the help in the language. */
export function spoken(text: string, language: MessageLanguage): string {
  return language === "sv" ? (swedish[text] ?? text) : text;
}

const swedishTerms: Readonly<Record<string, string>> = {
  options: "val",
  command: "kommando",
  contract: "avtal",
  other: "annat",
  what: "vad",
  payment: "utbetalning",
  name: "namn",
};

/** How commander writes its help, with every text in the language. */
export function helpIn(language: MessageLanguage): Partial<Help> {
  if (language === "en") return {};
  const plain = new Help();
  const say = (text: string) => swedish[text] ?? text;
  const terms = (text: string) => text.replace(/(?<=[<[])\w+(?=[.\]>])/g, (word) => swedishTerms[word] ?? word);
  return {
    styleTitle: say,
    commandUsage: (command) => terms(plain.commandUsage(command)),
    commandDescription: (command) => say(command.description()),
    subcommandTerm: (command) => terms(plain.subcommandTerm(command)),
    subcommandDescription: (command: Command) => say(command.summary() || command.description()),
    optionDescription: (option) =>
      plain
        .optionDescription(option)
        .replace(option.description, say(option.description))
        .replace("choices:", "alternativ:")
        .replace("default:", "annars:"),
  };
}

const refusals: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'/, "Valet $1 finns inte."],
  [/^unknown command '(.*)'/, "Kommandot $1 finns inte."],
  [/^missing required argument '(.*)'/, "Argumentet $1 saknas."],
  [/^required option '(.*)' not specified/, "Valet $1 måste anges."],
  [/^option '(.*)' argument missing/, "Valet $1 saknar sitt värde."],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    "Valet $1 kan inte vara $2; det kan vara $3.",
  ],
  [/^option '(.*)' argument '(.*)' is invalid\. (.*)/, "Valet $1 kan inte vara $2."],
  [/^too many arguments.*/, "Det är för många argument."],
  [/\(Did you mean (.*)\?\)/, "(Menade du $1?)"],
];

/** Why commander refuses, in the language. */
export function refusal(text: string, language: MessageLanguage): string {
  const plain = text.replace(/^error: /, "");
  if (language === "en") return `mast: ${plain}`;
  return `mast: ${refusals.reduce((said, [pattern, words]) => said.replace(pattern, words), plain)}`;
}
