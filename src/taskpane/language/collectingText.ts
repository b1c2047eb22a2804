import type { RecipientKind } from "../../collect/distribution.ts";
import type { Language } from "../../language/language.ts";

/** Texts of the dialogs 分发填报表 and 回收合并; fetched with them. */
export interface CollectingText {
  readonly split: {
    readonly title: string;
    /** Beside what is explained. @param what as `unsettled` words it */
    readonly unsettled: (what: string) => string;
    readonly explain: string;
    readonly by: string;
    readonly kinds: Readonly<Record<RecipientKind, string>>;
    readonly due: string;
    readonly returnTo: string;
    readonly returnToHint: string;
    readonly before: string;
    readonly beforeHint: string;
    readonly chooseBefore: string;
    readonly beforeRead: (count: number) => string;
    readonly beforeNone: string;
    readonly make: string;
    readonly making: (done: number) => string;
    readonly nobody: Readonly<Record<RecipientKind, string>>;
    readonly nothingNew: string;
    readonly unchanged: (names: string) => string;
    readonly made: (forms: number) => string;
    readonly rows: (count: number) => string;
    readonly forms: string;
    readonly saveAll: string;
    readonly save: string;
    readonly saveOf: (name: string) => string;
    readonly open: string;
    readonly openOf: (name: string) => string;
    readonly saved: (file: string) => string;
    readonly opened: (name: string) => string;
    readonly blocked: string;
    readonly mayBlock: string;
    readonly archive: string;
  };
  readonly merge: {
    readonly title: string;
    readonly explain: string;
    readonly choose: string;
    readonly more: string;
    readonly drop: string;
    readonly reading: (done: number, of: number) => string;
    readonly comparing: string;
    readonly found: (files: number, cells: number) => string;
    readonly none: string;
    readonly toDecide: string;
    readonly nothingToDecide: string;
    readonly keep: (value: string) => string;
    readonly take: (from: string, value: string) => string;
    readonly standing: string;
    readonly missing: (count: number) => string;
    readonly returned: (count: number) => string;
    readonly overdue: (day: string) => string;
    readonly due: (day: string) => string;
    readonly filled: (count: number) => string;
    readonly becomes: (before: string, after: string) => string;
    readonly enter: (cells: number) => string;
    readonly listOnly: string;
    readonly entering: string;
    readonly entered: (cells: number) => string;
    readonly listed: (sheet: string) => string;
    readonly notListed: string;
  };
  readonly reading: string;
  readonly notRecognised: string;
  readonly stop: string;
  readonly stopped: string;
  readonly cancel: string;
  readonly close: string;
}

export const COLLECTING_TEXT: Readonly<Record<Language, CollectingText>> = {
  "zh-CN": {
    split: {
      title: "分发填报表",
      unsettled: (what) => `尚未确定${what}；发出的填报表只填这一部分，请先在“概览”中选定。`,
      explain:
        "每个部门一份工作簿，只有它自己的指标、任务和台账行，样式与原表一致；要填的单元格是黄色的，其他已锁定。原工作簿不改动。",
      by: "分给",
      kinds: { department: "各责任部门", leader: "各责任领导", unit: "二级单位（所、站、队、中心等）" },
      due: "交回截止日期",
      returnTo: "交回给",
      returnToHint: "如：创建办 张三 12345678",
      before: "再发一轮",
      beforeHint: "选上次发出的文件（或压缩包），只发新增和改过说法的行。",
      chooseBefore: "选择上次发出的文件…",
      beforeRead: (count) => `已读取 ${count} 份`,
      beforeNone: "所选文件里没有分发过的填报表。",
      make: "生成",
      making: (done) => `正在生成，已完成 ${done} 份…`,
      nobody: {
        department: "表中没有写明责任部门，无法分发。",
        leader: "表中没有写明责任领导，请改按部门分发。",
        unit: "表中没有二级单位，请改按部门分发。",
      },
      nothingNew: "没有新内容，不必再发。",
      unchanged: (names) => `没有新内容，不再发：${names}`,
      made: (forms) => `已生成 ${forms} 份填报表。`,
      rows: (count) => `${count} 行`,
      forms: "填报表",
      saveAll: "全部下载（压缩包）",
      save: "下载",
      saveOf: (name) => `下载：${name}`,
      open: "打开",
      openOf: (name) => `在新窗口打开：${name}`,
      saved: (file) => `已下载：${file}`,
      opened: (name) => `已在新窗口打开“${name}”，请另存。`,
      blocked: "这里的 Excel 不允许下载，请逐份点“打开”，再另存。",
      mayBlock: "如果没有看到下载的文件，请逐份点“打开”，再另存。",
      archive: "填报表",
    },
    merge: {
      title: "回收合并",
      explain: "选择各部门交回的填报表（也可以是压缩包）。先核对，点“填入”才写入工作簿。",
      choose: "选择交回的文件…",
      more: "再加文件…",
      drop: "也可以把文件一起拖到这里",
      reading: (done, of) => `正在读取交回的文件（${done}/${of}）…`,
      comparing: "正在比对…",
      found: (files, cells) => `合并 ${files} 份，可直接填入 ${cells} 个单元格。`,
      none: "所选文件里没有从这个工作簿分发的填报表。",
      toDecide: "需要核对",
      nothingToDecide: "没有需要核对的地方。",
      keep: (value) => `保留原值：${value}`,
      take: (from, value) => `${from}：${value}`,
      standing: "回收情况",
      missing: (count) => `未交 ${count}`,
      returned: (count) => `已交 ${count}`,
      overdue: (day) => `截止日期 ${day} 已过`,
      due: (day) => `截止日期 ${day}`,
      filled: (count) => `直接填入的单元格 ${count}`,
      becomes: (before, after) => `${before} → ${after}`,
      enter: (cells) => `填入 ${cells} 个单元格`,
      listOnly: "只生成核对清单",
      entering: "正在填入…",
      entered: (cells) => `已填入 ${cells} 个单元格。`,
      listed: (sheet) => `没有采用的和需要核对的列在“${sheet}”里。`,
      notListed: "工作簿不允许新增工作表，没有生成合并核对清单。",
    },
    reading: "正在读取工作簿…",
    notRecognised: "没有识别到测评体系或任务分解，请先在设置里指定工作表。",
    stop: "停止",
    stopped: "已停止。",
    cancel: "取消",
    close: "完成",
  },
  en: {
    split: {
      title: "Send out forms",
      unsettled: (what) => `Not settled: ${what}. The forms ask for nothing else; choose it on the overview first.`,
      explain:
        "Makes a workbook for each department, with its own indicators, tasks and ledger rows alone, in the look of yours; the cells to fill in are yellow, all others locked. Your workbook stays as it is.",
      by: "One for each",
      kinds: {
        department: "department",
        leader: "leader (责任领导)",
        unit: "subordinate unit (所, 站, 队, 中心 …)",
      },
      due: "To be returned by",
      returnTo: "Returned to",
      returnToHint: "A name, an office, a telephone number",
      before: "A second round",
      beforeHint: "Choose what was sent before (or the archive): only rows that are new or worded anew are sent.",
      chooseBefore: "Choose what was sent…",
      beforeRead: (count) => `Read: ${count}`,
      beforeNone: "None of the chosen files is a form that was sent.",
      make: "Make",
      making: (done) => `Making forms, ${done} done…`,
      nobody: {
        department: "The workbook names no departments.",
        leader: "The workbook names no leaders; send by department.",
        unit: "The workbook names no subordinate units; send by department.",
      },
      nothingNew: "There is nothing new to send.",
      unchanged: (names) => `Nothing new to send: ${names}`,
      made: (forms) => `Forms made: ${forms}.`,
      rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
      forms: "Forms",
      saveAll: "Download all (zip)",
      save: "Download",
      saveOf: (name) => `Download: ${name}`,
      open: "Open",
      openOf: (name) => `Open in a new window: ${name}`,
      saved: (file) => `Downloaded: ${file}`,
      opened: (name) => `“${name}” is open in a new window; please save it.`,
      blocked: "Excel does not allow downloads here: open the forms one by one and save them.",
      mayBlock: "If no file appeared, open the forms one by one and save them.",
      archive: "forms",
    },
    merge: {
      title: "Join returned forms",
      explain:
        "Choose the forms that departments sent back (or an archive of them). Look first; only Fill in changes the workbook.",
      choose: "Choose returned files…",
      more: "Add files…",
      drop: "Or drop them here together",
      reading: (done, of) => `Reading what came back (${done}/${of})…`,
      comparing: "Comparing…",
      found: (files, cells) => `Forms joined: ${files}. Cells that can be filled in at once: ${cells}.`,
      none: "None of the files is a form that was sent from this workbook.",
      toDecide: "To be decided",
      nothingToDecide: "Nothing needs a decision.",
      keep: (value) => `Keep: ${value}`,
      take: (from, value) => `${from}: ${value}`,
      standing: "Who has returned",
      missing: (count) => `Not returned: ${count}`,
      returned: (count) => `Returned: ${count}`,
      overdue: (day) => `was due ${day}`,
      due: (day) => `due ${day}`,
      filled: (count) => `Cells filled in at once: ${count}`,
      becomes: (before, after) => `${before} → ${after}`,
      enter: (cells) => (cells === 1 ? "Fill in 1 cell" : `Fill in ${cells} cells`),
      listOnly: "Only make the list",
      entering: "Filling in…",
      entered: (cells) => `Cells filled in: ${cells}.`,
      listed: (sheet) => `What was not taken, or needs a look, is on “${sheet}”.`,
      notListed: "The workbook takes no new sheets: the list was not made.",
    },
    reading: "Reading the workbook…",
    notRecognised: "No framework and no tasks were recognised; choose the sheets in Settings first.",
    stop: "Stop",
    stopped: "Stopped.",
    cancel: "Cancel",
    close: "Done",
  },
};
