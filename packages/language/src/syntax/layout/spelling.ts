// How a token is written: keywords by the table with their inflection, numbers and money in the usual way of the spelling, everything
// else as it stands. Names, texts, dates and codes are never touched.

import { readNumber, type Spelling, writeNumber } from "@mast/exact";
import { keyword, keywords, neuterNouns } from "../../keywords/table.ts";
import type { Leaf } from "./leaves.ts";

const isKeyword: ReadonlySet<string> = new Set(keywords.map((entry) => entry.id));
const quantities: ReadonlySet<string> = new Set(["WholeNumberOf", "NumberOf", "ScoreOf"]);

/** The text of a leaf, read in one spelling and written in the other or the same; `kronor`: the contract is in Swedish kronor. */
export function spelled(leaves: readonly Leaf[], index: number, from: Spelling, to: Spelling, kronor: boolean): string {
  const { token, role, parent } = leaves[index] as Leaf;
  if (role === "Number") return parent.name === "date" ? token.image : number(token.image, from, to);
  if (role === "Currency") return parent.name === "literal" ? currency(token.image, to, kronor) : token.image;
  if (role === "Minus") return "-";
  if (role === "Star") return "*";
  return isKeyword.has(role) ? inflected(leaves, index, to) : token.image;
}

function number(image: string, from: Spelling, to: Spelling): string {
  const read = readNumber(image, from);
  return "fault" in read ? image : writeNumber(read.value, to, { decimals: read.decimals });
}

/** `kr` is the sign of the contract's own currency, so that a contract in euro writes its kronor as SEK. */
function currency(image: string, to: Spelling, kronor: boolean): string {
  if (to === "sv") return image === "SEK" && kronor ? "kr" : image;
  return image === "kr" ? "SEK" : image;
}

function inflected(leaves: readonly Leaf[], index: number, to: Spelling): string {
  const { role } = leaves[index] as Leaf;
  const entry = keyword(role);
  const [singular = "", plural] = entry[to];
  const next = leaves[index + 1];
  if (to === "sv" && entry.svNeuter !== undefined && next && neuterNouns.has(next.role)) return entry.svNeuter;
  return plural !== undefined && isPlural(leaves, index) ? plural : singular;
}

/** Plural after a number other than 1, after `number of` and its like, and where people are counted. */
function isPlural(leaves: readonly Leaf[], index: number): boolean {
  const previous = leaves[index - 1];
  if (previous?.role === "Number") return previous.token.image !== "1";
  const { parent, role } = leaves[index] as Leaf;
  if (parent.name === "unitName" && previous !== undefined && quantities.has(previous.role)) return true;
  return parent.name === "measureAtom" && role === "Person" && previous?.role !== "Per";
}

const tightBefore: ReadonlySet<string> = new Set(["Comma", "Semi", "RightParen"]);

/** What stands between two leaves of one line: a space or nothing. */
export function between(leaves: readonly Leaf[], index: number): "" | " " {
  const left = leaves[index - 1] as Leaf;
  const right = leaves[index] as Leaf;
  if (tightBefore.has(right.role) || left.role === "LeftParen") return "";
  if (left.role === "Minus" && (left.parent.name === "factor" || left.parent.name === "cell")) return "";
  if (left.role === "Currency" && right.role === "Number" && /^[£€$]$/.test(left.token.image)) return "";
  if (right.role === "Slash")
    return isBareNumber(leaves, index - 1, -1) && isBareNumber(leaves, index + 1, 1) ? "" : " ";
  if (left.role === "Slash") return isBareNumber(leaves, index - 2, -1) && isBareNumber(leaves, index, 1) ? "" : " ";
  return " ";
}

/** A number with nothing to it on its outer side: `2/37` is written without spaces, `5 % / 2` is not. */
function isBareNumber(leaves: readonly Leaf[], index: number, outward: 1 | -1): boolean {
  const leaf = leaves[index];
  if (leaf?.role !== "Number") return false;
  const beside = leaves[index + outward];
  if (beside === undefined) return true;
  return outward < 0 ? beside.role !== "Currency" : beside.parent !== leaf.parent && beside.parent.name !== "unitName";
}
