import type { ColumnMeaning } from "./meaning.ts";
import type { Assignment, Roster, SimilarDepartments } from "./department.ts";
import type { Deadline, Progress } from "./deadline.ts";
import type { EvidenceList } from "./evidence.ts";
import type { Indicator, Item, StatedTotal } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import type { Marks } from "./marks.ts";
import type { People } from "./people.ts";
import type { Period } from "./period.ts";
import type { Evidence, RowReading } from "./reading.ts";

/** One department's duty towards an indicator (a row of 任务分解). */
export interface Task {
  readonly id: number;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly nameCell: string;
  /** The indicator it serves, as the row names it (code, name or number); "" if it does not. */
  readonly indicatorText: string;
  /** The row only has a 序号 for it, and the sheet's 序号 merely counts its rows. */
  readonly onlyCounts?: true;
  /** Ids of the indicators it belongs to; empty for an orphan. */
  readonly indicators: readonly number[];
  readonly assignments: readonly Assignment[];
  readonly people: People;
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
  readonly deadline: Deadline;
  /** null if the sheet has no deadline column. */
  readonly deadlineCell: string | null;
  readonly progress: Progress;
  /** In the sheet's own words (with tick boxes, the ticked one's); "" if there are none. */
  readonly progressText: string;
  /** Progress that was not understood; null if it was. */
  readonly progressUnread: string | null;
  readonly progressCell: string | null;
  readonly evidence: string;
  readonly evidenceCell: string | null;
  /** null where nothing is listed. */
  readonly evidenceList: EvidenceList | null;
}

/** What a column of a sheet was taken for; of a ledger, ids of its declaration. */
export interface ColumnReading<M extends string = ColumnMeaning> {
  readonly sheet: string;
  /** 1-based. */
  readonly column: number;
  readonly heading: string;
  /** Its meaning; "unknown" if none was found. */
  readonly meaning: M;
  /** 0 to 1. */
  readonly confidence: number;
  /** The strongest evidence for the meaning; absent if that is the heading. */
  readonly evidence?: Evidence;
  /** The table is on its side: `column` is a row of the sheet. */
  readonly turned?: true;
}

/** 全面达到A级: an aim for every indicator, and those graded below it. */
export interface GradeAim {
  readonly below: readonly { readonly indicator: number; readonly grade: string; readonly cell: string }[];
}

/** A sheet that holds rows of the framework. */
interface FrameworkSheet {
  readonly name: string;
  /** 1-based, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** The table is on its side: rows of the framework are columns of the sheet, and the reverse. Cell addresses are the sheet's. */
  readonly turned?: true;
  /** The list is laid out in blocks side by side, so that a row of the sheet holds several indicators. */
  readonly inBlocks?: true;
}

export interface Framework {
  /** One sheet, or one for each part or month, in workbook order. */
  readonly sheets: readonly FrameworkSheet[];
  readonly columns: readonly ColumnReading[];
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  readonly stated: readonly StatedTotal[];
  /** How rows were read that are not indicators, or that the user decided; in order. */
  readonly rows: readonly RowReading[];
  /** Whether there is a column of review marks. */
  readonly hasReview: boolean;
  readonly hasEvidence: boolean;
  /** Cap for the bonuses of several sections together; null if there is none or each section has its own. */
  readonly bonusCap: Marks | null;
  /** Cap for the deductions of several sections together, each of which may have its own; null if there is none. */
  readonly deductionCap: Marks | null;
  /** null if the workbook sets no such aim. */
  readonly aim: GradeAim | null;
}

export interface Breakdown {
  readonly sheet: string;
  readonly columns: readonly ColumnReading[];
  readonly tasks: readonly Task[];
  /** How the indicator or the department of a task was told, where its own row does not name it in full; in order. */
  readonly rows: readonly RowReading[];
  /** The framework's own rows are its tasks: it has no table of its own. */
  readonly inFramework?: true;
}

/** Separates the names of a framework's sheets where one text lists them: 基础工作、群众测评. */
export const SHEETS_APART = "、";

/** Whether the table on this sheet of the framework is on its side. */
export function isTurned(framework: Pick<Framework, "sheets"> | null, sheet: string): boolean {
  return framework?.sheets.some(({ name, turned }) => turned === true && name === sheet) ?? false;
}

/** A department that is named somewhere but not listed in 部门名册. */
export interface UnknownDepartment {
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Everything that was read from a workbook, and the issues that recognising found. */
export interface Assessment {
  /** 填报单位 as the sheet states it; null if it does not. */
  readonly unit: string | null;
  /** 2010—2011, 2026年度 …; null if the sheet does not say. */
  readonly period: string | null;
  /** The days of the period, as the user or the sheet states it; null if no year is given. */
  readonly span: Period | null;
  /** What is assessed (文明单位创建, 绩效考核 …), from the title; null if there is none. */
  readonly subject: string | null;
  /** 填报日期, if the sheet has one. */
  readonly filledOn: string | null;
  /** This office's word for a department: 科室, 股室, 处室, 部门. */
  readonly departmentWord: string;
  /** null if the workbook holds tasks only. */
  readonly framework: Framework | null;
  /** null if the framework itself names the departments, or nobody is named at all. Never null together with `framework`. */
  readonly breakdown: Breakdown | null;
  readonly roster: Roster;
  readonly unknownDepartments: readonly UnknownDepartment[];
  /** Pairs of names so alike that they may mean one department, each once. */
  readonly similarDepartments: readonly SimilarDepartments[];
  readonly issues: readonly Issue[];
}

/** Whether any marks can be earned or lost: not with tasks alone, nor with tasks and vetoes only. */
export function holdsMarks({ framework, breakdown }: Assessment): boolean {
  if (!framework) return false;
  return !breakdown || framework.indicators.length === 0 || framework.indicators.some(({ kind }) => kind !== "veto");
}

/** An assessment with a framework, so that there is something to score. */
export type FramedAssessment = Assessment & { readonly framework: Framework };
