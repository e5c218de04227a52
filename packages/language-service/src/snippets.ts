// A first shape of each clause, in both spellings: `{Keyword}` is spelled by the table, `<1:text>` is a place to fill in.

import type { Spelling } from "@mast/exact";
import { formsOf, keyword, spell } from "@mast/language";

const metric = (keyword: string, better: string) =>
  `{${keyword}} <1:Name> "<2:Label>"\n  {In} <3:Group>, {Every} {Month}\n  {Measures} {SumOf} <4:amount>\n  {${better}}`;
const limit = (keyword: string) => `{${keyword}} <1:Name>\n  {On} <2:Pricing>\n  {Is} <3:SEK 1> {OverTheWholeContract}`;
const group = (keyword: string) =>
  `{${keyword}} <1:Name> "<2:Label>"\n  {PeopleIn} <3:Source>\n  {Where} <4:place> {Is} <5:1>`;

const shapes: Readonly<Record<string, string>> = {
  Contract: '{Contract} "<1:Title>"\n  {CurrencyWord} <2:SEK>\n  {RunsFrom} <3:2027-01-01> {To} <4:2029-12-31>',
  Party: "{Party} <1:Name> {Is} <2|{OutcomePayer},{ServiceProvider},{Investor},{Evaluator}|>",
  UnitClause: "{UnitClause} <1:one>, <2:many>",
  Data: '{Data} <1:Name>\n  {From} "<2:file.csv>"\n  {OneRowPer} <3:person> {And} <4:month>\n  | {Column} | {Holds} | {WhenMissing} |\n  | <3:person> | {Person} | {RejectTheFile} |\n  | <4:month> | {Month} | {RejectTheFile} |',
  TargetGroup: group("TargetGroup"),
  ComparisonGroup: group("ComparisonGroup"),
  Outcome: metric("Outcome", "LowerIsBetter"),
  Output: metric("Output", "HigherIsBetter"),
  Activity: metric("Activity", "HigherIsBetter"),
  Guardrail: metric("Guardrail", "LowerIsBetter"),
  Indicator: metric("Indicator", "HigherIsBetter"),
  Instrument:
    '{Instrument} <1:Name> "<2:Label>"\n  | {Item+} | {Question} | {Answers} | {StepsHeader} |\n  | <3:item> | "<4:Question?>" | "<5:no>", "<6:yes>" | <7:0> |\n  {MeasuredByWeightedLikelihood}',
  BaselineOf: "{BaselineOf} <1:Metric>\n  {From} <2:2015-10> {To} <3:2018-09>\n  {DetrendBy} {LinearTrend}",
  Value: '{Value} <1:Name> "<2:Label>"\n  {Is} <3:amount>',
  Formula: "{Formula} <1:Name>\n  {Is} <2:Value> * <3:2>",
  Pricing: '{Pricing} <1:Name> "<2:Label>"\n  {For} <3:Metric>\n  {Pays} <4:price>',
  RateCard:
    "{RateCard} <1:Name>\n  {For} <2:Claims>\n  | {Outcome} | {Pays} | {HowOften} |\n  | <3:Achieved> | <4:SEK 1> | {OncePerPerson} |",
  RiskShareOf:
    "{RiskShareOf} <1:Pricing>\n  | {Layer} | <2:Payer> | <3:Payee> |\n  | {First} <4:SEK 1> | 100 % | 0 % |\n  | {TheRest} | 0 % | 100 % |\n  {RemainderTo} <2:Payer>",
  CapClause: limit("CapClause"),
  FloorClause: limit("FloorClause"),
  PaymentOf:
    "{PaymentOf} <1:Pricing>\n  {From} <2:Payer>\n  {To} <3:Payee>\n  {Every} {ContractYear}, <4:60> {Day+} {AfterItsEnd}\n  {Cumulative}\n  {Round} {HalfUp} {To} <5:SEK 1>",
  Event: "{Event} <1:Name>\n  {HasNotOccurred}",
  Amendment: '{Amendment} <1:Name> "<2:Label>"\n  {InForceFrom} <3:2020-01-01>\n  {Replaces} <4:clause>',
  Test: '{Test} "<1:What it shows>"\n  {Given} <2:Metric> {Expected} <3:1>, {Observed} <4:1>\n  {Expect} <5:Pricing> {Is} <6:SEK 0>',
  Ensure: "{Ensure} <1:Payer> {NeverPays} {MoreThan} <2:SEK 1>",
  Accept: '{Accept} <1:M4010> {Because} "<2:reason>"',
  Use: '{Use} "<1:mast:employment>" {Version} <2:1>',
  Definition:
    "{Definition} <1:Name>\n  | {Needs} | {Holds} |\n  | <2:amount> | {NumberOf} {Day+} |\n  {Measures} {MeanOf} <2:amount>\n  {LowerIsBetter}",
};

/** Text of a clause to fill in, in the editors' snippet syntax, or nothing for words that are written as they are. */
export function snippetOf(id: string, spelling: Spelling): string | undefined {
  return shapes[id]
    ?.replace(/\{(\w+)(\+?)\}/g, (_, word: string, plural: string) =>
      plural ? pluralOf(word, spelling) : spell(word, spelling),
    )
    .replace(/<(\d[^<>]*)>/g, "$${$1}");
}

const pluralOf = (id: string, spelling: Spelling): string => formsOf(keyword(id), spelling)[1] ?? spell(id, spelling);
