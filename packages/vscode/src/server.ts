// Starts the language server of the extension. Where the editor's Node can, compiled code is kept between starts; so this file loads it.

import module from "node:module";

(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
module.createRequire(__filename)("./serving.js");
