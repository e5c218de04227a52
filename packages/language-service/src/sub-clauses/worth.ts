// Sub-clauses of values, formulas, pricings and rate cards.

import { comparison, of, rounding, type SubClause } from "./sub-clause.ts";

const value = of("Value Formula");
const pricing = of("Pricing");
const rateCard = of("RateCard");
const edges = "AReductionOf|AnIncreaseOf|ALevelOf|ACountOf";
const results = "TheReduction|TheIncrease|TheLevel|TheCount";
const scales = "ByReduction|ByIncrease|ByLevel|ByCount|ByAvoided|ByGained";

export const worth: readonly SubClause[] = [
  value(
    "Is <amount> [ From <date> ]",
    "The amount or the calculation; with a date it holds from that day until the next.",
    "Beloppet eller beräkningen; med ett datum gäller det från den dagen till nästa.",
  ),
  value(
    "GivenByTheContract , SuchAs <amount>",
    "The contract that uses the library gives the amount; the example shows its unit and is never used in its place.",
    "Det avtal som använder biblioteket anger beloppet; exemplet visar enheten och används aldrig i dess ställe.",
  ),
  value("Source <text>", "Where the amount comes from.", "Varifrån beloppet kommer."),
  of("Value Formula CapClause FloorClause")(
    rounding,
    "Rounds to a multiple of the amount, in the way that is named.",
    "Avrundar till en multipel av beloppet, på det sätt som anges.",
  ),
  pricing("For <metric>", "The metric that is paid for.", "Det mått som det betalas för."),
  pricing(
    "Pays <amount> [ Per Avoided|Gained <unit> ]",
    "The amount each period, or for each unit fewer, or more, than was expected.",
    "Beloppet varje period, eller för varje enhet färre, eller fler, än förväntat.",
  ),
  pricing(
    "Pays <amount> Per <unit>",
    "The amount for each unit that is counted, whatever was expected.",
    "Beloppet för varje enhet som räknas, vad som än förväntades.",
  ),
  pricing(
    `Pays <amount> When ${results} ${comparison}`,
    "The whole amount when the result reaches the edge, otherwise nothing.",
    "Hela beloppet när resultatet når gränsen, annars inget.",
  ),
  pricing(
    `Pays InSteps ${scales}`,
    "The amount of the row that the result has reached.",
    "Beloppet i den rad som resultatet har nått.",
  ),
  pricing(
    `Pays InSlices ${scales}`,
    "Each slice of the result at its own price, as income tax.",
    "Varje skiva av resultatet till sitt eget pris, som inkomstskatt.",
  ),
  pricing(
    `Pays AlongALine ${scales}`,
    "What lies on the straight line between two points of the table.",
    "Vad som ligger på den räta linjen mellan två punkter i tabellen.",
  ),
  pricing("Of <amount>", "The amount that the table's shares are of.", "Det belopp som tabellens andelar är av."),
  pricing(
    `NothingBelow ${edges} <amount>`,
    "Nothing is paid until the result reaches the edge, and then everything.",
    "Inget betalas förrän resultatet når gränsen, och då allt.",
  ),
  pricing(
    `OnlyThePartAbove ${edges} <amount>`,
    "Only what lies beyond the edge is paid for.",
    "Det betalas bara för det som ligger bortom gränsen.",
  ),
  pricing(
    "NothingWhen <metric> RisesBy|FallsBy MoreThan|AtLeast <amount>",
    "Nothing is paid when the metric has moved so far from what was expected of it.",
    "Inget betalas när måttet har rört sig så långt från vad som förväntades av det.",
  ),
  pricing(
    "NothingWhen <pricing> Pays",
    "Nothing is paid when the other pricing comes to more than zero in the period.",
    "Inget betalas när den andra prissättningen ger mer än noll i perioden.",
  ),
  pricing(
    "NothingWhen <event> Occurs|HasOccurred",
    "Nothing is paid in periods that a day of the event falls in or, when it has occurred, in that of its first day and after.",
    "Inget betalas i perioder där någon av händelsens dagar infaller eller, när den har inträffat, i den första dagens och därefter.",
  ),
  pricing(
    `NothingWhen <amount> ${comparison}`,
    "Nothing is paid when the comparison holds.",
    "Inget betalas när jämförelsen håller.",
  ),
  pricing(
    "OnlyWhen <event> Occurs|HasOccurred",
    "It pays only in periods that a day of the event falls in or, when it has occurred, in that of its first day and after.",
    "Det betalas bara i perioder där någon av händelsens dagar infaller eller, när den har inträffat, i den första dagens och därefter.",
  ),
  pricing(
    `OnlyWhen <amount> ${comparison}`,
    "It pays only when the comparison holds.",
    "Det betalas bara när jämförelsen håller.",
  ),
  pricing(
    "AWorseResult PaysNothing|IsPaidBack",
    "Whether a result worse than expected pays nothing or is paid back.",
    "Om ett resultat som är sämre än förväntat inte ger någon betalning eller betalas tillbaka.",
  ),
  pricing(
    `MetWhen ${results} Is AtLeast|MoreThan <amount> , With <share> Assurance ; UndecidedPays Half|Nothing|Everything`,
    "The threshold is met when the probability that it is reached is at least the assurance; missed, it pays nothing, and undecided, the part that is named.",
    "Tröskeln är uppfylld när sannolikheten att den är nådd är minst säkerheten; missad ger den inget, och oavgjord den del som anges.",
  ),
  pricing(
    "PayAnyway Because <text>",
    "Lets an output or an activity be paid for, with the reason.",
    "Låter en prestation eller en aktivitet ge betalning, med skälet.",
  ),
  pricing("EachCohortByItself", "Each cohort is priced by itself.", "Varje kohort prissätts för sig."),
  pricing(
    "AllCohortsTogether",
    "The cohorts are priced together, as one pool.",
    "Kohorterna prissätts tillsammans, som en pott.",
  ),
  pricing(
    "CountedFromTheStart",
    "The result is that of the whole contract so far, also where the payment takes each period by itself.",
    "Resultatet är hela avtalets hittills, även där utbetalningen tar varje period för sig.",
  ),
  pricing(
    "WithoutCohortsPaidBy <pricing> , …",
    "Keeps cohorts that another pricing has paid for out of the pool.",
    "Håller kohorter som en annan prissättning har betalat för utanför potten.",
  ),
  rateCard("For <data>", "The data whose rows are claims.", "De uppgifter vars rader är krav."),
  rateCard(
    "Where <condition>",
    "Which rows of the data are claims; without it, all.",
    "Vilka rader i uppgifterna som är krav; utan det alla.",
  ),
  rateCard(
    "AtMost <amount> Per Person , LatestClaimsCutFirst|EarliestClaimsCutFirst|SmallestClaimsCutFirst|LargestClaimsCutFirst",
    "The most that one person may come to, over all periods, and which claims are cut.",
    "Det högsta som en person kan uppgå till, över alla perioder, och vilka krav som kapas.",
  ),
];
