// The mistakes of the pages that cannot be translated, because they cannot be read, as they are made in a Swedish contract.

export const swedishFaults: Readonly<Record<string, string>> = {
  M1001: `prissättning Saving
  för ShortAbsence
  betalar DayPrice per undviken dag
  inget under en minskning på = 5 %`,
  M1002: `värde DayPrice
  är 8548.650 kr per dag`,
  M1003: `avtal "Friska arbetsplatser"
  valuta SEK
  löper från 2018-10-01 till 2021-02-30`,
  M1004: 'part Evaluator "RISE är utvärderare',
  M1005: "part Evaluator ”RISE” är utvärderare",
  M1006: `prissättning Saving
  för ShortAbsence
  betalar DayPrice per undviken dag > från första dagen
  inget under en minskning på 5 %`,
  M1010: `utbetalning av Saving
  från Municipality
  varje avtalsår, 60 dagar efter periodens slut
  kumulativt för alltid
  avrunda halva uppåt till 1 kr`,
  M1011: `prissättning Saving
  för ShortAbsence
  betalar
  inget under en minskning på 5 %`,
  M1012: 'paart Auditor "En revisor" är utvärderare',
  M1013: `part Municipality "Botkyrka kommun" är utfallsbetalare

avtal "Friska arbetsplatser i Botkyrka"
  valuta SEK
  löper från 2018-10-01 till 2021-09-30`,
  M1014: `utbetalning av Saving
  från Municipality
> Betalas efter granskningen.
  varje avtalsår, 60 dagar efter periodens slut
  kumulativt
  avrunda halva uppåt till 1 kr`,
  M1015: `prissättning Saving
  för ShortAbsence
  betalar i steg efter minskning
  | vid | under | betalar   |
  | 0 % | 5 %   | 0 kr      |
  | 5 % |       | 50 000 kr |

prov "Sex procent"
  givet ShortAbsence förväntat 1, observerat 0,94, för 100 personer, 1 månad
  förvänta Saving är 50 000 kr`,
  M1016: `utbetalning av Saving
  från Municipality
  varje avtalsår, 60 dagar efter periodens slut
  cumulative
  avrunda halva uppåt till 1 kr`,
  M1017: `data Interviews
  från "interviews.csv"
  en rad per person
  | kolumn | innehåller | om värde saknas |
  | person | person     |
  | held   | datum      | avvisa filen    |`,
  M1018: `värde DayPrice
  är ${"(".repeat(101)}2 143 kr${")".repeat(101)} per dag`,
  M2002: `värde outcome "Utfall hittills"
  är 5`,
  M3281: `värde DayPrice "Vad en sjukdag kostar arbetsgivaren"
  är 2,1 tkr per dag från 2018-10-01`,
  M3282: `formel Delay "Ränta på det som är sent"
  är ränta om 4 % om året på 1 000 000 kr i 2 år`,
};
