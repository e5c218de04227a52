// What a first contract needs to know, with the usual answers: asked for on a terminal, or taken from options.

import { createInterface } from "node:readline/promises";
import { isCurrency, type Rational, readNumber } from "@mast/exact";
import type { Bilingual, MessageLanguage } from "@mast/language";
import { UsageError } from "../exit.ts";
import type { InitOptions } from "../program.ts";

export interface Answers {
  readonly name: string;
  readonly language: MessageLanguage;
  readonly title: string;
  readonly currency: string;
  readonly payer: string;
  readonly provider: string;
  readonly metric: string;
  readonly price: Rational;
}

type Question = "title" | "currency" | "payer" | "provider" | "metric" | "price";

const questions: readonly { readonly asks: Question; readonly text: Bilingual; readonly usual: Bilingual }[] = [
  {
    asks: "title",
    text: { en: "Title of the contract", sv: "Avtalets titel" },
    usual: { en: "Healthy workplaces", sv: "Friska arbetsplatser" },
  },
  { asks: "currency", text: { en: "Currency", sv: "Valuta" }, usual: { en: "SEK", sv: "SEK" } },
  {
    asks: "payer",
    text: { en: "Who pays for outcomes", sv: "Vem betalar för utfall" },
    usual: { en: "The municipality", sv: "Kommunen" },
  },
  {
    asks: "provider",
    text: { en: "Who delivers the service", sv: "Vem utför insatsen" },
    usual: { en: "The provider", sv: "Utföraren" },
  },
  {
    asks: "metric",
    text: { en: "What is measured", sv: "Vad mäts" },
    usual: { en: "Sick days per employee and month", sv: "Sjukdagar per anställd och månad" },
  },
  {
    asks: "price",
    text: { en: "Price of one avoided day", sv: "Pris för en undviken dag" },
    usual: { en: "2,000", sv: "2 000" },
  },
];

/** Answers from options and usual answers, or asked one by one. */
export async function answersOf(name: string | undefined, options: InitOptions, ask: boolean): Promise<Answers> {
  const language = options.swedish ? "sv" : "en";
  const given = new Map<Question, string>();
  const prompt = ask ? openPrompt() : undefined;
  try {
    for (const { asks, text, usual } of questions) {
      const asked = options[asks] ?? (await prompt?.ask(`${text[language]} [${usual[language]}]: `)) ?? "";
      given.set(asks, asked.trim() === "" ? usual[language] : asked.trim());
    }
  } finally {
    prompt?.close();
  }
  const of = (question: Question) => textOf(given.get(question) ?? "");
  return {
    name: nameOf(name ?? "first-contract"),
    language,
    title: of("title"),
    currency: currencyOf(of("currency")),
    payer: of("payer"),
    provider: of("provider"),
    metric: of("metric"),
    price: priceOf(of("price"), language),
  };
}

/** Questions on the terminal; an end of input instead of an answer is a UsageError. */
function openPrompt(): { readonly ask: (question: string) => Promise<string>; readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) => {
    lines.once("close", () =>
      reject(new UsageError({ en: "The answers ended before the questions.", sv: "Svaren tog slut före frågorna." })),
    );
  });
  ended.catch(() => {});
  return { ask: (question) => Promise.race([lines.question(question), ended]), close: () => lines.close() };
}

function nameOf(name: string): string {
  if (/^[\p{L}\p{N}_-]+$/u.test(name)) return name;
  throw new UsageError({
    en: `${name} cannot be the name of a folder: use letters, digits, - and _.`,
    sv: `${name} kan inte vara namn på en mapp: använd bokstäver, siffror, - och _.`,
  });
}

function textOf(text: string): string {
  if (!/["\n\r]/.test(text)) return text;
  throw new UsageError({
    en: "An answer cannot hold quotation marks or line breaks.",
    sv: "Ett svar kan inte innehålla citattecken eller radbrytningar.",
  });
}

function currencyOf(text: string): string {
  const code = text.toUpperCase();
  if (isCurrency(code)) return code;
  throw new UsageError({
    en: `${text} is not the code of a currency: write SEK, EUR or the like.`,
    sv: `${text} är inte koden för en valuta: skriv SEK, EUR eller liknande.`,
  });
}

function priceOf(text: string, language: MessageLanguage): Rational {
  const read = readNumber(text, language);
  if ("value" in read && read.value.numerator > 0n) return read.value;
  throw new UsageError({
    en: `${text} is not a price: write a number above zero, as 2,000 or 1,842.50.`,
    sv: `${text} är inte ett pris: skriv ett tal över noll, som 2 000 eller 1 842,50.`,
  });
}
