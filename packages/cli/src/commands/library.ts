// Lists the libraries that a contract can use, or prints the text of one.

import { type Library, libraries, nearest, textIn } from "@mast/language";
import { type Exit, exits, UsageError } from "../exit.ts";
import type { Session } from "../program.ts";

/** A name may be given without `mast:`; the latest version is printed unless one is asked for. */
export function library(name: string | undefined, version: string | undefined, session: Session): Exit {
  const language = session.language ?? "en";
  const { out } = session.screens;
  if (name === undefined) {
    const width = Math.max(...libraries.map((each) => each.name.length));
    for (const each of libraries) out.write(`${each.name.padEnd(width)}  ${each.version}  ${each.title[language]}\n`);
    return exits.done;
  }
  out.write(textIn(found(name, version), language));
  return exits.done;
}

function found(name: string, version: string | undefined): Library {
  const full = name.includes(":") ? name : `mast:${name}`;
  const versions = libraries.filter((each) => each.name === full);
  const [near] =
    versions.length === 0
      ? [
          nearest(
            full,
            libraries.map((each) => each.name),
          ),
        ]
      : [];
  const one = version === undefined ? versions.at(-1) : versions.find((each) => String(each.version) === version);
  if (one) return one;
  const known = versions.map((each) => each.version).join(", ");
  if (versions.length > 0) {
    throw new UsageError({
      en: `${full} has no version ${version}. There are: ${known}.`,
      sv: `${full} har ingen version ${version}. Det finns: ${known}.`,
    });
  }
  throw new UsageError({
    en: `There is no library ${full}.${near === undefined ? " Run mast library to see them." : ` Did you mean ${near}?`}`,
    sv: `Det finns inget bibliotek ${full}.${near === undefined ? " Kör mast library för att se dem." : ` Menade du ${near}?`}`,
  });
}
