// CST of a sound clause to its tokens in the order they are written, each with its place: whether it opens a line, and where a long
// line may be broken. Knows rules by their shape, so that a new sub-clause is laid out without a word here.

import type { Spelling } from "@mast/exact";
import type { CstElement, CstNode, IToken } from "chevrotain";
import { spanOf } from "../cst.ts";

/** A token with what its place in the tree says of its layout and spelling. */
export interface Leaf {
  readonly token: IToken;
  /** What the grammar reads it as: a keyword's id, `Name`, `Number`, … */
  readonly role: string;
  readonly parent: CstNode;
  /** Indent of the line it opens. */
  readonly opens?: number;
  /** How deep the condition is that may be broken before it; 0 is the outermost. */
  readonly breakable?: number;
}

/** Clauses whose sub-clauses stand on the clause's own line. */
export const inline: ReadonlySet<string> = new Set(["partyClause", "unitClause"]);
/** What stands on a clause's first line whatever the clause. */
const heads: ReadonlySet<string> = new Set(["name", "names", "label", "expression", "because"]);

interface Place {
  /** Indent of rows, and of what follows a table. */
  readonly indent: number;
  /** How many conditions are around. */
  readonly depth: number;
  readonly opens?: number;
  readonly breakable?: number;
}

/** Tokens of a clause that has no syntax error. */
export function leavesOf(cst: CstNode, spelling: Spelling): Leaf[] {
  const found: Leaf[] = [];
  walk(cst, { indent: 0, depth: -1, opens: 0 });
  return found;

  function walk(node: CstNode, place: Place): void {
    const isClause = node.name.endsWith("Clause");
    const nests = node.name === "condition" || node.name === "atLeastOf";
    const depth = nests ? place.depth + 1 : place.depth;
    let first = true;
    let previous: CstElement | undefined;
    for (const [role, child] of children(node, spelling)) {
      const starts = first && place.opens !== undefined ? { opens: place.opens } : {};
      const broken =
        first && place.breakable !== undefined ? place.breakable : breakBefore(node, role, previous, depth);
      const breakable = broken === undefined ? {} : { breakable: broken };
      const afterTable = found.at(-1)?.role === "RowEnd" ? { opens: place.indent } : {};
      if ("image" in child) {
        const row = role === "RowStart" ? { opens: place.indent } : {};
        found.push({ token: child, role, parent: node, ...breakable, ...row, ...starts, ...afterTable });
      } else {
        const isPart = isClause && !first && !inline.has(node.name) && !heads.has(child.name);
        const indent = isPart ? place.indent + 2 : place.indent;
        walk(child, { indent, depth, ...breakable, ...starts, ...afterTable, ...(isPart ? { opens: indent } : {}) });
      }
      first = false;
      previous = child;
    }
  }
}

/** A chain breaks before `and` and `or`; a list of conditions before each of its items. */
function breakBefore(node: CstNode, role: string, previous: CstElement | undefined, depth: number): number | undefined {
  if (node.name === "condition" && (role === "And" || role === "Or")) return depth;
  if (node.name !== "atLeastOf" || role !== "condition" || !previous || !("image" in previous)) return undefined;
  return depth;
}

/** Children in the order they are written: that of the text, but an amount of money in the usual order of the spelling. */
function children(node: CstNode, spelling: Spelling): (readonly [string, CstElement])[] {
  const all = Object.entries(node.children).flatMap(([role, list]) => list.map((child) => [role, child] as const));
  all.sort((a, b) => startOf(a[1]) - startOf(b[1]));
  const currency = node.name === "literal" ? all.findIndex(([role]) => role === "Currency") : -1;
  const number = node.name === "literal" ? all.findIndex(([role]) => role === "Number") : -1;
  const usual = spelling === "en" ? currency < number : number < currency;
  if (currency >= 0 && number >= 0 && !usual) {
    [all[currency], all[number]] = [all[number] as (typeof all)[0], all[currency] as (typeof all)[0]];
  }
  return all;
}

function startOf(element: CstElement): number {
  return "image" in element ? element.startOffset : spanOf(element, { start: 0, end: 0 }).start;
}
