// The mechanisms that a contract cannot yet say and settle, each with what the language lacks. One that gets a page leaves this list.

export const missing: Readonly<Record<string, string>> = {
  T05: "a contract with amendments is checked and not yet settled",
  T07: "a contract with amendments is checked and not yet settled, so a follow-up cannot be extended by one",
};
