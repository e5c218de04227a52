// What the help of the command says, in Swedish, by its English. A test holds that nothing is left out.

export const swedish: Readonly<Record<string, string>> = {
  "Write, check and settle outcome contracts.": "Skriv, granska och avräkna utfallsavtal.",
  "Usage:": "Så används det:",
  "Options:": "Val:",
  "Commands:": "Kommandon:",
  "Arguments:": "Argument:",
  "Example:": "Exempel:",
  "Run mast --help to see what it can do.": "Kör mast --help för att se vad som går att göra.",
  "print the version": "visa versionen",
  "print this help": "visa den här hjälpen",
  "print the help of a command": "visa hjälpen för ett kommando",
  "language of messages and of this help; otherwise the contract's own":
    "språk för meddelanden och för den här hjälpen; annars avtalets eget",
  "never use colours": "använd aldrig färger",
  "Exit codes: 0 done; 1 the contract or the data has errors; 2 used wrongly; 3 mast itself failed.":
    "Slutkoder: 0 klart; 1 avtalet eller uppgifterna har fel; 2 fel använt; 3 mast självt gick fel.",
  "read contracts and tell what is wrong, and what is still to be decided":
    "läs avtal och säg vad som är fel, och vad som ännu ska beslutas",
  "lay contracts out in the usual way; their meaning stays the same":
    "ställ upp avtal på det vanliga sättet; vad de betyder ändras inte",
  "change nothing; name the files that would change": "ändra inget; nämn de filer som skulle ändras",
  "run the worked examples that the contract itself contains": "kör de räkneexempel som står i avtalet",
  "settle a contract against its data: who pays whom what": "avräkna ett avtal mot dess uppgifter: vem betalar vem vad",
  "write the statement to this file": "skriv avräkningen till den här filen",
  "show how a payment came about, what a clause says, or what a message such as M3004 means":
    "visa hur en betalning har kommit till, vad en bestämmelse säger eller vad ett meddelande som M3004 betyder",
  "what this clause says in plain words; without a name, every clause":
    "vad den här bestämmelsen säger i vanliga ord; utan namn varje bestämmelse",
  "how many levels to show; otherwise all, down to rows of a file":
    "hur många nivåer som visas; annars alla, ned till rader i en fil",
  "show what an amendment, or another contract, costs on the same data":
    "visa vad en ändring, eller ett annat avtal, kostar på samma uppgifter",
  "which amendment; otherwise the last": "vilken ändring; annars den sista",
  "write the same contract with English or Swedish keywords": "skriv samma avtal med engelska eller svenska nyckelord",
  "en or sv": "en eller sv",
  "write to this file instead of the screen": "skriv till den här filen i stället för på skärmen",
  "write the contract in plain sentences, to read and to print":
    "skriv avtalet i vanliga meningar, att läsa och att skriva ut",
  "form of the document; Word needs --out": "dokumentets form; Word behöver --out",
  "list the libraries that a contract can use, or print one":
    "lista de bibliotek som ett avtal kan använda, eller visa ett",
  "print the questions, in SQL, that a contract asks of its data":
    "visa de frågor, i SQL, som ett avtal ställer till sina uppgifter",
  "settle up to this day, as 2019-09-30": "avräkna till och med den här dagen, som 2019-09-30",
  "settle up to this day, as 2019-09-30; otherwise the latest complete month in the data":
    "avräkna till och med den här dagen, som 2019-09-30; annars den senaste hela månaden i uppgifterna",
  "where the data files are; otherwise beside the contract": "var datafilerna ligger; annars bredvid avtalet",
  "the last statement, as JSON: what it paid is not paid again":
    "den senaste avräkningen, som JSON: vad den har betalat betalas inte igen",
  "form of the answer": "svarets form",
  "begin a first contract, with sample data to settle it on":
    "börja på ett första avtal, med uppgifter att prova avräkningen på",
  "ask nothing; take what the options say and the usual for the rest":
    "fråga inget; ta vad valen säger och det vanliga i övrigt",
  "title of the contract": "avtalets titel",
  "currency, as SEK": "valuta, som SEK",
  "who pays for outcomes": "vem som betalar för utfall",
  "who delivers them": "vem som levererar dem",
  "what is measured, in a few words": "vad som mäts, med några ord",
  "price of one day that is avoided": "priset på en undviken dag",
  "write the contract with Swedish keywords": "skriv avtalet med svenska nyckelord",
  "serve an editor: the language server protocol on standard input and output":
    "betjäna en editor: språkserverprotokollet på standard in och ut",
  "as editors ask for it; there is no other way": "som editorer ber om det; det finns inget annat sätt",
};
