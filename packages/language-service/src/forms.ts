// Forms of expressions, measures and conditions that take several parts, as patterns of keyword ids: `<amount>` is a part,
// `A|B` a choice of words, `Year+` a word in the plural, `[ … ]` what may be left out, `…` that the part before may be repeated.

export interface Form {
  readonly pattern: string;
  readonly place: "expression" | "measure" | "condition" | "history" | "cell";
  readonly en: string;
  readonly sv: string;
}

const form = (place: Form["place"], pattern: string, en: string, sv: string): Form => ({ place, pattern, en, sv });

const limits = "[ , AtMost <number> Per Person ] [ , GapsOfAtMost <number> Month+|Week+ ]";
const window = "OverThe <number> Day+|Week+|Month+|Year+ BeforeEachRow|UpToEachRow|BeforeTheGroupIsFixed";

const decimals = "[ With <number> Decimals+ ] [ , From <amount> To <amount> ]";

export const forms: readonly Form[] = [
  form("expression", "TheSmallerOf ( <value> ; <value> ; … )", "The smallest of the values.", "Det minsta av värdena."),
  form("expression", "TheLargerOf ( <value> ; <value> ; … )", "The largest of the values.", "Det största av värdena."),
  form(
    "expression",
    "If <test> Then <value> Otherwise <value>",
    "One value when the test holds, another when it does not.",
    "Ett värde när prövningen håller, ett annat när den inte gör det.",
  ),
  form(
    "expression",
    "PresentValueOf <amount> For <number> Year+|Month+ DiscountedBy <rate> AYear AtTheStartOfEachYear|AtTheEndOfEachYear [ , FadingBy <rate> AYear ]",
    "What a yearly amount over a time is worth today.",
    "Vad ett årligt belopp under en tid är värt i dag.",
  ),
  form(
    "expression",
    "SimpleInterestOf <rate> AYear On <amount> For <number> Year+|Month+",
    "Interest on the amount alone.",
    "Ränta på enbart beloppet.",
  ),
  form(
    "expression",
    "CompoundInterestOf <rate> AYear On <amount> For <number> Year+|Month+",
    "Interest on the amount and on the interest of the years before.",
    "Ränta på beloppet och på räntan för åren före.",
  ),
  form(
    "expression",
    "ReductionOf <metric>",
    "How far the metric fell below what was expected.",
    "Hur långt måttet sjönk under det förväntade.",
  ),
  form(
    "expression",
    "IncreaseOf <metric>",
    "How far the metric rose above what was expected.",
    "Hur långt måttet steg över det förväntade.",
  ),
  form("expression", "LevelOf <metric>", "What the metric came to.", "Vad måttet blev."),
  form(
    "expression",
    "AvoidedIn <metric>",
    "How many of what is counted were avoided.",
    "Hur många av det räknade som undveks.",
  ),
  form(
    "expression",
    "GainedIn <metric>",
    "How many of what is counted were gained.",
    "Hur många av det räknade som vanns.",
  ),
  form("expression", "CountIn <metric>", "How many the metric counts.", "Hur många måttet räknar."),
  form(
    "expression",
    "StandardDeviationOf <metric>",
    "How much the metric differs between those that it is the mean of, from the data.",
    "Hur mycket måttet skiljer sig mellan dem som det är medelvärdet av, ur data.",
  ),
  form(
    "expression",
    "PooledStandardDeviationOf <metric> And <metric>",
    "The standard deviations of two metrics weighed together by how many each rests on.",
    "Standardavvikelserna för två mått, sammanvägda efter hur många vart och ett vilar på.",
  ),
  form(
    "expression",
    "ToBeDecidedBy <date>",
    "A value that is not known yet, and by when it will be.",
    "Ett värde som ännu inte är känt, och när det senast är det.",
  ),
  form("measure", "MeanOf <column> [ Where <condition> ]", "The mean of the column.", "Kolumnens medelvärde."),
  form(
    "measure",
    "MedianOf <column> [ Where <condition> ]",
    "The value in the middle of the column.",
    "Värdet i mitten av kolumnen.",
  ),
  form("measure", `SumOf <column> [ Where <condition> ] ${limits}`, "The sum of the column.", "Kolumnens summa."),
  form(
    "measure",
    `CountOfRows [ Where <condition> ] ${limits}`,
    "How many rows there are.",
    "Hur många rader det finns.",
  ),
  form(
    "measure",
    "ShareOfRows Where <condition>",
    "The part of the rows for which the condition holds.",
    "Den del av raderna där villkoret håller.",
  ),
  form(
    "measure",
    "ShareOfPeople Where <condition>",
    "The part of the people with rows for whom the condition holds.",
    "Den del av personerna med rader som villkoret håller för.",
  ),
  form(
    "measure",
    "ShareOfEveryoneInTheGroup Where <condition>",
    "The part of the whole group for whom the condition holds; who has no row is counted too.",
    "Den del av hela gruppen som villkoret håller för; även den utan rad räknas med.",
  ),
  form(
    "measure",
    "PeopleForTheFirstTime Where <condition>",
    "How many the condition holds for, for the first time.",
    "Hur många villkoret håller för, för första gången.",
  ),
  form(
    "measure",
    "PeopleWith <number> Month+|Week+ InARow [ Where <condition> ] [ , GapsOfAtMost <number> Month+|Week+ ]",
    "How many the condition holds for, that long without a break.",
    "Hur många villkoret håller för, så länge utan avbrott.",
  ),
  form(
    "measure",
    "DaysFrom <day> To|Until <day> [ Within <number> Month+ After|Before <column> ]",
    "Days from one day to another; the last counts after the first word, not after the second.",
    "Dagar från en dag till en annan; den sista räknas med efter det första ordet, inte efter det andra.",
  ),
  form(
    "measure",
    "WholePeriodsOf <number> Day+|Week+|Month+|Quarter+|Year+ From <day> To|Until <day> [ Within <number> Month+ After|Before <column> ]",
    "How many whole periods there are between two days.",
    "Hur många hela perioder som ryms mellan två dagar.",
  ),
  ...["SumOf", "FirstOf", "LastOf", "HighestOf", "LowestOf"].map((id) =>
    form(
      "history",
      `${id} <column> [ Where <condition> ] ${window}`,
      "What the rows of the same person come to over a time.",
      "Vad samma persons rader ger under en tid.",
    ),
  ),
  form(
    "history",
    `CountOfRows [ Where <condition> ] ${window}`,
    "How many rows the same person has over a time.",
    "Hur många rader samma person har under en tid.",
  ),
  form(
    "condition",
    "Between <value> And <value>",
    "At least the first and at most the second.",
    "Minst det första och högst det andra.",
  ),
  form("condition", "OneOf <value> , <value> , …", "Any of the values.", "Något av värdena."),
  form(
    "condition",
    "Within <number> Day+|Week+|Month+|Year+ After|Before <column>",
    "No further than this from a day.",
    "Inte längre än så från en dag.",
  ),
  form(
    "condition",
    "AtLeast <number> Of ( <condition> ; <condition> ; … )",
    "As many of the conditions as this, or more.",
    "Så många av villkoren, eller fler.",
  ),
  ...(
    [
      ["NumberOf", "A number of the unit, with up to six decimals.", "Ett tal av enheten, med upp till sex decimaler."],
      ["WholeNumberOf", "A number of the unit without decimals.", "Ett tal av enheten utan decimaler."],
      [
        "ScoreOf",
        "A number whose zero is chosen: it has a mean and no sum.",
        "Ett tal vars nollpunkt är vald: det har ett medelvärde men ingen summa.",
      ],
    ] as const
  ).map(([id, en, sv]) => form("cell", `${id} <unit> ${decimals}`, en, sv)),
  form(
    "cell",
    `MoneyIn <currency> ${decimals}`,
    "Money, with the currency's own decimals or as many as are said.",
    "Pengar, med valutans egna decimaler eller så många som anges.",
  ),
  form(
    "cell",
    "Nominal <text> , …",
    "One of the listed texts, in no order.",
    "En av de uppräknade texterna, utan ordning.",
  ),
  form(
    "cell",
    "Ordinal <text> , …",
    "One of the listed texts, lowest first.",
    "En av de uppräknade texterna, den lägsta först.",
  ),
];
