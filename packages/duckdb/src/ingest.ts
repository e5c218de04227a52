// Takes a source of the contract and the path of its file, gives one table of integers, or every fault of the file.

import { rational } from "@mast/exact";
import type { Outcome, Source } from "@mast/language";
import { type IngestedSource, isCoded, type Progress, scaleOf, writeCalendar } from "@mast/measurement";
import { openRaw } from "./raw.ts";
import type { Session } from "./session.ts";
import { identifier } from "./sql-text.ts";
import { stageCells } from "./stage.ts";
import { makeTable } from "./table.ts";

export async function ingest(
  session: Session,
  source: Source,
  path: string,
  progress: Progress = () => {},
): Promise<Outcome<IngestedSource | null>> {
  const raw = await openRaw(session, source, path, progress);
  if (raw.value === null) return { value: null, diagnostics: raw.diagnostics };
  const staged = await stageCells(session, source, raw.value);
  if (staged.faults > 0n) throw new Error("Faults are not listed yet");
  const value = await makeTable(session, source, raw.value, staged);
  return { value, diagnostics: raw.diagnostics };
}
