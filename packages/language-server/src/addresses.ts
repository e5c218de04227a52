// File names of a contract to addresses that a client can open.

/** A data file beside the contract or in the data folder; undefined when the contract is not a file itself. */
export function addressOf(file: string, contract: string, dataFolder: string | undefined): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:\//i.test(contract)) return undefined;
  const folder = dataFolder === undefined ? "." : pathOf(dataFolder).replace(/\/*$/, "");
  return new URL(pathOf(file), new URL(`${folder}/`, contract)).href;
}

/** A path of either kind of computer as the path of an address. */
function pathOf(path: string): string {
  const encoded = path.replaceAll("\\", "/").replace(/[%?#]/g, encodeURIComponent);
  return /^[a-z]:\//i.test(encoded) ? `/${encoded}` : encoded;
}
