import type { HolidayRule, CombineRule, MarkScale, NotApplicableRule, PaperOption } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";

/** Texts of the settings. */
export interface SettingsText {
  readonly reading: string;
  readonly frameworkSheet: string;
  readonly breakdownSheet: string;
  readonly automatic: string;
  readonly automaticTaken: (sheet: string) => string;
  readonly noSheet: string;
  /** For sheets that are parts or months of one framework. */
  readonly readTogether: (count: number) => string;
  readonly columnsOf: (sheet: string) => string;
  readonly rowsOf: (sheet: string) => string;
  readonly forgetRows: string;
  readonly column: string;
  readonly heading: string;
  readonly takenFor: string;
  readonly confidence: string;
  readonly sure: string;
  readonly likely: string;
  readonly doubtful: string;
  readonly byUser: string;
  readonly unused: string;
  readonly scoring: string;
  readonly notApplicable: string;
  readonly notApplicableRule: Readonly<Record<NotApplicableRule, string>>;
  readonly combine: string;
  readonly combineRule: Readonly<Record<CombineRule, string>>;
  readonly combineNone: string;
  readonly scale: string;
  readonly scaleRule: Readonly<Record<MarkScale, string>>;
  readonly scaleNone: string;
  readonly holidays: string;
  readonly holidaysNone: string;
  /** @param move as worded by `holidaysMove` */
  readonly holidaysBySheet: (move: string) => string;
  readonly holidaysStated: (sheet: string, off: number, worked: number) => string;
  readonly daysOff: string;
  readonly daysOffHint: string;
  readonly daysWorked: string;
  readonly notDays: string;
  readonly holidaysMove: Readonly<Record<HolidayRule["move"], string>>;
  readonly bonusCap: string;
  readonly bonusCapHint: string;
  readonly vetoConsequence: string;
  readonly bands: string;
  readonly bandsHint: string;
  readonly notBands: string;
  readonly grades: string;
  readonly gradesHint: string;
  readonly grade: string;
  readonly share: string;
  readonly resetGrades: string;
  readonly paper: string;
  readonly shown: string;
  readonly shownOption: Readonly<Record<PaperOption, string>>;
  readonly fromSheet: (value: string) => string;
  readonly judgedOnHint: (statedDay: string | null) => string;
  readonly language: string;
  readonly kept: string;
  readonly notKept: string;
  readonly notANumber: string;
}

export const SETTINGS_TEXT: Readonly<Record<Language, SettingsText>> = {
  "zh-CN": {
    reading: "识别结果",
    frameworkSheet: "测评体系工作表",
    breakdownSheet: "任务分解工作表",
    automatic: "自动识别",
    automaticTaken: (sheet) => `自动识别（${sheet}）`,
    noSheet: "没有",
    readTogether: (count) => `${count}张工作表合成一个测评体系读取，各表的合计都作核对。`,
    columnsOf: (sheet) => `“${sheet}”的列`,
    rowsOf: (sheet) => `“${sheet}”各行的读法`,
    forgetRows: "撤销对各行的指定",
    column: "列",
    heading: "表头",
    takenFor: "识别为",
    confidence: "把握",
    sure: "确定",
    likely: "较有把握",
    doubtful: "请核对",
    byUser: "已指定",
    unused: "不使用",
    scoring: "计分",
    notApplicable: "不适用项（缺项）",
    notApplicableRule: { convert: "折算", "count-full": "按满分计", drop: "直接去掉" },
    combine: "多列分数合并",
    combineRule: {
      sum: "相加",
      mean: "平均",
      weighted: "加权平均",
      "trimmed-mean": "去掉最高最低后平均",
      last: "以最后填写的为准",
    },
    combineNone: "按表中写明的",
    scale: "权重旁的分数",
    scaleRule: {
      hundred: "百分制，按权重折算",
      ten: "十分制，按权重折算",
      five: "五分制，按权重折算",
      points: "已是折算后的分数",
    },
    scaleNone: "按表中写明的",
    holidays: "定期报送的应报日期遇节假日、周末",
    holidaysNone: "不变",
    holidaysBySheet: (move) => `按表中所写（${move}）`,
    holidaysStated: (sheet, off, worked) =>
      `工作表“${sheet}”列有放假${off}天${worked > 0 ? `、调休上班${worked}天` : ""}，一并计入`,
    daysOff: "放假日期",
    daysOffHint: "照当年通知填写，如：10月1日至7日；周六周日不用填",
    daysWorked: "调休上班的周六周日",
    notDays: "请填日期，如：10月1日至7日、10月10日",
    holidaysMove: { later: "顺延到下一个工作日", earlier: "提前到上一个工作日" },
    bonusCap: "加分上限",
    bonusCapHint: "留空时按表中的话（如“最高10分”）",
    vetoConsequence: "一票否决的后果",
    bands: "等次",
    bandsHint: "如：优秀≥90，良好≥80，合格≥60（占应得分的百分比）；留空不评等次",
    notBands: "请写成：优秀≥90，良好≥80（名称和分数各不相同）",
    grades: "等级折算",
    gradesHint: "表中自己写明折算办法的，以表中为准；否则按下表，单位为满分的百分比。",
    grade: "等级",
    share: "占满分 %",
    resetGrades: "恢复默认",
    paper: "单位、期间和截至日期",
    shown: "汇总表另外显示",
    shownOption: {
      charts: "打印图表（另起一页）",
      involved: "各部门的涉及失分",
      overdue: "各部门的逾期任务数",
      departmentPages: "责任清单每个部门、每位分管领导单独一页",
    },
    fromSheet: (value) => `表中为：${value}`,
    judgedOnHint: (statedDay) =>
      `按这一天判断逾期。留空时按${statedDay === null ? "今天" : `表中的填报日期（${statedDay}）`}。`,
    language: "语言 Language",
    kept: "这些设置随工作簿保存，换电脑打开仍然有效。",
    notKept: "设置已生效，但没能存入工作簿，下次打开需要重新设置。",
    notANumber: "请填 0 或正数。",
  },
  en: {
    reading: "What was recognised",
    frameworkSheet: "Framework sheet",
    breakdownSheet: "Breakdown sheet",
    automatic: "Automatic",
    automaticTaken: (sheet) => `Automatic (${sheet})`,
    noSheet: "none",
    readTogether: (count) => `${count} sheets are read together as one framework; the totals of each are checked.`,
    columnsOf: (sheet) => `Columns of “${sheet}”`,
    rowsOf: (sheet) => `How the rows of “${sheet}” were read`,
    forgetRows: "Forget what I said of rows",
    column: "Column",
    heading: "Heading",
    takenFor: "Taken for",
    confidence: "How sure",
    sure: "sure",
    likely: "likely",
    doubtful: "please check",
    byUser: "your choice",
    unused: "not used",
    scoring: "Scoring",
    notApplicable: "Indicators that do not apply",
    notApplicableRule: { convert: "convert", "count-full": "count as full marks", drop: "drop" },
    combine: "Several marks columns",
    combineRule: {
      sum: "sum",
      mean: "mean",
      weighted: "weighted mean",
      "trimmed-mean": "mean without highest and lowest",
      last: "last one filled in",
    },
    combineNone: "as the sheet says",
    scale: "Marks beside weights",
    scaleRule: {
      hundred: "Out of 100, to be weighted",
      ten: "Out of 10, to be weighted",
      five: "Out of 5, to be weighted",
      points: "Weighted already",
    },
    scaleNone: "as the sheet says",
    holidays: "Recurring reports due on a holiday or weekend",
    holidaysNone: "stay on that day",
    holidaysBySheet: (move) => `as the sheet says (${move})`,
    holidaysStated: (sheet, off, worked) =>
      `The sheet ${sheet} lists ${off} days off${worked > 0 ? ` and ${worked} weekend days worked` : ""}; they count, too`,
    daysOff: "Days off",
    daysOffHint: "As announced for the year, such as 10月1日至7日; weekends need not be entered",
    daysWorked: "Weekend days that are worked",
    notDays: "Enter days, such as 10月1日至7日、10月10日",
    holidaysMove: { later: "are due the next working day", earlier: "are due the working day before" },
    bonusCap: "Bonus cap",
    bonusCapHint: "Empty: as the sheet says",
    vetoConsequence: "Consequence of a veto",
    bands: "Grades of the result",
    bandsHint: "Such as A≥90, B≥80 (per cent of the full marks); empty: no grades",
    notBands: "Write it like A≥90, B≥80, each name and figure once",
    grades: "Grades",
    gradesHint:
      "Where the sheet says what a grade is worth, the sheet counts; else this table does, in per cent of the full marks.",
    grade: "Grade",
    share: "% of full marks",
    resetGrades: "Back to the defaults",
    paper: "Unit, period and day",
    shown: "Shown on the summary as well",
    shownOption: {
      charts: "Charts in print, on a page of their own",
      involved: "What each department lost with others (涉及失分)",
      overdue: "Overdue tasks of each department",
      departmentPages: "A page for each department and leader (责任清单)",
    },
    fromSheet: (value) => `In the sheet: ${value}`,
    judgedOnHint: (statedDay) =>
      `Overdue is judged by this day. Empty: ${statedDay === null ? "today" : `the sheet's own day (${statedDay})`}.`,
    language: "Language",
    kept: "These settings are kept in the workbook and travel with it.",
    notKept: "The settings are in effect, but could not be stored in the workbook; set them again next time.",
    notANumber: "Enter 0 or a positive number.",
  },
};
