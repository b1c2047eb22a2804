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
  /** What the row says of the indicator it serves (code, name or number as written); "" where it says nothing. */
  readonly indicatorText: string;
  /** All that the row says of it is a 序号, and the sheet's only count its rows. */
  readonly onlyCounts?: true;
  /** Ids of the indicators it belongs to; empty for an orphan. */
  readonly indicators: readonly number[];
  readonly assignments: readonly Assignment[];
  readonly people: People;
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
  readonly deadline: Deadline;
  /** null where the sheet has no deadline column. */
  readonly deadlineCell: string | null;
  readonly progress: Progress;
  /** What the sheet says of it, in its own words (of boxes the ticked one's); "" where it says nothing in words. */
  readonly progressText: string;
  /** Text that no progress word covers; null where it is understood. */
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
  /** The meaning taken, "unknown" where none. */
  readonly meaning: M;
  /** 0 to 1. */
  readonly confidence: number;
  /** What spoke strongest for the meaning; absent: its heading. */
  readonly evidence?: Evidence;
  /** The table lies on its side: `column` is a row of the sheet. */
  readonly turned?: true;
}

/** 全面达到A级: an aim for every indicator, and those graded below it. */
export interface GradeAim {
  readonly below: readonly { readonly indicator: number; readonly grade: string; readonly cell: string }[];
}

/** A sheet whose rows are those of the framework. */
interface FrameworkSheet {
  readonly name: string;
  /** 1-based, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** Its table lies on its side: what is called a row of it is a column of the sheet, and the other way round. Addresses of cells are the sheet's. */
  readonly turned?: true;
  /** Its one list stands in blocks side by side: a row of the sheet holds several indicators. */
  readonly inBlocks?: true;
}

export interface Framework {
  /** One, or one for each part or month, in the workbook's order. */
  readonly sheets: readonly FrameworkSheet[];
  readonly columns: readonly ColumnReading[];
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  readonly stated: readonly StatedTotal[];
  /** How its rows were read that are no indicators, or are what the user says. In order. */
  readonly rows: readonly RowReading[];
  /** Vetoes and preconditions have no section columns of their own here: they are indicators of kind "veto". */
  readonly hasReview: boolean;
  readonly hasEvidence: boolean;
  /** What caps the bonuses of several sections together; null where nothing does, or each section says it itself. */
  readonly bonusCap: Marks | null;
  /** null where the workbook sets no such aim. */
  readonly aim: GradeAim | null;
}

export interface Breakdown {
  readonly sheet: string;
  readonly columns: readonly ColumnReading[];
  readonly tasks: readonly Task[];
}

/** Between the names of the sheets of one framework where they stand in one text: 基础工作、群众测评. */
export const SHEETS_APART = "、";

/** Whether the tasks stand on the framework's own sheets. */
export function isOnFramework(
  { sheet }: Pick<Breakdown, "sheet">,
  framework: Pick<Framework, "sheets"> | null,
): boolean {
  return framework?.sheets.some(({ name }) => name === sheet) ?? false;
}

/** Whether the table on a sheet of the framework lies on its side. */
export function isTurned(framework: Pick<Framework, "sheets"> | null, sheet: string): boolean {
  return framework?.sheets.some(({ name, turned }) => turned === true && name === sheet) ?? false;
}

/** A department named where the 部门名册 does not know it. */
export interface UnknownDepartment {
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/** All that could be read from a workbook, and what recognising itself found wrong. */
export interface Assessment {
  /** 填报单位 as the sheet says it; null where it does not. */
  readonly unit: string | null;
  /** 2010—2011, 2026年度 …; null where the sheet does not say. */
  readonly period: string | null;
  /** The days of the period, by the user's word or the sheet's; null where no year is named. */
  readonly span: Period | null;
  /** What the assessment is of (文明单位创建, 绩效考核 …), from the title; null where there is none. */
  readonly subject: string | null;
  /** 填报日期 where the sheet has one. */
  readonly filledOn: string | null;
  /** What this office calls a department: 科室, 股室, 处室, 部门. */
  readonly departmentWord: string;
  /** null where the workbook holds tasks alone. */
  readonly framework: Framework | null;
  /** null where the framework itself carries departments, or nobody is named at all. Never null together with `framework`. */
  readonly breakdown: Breakdown | null;
  readonly roster: Roster;
  readonly unknownDepartments: readonly UnknownDepartment[];
  /** Names so alike that they may mean one department, each once. */
  readonly similarDepartments: readonly SimilarDepartments[];
  readonly issues: readonly Issue[];
}

/** Whether anything can be earned or lost: of tasks alone nothing, nor where there are but vetoes beside them. */
export function holdsMarks({ framework, breakdown }: Assessment): boolean {
  if (!framework) return false;
  return !breakdown || framework.indicators.length === 0 || framework.indicators.some(({ kind }) => kind !== "veto");
}

/** An assessment with a framework: there is something to score. */
export type FramedAssessment = Assessment & { readonly framework: Framework };
