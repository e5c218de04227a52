// Conditions on rows in words. A condition that joins others has parentheses inside another, so that it is read in one way.

import type { Ast } from "@mast/language";
import type { Run } from "./document.ts";
import { amount, comparing } from "./expressions.ts";
import { length, moment, stretch, window as windowOf } from "./moments.ts";
import { joined, run } from "./run.ts";
import { columnOf, countOf, dayOf, gap, nameOf, number, plural, quoteOf, type Wording } from "./wording.ts";

/** `workplace is one of “Home care” or “Preschool”`. */
export function condition(of: Ast.Condition, w: Wording): Run {
  switch (of.node) {
    case "missing":
      return gap(w);
    case "joined": {
      const parts = of.parts.map((each) => within(each, w));
      return joined(parts, of.by === "or" ? w.pick(" or ", " eller ") : w.pick(" and ", " och "));
    }
    case "at least of": {
      const parts = of.parts.map((each) => condition(each, w));
      return run`${w.pick("at least", "minst")} ${countOf(of.count, w)} ${w.pick("of these hold", "av dessa gäller")}: (${joined(parts, "; ")})`;
    }
    case "not":
      return run`${w.pick("it does not hold that", "det inte gäller att")} (${condition(of.part, w)})`;
    case "compare":
      if (of.right.node === "date" && of.comparison !== "missing") return byDate(of.left, of.comparison, of.right, w);
      return run`${operand(of.left, w)} ${comparing(of.comparison, w)} ${cell(of.right, w)}`;
    case "one of": {
      const values = of.values.map((each) => cell(each, w));
      const is = of.negated
        ? w.pick(values.length === 1 ? "is not" : "is neither", values.length === 1 ? "är inte" : "är varken")
        : w.pick("is", "är");
      const last = of.negated ? w.pick(" nor ", " eller ") : w.pick(" or ", " eller ");
      return run`${operand(of.left, w)} ${is} ${joined(values, of.negated ? last : ", ", last)}`;
    }
    case "between":
      return run`${operand(of.left, w)} ${w.pick("is between", "är mellan")} ${cell(of.from, w)} ${w.pick("and", "och")} ${cell(of.to, w)}, ${w.pick("both included", "båda medräknade")}`;
    case "within":
      return run`${operand(of.left, w)} ${of.negated ? w.pick("is not", "är inte") : w.pick("is", "är")} ${windowOf(of.window, w)}`;
    case "presence":
      return run`${operand(of.left, w)} ${of.known ? w.pick("has a value", "har ett värde") : w.pick("is empty", "är tomt")}`;
  }
}

/** A day that is compared with a date: `is 2016-12-31 or earlier`. */
function byDate(left: Ast.ConditionOperand, comparison: string, { text }: { readonly text: string }, w: Wording): Run {
  const said: Readonly<Record<string, string>> = {
    "is at least": w.pick(`is ${text} or later`, `är ${text} eller senare`),
    "is at most": w.pick(`is ${text} or earlier`, `är ${text} eller tidigare`),
    "is more than": w.pick(`is later than ${text}`, `är senare än ${text}`),
    "is less than": w.pick(`is earlier than ${text}`, `är tidigare än ${text}`),
  };
  return run`${operand(left, w)} ${said[comparison] ?? run`${comparing(comparison, w)} ${text}`}`;
}

/** A condition that stands inside another. */
export function within(of: Ast.Condition, w: Wording): Run {
  const simple = of.node === "compare" || of.node === "presence" || of.node === "missing";
  return simple ? condition(of, w) : run`(${condition(of, w)})`;
}

export function operand(of: Ast.ConditionOperand, w: Wording): Run {
  if (of.node === "missing") return gap(w);
  if (of.node === "column") return columnOf(of.name, w);
  const what = {
    sum: w.pick("the sum of", "summan av"),
    rows: w.pick("the number of", "antalet av"),
    first: w.pick("the first value of", "det första värdet av"),
    last: w.pick("the last value of", "det sista värdet av"),
    highest: w.pick("the highest value of", "det högsta värdet av"),
    lowest: w.pick("the lowest value of", "det lägsta värdet av"),
  }[of.of];
  const column = of.column === undefined ? [] : run` ${columnOf(of.column, w)} ${w.pick("in", "i")}`;
  const where = of.where === undefined ? [] : run` ${w.pick("where", "där")} (${condition(of.where, w)})`;
  return run`${what}${column} ${w.pick("the same person's rows", "samma persons rader")}${where}${window(of.window, w)}`;
}

function window(of: Ast.Window, w: Wording): Run {
  if (of.window === "missing") return run` ${gap(w)}`;
  const { before, length } = of;
  if (before.node === "ever" && length === undefined)
    return [w.pick(" over all time (earlier and later)", " under all tid (tidigare och senare)")];
  const day: Run =
    before.node === "date" || before.node === "missing"
      ? run`${w.pick("before", "före")} ${dayOf(before, "from", w)} ${w.pick("(that day not included)", "(den dagen inte medräknad)")}`
      : before.node === "each row"
        ? [w.pick("before the period of the row itself", "före radens egen period")]
        : before.node === "through each row"
          ? [w.pick("up to and including the period of the row itself", "till och med radens egen period")]
          : before.node === "ever"
            ? [w.pick("earlier and later", "tidigare och senare")]
            : [w.pick("before the day on which the group is fixed", "före den dag då gruppen fastställs")];
  if (length === undefined) return run` ${w.pick("over all time", "under all tid")} ${day}`;
  const unit = {
    day: w.pick(plural(length, "day", "days"), plural(length, "dagen", "dagarna")),
    week: w.pick(plural(length, "week", "weeks"), plural(length, "veckan", "veckorna")),
    month: w.pick(plural(length, "month", "months"), plural(length, "månaden", "månaderna")),
    year: w.pick(plural(length, "year", "years"), plural(length, "året", "åren")),
  }[of.unit ?? "month"];
  return run` ${w.pick("over the", "under de")} ${countOf(length, w)} ${w.pick("whole", "hela")} ${unit} ${day}`;
}

/** What a cell is compared with, or counts as. */
export function cell(of: Ast.CellLiteral, w: Wording): Run {
  switch (of.node) {
    case "text":
      return quoteOf(of, w);
    case "date":
      return [of.text];
    case "moment":
      return moment(of, w);
    case "yes or no":
      return [of.yes ? w.pick("yes", "ja") : w.pick("no", "nej")];
    default:
      return amount(of, w);
  }
}

/** `the sum of short_days, divided by the number of different people with a row in the period`. */
export function measure(of: Ast.MeasureExpr, w: Wording): Run {
  switch (of.node) {
    case "missing":
      return gap(w);
    case "measure number":
      return [number(of.value, w)];
    case "sum":
      return of.times
        ? run`${w.pick("the sum over the rows of", "summan över raderna av")} ${[of.column, ...of.times].map((name) => columnOf(name, w)).reduce((all, each) => run`${all} × ${each}`)}${onlyWhere(of.where, w)}`
        : run`${w.pick("the sum of", "summan av")} ${columnOf(of.column, w)}${onlyWhere(of.where, w)}`;
    case "mean":
      return run`${w.pick("the mean of", "medelvärdet av")} ${columnOf(of.column, w)} ${w.pick("over the rows that have a value", "över de rader som har ett värde")}${onlyWhere(of.where, w)}`;
    case "median":
      return run`${w.pick("the median of", "medianen av")} ${columnOf(of.column, w)} ${w.pick("(of an even number, the lower of the two in the middle)", "(av ett jämnt antal, den lägre av de två i mitten)")}${onlyWhere(of.where, w)}`;
    case "rows":
      return run`${w.pick("the number of rows", "antalet rader")}${suchAs(of.where, w)}`;
    case "people":
      return run`${w.pick("the number of different people with at least one row in the period", "antalet olika personer med minst en rad i perioden")}${suchAs(of.where, w)}`;
    case "everyone":
      return [
        w.pick(
          "the number of people in the group as it was fixed, also those without a row in the period",
          "antalet personer i gruppen som den fastställdes, även de utan rad i perioden",
        ),
      ];
    case "first time":
      return of.where === undefined
        ? [
            w.pick(
              "the number of people whose first row in the data is in the period",
              "antalet personer vilkas första rad i uppgifterna ligger i perioden",
            ),
          ]
        : run`${w.pick("the number of people who in the period, and never before in the data, have a row where", "antalet personer som i perioden, och aldrig tidigare i uppgifterna, har en rad där")} (${condition(of.where, w)})`;
    case "share":
      if (of.of === "everyone")
        return run`${w.pick("the share of everyone in the group as it was fixed, also those without a row in the period, who have a row in the period where", "den andel av alla i gruppen som den fastställdes, även de utan rad i perioden, som har en rad i perioden där")} (${condition(of.where, w)})`;
      return of.of === "rows"
        ? run`${w.pick("the share of the group's rows in the period where", "den andel av gruppens rader i perioden där")} (${condition(of.where, w)})`
        : run`${w.pick("the share of the group's people with a row in the period who have such a row where", "den andel av gruppens personer med en rad i perioden som har en rad där")} (${condition(of.where, w)})`;
    case "days":
      return run`${w.pick("the number of days in the period that belong to stays", "antalet dagar i perioden som hör till vistelser")} ${stretch(of, w)}${onlyWhere(of.where, w)}; ${noDoubles(w)}`;
    case "whole periods": {
      const limit =
        of.atMost === undefined
          ? []
          : run`, ${w.pick("at most", "högst")} ${countOf(of.atMost, w)} ${w.pick("per person, the earliest", "per person, de tidigaste")}`;
      return run`${w.pick("the number of whole periods of", "antalet hela perioder om")} ${length(of.length, of.of === "missing" ? "" : of.of, w)} ${w.pick("that end in the period, counted one after the other from the first day of each of a person's unbroken stays", "som slutar i perioden, räknade den ena efter den andra från den första dagen i var och en av en persons obrutna vistelser")} ${stretch(of, w)}${onlyWhere(of.where, w)}${limit}; ${noDoubles(w)}`;
    }
    case "in a row": {
      const months = of.of === "month";
      const unit = (count: Ast.Count | Ast.Missing): Run =>
        of.of === "missing"
          ? gap(w)
          : months
            ? [w.pick(plural(count, "month", "months"), plural(count, "månad", "månader"))]
            : [w.pick(plural(count, "week", "weeks"), plural(count, "vecka", "veckor"))];
      const gaps =
        of.gap === undefined
          ? [w.pick(", without gaps", ", utan luckor")]
          : run`, ${w.pick("with gaps of at most", "med luckor på högst")} ${countOf(of.gap, w)} ${unit(of.gap)}`;
      return run`${w.pick("the number of people who in the period for the first time complete", "antalet personer som i perioden för första gången fullbordar")} ${countOf(of.length, w)} ${unit(of.length)} ${w.pick("in a row where", "i rad där")} (${condition(of.where, w)})${gaps}`;
    }
    case "measure binary":
      return of.operator === "/"
        ? run`${factor(of.left, w)} ${w.pick("divided by", "delat med")} ${factor(of.right, w)}`
        : run`${factor(of.left, w)} ${{ "+": w.pick("plus", "plus"), "-": w.pick("minus", "minus"), "*": w.pick("times", "gånger") }[of.operator]} ${factor(of.right, w)}`;
    case "measure group":
      return measure(of.inner, w);
    case "defined": {
      const columns = of.rows.map(
        (row) => run`${columnOf(row.column, w)} ${w.pick("for", "för")} ${columnOf(row.need, w)}`,
      );
      const taken =
        columns.length === 0 ? [] : run`, ${w.pick("with", "med")} ${joined(columns, ", ", w.pick(" and ", " och "))}`;
      return run`${w.pick("what is measured by", "det som mäts av")} ${nameOf(of.name, w)}${taken}`;
    }
    case "measure per":
      return run`${factor(of.of, w)}, ${w.pick("expressed per", "uttryckt per")} ${countOf(of.per, w)}`;
  }
}

function factor(of: Ast.MeasureExpr, w: Wording): Run {
  if (of.node === "measure group") return factor(of.inner, w);
  return of.node === "measure number" || of.node === "missing" ? measure(of, w) : run`(${measure(of, w)})`;
}

const noDoubles = (w: Wording): string =>
  w.pick(
    "no day of a person is counted twice, and a stay without an end goes on",
    "ingen dag för en person räknas två gånger, och en vistelse utan slut pågår",
  );

const onlyWhere = (of: Ast.Condition | undefined, w: Wording): Run =>
  of === undefined ? [] : run`, ${w.pick("only of rows where", "bara av rader där")} (${condition(of, w)})`;

const suchAs = (of: Ast.Condition | undefined, w: Wording): Run =>
  of === undefined ? [] : run` ${w.pick("where", "där")} (${condition(of, w)})`;
