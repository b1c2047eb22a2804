import { NONE, STROKES } from "../domain/fillers.ts";

const NOTHING = new RegExp(`^(?:${NONE}|${STROKES}|未填|待补|待补充)?$`, "u");

/** Whether a cell for an explanation is empty or holds only a filler (无, /, —). */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}
