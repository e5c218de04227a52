// Words of the grammar that no pattern shows, by their rule or by the rule and the word, and why.

const headed = "a table, whose head says what its columns are";

export const withoutPattern: ReadonlyMap<string, string> = new Map([
  ["label", "a second text is for the other language"],
  ["unitName", "one word, which the part `unit` stands for"],
  ["perUnit: PerClaim", "one word in the place of `per` and a unit"],
  ["perQuantity: PerClaim", "one word in the place of `per` and a unit"],
  ["literal: PercentagePoints", "belongs to the number before it"],
  ["lookup: OnTheDayOf", "begins with a name, which nothing tells from other names"],
  ["cell", "one word"],
  ["condition: Or", "joins conditions"],
  ["conditionPart: Not", "stands before a condition in parentheses"],
  ["compare", "begins with a column, which nothing tells from other columns"],
  ["window: OverAllTime", "one word in the place of a number of months"],
  ["roles", "one word, which the part `role` stands for"],
  ["holdsKind", "one word"],
  ["whenMissing", "one or two words, of which nothing else is a part"],
  ["columnRow: Called", "begins with a column of the file"],
  ["measureAtom: EveryoneInTheGroup", "one word"],
  ["rateRow", headed],
  ["columns", headed],
  ["standsFor", headed],
  ["needs", headed],
  ["items", headed],
  ["stepTable", headed],
  ["pointTable", headed],
  ["rateTable", headed],
  ["layers", headed],
  ["layerRow", headed],
  ["outlays", headed],
  ["PaymentOf: EveryPayment", "a payment has a period of its own"],
]);
