import type { Source } from "@mast/language";
import type { Progress } from "@mast/measurement";
import type { Read } from "../csv/read.ts";
import type { OpenFile } from "../file/open.ts";

export async function readJson(_file: OpenFile, _source: Source, _folder: string, _progress: Progress): Promise<Read> {
  throw new Error("JSON is not read yet");
}
