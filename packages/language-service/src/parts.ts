// The parts of patterns: what each is called in Swedish, and what may stand there.

interface Part {
  readonly inSwedish: string;
  readonly en: string;
  readonly sv: string;
}

const part = (inSwedish: string, en: string, sv: string): Part => ({ inSwedish, en, sv });

export const parts: Readonly<Record<string, Part>> = {
  amount: part(
    "belopp",
    "Money, a number with a unit, a share, a name or a calculation.",
    "Pengar, ett tal med enhet, en andel, ett namn eller en beräkning.",
  ),
  calculation: part(
    "beräkning",
    "A calculation of columns that hold numbers or money, and of amounts.",
    "En beräkning av kolumner som innehåller tal eller pengar, och av belopp.",
  ),
  clause: part("klausul", "A whole clause, from its keyword on.", "En hel klausul, från sitt nyckelord."),
  code: part("kod", "The code of a message, such as M4010.", "Ett meddelandes kod, som M4010."),
  column: part(
    "kolumn",
    "The name of a column of the data, or of what each person or row has.",
    "Namnet på en kolumn i uppgifterna, eller på vad varje person eller rad har.",
  ),
  condition: part(
    "villkor",
    "Comparisons of columns, joined by and or by or.",
    "Jämförelser av kolumner, förenade med och eller med eller.",
  ),
  currency: part("valuta", "A code of ISO 4217, such as SEK.", "En kod enligt ISO 4217, som SEK."),
  data: part("data", "The name of a data clause.", "Namnet på en dataklausul."),
  date: part(
    "datum",
    "A day, month, quarter, week or year, such as 2018-10-01 or 2018-Q4.",
    "En dag, månad, vecka, ett kvartal eller år, som 2018-10-01 eller 2018-Q4.",
  ),
  day: part(
    "dag",
    "A column that holds days, what each person has, or a moment after or before it.",
    "En kolumn med dagar, vad varje person har, eller en tidpunkt efter eller före den.",
  ),
  event: part("händelse", "The name of an event.", "Namnet på en händelse."),
  group: part(
    "grupp",
    "The name of a target group or a comparison group.",
    "Namnet på en målgrupp eller en jämförelsegrupp.",
  ),
  history: part(
    "historik",
    "What the rows of the same person come to over a time, such as first of day over all time.",
    "Vad samma persons rader ger under en tid, som första av en dag under all tid.",
  ),
  label: part(
    "etikett",
    "What readers see instead of the name, in quotation marks.",
    "Vad läsare ser i stället för namnet, inom citattecken.",
  ),
  library: part(
    "bibliotek",
    "The library's name in quotation marks, such as mast:employment.",
    "Bibliotekets namn inom citattecken, som mast:employment.",
  ),
  limit: part("gräns", "The name of a cap or a floor.", "Namnet på ett tak eller ett golv."),
  measure: part(
    "mätning",
    "What is counted: a sum, a mean, rows, people, days or a share of them, or one divided by another.",
    "Vad som räknas: en summa, ett medelvärde, rader, personer, dagar eller en andel av dem, eller det ena delat med det andra.",
  ),
  metric: part(
    "mått",
    "The name of an outcome, output, activity, guardrail or indicator.",
    "Namnet på ett utfall, en prestation, en aktivitet, ett skyddsmått eller en indikator.",
  ),
  name: part(
    "namn",
    "A name: a letter, then letters, digits and _.",
    "Ett namn: en bokstav, sedan bokstäver, siffror och _.",
  ),
  number: part("antal", "A number.", "Ett tal."),
  outcome: part(
    "utfall",
    "What a claim says was achieved, as the rate card has it.",
    "Vad ett krav säger har uppnåtts, som det står i taxan.",
  ),
  party: part("part", "The name of a party.", "Namnet på en part."),
  pricing: part("prissättning", "The name of a pricing or a rate card.", "Namnet på en prissättning eller en taxa."),
  rate: part("räntesats", "A share a year.", "En andel om året."),
  rate_card: part("taxa", "The name of a rate card.", "Namnet på en taxa."),
  role: part(
    "roll",
    "Outcome payer, service provider, investor, guarantor, intermediary, evaluator or data provider.",
    "Utfallsbetalare, utförare, investerare, garant, samordnare, utvärderare eller uppgiftslämnare.",
  ),
  share: part("andel", "A share, such as 95 %.", "En andel, som 95 %."),
  subject: part("part", "The name of a party or a pricing.", "Namnet på en part eller en prissättning."),
  test: part(
    "prövning",
    "A comparison of two amounts, or whether an event occurs or has occurred.",
    "En jämförelse av två belopp, eller om en händelse inträffar eller har inträffat.",
  ),
  text: part("text", "A text in straight quotation marks.", "En text inom raka citattecken."),
  unit: part(
    "enhet",
    "A unit, such as day or one of the contract's own.",
    "En enhet, som dag eller en av avtalets egna.",
  ),
  value: part(
    "värde",
    "An amount, a text, a date, yes or no, or a column.",
    "Ett belopp, en text, ett datum, ja eller nej, eller en kolumn.",
  ),
};

/** The name of a part in a spelling. */
export const partName = (name: string, spelling: "en" | "sv"): string =>
  spelling === "sv" ? (parts[name]?.inSwedish ?? name) : name.replace("_", " ");

/** Parts that are one name, number or text; the others go on until the words after them. */
export const oneWord: ReadonlySet<string> = new Set(
  "code column currency data date event group label library limit metric name number outcome party pricing rate_card role subject text unit".split(
    " ",
  ),
);
