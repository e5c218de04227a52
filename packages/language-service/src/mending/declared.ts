// Mends of instruments, amendments and accepted warnings (M3091–M3099, M3230–M3236, M3250–M3251, M4090–M4091).

import { libraries, m3, m4 } from "@mast/language";
import { type Broken, clausesOf, holds, nestedIn, partsOf, placesOf, textAt } from "./broken.ts";
import { startsOf } from "./dates.ts";
import { addLine, remove, removeClause, removeLines, swap, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";
import { unused } from "./names.ts";

export const declaredMends: readonly Mend[] = [
  mend(m3.stepsNotAnswers, (_, broken) => shorter(broken)),
  mend(m3.scoresNotAnswers, (_, broken) => shorter(broken)),
  mend(m3.itemWithoutRange, (_, broken) => [removeLines(broken, itemAt(broken)?.at ?? broken.at)]),
  mend(m3.unlikeItemsMissing, (_, broken) => missingItems(broken)),
  mend(m3.tooManyMissing, (_, broken) => missingItems(broken)),
  mend(m3.scaleWithoutLength, (_, broken) => {
    const scored = partsOf(broken.clause, "scored from")[0];
    return [scored && swap(broken, scored.from.at, scored.to.at)];
  }),
  mend(m3.itemDoubled, (_, broken) => [
    write(broken, broken.at, unused(broken, textAt(broken.analysis, broken.at))),
    removeLines(broken, broken.at),
  ]),
  mend(m3.amendmentOutside, (_, broken) =>
    startsOf(broken, "contract year").map((day) => write(broken, broken.at, day)),
  ),
  mend(m3.nothingToReplace, ({ clause }, broken) => {
    const replaces = placesOf(
      broken.analysis,
      "Replaces",
      broken.analysis.parsed.file.clauses.find((each) => holds(each.at, broken.at))?.at ?? broken.at,
    );
    const own = "name" in clause && clause.name.node === "name" ? clause.name.at : undefined;
    const kind = own && textAt(broken.analysis, { start: clause.keywordAt.start, end: clause.keywordAt.end });
    const alike = [...broken.analysis.symbols.named.values()].filter(
      (each) => kind === textAt(broken.analysis, each.clause.keywordAt),
    );
    const word = replaces.findLast(({ start }) => start <= broken.at.start);
    return [...(own ? alike.map(({ name }) => write(broken, own, name)) : []), word && write(broken, word, "{Adds}")];
  }),
  mend(m3.acceptOfError, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),
  mend(m3.acceptNeedless, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),

  mend(m3.amendmentCutsPeriod, ({ dates, pricing }, broken) => [...onDays(broken, dates), afresh(broken, pricing)]),
  mend(m3.amendmentCutsMetric, ({ dates }, broken) => onDays(broken, dates)),
  mend(m3.amendmentChangesTotal, ({ pricing, start }, broken) => [afresh(broken, pricing), ...onDays(broken, [start])]),
  mend(m3.amendmentsOnOneDay, ({ date }, broken) => {
    const days = [...startsOf(broken, "contract year"), ...startsOf(broken, "quarter")];
    return onDays(broken, [...new Set(days.filter((day) => day > date))].sort());
  }),
  mend(m3.amendmentMovesStart, ({ was }, broken) => [write(broken, placeInHeading(broken, was) ?? broken.at, was)]),
  mend(m3.oneOfSeveralBaselines, ({ days }, broken) =>
    days.map((day) => broken.clause && addLine(broken, broken.clause, `{InForceFrom} ${day}`, broken.at)),
  ),
  mend(m3.changedTwice, (_, broken) => {
    const parts = [broken.at, ...broken.related].map((at) => amending({ ...broken, at })?.part?.at);
    return parts.map((at) => at && removeLines(broken, at));
  }),
  mend(m3.nothingToRemove, (_, broken) => {
    const whole = amending(broken);
    return [
      removeLines(broken, whole?.part?.at ?? broken.at),
      whole && {
        ...removeClause(broken, whole.clause),
        title: { en: "Remove the amendment", sv: "Ta bort ändringen" },
      },
    ];
  }),
  mend(m3.amendedNameOfLibrary, ({ library }, broken) => {
    const whole = amending(broken);
    const used = clausesOf(broken.analysis, "use").map(({ at }) => textAt(broken.analysis, at));
    const others = libraries
      .filter(({ name, version }) => name === library && !used.some((each) => each.endsWith(` ${version}`)))
      .map(({ version }) => version);
    return others.map((version) =>
      write(broken, whole?.part?.at ?? broken.at, `{Replaces} {Use} "${library}" {Version} ${version}`),
    );
  }),
  mend(m4.amendmentChangesNothing, (_, broken) => {
    const whole = amending(broken)?.clause;
    return [whole && removeClause(broken, whole)];
  }),
  mend(m4.replacedByTheSame, (_, broken) => [removeLines(broken, amending(broken)?.part?.at ?? broken.at)]),
];

/** The amendment that the place is in, and its own sub-clause there. */
function amending({ analysis, at }: Broken) {
  const clause = analysis.parsed.file.clauses.find((each) => holds(each.at, at));
  return clause && { clause, part: clause.parts.find((part) => holds(part.at, at)) };
}

/** The amendment in force from another day. */
function onDays(broken: Broken, days: readonly string[]) {
  const clause = amending(broken)?.clause;
  const date = partsOf(clause, "in force from")[0]?.date;
  return date ? days.map((day) => write(broken, date.at, day)) : [];
}

function afresh(broken: Broken, pricing: string) {
  const clause = amending(broken)?.clause;
  const date = partsOf(clause, "in force from")[0];
  return clause && addLine(broken, clause, `{CountsAfresh} ${pricing}`, date?.at ?? clause.at);
}

/** Where the replaced heading writes its first day, or its currency. */
function placeInHeading(broken: Broken, was: string) {
  const clauses = nestedIn(amending(broken)?.clause ?? broken.clause).filter(({ clause }) => clause === "contract");
  const isDay = /^\d/.test(was);
  const places = clauses.flatMap((each) =>
    isDay ? partsOf(each, "runs").map(({ from }) => from.at) : partsOf(each, "currency").map(({ code }) => code.at),
  );
  return places[0];
}

function itemAt({ clause, at }: Broken) {
  return partsOf(clause, "items")
    .flatMap(({ rows }) => rows)
    .find((each) => holds(each.at, at) || holds(at, each.at));
}

/** An item without one of its answers, or of what stands for them. */
function shorter(broken: Broken) {
  const row = itemAt(broken);
  if (!row) return [];
  return [row.steps, row.answers].flatMap((list) =>
    list
      .slice(1)
      .map((each, index) => remove(broken, { start: list[index]?.at.end ?? each.at.start, end: each.at.end })),
  );
}

/** Fewer answers that may be missing. */
function missingItems(broken: Broken) {
  const count = partsOf(broken.clause, "at most missing")[0]?.count.at;
  const items = partsOf(broken.clause, "items").flatMap(({ rows }) => rows).length;
  return count ? [items - 1, 1, 0].map((most) => write(broken, count, `${most}`)) : [];
}
