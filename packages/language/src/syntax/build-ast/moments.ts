// CST to AST for moments that a name fixes: `12 months after Entered`, and the windows and stretches made of them.

import type { CstNode } from "chevrotain";
import type { Missing, Moment, Shift, Stretch, Within } from "../ast/index.ts";
import { node, spanOf, token } from "../cst.ts";
import { after, type Build, countIn, missing, nameIn, unitIn } from "./terms.ts";

/** `12 months after Entered`, or a name alone, where a cell stands. */
export function momentOfCell(cst: CstNode, build: Build): Moment {
  const at = spanOf(cst, after(cst));
  const from = node(cst, "fromName");
  if (!from) return { node: "moment", at, name: nameIn(cst) };
  const length = node(cst, "literal");
  const shift: Shift = { count: countIn(length, build), unit: unitIn(length), direction: directionOf(from) };
  return { node: "moment", at, name: nameIn(from), shift };
}

const directionOf = (cst: CstNode) => (token(cst, "Before") ? "before" : "after");

/** The nth `moment` child. */
export function momentIn(cst: CstNode | undefined, build: Build, index: number): Moment | Missing {
  const of = node(cst, "moment", index);
  if (!of) return missing(after(cst));
  const shift = token(of, "Number")
    ? { shift: { count: countIn(of, build), unit: unitIn(of), direction: directionOf(of) } as const }
    : {};
  return { node: "moment", at: spanOf(of, after(cst)), name: nameIn(of), ...shift };
}

/** The `within` child, if there is one. */
export function withinIn(cst: CstNode | undefined, build: Build): Within | undefined {
  const of = node(cst, "within");
  if (!of) return undefined;
  const at = spanOf(of, after(cst));
  const from = node(of, "fromName");
  const shift: Shift = {
    count: countIn(of, build),
    unit: unitIn(of),
    direction: from ? directionOf(from) : "after",
  };
  return { node: "within window", at, of: { node: "moment", at, name: nameIn(from ?? of), shift } };
}

/** What stands after `from`, under a `stretch` child. */
export function stretchIn(cst: CstNode, build: Build): Stretch {
  const of = node(cst, "stretch") ?? cst;
  const within = withinIn(of, build);
  return {
    from: momentIn(of, build, 0),
    to: momentIn(of, build, 1),
    until: token(of, "Until") !== undefined,
    ...(within ? { within } : {}),
  };
}
