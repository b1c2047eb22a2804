import { a1 } from "../../src/domain/address.ts";
import type { FramedAssessment, GradeAim, Task } from "../../src/domain/assessment.ts";
import type { Deadline, Progress } from "../../src/domain/deadline.ts";
import type { Assignment, Role } from "../../src/domain/department.ts";
import type { EvidenceList } from "../../src/domain/evidence.ts";
import type { Honour } from "../../src/domain/honour.ts";
import type {
  GradeWorth,
  Indicator,
  IndicatorKind,
  MarkReading,
  StatedTotal,
  Veto,
} from "../../src/domain/indicator.ts";
import { marks } from "../../src/domain/marks.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Measured } from "../../src/domain/target.ts";

/** A mark's cell in a test: a number, null for an empty cell, 不适用, #REF! for an error value, or other text. */
export type MarkCell = number | string | null | { readonly grade: string; readonly says?: GradeWorth };

/** Departments in a test: names in order, `部门:60` with a weight; or assignments in full. */
interface AssignedRow {
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly support?: readonly string[];
  readonly assignments?: readonly Assignment[];
  readonly leaders?: readonly string[];
  readonly persons?: readonly string[];
  /** Words that name nobody. */
  readonly vague?: readonly string[];
}

export interface IndicatorRow extends AssignedRow {
  readonly item?: string;
  /** Row of the innermost section above it. */
  readonly sectionRow?: number;
  readonly code?: string;
  readonly name?: string;
  readonly kind?: IndicatorKind;
  readonly full?: MarkCell;
  readonly actual?: MarkCell;
  readonly review?: MarkCell;
  readonly deducted?: MarkCell;
  readonly reason?: string;
  readonly evidence?: string;
  readonly evidenceList?: EvidenceList;
  readonly cap?: number;
  readonly veto?: Partial<Veto>;
  readonly measured?: Measured;
  readonly honour?: Honour;
}

export interface TaskRow extends AssignedRow {
  readonly name?: string;
  /** Places of the indicators it belongs to. */
  readonly of?: readonly number[];
  /** An ISO date, or a deadline in full; null for an empty cell. */
  readonly due?: string | Deadline | null;
  readonly progress?: Progress;
  readonly progressUnread?: string;
  readonly evidence?: string;
  readonly evidenceList?: EvidenceList;
}

export interface AssessmentRows {
  readonly indicators: readonly IndicatorRow[];
  readonly tasks?: readonly TaskRow[];
  readonly stated?: readonly (Omit<Partial<StatedTotal>, "value"> & { readonly value: number })[];
  /** Names on the 部门名册; absent: gathered from the rows. */
  readonly roster?: readonly string[];
  readonly span?: Period;
  /** Indicators below the aim 全面达到A级. */
  readonly below?: GradeAim["below"];
  readonly bonusCaps?: Readonly<Record<string, number>>;
  readonly deductionCaps?: Readonly<Record<string, number>>;
  readonly unknownDepartments?: readonly { readonly name: string; readonly cell: string }[];
  readonly similarDepartments?: readonly { readonly name: string; readonly other: string; readonly cell: string }[];
}

const FRAMEWORK_SHEET = "测评体系";
const BREAKDOWN_SHEET = "任务分解";
/** Row of the first indicator or task; the headings are above it. */
const FIRST_ROW = 3;

const MEANINGS = ["item", "number", "indicator", "full", "actual", "review", "deducted", "reason", "evidence"] as const;

/**
 * An assessment as recognising would give it, from rows: column A item, B number, C name, D full, E actual, F review,
 * G 扣分, H reason, I evidence, indicators from row 3. A column that no row mentions is not on the sheet. Tasks: A name,
 * B department, C deadline, D progress, E evidence, from row 3.
 */
export function assessmentOf(rows: AssessmentRows): FramedAssessment {
  const present = new Set<string>(rows.indicators.flatMap((row) => Object.keys(row)));
  const taskColumns = new Set<string>((rows.tasks ?? []).flatMap((row) => Object.keys(row)));
  const itemNames = [...new Set(rows.indicators.map((row) => row.item ?? "项目"))];
  const indicators = rows.indicators.map((row, id) => indicatorOf(row, id, itemNames, present));
  const tasks = (rows.tasks ?? []).map((row, id) => taskOf(row, id, taskColumns));
  const named = [...indicators, ...tasks].flatMap((one) => one.assignments.map((each) => each.department));
  return {
    unit: null,
    period: null,
    span: rows.span ?? null,
    subject: null,
    filledOn: null,
    departmentWord: "科室",
    framework: {
      sheets: [{ name: FRAMEWORK_SHEET, headerRows: [2, 2] }],
      columns: MEANINGS.map((meaning, at) => ({
        sheet: FRAMEWORK_SHEET,
        column: at + 1,
        heading: meaning,
        meaning,
        confidence: 1,
      })),
      items: itemNames.map((name) => ({
        name,
        sheet: FRAMEWORK_SHEET,
        row:
          FIRST_ROW +
          Math.max(
            0,
            rows.indicators.findIndex((row) => (row.item ?? "项目") === name),
          ),
        bonusCap: rows.bonusCaps?.[name] === undefined ? null : marks(rows.bonusCaps[name]),
        ...(rows.deductionCaps?.[name] === undefined ? {} : { deductionCap: marks(rows.deductionCaps[name]) }),
      })),
      indicators,
      rows: [],
      bonusCap: null,
      deductionCap: null,
      stated: (rows.stated ?? []).map((total) => ({
        level: "total",
        name: "合计",
        field: "actual",
        sheet: FRAMEWORK_SHEET,
        cell: a1({ row: FIRST_ROW + indicators.length, column: 5 }),
        of: indicators.map((_, id) => id),
        ...total,
        value: marks(total.value),
      })),
      hasReview: present.has("review"),
      hasEvidence: present.has("evidence"),
      aim: rows.below ? { below: rows.below } : null,
    },
    breakdown: rows.tasks ? { sheet: BREAKDOWN_SHEET, columns: [], rows: [], tasks } : null,
    roster: {
      listed: rows.roster !== undefined,
      departments: [...new Set(rows.roster ?? named)].map((name) => ({ name, kind: "office", aliases: [] })),
    },
    unknownDepartments: (rows.unknownDepartments ?? []).map((one) => ({ ...one, sheet: BREAKDOWN_SHEET })),
    similarDepartments: (rows.similarDepartments ?? []).map((one) => ({ ...one, sheet: BREAKDOWN_SHEET })),
    issues: [],
  };
}

/** Departments standing in one column of their own, in order. */
export function assigned(role: Role, names: readonly string[], group: string | null = null): readonly Assignment[] {
  return names.map((written) => {
    const [department = "", weight] = written.split(":");
    return {
      department,
      role,
      weight: weight === undefined ? null : marks(weight),
      marked: role !== "responsible",
      group,
    };
  });
}

function assignmentsOf(row: AssignedRow): readonly Assignment[] {
  return [
    ...assigned("lead", row.lead ?? []),
    ...assigned("responsible", row.responsible ?? []),
    ...assigned("support", row.support ?? []),
    ...(row.assignments ?? []),
  ];
}

function indicatorOf(
  row: IndicatorRow,
  id: number,
  itemNames: readonly string[],
  present: ReadonlySet<string>,
): Indicator {
  const at = FIRST_ROW + id;
  const reading = (field: "full" | "actual" | "review" | "deducted", column: number): MarkReading =>
    present.has(field) ? readingOf(row[field] ?? null, a1({ row: at, column })) : { state: "absent" };
  const name = row.name ?? `指标${id + 1}`;
  return {
    id,
    sheet: FRAMEWORK_SHEET,
    row: at,
    code: row.code ?? null,
    name,
    item: itemNames.indexOf(row.item ?? "项目"),
    sectionRow: row.sectionRow ?? 0,
    kind: row.kind ?? "base",
    full: reading("full", 4),
    actual: reading("actual", 5),
    review: reading("review", 6),
    deducted: reading("deducted", 7),
    nameCell: `C${at}`,
    reason: row.reason ?? "",
    reasonCell: present.has("reason") ? `H${at}` : null,
    evidence: row.evidence ?? "",
    evidenceCell: present.has("evidence") ? `I${at}` : null,
    evidenceList: row.evidenceList ?? null,
    assignments: assignmentsOf(row),
    people: { leaders: row.leaders ?? [], persons: row.persons ?? [] },
    vague: (row.vague ?? []).map((text) => ({ text, cell: `J${at}` })),
    cap: row.cap === undefined ? null : marks(row.cap),
    veto: row.veto
      ? { verdict: "clear", scope: "unit", text: "", cell: `E${at}`, precondition: false, ...row.veto }
      : null,
    measured: row.measured ?? null,
    honour: row.honour ?? null,
  };
}

function readingOf(value: MarkCell, cell: string): MarkReading {
  if (value === null) return { state: "blank", cell };
  if (typeof value === "number") return { state: "number", cell, value: marks(value), literal: true };
  if (typeof value === "object") return { state: "grade", cell, grade: value.grade, says: value.says ?? null };
  if (value === "不适用") return { state: "not-applicable", cell, text: value };
  return value.startsWith("#") ? { state: "formula-error", cell } : { state: "invalid", cell, text: value };
}

function taskOf(row: TaskRow, id: number, present: ReadonlySet<string>): Task {
  const at = FIRST_ROW + id;
  const due = row.due ?? null;
  const deadline: Deadline =
    due === null ? { kind: "missing" } : typeof due === "string" ? { kind: "date", due, text: due } : due;
  return {
    id,
    sheet: BREAKDOWN_SHEET,
    row: at,
    name: row.name ?? `任务${id + 1}`,
    nameCell: `A${at}`,
    indicatorText: (row.of ?? []).map((indicator) => `指标${indicator + 1}`).join("、"),
    indicators: row.of ?? [],
    assignments: assignmentsOf(row),
    people: { leaders: row.leaders ?? [], persons: row.persons ?? [] },
    vague: (row.vague ?? []).map((text) => ({ text, cell: `B${at}` })),
    deadline,
    deadlineCell: present.has("due") ? `C${at}` : null,
    progress: row.progress ?? "unknown",
    progressText: row.progressUnread ?? "",
    progressUnread: row.progressUnread ?? null,
    progressCell: present.has("progress") || present.has("progressUnread") ? `D${at}` : null,
    evidence: row.evidence ?? "",
    evidenceCell: present.has("evidence") ? `E${at}` : null,
    evidenceList: row.evidenceList ?? null,
  };
}
