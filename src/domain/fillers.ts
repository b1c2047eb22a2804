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
