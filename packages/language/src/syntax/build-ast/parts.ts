// Sub-clauses of a clause in the order written, each built by the function for its grammar rule.

import type { CstNode } from "chevrotain";
import type { Span } from "../../source/span.ts";
import type { Missing, Name, Text } from "../ast/index.ts";
import { inOrder, node, spanOf } from "../cst.ts";
import { after, type Build, label, nameIn } from "./terms.ts";

/** What every clause node has, made before its own rule is read. */
export interface Shell {
  readonly base: {
    readonly at: Span;
    readonly keywordAt: Span;
    readonly prose: readonly Text[];
    readonly broken: boolean;
  };
  readonly keywordEnd: Span;
  /** Name and label of a clause that has them. */
  named(cst: CstNode): { readonly name: Name | Missing; readonly label?: Text };
}

export function shellOf(base: Shell["base"]): Shell {
  return {
    base,
    keywordEnd: { start: base.keywordAt.end, end: base.keywordAt.end },
    named(cst) {
      const found = label(node(cst, "label"));
      return { name: nameIn(cst), ...(found ? { label: found } : {}) };
    },
  };
}

type WithoutAt<P> = P extends unknown ? Omit<P, "at"> : never;

/** One function per grammar rule of a clause's sub-clauses. */
export type PartBuilders<P> = Readonly<
  Record<string, (part: CstNode, build: Build) => WithoutAt<P> | readonly WithoutAt<P>[]>
>;

const heads: ReadonlySet<string> = new Set(["name", "names", "label"]);

export function clauseParts<P>(cst: CstNode, builders: PartBuilders<P>, build: Build): P[] {
  return inOrder(cst, heads).flatMap((part) => {
    const built = builders[part.name]?.(part, build);
    if (built === undefined) return [];
    const at = spanOf(part, after(cst));
    const list: readonly WithoutAt<P>[] = Array.isArray(built) ? built : [built as WithoutAt<P>];
    return list.map(
      (each) => ({ ...each, at: "at" in (each as object) ? (each as unknown as { at: Span }).at : at }) as P,
    );
  });
}
