#!/usr/bin/env node
import module from "node:module";

// Node 22 and later keep compiled code between runs; earlier versions do without.
module.enableCompileCache?.();
await import("../dist/main.js");
