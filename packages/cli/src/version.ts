// Version of the program, as statements and `mast --version` tell it.

import manifest from "../package.json" with { type: "json" };

export const version: string = manifest.version;
