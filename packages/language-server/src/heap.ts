// Holds the memory of the server's process: left to itself, V8 lets what an edit makes fill 128 MB before it looks what is still needed,
// and the rest grow to several times what is needed. Edits are no slower for it (test/bench/editor).

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes for what has just been made. */
const enough = 16 * 1024 * 1024;

export interface Heap {
  /** Called now and then while the server works. */
  readonly watch: () => void;
  /** Does something with V8 set as the process began: code compiled under other settings is not taken at the next start. */
  readonly unbounded: (run: () => void) => void;
}

/** Bounds the heap from now on. */
export function boundedHeap(): Heap {
  const usual = { percent: 0, factor: 2 };
  const set = (percent: number, factor: number) => {
    setFlagsFromString(`--heap-growing-percent=${percent}`);
    setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  };
  let growth = usual.factor;
  set(100, growth);
  return {
    watch: () => {
      const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
      const wanted = young && young.space_size >= enough ? 1 : usual.factor;
      if (wanted !== growth) set(100, wanted);
      growth = wanted;
    },
    unbounded: (run) => {
      set(usual.percent, usual.factor);
      run();
      set(100, growth);
    },
  };
}
