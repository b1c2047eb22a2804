import type { Language } from "../../language/language.ts";

/** Texts of 关于. */
export interface AboutText {
  readonly title: string;
  readonly what: string;
  readonly nothingLeaves: string;
  readonly licences: string;
  readonly reading: string;
  /** Shown if the licence texts cannot be loaded. */
  readonly lost: string;
  readonly close: string;
}

export const ABOUT_TEXT: Readonly<Record<Language, AboutText>> = {
  "zh-CN": {
    title: "关于",
    what: "测评汇总：核对测评体系和任务分解，汇总得分，生成汇总表。",
    nothingLeaves: "工作簿只在本机处理，不上传任何内容。",
    licences: "本工具及所含开源软件的许可证：",
    reading: "正在读取…",
    lost: "许可证文件 licences.txt 不在，请向提供本工具的人索取。",
    close: "关闭",
  },
  en: {
    title: "About",
    what: "Checks frameworks (测评体系) and breakdowns (任务分解), totals the marks and makes the summary.",
    nothingLeaves: "Workbooks are handled on this computer; nothing is uploaded.",
    licences: "Licences of this tool and of the open-source software in it:",
    reading: "Reading…",
    lost: "The file licences.txt is missing: ask whoever gave you this tool for it.",
    close: "Close",
  },
};
