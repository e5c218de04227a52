// What a client may choose: the language of messages and where data files are. Read from its initialization options and its settings.

import type { MessageLanguage } from "@mast/language-service";

export interface Settings {
  /** Undefined: each contract's own spelling decides. */
  readonly language?: MessageLanguage;
  /** Folder of the data files; undefined: beside the contract. */
  readonly dataFolder?: string;
}

/** Takes anything a client sends, `{language, dataFolder}` alone or under `mast`; what is not understood counts as not chosen. */
export function settingsFrom(sent: unknown): Settings {
  const options = objectOf(objectOf(sent).mast ?? sent);
  const { language, dataFolder } = options;
  return {
    ...(language === "en" || language === "sv" ? { language } : {}),
    ...(typeof dataFolder === "string" && dataFolder !== "" ? { dataFolder } : {}),
  };
}

/** Whether the client has panels of its own, `{panels: true}`: then clauses lead to them. */
export const drawsPanels = (sent: unknown): boolean => objectOf(sent).panels === true;

function objectOf(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === "object" && sent !== null ? (sent as Readonly<Record<string, unknown>>) : {};
}
