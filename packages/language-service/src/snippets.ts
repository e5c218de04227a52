// A first shape of each clause, in both spellings: `{Keyword}` is spelled by the table, `<1:text>` is a place to fill in.

import type { Spelling } from "@mast/exact";
import { spell } from "@mast/language";

const shapes: Readonly<Record<string, string>> = {
  Party: "{Party} <1:Name> {Is} <2|{OutcomePayer},{ServiceProvider},{Investor},{Evaluator}|>",
  TargetGroup: '{TargetGroup} <1:Name> "<2:Label>"\n  {PeopleIn} <3:Source>\n  {Where} <4:condition>',
  ComparisonGroup: '{ComparisonGroup} <1:Name> "<2:Label>"\n  {PeopleIn} <3:Source>\n  {Where} <4:condition>',
  Outcome:
    '{Outcome} <1:Name> "<2:Label>"\n  {In} <3:Group>, {Every} {Month}\n  {Measures} {SumOf} <4:column>\n  {LowerIsBetter}',
  BaselineOf: "{BaselineOf} <1:Metric>\n  {From} <2:2015-10> {To} <3:2018-09>\n  {DetrendBy} {LinearTrend}",
  Value: '{Value} <1:Name> "<2:Label>"\n  {Is} <3:amount>',
  Pricing: '{Pricing} <1:Name> "<2:Label>"\n  {For} <3:Metric>\n  {Pays} <4:price>',
  Amendment: '{Amendment} <1:Name> "<2:Label>"\n  {InForceFrom} <3:2020-01-01>\n  {Replaces} <4:clause>',
  PaymentOf:
    "{PaymentOf} <1:Pricing>\n  {From} <2:Payer>\n  {To} <3:Payee>\n  {Every} {ContractYear}, <4:60> {Day} {AfterItsEnd}\n  {Cumulative}\n  {Round} {HalfUp} {To} <5:SEK 1>",
};

/** Text of a clause to fill in, in the editors' snippet syntax, or nothing for words that are written as they are. */
export function snippetOf(id: string, spelling: Spelling): string | undefined {
  return shapes[id]
    ?.replace(/\{(\w+)\}/g, (_, word: string) => spell(word, spelling))
    .replace(/<(\d[^<>]*)>/g, "$${$1}");
}
