// File names of a contract to addresses that a client can open.

import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A data file beside the contract or in the data folder; undefined when the contract is not a file itself. */
export function addressOf(file: string, contract: string, dataFolder: string | undefined): string | undefined {
  if (!contract.startsWith("file:")) return undefined;
  const beside = fileURLToPath(new URL(".", contract));
  const folder = dataFolder === undefined ? beside : isAbsolute(dataFolder) ? dataFolder : join(beside, dataFolder);
  return pathToFileURL(resolve(folder, file)).href;
}
