import type { Language } from "../../language/language.ts";

/** Texts that only the pane inside Excel needs. */
export interface ExcelText {
  readonly dismiss: string;
  readonly unexpected: string;
}

export const EXCEL_TEXT: Readonly<Record<Language, ExcelText>> = {
  "zh-CN": {
    dismiss: "关闭",
    unexpected: "出现意外错误，请重试；反复出现时请保存并重新打开工作簿。",
  },
  en: {
    dismiss: "Dismiss",
    unexpected: "Something unexpected went wrong. Try again; if it keeps happening, save and reopen the workbook.",
  },
};

/** Shown in both languages if there can be no pane. */
export const NO_PANE = {
  notLoaded: [
    "任务窗格未能载入完整，请检查网络后关闭并重新打开面板。",
    "The task pane could not be loaded completely. Check the network, then close the pane and open it again.",
  ],
  blocked: [
    "未能载入 Office 组件（office.js）。请检查网络，或请管理员按部署说明改用本单位服务器上的 office.js。",
    "Office's script could not be loaded. Check the network, or have it served from your own server as the deployment guide says.",
  ],
  outside: [
    "此页是 Excel 的任务窗格，请在 Excel 的“文明创建”选项卡点“打开面板”。不用 Excel 时请打开预览页。",
    "This page is Excel's task pane: choose Open pane on the Scorecard tab in Excel. Without Excel, use the preview page.",
  ],
  tooOld: [
    "这个版本的 Excel 过旧，请更新 Office（2021 及以上或 Microsoft 365），或改用网页版。",
    "This version of Excel is too old. Update Office (2021 or later, or Microsoft 365), or use Excel on the web.",
  ],
} as const;
