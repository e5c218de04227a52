// Holds the memory of the server's process: left to itself, V8 lets what an edit makes fill 128 MB before it looks what is still needed,
// and the rest grow to several times what is needed. Edits are no slower for it (test/bench/editor).

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes for what has just been made. */
const enough = 16 * 1024 * 1024;

/** Bounds the heap from now on; what it gives is called now and then while the server works. */
export function boundedHeap(): () => void {
  setFlagsFromString("--heap-growing-percent=100");
  let growth = 2;
  return () => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    const wanted = young && young.space_size >= enough ? 1 : 2;
    if (wanted !== growth) setFlagsFromString(`--semi-space-growth-factor=${wanted}`);
    growth = wanted;
  };
}
