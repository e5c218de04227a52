// The mistakes that no edit can be named for, each with why: somebody has to choose a number, know the world, look at the data, or write
// several clauses anew. Those that are no errors can still be accepted with a reason.

export type Why =
  | "the drafter chooses a value"
  | "it takes knowledge of the world"
  | "it is about the data, not the text"
  | "several clauses are written anew"
  | "it can only be accepted";

export const withoutFix: Readonly<Record<string, Why>> = {
  M1011: "the drafter chooses a value",
  M3052: "it is about the data, not the text",
  M3083: "the drafter chooses a value",
  M3089: "several clauses are written anew",
  M3090: "it is about the data, not the text",
  M3092: "it takes knowledge of the world",
  M3100: "the drafter chooses a value",
  M3106: "the drafter chooses a value",
  M3107: "the drafter chooses a value",
  M3109: "the drafter chooses a value",
  M3137: "the drafter chooses a value",
  M3138: "the drafter chooses a value",
  M3206: "the drafter chooses a value",
  M3210: "the drafter chooses a value",
  M3216: "the drafter chooses a value",
  M3221: "the drafter chooses a value",
  M3224: "the drafter chooses a value",
  M3225: "the drafter chooses a value",
  M3226: "the drafter chooses a value",
  M3227: "the drafter chooses a value",
  M3228: "several clauses are written anew",
  M3235: "several clauses are written anew",
  M3261: "the drafter chooses a value",
  M3262: "the drafter chooses a value",
  M3267: "the drafter chooses a value",
  M3268: "the drafter chooses a value",
  M3273: "several clauses are written anew",
  M4003: "several clauses are written anew",
  M4009: "the drafter chooses a value",
  M4010: "it can only be accepted",
  M4023: "the drafter chooses a value",
  M4025: "the drafter chooses a value",
  M4043: "it takes knowledge of the world",
  M4045: "several clauses are written anew",
  M4046: "it takes knowledge of the world",
  M4048: "the drafter chooses a value",
  M4051: "it can only be accepted",
  M4054: "several clauses are written anew",
  M4055: "it takes knowledge of the world",
  M4086: "it takes knowledge of the world",
  M6007: "the drafter chooses a value",
  M6012: "the drafter chooses a value",
  M6014: "the drafter chooses a value",
};
