// A mend pairs an entry of the registry with what puts it right: from the values of its message and the place in the text to edits.
// It is asked when somebody asks for a fix, never while typing.

import type { Diagnostic, Entry, Fix } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { type Broken, brokenAt } from "./broken.ts";
import { isMended } from "./trial.ts";

export interface Mend {
  readonly code: string;
  readonly fixes: (analysis: Analysis, diagnostic: Diagnostic) => readonly Fix[];
}

type Writing<P> = (params: P, broken: Broken) => readonly (Fix | undefined)[];

/** Fixes that put the entry right whatever else the contract says. */
export function mend<P>(of: Entry<P>, write: Writing<P>): Mend {
  return { code: of.code, fixes: (analysis, diagnostic) => written(of, write, analysis, diagnostic) };
}

/** Guesses, of which only those that put the entry right and break nothing else are offered, the first few. */
export function mendByTrial<P>(of: Entry<P>, write: Writing<P>): Mend {
  return {
    code: of.code,
    fixes: (analysis, diagnostic) => {
      const sound: Fix[] = [];
      for (const fix of written(of, write, analysis, diagnostic).slice(0, mostTried)) {
        if (isMended(analysis, diagnostic, fix)) sound.push(fix);
        if (sound.length === mostOffered) break;
      }
      return sound;
    },
  };
}

const mostTried = 16;
const mostOffered = 6;

function written<P>(of: Entry<P>, write: Writing<P>, analysis: Analysis, diagnostic: Diagnostic): readonly Fix[] {
  if (diagnostic.slug !== of.slug) return [];
  // The registry made the diagnostic with the values of this entry.
  const fixes = write(diagnostic.params as P, brokenAt(analysis, diagnostic)).filter((fix) => fix !== undefined);
  return fixes.filter((fix, index) => fixes.findIndex((each) => each.title.en === fix.title.en) === index);
}
