// What the server answers to the extension's own requests, as types alone: a panel reads them without the server.

import type { MessageLanguage, PayoutCurve, WorkedExample, WorkingTree } from "@mast/language-service";
import type { Range } from "vscode-languageserver";

/** Plain data of the language service with ranges of the protocol where it has spans. */
export type Ranged<T> = T extends readonly unknown[]
  ? { readonly [Index in keyof T]: Ranged<T[Index]> }
  : T extends object
    ? { readonly [Key in keyof T as Key extends "span" ? "range" : Key]: Key extends "span" ? Range : Ranged<T[Key]> }
    : T;

/** What `mast/curve`, `mast/working` and `mast/tests` answer; null when the contract is not open, or was not evaluated. */
export type CurveAnswer = Ranged<PayoutCurve> & { readonly language: MessageLanguage };
export type WorkingAnswer = Ranged<WorkingTree> & { readonly language: MessageLanguage };
export type TestsAnswer = Ranged<readonly WorkedExample[]>;
