// Sub-clauses of metrics, definitions, instruments and baselines.

import { metrics, of, type SubClause } from "./sub-clause.ts";

const metric = of(metrics);
const baseline = of("BaselineOf");
const instrument = of("Instrument");

export const measurement: readonly SubClause[] = [
  metric(
    "In <group> , Every Month|Quarter|CalendarYear|ContractYear|Cohort",
    "The group that is measured, and for which periods there is a value each.",
    "Den grupp som mäts, och för vilka perioder det finns var sitt värde.",
  ),
  metric(
    "In <group> , OverTheWholeContract",
    "The group that is measured, with one value for the whole contract.",
    "Den grupp som mäts, med ett enda värde för hela avtalet.",
  ),
  metric(
    "Measures <measure> [ Per <number> ]",
    "What is counted, or a definition or an instrument by its name; `per 1,000` says how the value is written.",
    "Vad som räknas, eller en definition eller ett instrument vid sitt namn; `per 1 000` säger hur värdet skrivs.",
  ),
  metric(
    "EmptyPeriodsLeftOut",
    "A period with nothing to divide by is left out; otherwise it stops what rests on the metric.",
    "En period utan något att dela med utelämnas; annars stoppar den allt som vilar på måttet.",
  ),
  of("Definition")(
    "Measures <measure> [ Per <number> ]",
    "What is counted, in the columns that the definition needs.",
    "Vad som räknas, i de kolumner som definitionen behöver.",
  ),
  of(`${metrics} Definition`)(
    "LowerIsBetter",
    "A lower value is a better result.",
    "Ett lägre värde är ett bättre resultat.",
  ),
  of(`${metrics} Definition`)(
    "HigherIsBetter",
    "A higher value is a better result.",
    "Ett högre värde är ett bättre resultat.",
  ),
  metric(
    "EmptyPeriodsLeftOut",
    "Where the denominator is zero, nothing is measured, expected or paid in the period, and the statement says so.",
    "Där nämnaren är noll mäts, förväntas och betalas inget i perioden, och avräkningen säger det.",
  ),
  metric("VerifiedBy <party>", "Who checks the numbers.", "Vem som kontrollerar siffrorna."),
  instrument("Version <text>", "Which version of the questionnaire it is.", "Vilken version av enkäten det är."),
  instrument("Calibrated <text>", "Where the instrument's numbers come from.", "Varifrån instrumentets tal kommer."),
  instrument(
    "ScoredFrom <amount> To <amount>",
    "The score of somebody whose answers all have their lowest score, and of one whose answers all have their highest; between them it rises evenly.",
    "Poängen för den vars svar alla har sin lägsta poäng, och för den vars svar alla har sin högsta; däremellan stiger den jämnt.",
  ),
  instrument(
    "MeasuredByWeightedLikelihood",
    "The measure is estimated from calibrated steps between the answers; it is checked, but not yet computed.",
    "Måttet skattas ur kalibrerade steg mellan svaren; det granskas, men beräknas ännu inte.",
  ),
  instrument(
    "AtMost <number> Item+ MayBeMissing",
    "A missing answer takes the mean of those given; whoever lacks more than this has no score.",
    "Ett svar som saknas får medelvärdet av de givna; den som saknar fler än så har ingen poäng.",
  ),
  instrument(
    "MinimumImportantDifference <amount>",
    "The smallest difference that matters; a price that pays for less is warned about.",
    "Den minsta skillnad som betyder något; ett pris som betalar för mindre ger en varning.",
  ),
  instrument("LowerIsBetter", "A lower score is a better result.", "Lägre poäng är ett bättre resultat."),
  instrument("HigherIsBetter", "A higher score is a better result.", "Högre poäng är ett bättre resultat."),
  baseline(
    "InForceFrom <date>",
    "A second baseline of the same metric, for periods that begin on this day or later.",
    "En andra baslinje för samma mått, för perioder som börjar den här dagen eller senare.",
  ),
  baseline(
    "From <date> To <date>",
    "The baseline period: whole months before the contract begins, both ends included.",
    "Baslinjens period: hela månader innan avtalet börjar, båda ändarna inräknade.",
  ),
  baseline(
    "DetrendBy LinearTrend [ With MonthEffects ]",
    "Expects the least-squares line through the baseline, prolonged; with month effects also how each calendar month lies above or below it.",
    "Förväntar minsta kvadratlinjen genom baslinjen, förlängd; med månadseffekter även hur varje kalendermånad ligger över eller under den.",
  ),
  baseline(
    "DetrendBy MeansOfTheSameMonths",
    "Expects of each month the mean of that calendar month in the baseline.",
    "Förväntar för varje månad medelvärdet av samma kalendermånad i baslinjen.",
  ),
  baseline(
    "DetrendBy TheRatioTo <group> [ , SameMonths ]",
    "Expects that the group changes by as many per cent as the other group; same months compares with the same calendar months of the baseline.",
    "Förväntar att gruppen ändras med lika många procent som den andra gruppen; samma månader jämför med samma kalendermånader i baslinjen.",
  ),
  baseline(
    "DetrendBy TheDifferenceTo <group> [ , SameMonths ]",
    "Expects that the group changes by as much as the other group; same months compares with the same calendar months of the baseline.",
    "Förväntar att gruppen ändras lika mycket som den andra gruppen; samma månader jämför med samma kalendermånader i baslinjen.",
  ),
  baseline(
    "DetrendBy RegressionOn <group> [ , SameMonths ]",
    "Expects that the group follows the other group as it did in the baseline, by least squares.",
    "Förväntar att gruppen följer den andra gruppen så som i baslinjen, enligt minsta kvadratmetoden.",
  ),
  baseline(
    "DetrendBy LinearTrendOfTheDifferenceTo <group> [ , SameMonths ]",
    "Expects that the distance to the other group goes on along its own line.",
    "Förväntar att avståndet till den andra gruppen fortsätter längs sin egen linje.",
  ),
  baseline(
    "DetrendBy DifferenceInDifferencesAgainst <group> [ , SameMonths ]",
    "Expects the group's own mean before, plus how much the other group has changed since.",
    "Förväntar gruppens eget medelvärde dessförinnan, plus hur mycket den andra gruppen har ändrats sedan dess.",
  ),
  baseline(
    "NoDetrending Because <text>",
    "Expects the mean of the baseline in every period, with the reason.",
    "Förväntar baslinjens medelvärde i varje period, med skälet.",
  ),
  baseline(
    "ExpectedAsIn <group>",
    "Expects what the other group has in the same period; there is no baseline period.",
    "Förväntar det som den andra gruppen har i samma period; någon baslinjeperiod finns inte.",
  ),
  baseline(
    "ExpectedByTheSameRuleOn <date>",
    "Expects what those have had whom the group's own rule chose on that earlier day, followed equally long.",
    "Förväntar det som de har haft som gruppens egen regel valde den tidigare dagen, följda lika länge.",
  ),
  baseline(
    "ExpectedIs <amount> Because <text>",
    "Expects a number that the parties agree on, with the reason.",
    "Förväntar ett tal som parterna är överens om, med skälet.",
  ),
  baseline(
    "Unweighted",
    "Each period weighs the same; otherwise a mean is all that was counted over all people.",
    "Varje period väger lika; annars är ett medelvärde allt som räknats delat med alla personer.",
  ),
  baseline(
    "Vintage <text>",
    "Which delivery of the data the baseline rests on.",
    "Vilken leverans av uppgifterna som baslinjen vilar på.",
  ),
  baseline(
    "LeaveOut From <date> To <date> Because <text>",
    "Takes months out of the baseline, with the reason; the others keep their place in time.",
    "Tar ut månader ur baslinjen, med skälet; de andra behåller sin plats i tiden.",
  ),
  baseline(
    "UncertaintyByResampling <column> <number> Times+ , Seed <text>",
    "How sure the effect is, from drawing anew among what the column names; part of the contract, but not yet computed.",
    "Hur säker effekten är, genom att dra på nytt bland det som kolumnen anger; det är en del av avtalet, men beräknas ännu inte.",
  ),
  baseline(
    "UncertaintyFromThePrediction",
    "How sure the effect is, from the method of the baseline; part of the contract, but not yet computed.",
    "Hur säker effekten är, ur baslinjens metod; det är en del av avtalet, men beräknas ännu inte.",
  ),
  baseline(
    "UncertaintyFromTheSizeOfTheGroups",
    "How far chance may move a share or a mean in as many people as were counted.",
    "Hur långt slumpen kan flytta en andel eller ett medelvärde bland så många som räknats.",
  ),
  baseline(
    "UncertaintyPlusOrMinus <amount>",
    "How sure what is expected is, as its standard uncertainty: one standard deviation.",
    "Hur säkert det förväntade är, som standardosäkerhet: en standardavvikelse.",
  ),
  baseline("UncertaintyNotKnown", "How sure the effect is, is not known.", "Hur säker effekten är, är inte känt."),
];
