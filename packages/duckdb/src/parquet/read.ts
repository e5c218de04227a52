import type { Source } from "@mast/language";
import type { Read } from "../csv/read.ts";
import type { OpenFile } from "../file/open.ts";
import type { Session } from "../session.ts";

export async function readParquet(_session: Session, _file: OpenFile, _source: Source): Promise<Read> {
  throw new Error("Parquet is not read yet");
}
