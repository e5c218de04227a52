// Sub-clauses of the contract, its parties, units, data and groups.

import { of, type SubClause } from "./sub-clause.ts";

const contract = of("Contract");
const data = of("Data");
const group = of("TargetGroup ComparisonGroup");

export const termsAndData: readonly SubClause[] = [
  contract("Reference <text>", "The contract's file number.", "Avtalets diarienummer."),
  contract("Version <text>", "Which text of the contract this is.", "Vilken lydelse av avtalet det här är."),
  contract(
    "CurrencyWord <currency>",
    "The currency of all payments; an amount in another is converted by a written rate.",
    "Den valuta som alla betalningar görs i; ett belopp i en annan räknas om med en skriven kurs.",
  ),
  contract(
    "RunsFrom <date> To <date>",
    "The running time, both days included; contract years are counted from its first day.",
    "Löptiden, båda dagarna inräknade; avtalsåren räknas från dess första dag.",
  ),
  of("Party")("Is <role> , …", "The party's roles; they move no money.", "Partens roller; de flyttar inga pengar."),
  of("UnitClause")(
    "Is <amount>",
    "What one of the unit is in another unit; without it, the unit converts to nothing.",
    "Vad en av enheten är i en annan enhet; utan det räknas den inte om till något annat.",
  ),
  data(
    "From <text>",
    "The file, beside the contract or in the folder of data.",
    "Filen, bredvid avtalet eller i mappen med data.",
  ),
  data(
    "OneRowPer <column> And …",
    "The key: two rows that are alike in it are an error.",
    "Nyckeln: två rader som är lika i den är ett fel.",
  ),
  data("RowsWithoutKey", "There is no key, and rows may be alike.", "Det finns ingen nyckel, och rader får vara lika."),
  data(
    "MonthsWithoutGaps",
    "Every key has each month, quarter, week or year from its first to its last.",
    "Varje nyckel har varje månad, kvartal, vecka eller år från sin första till sin sista.",
  ),
  data(
    "Separator Semicolon|CommaWord|TabWord",
    "What stands between the cells of a text file; otherwise a comma.",
    "Vad som står mellan cellerna i en textfil; annars ett komma.",
  ),
  data(
    "DecimalMark PointWord|CommaWord",
    "What stands before the decimals of a number; otherwise a point.",
    "Vad som står före decimalerna i ett tal; annars en punkt.",
  ),
  data(
    "Thousands Space|PointWord|CommaWord",
    "What stands between the thousands of a number; otherwise they are not grouped.",
    "Vad som står mellan tusentalen i ett tal; annars är de inte grupperade.",
  ),
  data(
    "Encoding <text>",
    "How the letters of the file are coded; otherwise UTF-8.",
    "Filens teckenkodning; annars UTF-8.",
  ),
  data(
    "FileFormat <text>",
    "The format of the file; otherwise as the end of its name says.",
    "Filens format; annars det som slutet av filnamnet anger.",
  ),
  data("OwnedBy <party>", "The party that delivers the numbers.", "Den part som lämnar uppgifterna."),
  data(
    "LegalGround <text>",
    "The law that lets the data be used; for the reader.",
    "Den lag som uppgifterna får användas med stöd av; för läsaren.",
  ),
  data("Delivered <text>", "When the data comes; for the reader.", "När uppgifterna kommer; för läsaren."),
  data(
    "EachPersonHas <name> [ <label> ] , <history>",
    "A name for something that the rows of the same person say.",
    "Ett namn på något som samma persons rader säger.",
  ),
  data(
    "EachRowHas <name> [ <label> ] , <calculation>",
    "A name for what the cells of a row come to.",
    "Ett namn på vad cellerna i en rad ger.",
  ),
  group(
    "PeopleIn <data>",
    "The data whose people belong to the group.",
    "De uppgifter vars personer hör till gruppen.",
  ),
  group(
    "Where <condition>",
    "The rule for who is in the group; without it, everyone in the data.",
    "Regeln för vem som är med i gruppen; utan den alla i uppgifterna.",
  ),
  group(
    "FixedOn <date> [ , AlsoThoseWithoutARowThen ]",
    "Who meets the rule on this day is in to the end, and nobody joins; without it, each row is judged by itself.",
    "Den som uppfyller regeln den här dagen är med till slutet, och ingen tillkommer; utan det bedöms varje rad för sig.",
  ),
  group(
    "LeaveOut Where <condition> Because <text>",
    "Takes people out of the group again, with the reason; of a group that is not fixed, rows.",
    "Tar ut personer ur gruppen igen, med skälet; ur en grupp som inte är fastställd rader.",
  ),
  group(
    "InCohortsBy [ Month|Quarter|CalendarYear Of ] <column>",
    "Divides the group into cohorts, by what the column holds or by the month, quarter or calendar year of its day.",
    "Delar gruppen i kohorter efter vad kolumnen innehåller eller efter dagens månad, kvartal eller kalenderår.",
  ),
];
