import type { RuledMarks } from "../domain/scorecard.ts";

/** "6", or "6—7" if the rule does not say what half a step is worth. */
export function ruledText({ least, most }: RuledMarks): string {
  const shown = [least, most].map((end) => end.round(2).toString());
  return shown[0] === shown[1] ? (shown[0] ?? "") : shown.join("—");
}
