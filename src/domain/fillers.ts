/** What is written into a cell only to fill it, as parts of patterns: each place says which of them it takes for nothing. */

/** A slash or dashes. */
export const STROKES = "[/／\\-—–_]+";
/** There is none. */
export const NONE = "无|暂无|没有";
/** It is no concern of whoever fills the form in. */
export const NO_CONCERN = "不涉及|不适用";
