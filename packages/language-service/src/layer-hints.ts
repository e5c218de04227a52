// How far the layers of a risk share reach, day by day where their amounts change, and how long each division of a payment holds.

import { add, money, type Rational, rational, writeMoney } from "@mast/exact";
import { type Contract, type Expression, type MessageLanguage, operandsOf } from "@mast/language";
import { addDays } from "@mast/measurement";
import { amountWithoutData } from "@mast/settlement";
import type { InlayHint } from "./inlay-hints.ts";

/** Hints behind the layers after the first: `up to SEK 30,000,000`, each reach with its first day where there are several. */
export function layerHints(contract: Contract, language: MessageLanguage): readonly InlayHint[] {
  const words = { en: ["up to", "from"], sv: ["upp till", "från"] }[language];
  return contract.riskShares.flatMap((share): readonly InlayHint[] => {
    const layers = share.layers.filter(({ layer }) => layer !== "rest");
    const days = daysOf(
      contract,
      layers.flatMap(({ amount }) => (amount ? [amount] : [])),
    );
    return layers.slice(1).flatMap((layer, index): readonly InlayHint[] => {
      const below = layers.slice(0, index + 2);
      const reaches = days.map((day) => {
        const amounts = below.map(({ amount }) => amount && amountWithoutData(contract, amount, day));
        const known = amounts.filter((each): each is Rational => each !== undefined);
        return known.length === below.length ? known.reduce(add, rational(0)) : undefined;
      });
      const texts = reaches.map((reach) => reach && writeMoney(money(contract.currency, reach), contract.spelling));
      const changes = texts.flatMap((text, at) =>
        text === undefined || text === texts[at - 1] ? [] : [{ text, day: days[at] ?? contract.from }],
      );
      if (texts.some((text) => text === undefined) || changes.length === 0) return [];
      const said = changes.map(({ text, day }, at) => (at === 0 ? text : `${text} ${words[1]} ${day}`));
      return [{ offset: layer.at.end, text: `${words[0]} ${said.join(", ")}` }];
    });
  });
}

/** Hints behind the divisions of a payment that give way to another: the last day of each. */
export function divisionHints(contract: Contract, language: MessageLanguage): readonly InlayHint[] {
  const word = { en: "until", sv: "till och med" }[language];
  return contract.payments.flatMap(({ from, to, laterFrom = [], laterTo = [] }) =>
    [[from, laterFrom] as const, [to, laterTo] as const].flatMap(([first, later]) => {
      const ends = [first.at(-1)?.at.end, ...later.map(({ at }) => at.end)];
      return later.flatMap(({ from: day }, index): readonly InlayHint[] => {
        const offset = ends[index];
        return offset === undefined ? [] : [{ offset, text: `${word} ${addDays(day, -1)}` }];
      });
    }),
  );
}

/** The first day of the contract, and each later one on which a value that the amounts name changes. */
function daysOf({ values, from, to }: Contract, amounts: readonly Expression[]): readonly string[] {
  const named = new Set<string>();
  const read = (expression: Expression): void => {
    if (expression.node === "value" && !named.has(expression.name)) {
      named.add(expression.name);
      for (const { is } of values.find((each) => each.name === expression.name)?.entries ?? []) read(is);
    }
    for (const part of operandsOf(expression)) read(part);
  };
  for (const amount of amounts) read(amount);
  const days = values
    .filter(({ name }) => named.has(name))
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.from === undefined ? [] : [entry.from])));
  return [...new Set([from, ...days.filter((day) => day > from && day <= to)])].sort();
}
