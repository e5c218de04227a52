// One entry of the registry and the one way to make a diagnostic of it. Call sites pass typed values, never prose.

import type { Span } from "../source/span.ts";
import type { Bilingual, Diagnostic, Fix, MessageLanguage, Place, Related, Severity } from "./diagnostic.ts";
import { withPeriodsIn } from "./period-names.ts";

/** Texts of one entry in one language, as functions of its parameters. */
export interface EntryTexts<P> {
  readonly message: (params: P) => string;
  readonly help?: (params: P) => string;
}

export interface Entry<P> {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly en: EntryTexts<P>;
  readonly sv: EntryTexts<P>;
  readonly unused?: true;
}

/** Keeps the parameter type of an entry and checks its shape. */
export function entry<P>(definition: Entry<P>): Entry<P> {
  return definition;
}

export interface Extras {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}

/** A diagnostic about a place in the contract. */
export function diagnose<P>(of: Entry<P>, span: Span, params: P, extras: Extras = {}): Diagnostic {
  return diagnoseAt(of, { in: "contract", span }, params, extras);
}

/** A diagnostic about any place; data faults use it. */
export function diagnoseAt<P>(of: Entry<P>, place: Place, params: P, extras: Extras = {}): Diagnostic {
  const help = bilingual(of, params, "help");
  return {
    code: of.code,
    slug: of.slug,
    severity: of.severity,
    place,
    message: bilingual(of, params, "message") as Bilingual,
    ...(help ? { help } : {}),
    params,
    fixes: extras.fixes ?? [],
    related: extras.related ?? [],
    ...(of.unused ? { unused: true as const } : {}),
  };
}

function bilingual<P>(of: Entry<P>, params: P, part: keyof EntryTexts<P>): Bilingual | undefined {
  const read = (language: MessageLanguage) => of[language][part]?.(withPeriodsIn(params, language));
  const en = read("en");
  const sv = read("sv");
  return en === undefined || sv === undefined ? undefined : { en, sv };
}
