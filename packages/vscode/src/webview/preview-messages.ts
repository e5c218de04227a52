// What the panel of the readable contract and the extension say to each other.

import type { Part } from "./last-good.ts";

export type ToPreview =
  | {
      readonly say: "show";
      readonly language: string;
      readonly parts: readonly Part[];
      /** Said above a clause that is shown in its last whole form, and above one that has none. */
      readonly kept: string;
      readonly broken: string;
      /** What pressing a clause does. */
      readonly open: string;
    }
  | { readonly say: "scroll"; readonly line: number };

export type FromPreview =
  | { readonly say: "ready" }
  | { readonly say: "scrolled"; readonly line: number }
  | { readonly say: "open"; readonly line: number };
