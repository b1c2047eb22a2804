import { isSymbolFont } from "../../../domain/symbolFonts.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

/** Formats that have a number but no entry in styles.xml (ECMA-376 part 1, 18.8.30), with the Chinese ones of Excel zh-CN. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Built-in formats with the same meaning in every language, by code, so that a new style need not define them. */
export const SHARED_BUILT_IN: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 9, 10, 11, 49].map((id) => [BUILT_IN[id] as string, id]),
);

/** Symbol font of every cell format (cellXfs), in order; null for any other font. */
export function symbolFontsOf(styles: XmlNode | null): (string | null)[] {
  const fonts = (styles?.child("fonts")?.all("font") ?? []).map((node) => node.child("name")?.attribute("val") ?? "");
  return (styles?.child("cellXfs")?.all("xf") ?? []).map((node) => {
    const name = fonts[node.number("fontId") ?? 0] ?? "";
    return isSymbolFont(name) ? name : null;
  });
}

/** Format code of every cell format (cellXfs), in order; null is General. */
export function numberFormatsOf(styles: XmlNode | null): (string | null)[] {
  const custom = new Map<number, string>();
  for (const node of styles?.child("numFmts")?.all("numFmt") ?? []) {
    const id = node.number("numFmtId");
    if (id !== undefined) custom.set(id, node.attribute("formatCode") ?? "");
  }
  return (styles?.child("cellXfs")?.all("xf") ?? []).map((node) => {
    const id = node.number("numFmtId") ?? 0;
    const code = custom.get(id) ?? BUILT_IN[id] ?? null;
    return code === "" || code?.toLowerCase() === "general" ? null : code;
  });
}
