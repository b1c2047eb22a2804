import type { FramedAssessment, Task } from "../../src/domain/assessment.ts";
import type { Assignment, Role } from "../../src/domain/department.ts";
import type { Deadline, Progress } from "../../src/domain/deadline.ts";
import type { Indicator, IndicatorKind, MarkReading, Veto } from "../../src/domain/indicator.ts";
import { NO_PEOPLE } from "../../src/domain/people.ts";
import { marks } from "../../src/domain/marks.ts";
import type { CellPlan, SheetPlan } from "../../src/report/sheetPlan.ts";
import { pageSetup } from "../../src/report/draft/pageSetup.ts";

/** A mark as a test writes it: number or blank as the cell holds it, 十五分-like text with what it reads as, or 不适用. */
type Mark = number | null | "不适用" | { readonly text: string; readonly reads?: number };

export interface MadeIndicator {
  readonly item: string;
  readonly name: string;
  readonly kind?: IndicatorKind;
  readonly full: Mark;
  readonly actual: Mark;
  readonly review?: Mark;
  readonly reason?: string;
  /** 办公室, 人事科*60 (a weight), ~信访室 (support), !办公室 (a marked lead). */
  readonly departments?: readonly string[];
  readonly veto?: Omit<Veto, "cell">;
}

export interface MadeTask {
  readonly name: string;
  readonly indicator: number | null;
  readonly departments: readonly string[];
  readonly deadline: Deadline;
  readonly progress: Progress;
}

export interface Made {
  readonly unit?: string;
  readonly period?: string;
  readonly indicators: readonly MadeIndicator[];
  readonly tasks?: readonly MadeTask[];
  readonly roster: readonly string[];
  /** Stated totals of the row 合计. */
  readonly stated?: { readonly full: number; readonly actual: number };
}

export const FRAMEWORK = "测评体系";
const FIRST_ROW = 4;
const [FULL, ACTUAL, REVIEW] = ["D", "E", "F"];

/** An assessment as recognising would give it, and the sheet it stands on. */
export function madeAssessment(made: Made): { readonly assessment: FramedAssessment; readonly sheet: SheetPlan } {
  const items = [...new Set(made.indicators.map(({ item }) => item))];
  const hasReview = made.indicators.some(({ review }) => review !== undefined);
  const indicators = made.indicators.map((each, at) => indicatorOf(each, at, items, hasReview));
  const last = FIRST_ROW + indicators.length;
  const stated = made.stated
    ? (["full", "actual"] as const).map((field) => ({
        level: "total" as const,
        name: "合计",
        field,
        value: marks(made.stated?.[field] ?? 0),
        sheet: FRAMEWORK,
        cell: `${field === "full" ? FULL : ACTUAL}${last}`,
        of: indicators.map(({ id }) => id),
      }))
    : [];
  const assessment: FramedAssessment = {
    unit: made.unit ?? "丹江口市教育局",
    period: made.period ?? "2010—2011",
    span: null,
    subject: "文明单位创建",
    filledOn: "2011年10月12日",
    departmentWord: "科室",
    framework: {
      sheets: [{ name: FRAMEWORK, headerRows: [3, 3] }],
      columns: [],
      items: items.map((name, at) => ({ name, sheet: FRAMEWORK, row: FIRST_ROW + at, bonusCap: null })),
      indicators,
      stated,
      rows: [],
      hasReview,
      hasEvidence: false,
      bonusCap: null,
      deductionCap: null,
      aim: null,
    },
    breakdown: made.tasks ? { sheet: "任务分解", columns: [], rows: [], tasks: made.tasks.map(taskOf) } : null,
    roster: { departments: made.roster.map((name) => ({ name, kind: "office", aliases: [] })), listed: true },
    unknownDepartments: [],
    similarDepartments: [],
    issues: [],
  };
  return { assessment, sheet: sourceSheet(made, hasReview) };
}

function indicatorOf(made: MadeIndicator, id: number, items: readonly string[], hasReview: boolean): Indicator {
  const row = FIRST_ROW + id;
  const kind = made.kind ?? "base";
  const assignments = (made.departments ?? []).map(assignmentOf);
  return {
    id,
    sheet: FRAMEWORK,
    row,
    code: String(id + 1),
    name: made.name,
    item: items.indexOf(made.item),
    sectionRow: 0,
    kind,
    full: reading(made.full, `${FULL}${row}`),
    actual: reading(made.actual, `${ACTUAL}${row}`),
    review: hasReview ? reading(made.review ?? null, `${REVIEW}${row}`) : { state: "absent" },
    deducted: { state: "absent" },
    nameCell: `C${row}`,
    reason: made.reason ?? "",
    reasonCell: `G${row}`,
    evidence: "",
    evidenceCell: null,
    evidenceList: null,
    assignments,
    people: NO_PEOPLE,
    vague: [],
    cap: null,
    veto: made.veto ? { ...made.veto, cell: `${ACTUAL}${row}` } : null,
    measured: null,
    honour: null,
  };
}

function reading(mark: Mark, cell: string): MarkReading {
  if (mark === null) return { state: "blank", cell };
  if (typeof mark === "number") return { state: "number", cell, value: marks(mark), literal: true };
  if (mark === "不适用") return { state: "not-applicable", cell, text: mark };
  if (mark.reads === undefined) return { state: "invalid", cell, text: mark.text };
  return { state: "number", cell, value: marks(mark.reads), literal: false };
}

function assignmentOf(text: string): Assignment {
  const [, sign = "", department = "", weight] = /^([~!]?)([^*]+)(?:\*(.+))?$/.exec(text) ?? [];
  const role: Role = sign === "~" ? "support" : sign === "!" ? "lead" : "responsible";
  return { department, role, weight: weight === undefined ? null : marks(weight), marked: sign !== "", group: null };
}

function taskOf(made: MadeTask, id: number): Task {
  const row = FIRST_ROW + id;
  return {
    id,
    sheet: "任务分解",
    row,
    name: made.name,
    nameCell: `C${row}`,
    indicatorText: made.indicator === null ? "" : String(made.indicator + 1),
    indicators: made.indicator === null ? [] : [made.indicator],
    assignments: made.departments.map(assignmentOf),
    people: NO_PEOPLE,
    vague: [],
    deadline: made.deadline,
    deadlineCell: `E${row}`,
    progress: made.progress,
    progressText: "",
    progressUnread: null,
    progressCell: `F${row}`,
    evidence: "",
    evidenceCell: null,
    evidenceList: null,
  };
}

/** 序号 测评项目 测评内容 应得分 自评分 考核得分 扣分原因, with a row 合计 where totals are stated. */
function sourceSheet(made: Made, hasReview: boolean): SheetPlan {
  const plain = (value: string | number | null): CellPlan => ({ value, style: {} });
  const mark = (value: Mark | undefined): CellPlan =>
    plain(value === undefined || value === null ? null : typeof value === "object" ? value.text : value);
  const rows = [
    { cells: [plain("文明单位创建自查评分表")] },
    { cells: [plain(`填报单位：${made.unit ?? "丹江口市教育局"}`)] },
    { cells: ["序号", "测评项目", "测评内容", "应得分", "自评分", hasReview ? "考核得分" : "", "扣分原因"].map(plain) },
    ...made.indicators.map((each, at) => ({
      cells: [
        plain(at + 1),
        plain(each.item),
        plain(each.name),
        mark(each.full),
        each.veto ? plain(each.veto.text) : mark(each.actual),
        mark(each.review),
        plain(each.reason ?? ""),
      ],
    })),
    ...(made.stated
      ? [{ cells: [plain(""), plain("合计"), plain(""), plain(made.stated.full), plain(made.stated.actual)] }]
      : []),
  ];
  return {
    product: null,
    name: FRAMEWORK,
    columns: [6, 20, 40, 10, 10, 10, 20].map((width) => ({ width })),
    rows,
    merges: [],
    page: pageSetup("portrait", { top: 1, left: 1, bottom: rows.length, right: 7 }),
  };
}
