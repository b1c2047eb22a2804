/** What offices of any kind are called where none is named, as part of a pattern. */
export const OFFICE = "单位|部门|科室|股室|处室|委室";

/** A department's part in a task, as parts of patterns. */
export const LEAD = "总牵头|牵头|主办|主责|主抓|主管|第一责任";
export const SUPPORT = "协同配合|积极配合|配合|协办|协助|参与|协同|协作|参加|会同|联合";
export const RESPONSIBLE = "负责|责任|承办|落实|承担|实施|执行|主要责任|具体承办|具体负责|提供材料";
export const ROLE = `(?:${LEAD}|${SUPPORT}|${RESPONSIBLE})`;
