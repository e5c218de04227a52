// What was found out about a clause holds as long as the clause is the same and what its check asked of the rest of the contract is
// answered the same: then what it told is told again, and its result given, without checking it.

import type { Clause } from "../syntax/ast/index.ts";
import type { ColumnSymbol, Context, MastSymbol, UnitSymbol, Whole } from "./context.ts";
import { watched } from "./watched.ts";

/** Checks a clause, or gives what its check came to before. Two checks of one clause are told apart by their functions. */
export type Remember = <C extends Clause, R>(clause: C, check: (context: Context, clause: C) => R) => R;

/** Checks every time. */
export function checksAlways(whole: Whole): Remember {
  return (clause, check) => check(whole, clause);
}

type Question = (whole: Whole) => unknown;
type Finding = (whole: Whole) => void;

interface Remembered {
  readonly check: unknown;
  readonly questions: readonly Question[];
  readonly answers: readonly unknown[];
  readonly told: readonly Finding[];
  readonly result: unknown;
}

/** A clause stands in several texts when there are amendments. */
const most = 4;

const remembered = new WeakMap<Clause, Remembered[]>();

/** Checks a clause when it is not known what comes of it. A check sees nothing of the contract but its clause and what it asks. */
export function remembers(whole: Whole): Remember {
  let questions: Question[] = [];
  let answers: unknown[] = [];
  let told: Finding[] = [];
  const { context, forget } = watched(whole, {
    ask: (question) => {
      const answer = question(whole);
      questions.push(question);
      answers.push(gist(answer));
      return answer;
    },
    tell: (finding) => {
      told.push(finding);
      finding(whole);
    },
  });
  return <C extends Clause, R>(clause: C, check: (context: Context, clause: C) => R): R => {
    const all = remembered.get(clause) ?? [];
    for (const one of all) {
      if (one.check !== check || !holds(one, whole)) continue;
      for (const finding of one.told) finding(whole);
      return one.result as R;
    }
    questions = [];
    answers = [];
    told = [];
    forget();
    const result = check(context, clause);
    const others = all.filter((one) => one.check !== check);
    const same = all.filter((one) => one.check === check).slice(0, most - 1);
    remembered.set(clause, [{ check, questions, answers, told, result }, ...same, ...others]);
    return result;
  };
}

function holds({ questions, answers }: Remembered, whole: Whole): boolean {
  for (let index = 0; index < questions.length; index++)
    if (!isSame(gist((questions[index] as Question)(whole)), answers[index])) return false;
  return true;
}

/** A symbol is as good as what declares it: who uses it is no answer. */
function gist(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map(gist);
  if (!("uses" in answer)) return answer;
  const symbol = answer as MastSymbol | ColumnSymbol | UnitSymbol;
  return "clause" in symbol ? symbol.clause : symbol.declared;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((each, index) => isSame(each, b[index]));
}
