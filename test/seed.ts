// The same random cases every time, unless others are asked for with MAST_SEED; fast-check names the seed of a case that fails.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.MAST_SEED ?? 2_018_312) });
