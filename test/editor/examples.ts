// The shipped examples as an editor has them after an evaluation: text, analysis and statement.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse } from "@mast/language-service";
import type { Statement } from "@mast/statement";

const root = join(import.meta.dirname, "../../examples");

export function evaluatedExample(
  contract: string,
  statement: string,
): { readonly analysis: Analysis; readonly text: string; readonly statement: Statement } {
  const text = readFileSync(join(root, contract), "utf8");
  const read = JSON.parse(readFileSync(join(root, statement), "utf8")) as Statement;
  return { analysis: analyse(text), text, statement: read };
}

export const botkyrka = (): ReturnType<typeof evaluatedExample> =>
  evaluatedExample("01-botkyrka/healthy-workplaces.mast", "01-botkyrka/expected/statement.json");
export const newpin = (name = "newpin"): ReturnType<typeof evaluatedExample> =>
  evaluatedExample(`05-newpin/${name}.mast`, `05-newpin/expected/${name}.json`);
export const apollo = (): ReturnType<typeof evaluatedExample> =>
  evaluatedExample("02-care-leavers/apollo.mast", "02-care-leavers/expected/apollo.json");
export const peterborough = (): ReturnType<typeof evaluatedExample> =>
  evaluatedExample("04-peterborough/peterborough.mast", "04-peterborough/expected/statement.json");
export const sickHour = (): ReturnType<typeof evaluatedExample> =>
  evaluatedExample("03-sick-hour/sick-hour.mast", "03-sick-hour/expected/statement.json");
