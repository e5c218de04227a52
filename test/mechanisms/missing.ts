// The mechanisms that a contract cannot yet say and settle, each with what the language lacks. One that gets a page leaves this list.

export const missing: Readonly<Record<string, string>> = {};
