import type { Evidence, RowRole } from "../../domain/reading.ts";
import { shorten } from "../shorten.ts";
import type { Language } from "../language.ts";

/** The word for each role of a row. */
export const ROW_ROLE_WORDS: Readonly<Record<Language, Readonly<Record<RowRole, string>>>> = {
  "zh-CN": {
    indicator: "指标",
    section: "分项标题",
    "part-total": "小计",
    total: "合计",
    header: "表头",
    note: "说明",
    signature: "签字",
    task: "任务",
  },
  en: {
    indicator: "indicator",
    section: "section",
    "part-total": "subtotal",
    total: "total",
    header: "headings",
    note: "note",
    signature: "signature",
    task: "task",
  },
};

/** The evidence for how a row or column was read, in a few words: E9 = SUM(E4:E8). */
export function evidenceText(evidence: Evidence, language: Language): string {
  const zh = language === "zh-CN";
  switch (evidence.by) {
    case "user":
      return zh ? "您的选择" : "your choice";
    case "formula":
      return `${evidence.cell} = ${evidence.formula}`;
    case "figures": {
      const rows = evidence.rows === undefined ? "" : zh ? `，${evidence.rows}行都相符` : `, in ${evidence.rows} rows`;
      return zh
        ? `${evidence.cell} 的数等于 ${evidence.formula}${rows}`
        : `${evidence.cell} equals ${evidence.formula}${rows}`;
    }
    case "word":
      return zh ? `文字“${shorten(evidence.text)}”` : `the words “${shorten(evidence.text)}”`;
    case "number":
      return zh ? `编号“${shorten(evidence.text)}”` : `its number “${shorten(evidence.text)}”`;
    case "merge":
      return zh ? `合并单元格 ${evidence.range}` : `merged cells ${evidence.range}`;
    case "part":
      return zh ? `指标名称“${shorten(evidence.text)}”的一部分` : `part of the name “${shorten(evidence.text)}”`;
    case "blank":
      return zh
        ? `${evidence.cell} 空白，未沿用上面的“${shorten(evidence.text)}”`
        : `${evidence.cell} is blank and does not repeat “${shorten(evidence.text)}” above it`;
    case "heading":
      return zh
        ? `${evidence.cell} 的标题“${shorten(evidence.text)}”`
        : `the heading “${shorten(evidence.text)}” in ${evidence.cell}`;
    case "sheet":
      return zh ? `工作表名称“${shorten(evidence.text)}”` : `the sheet’s name “${shorten(evidence.text)}”`;
    case "shape":
      return zh ? "这一行（列）的内容" : "what it holds";
    case "position":
      return zh ? "所在位置" : "where it stands";
  }
}
