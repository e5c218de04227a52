// A mend pairs an entry of the registry with what may put it right: from the values of its message and the place in the text to edits, the
// likeliest first. They are guesses: what is offered has been tried.

import type { Diagnostic, Entry, Fix } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { type Broken, brokenAt } from "./broken.ts";

export interface Mend {
  readonly code: string;
  /** Each title once. */
  readonly guesses: (analysis: Analysis, diagnostic: Diagnostic) => readonly Fix[];
}

export function mend<P>(of: Entry<P>, write: (params: P, broken: Broken) => readonly (Fix | undefined)[]): Mend {
  return {
    code: of.code,
    guesses: (analysis, diagnostic) => {
      if (diagnostic.slug !== of.slug) return [];
      // The registry made the diagnostic with the values of this entry.
      const all = write(diagnostic.params as P, brokenAt(analysis, diagnostic)).filter((fix) => fix !== undefined);
      return [...new Map(all.reverse().map((fix) => [fix.title.en, fix])).values()].reverse();
    },
  };
}
