// Amounts, calculations and comparisons in words. Every calculation inside another has parentheses, so that it is read in one way.

import type { Ast, Basis } from "@mast/language";
import { term } from "../words/terms.ts";
import type { Run } from "./document.ts";
import { joined, run } from "./run.ts";
import { countOf, dayOf, gap, nameOf, number, plural, quoteOf, unitOf, type Wording } from "./wording.ts";

/** `SEK 2,143 per day`, `5 % of SEK 3,000,000`, `the reduction of ShortAbsence`. */
export function amount(expr: Ast.Expr, w: Wording): Run {
  switch (expr.node) {
    case "missing":
      return gap(w);
    case "to be decided":
      return run`[${w.pick("to be decided by ", "ska bestämmas senast ")}${dayOf(expr.by, "to", w)}]`;
    case "number":
      return written(expr, w);
    case "money": {
      const digits = number(expr.value, w, expr.decimals);
      const currency = expr.symbol === undefined ? expr.currency : w.currency || expr.currency;
      const money = w.pick(`${currency} ${digits}`, `${digits} ${currency}`);
      return expr.per === undefined ? [money] : [money, " per ", ...unitOf(expr.per, w, false)];
    }
    case "reference": {
      const name = nameOf(expr.name, w);
      const row = expr.key === undefined ? name : run`${name} ${w.pick("for", "för")} ${quoteOf(expr.key, w)}`;
      if (expr.dayOf === undefined) return row;
      return run`${row} ${w.pick("on the day of", "på dagen för")} ${nameOf(expr.dayOf, w)}`;
    }
    case "event":
      return nameOf(expr.event, w);
    case "effect":
      return run`${effect(expr.basis, w)} ${effectOf(expr.basis, w)} ${nameOf(expr.metric, w)}`;
    case "standard deviation": {
      const [one, other] = expr.metrics.map((name) => nameOf(name, w));
      return other
        ? w.pick(
            run`the pooled standard deviation of ${one ?? gap(w)} and ${other}`,
            run`den sammanvägda standardavvikelsen för ${one ?? gap(w)} och ${other}`,
          )
        : w.pick(run`the standard deviation of ${one ?? gap(w)}`, run`standardavvikelsen för ${one ?? gap(w)}`);
    }
    case "binary":
      return run`${before(expr.left, w)} ${operator(expr.operator, expr.left, w)} ${inner(expr.right, w)}`;
    case "negation":
      return run`minus ${inner(expr.operand, w)}`;
    case "group":
      return amount(expr.inner, w);
    case "extreme": {
      const operands = expr.operands.map((each) => amount(each, w));
      const two = operands.length === 2;
      const which =
        expr.which === "larger"
          ? w.pick(two ? "the larger of" : "the largest of", two ? "det större av" : "det största av")
          : w.pick(two ? "the smaller of" : "the smallest of", two ? "det mindre av" : "det minsta av");
      return run`${which} (${joined(operands, "; ")})`;
    }
    case "choice": {
      const [when, yes, no] = [comparison(expr.when, w), amount(expr.yes, w), amount(expr.no, w)];
      return w.pick(run`${yes} if ${when}, and otherwise ${no}`, run`${yes} om ${when}, och annars ${no}`);
    }
    case "present value":
      return presentValue(expr, w);
    case "interest": {
      const [rate, on, time] = [amount(expr.rate, w), inner(expr.operand, w), termOf(expr.term, w)];
      const kind = expr.which === "simple" ? w.pick("simple", "enkel") : w.pick("compound", "ränta på");
      return w.pick(
        run`${kind} interest of ${rate} a year on ${on} ${time}`,
        run`${kind} ränta om ${rate} om året på ${on} ${time}`,
      );
    }
  }
}

function presentValue(expr: Extract<Ast.Expr, { readonly node: "present value" }>, w: Wording): Run {
  const paid =
    expr.paid === "missing"
      ? gap(w)
      : [expr.paid === "start" ? w.pick("at the start", "i början") : w.pick("at the end", "i slutet")];
  const rate = amount(expr.rate, w);
  const fading =
    expr.fading === undefined
      ? []
      : w.pick(
          run`, each year's amount being ${amount(expr.fading, w)} less than that of the year before`,
          run`, där varje års belopp är ${amount(expr.fading, w)} mindre än föregående års`,
        );
  return w.pick(
    run`the present value of ${inner(expr.operand, w)} paid ${paid} of each year ${termOf(expr.term, w)}, discounted by ${rate} a year${fading}`,
    run`nuvärdet av ${inner(expr.operand, w)} betalt ${paid} av varje år ${termOf(expr.term, w)}, diskonterat med ${rate} om året${fading}`,
  );
}

/** `for 3 years`. */
function termOf({ count, unit }: Ast.Term, w: Wording): Run {
  const words = {
    year: w.pick(plural(count, "year", "years"), "år"),
    month: w.pick(plural(count, "month", "months"), plural(count, "månad", "månader")),
  };
  return run`${w.pick("for", "i")} ${countOf(count, w)} ${unit === "missing" ? gap(w) : words[unit]}`;
}

function written(expr: Extract<Ast.Expr, { readonly node: "number" }>, w: Wording): Run {
  const digits = number(expr.value, w, expr.decimals);
  if (expr.suffix === "percent") return [`${digits} %`];
  if (expr.suffix !== undefined) return [`${digits} ${w.pick("percentage points", "procentenheter")}`];
  const one = expr.value.numerator === expr.value.denominator;
  const unit = expr.unit === undefined ? [] : [" ", ...unitOf(expr.unit, w, !one)];
  const per = expr.per === undefined ? [] : [" per ", ...unitOf(expr.per, w, false)];
  return [digits, ...unit, ...per];
}

/** A calculation within another. */
function inner(expr: Ast.Expr, w: Wording): Run {
  if (expr.node === "group") return inner(expr.inner, w);
  const simple = !["binary", "choice", "negation", "present value", "interest"].includes(expr.node);
  return simple ? amount(expr, w) : run`(${amount(expr, w)})`;
}

/** A calculation before an operator: whatever is of something has parentheses, so that it is not read to the end. */
function before(expr: Ast.Expr, w: Wording): Run {
  if (expr.node === "group") return before(expr.inner, w);
  const goesOn =
    ["effect", "standard deviation", "extreme"].includes(expr.node) ||
    (expr.node === "reference" && (expr.key !== undefined || expr.dayOf !== undefined));
  return goesOn ? run`(${amount(expr, w)})` : inner(expr, w);
}

/** A share that is written as a number is `of` something; of any other factor that would be read in two ways. */
const operator = (of: "+" | "-" | "*" | "/" | "of", left: Ast.Expr, w: Wording): string =>
  of === "of" && left.node === "number" ? w.pick("of", "av") : { "+": "+", "-": "−", "*": "×", "/": "÷", of: "×" }[of];

/** A basis with its article: `the reduction`. */
export function effect(basis: Basis | "missing", w: Wording): Run {
  if (basis === "missing") return gap(w);
  const en = {
    avoided: "the quantity avoided",
    gained: "the quantity gained",
    reduction: "the reduction",
    increase: "the increase",
    level: "the level",
    count: "the count",
  };
  const sv = {
    avoided: "den undvikna mängden",
    gained: "den vunna mängden",
    reduction: "minskningen",
    increase: "ökningen",
    level: "nivån",
    count: "antalet",
  };
  return [w.pick(en, sv)[basis]];
}

function effectOf(basis: Basis, w: Wording): string {
  if (basis === "avoided" || basis === "gained" || basis === "count") return w.pick("in", "i");
  return w.pick("of", basis === "level" ? "på" : "av");
}

export function comparing(of: string, w: Wording): Run {
  return of === "missing" ? gap(w) : [term(of, w.language)];
}

/** `the level of Result is at least 3`. */
export function comparison(test: Ast.Test | Ast.Missing, w: Wording): Run {
  if (test.node === "missing") return gap(w);
  if (test.left.node === "event") {
    const asked =
      test.left.asked === "occurs"
        ? w.pick("occurs in the period", "inträffar i perioden")
        : w.pick("has occurred by the end of the period", "har inträffat vid periodens slut");
    return run`${nameOf(test.left.event, w)} ${asked}`;
  }
  return run`${amount(test.left, w)} ${comparing(test.comparison, w)} ${amount(test.right, w)}`;
}
