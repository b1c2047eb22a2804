/**
 * Fillers: what is written into a cell only so that it is not blank. These are parts of patterns, and each caller
 * chooses which of them mean nothing.
 */

/** A slash or dashes. */
export const STROKES = "[/／\\-—–_]+";
/** "There is none." */
export const NONE = "无|暂无|没有";
/** "Does not apply to us." */
export const NO_CONCERN = "不涉及|不适用";

const DITTO = /^(?:同上|同前|[〃″"”]+|'')$/u;

/** Whether a trimmed text only says that the text above applies here, too: 同上, 〃. */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}
