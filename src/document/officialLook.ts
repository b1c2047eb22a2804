/** The look of an official paper's text (GB/T 9704): sizes in half points, lengths in twentieths of a point. */
export interface TextLook {
  readonly font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string };
  readonly size: number;
}

/** Figures and Latin letters in Times New Roman; the Chinese font under its Chinese name. */
function look(eastAsia: string, size: number): TextLook {
  return { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia }, size };
}

/** 二号小标宋, not bold */
export const TITLE = look("方正小标宋简体", 44);
/** 三号仿宋 */
export const BODY = look("仿宋", 32);
/** 三号黑体, 三号楷体 */
export const HEADINGS = { 1: look("黑体", 32), 2: look("楷体", 32) } as const;
export const TABLE_HEADER = look("黑体", 21);
export const TABLE_TEXT = look("宋体", 21);
/** 四号宋体 */
export const PAGE_NUMBER = look("宋体", 28);

/** 22 lines a page: 28.95 points each. */
export const LINE = 579;

export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}
