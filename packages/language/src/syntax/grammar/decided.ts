// The choices of the grammar as they are worked out when the commands are built; read from the sources, every parser works them out for itself.

import type { Choices } from "./choices.ts";

export const decided: Choices | undefined = undefined;
