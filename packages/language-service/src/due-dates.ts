// The days that a payment clause comes to: when its first and last period are due, and when what is held back is released.

import type { Contract, MessageLanguage, Payment, Span } from "@mast/language";
import { addMonths, dueDate, type Period, periodsOf } from "@mast/measurement";
import type { Analysis } from "./analysis.ts";
import type { InlayHint } from "./inlay-hints.ts";
import { broughtBy } from "./place.ts";

/** Hints at the ends of `every …` and `hold back …`, for the payments of a sound text. */
export function dueDates({ parsed }: Analysis, contract: Contract, language: MessageLanguage): readonly InlayHint[] {
  const clauses = parsed.file.clauses.flatMap((clause) => [clause, ...broughtBy(clause)]);
  return contract.payments.flatMap((payment): readonly InlayHint[] => {
    const clause = clauses.find((each) => each.clause === "payment" && within(each.at, payment.at));
    const periods = periodsOf(contract, payment.every);
    const [first, last] = [periods[0], periods.at(-1)];
    if (clause?.clause !== "payment" || !first || !last) return [];
    const between = (day: (period: Period) => string): string => {
      const words = { en: ["first", "last"], sv: ["första", "sista"] }[language];
      return first === last ? day(first) : `${words[0]} ${day(first)}, ${words[1]} ${day(last)}`;
    };
    return clause.parts.flatMap((part): readonly InlayHint[] => {
      if (part.part === "every")
        return [{ offset: part.at.end, text: between((period) => dueDate(period, payment.daysAfterEnd)) }];
      const months = part.part === "hold back" ? monthsHeld(payment) : undefined;
      return months === undefined
        ? []
        : [{ offset: part.at.end, text: between((period) => addMonths(period.to, months)) }];
    });
  });
}

function monthsHeld({ holdBack }: Payment): number | undefined {
  return holdBack && "monthsAfterEnd" in holdBack.release ? holdBack.release.monthsAfterEnd : undefined;
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
