// What is said of worked examples until they have been run on the new text: those that failed and are written as before still do.

import { type Diagnostic, examplesOf, type Span } from "@mast/language";
import { type Analysis, failures } from "./analysis.ts";

/** Failures of `last`, whose examples have all been run, at their places in `now`; none when `now` is not sound, as then none are run. */
export function stillFailing(last: Analysis | undefined, now: Analysis): readonly Diagnostic[] {
  const runs = (last?.tests ?? []).map(failures);
  if (!last || runs.every((found) => found.length === 0)) return [];
  const examplesIn = ({ checked: { contract } }: Analysis) => (contract ? examplesOf(contract) : []);
  const examples = examplesIn(now).map(({ test }) => test);
  return examplesIn(last).flatMap(({ test: example }, index) => {
    const same = examples.find(({ title }) => title === example.title);
    if (!same || textAt(last, example.at) !== textAt(now, same.at)) return [];
    const by = same.at.start - example.at.start;
    return (runs[index] ?? []).flatMap((found) => {
      const { place } = found;
      const isInside =
        place.in === "contract" && place.span.start >= example.at.start && place.span.end <= example.at.end;
      if (!isInside) return [];
      const span = { start: place.span.start + by, end: place.span.end + by };
      return [{ ...found, place: { in: "contract" as const, span }, fixes: [], related: [] }];
    });
  });
}

const textAt = ({ text }: Analysis, { start, end }: Span) => text.slice(start, end);
