import type { Language } from "../../language/language.ts";

/** Texts for when there is nothing to show: nothing recognised, or an error. */
export interface EmptyText {
  readonly nothing: {
    readonly title: string;
    readonly lookedFor: string;
    readonly byName: string;
    readonly byHeader: string;
    readonly lookedIn: (sheets: string) => string;
    readonly noSheets: string;
    readonly chooseSheet: string;
    readonly choose: string;
  };
  readonly failure: {
    readonly title: string;
    readonly notFetched: string;
    readonly unexpected: string;
    readonly retry: string;
  };
}

export const EMPTY_TEXT: Readonly<Record<Language, EmptyText>> = {
  "zh-CN": {
    nothing: {
      title: "没有识别到测评体系",
      lookedFor: "找的是：",
      byName: "名称像“测评体系”“考核细则”“评分标准”的工作表；",
      byHeader: "或前 30 行里有“应得分”“实得分”“测评内容”这类表头的工作表。",
      lookedIn: (sheets) => `看过的工作表：${sheets}。`,
      noSheets: "工作簿里没有工作表。",
      chooseSheet: "指定工作表",
      choose: "请选择…",
    },
    failure: {
      title: "出了点问题",
      notFetched: "这一部分没有取到，请检查网络或服务器后重试。",
      unexpected: "窗格遇到意外错误，工作簿没有被改动。请重试；若仍不行，请关闭后重新打开。",
      retry: "重试",
    },
  },
  en: {
    nothing: {
      title: "No framework was recognised",
      lookedFor: "What was looked for:",
      byName: "a sheet whose name says framework, scoring rules or standards in Chinese;",
      byHeader: "or one with headings for full marks, actual marks and content in its first 30 rows.",
      lookedIn: (sheets) => `Sheets looked at: ${sheets}.`,
      noSheets: "The workbook has no sheets.",
      chooseSheet: "Choose the sheet",
      choose: "Choose…",
    },
    failure: {
      title: "Something went wrong",
      notFetched: "This part could not be fetched. Check the network or the server, then try again.",
      unexpected:
        "The pane met an unexpected error; the workbook was not changed. Try again, or close it and open it again.",
      retry: "Try again",
    },
  },
};
