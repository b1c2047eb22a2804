import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { JudgedRow, LedgerField, LedgerRow, LedgerState } from "../../domain/ledger.ts";
import { readProgress } from "../../recognise/breakdown/progress.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import {
  answering,
  carried,
  CUT_OFF,
  dayIn,
  field,
  indicatorWord,
  monthIn,
  once,
  textIn,
  type Judgement,
  type LedgerContext,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
  type StateRule,
  type StateTest,
} from "../declaration.ts";
import { RECTIFICATION_COLUMNS, EXTENDED } from "./rectificationColumns.ts";
import { passed } from "../cells/verdicts.ts";
import { losses } from "../losses.ts";

/** Columns that may report the outcome in words. */
const WORDED_IN = ["progress", "due", "note"] as const;

/** State of a problem whose re-check failed and whose deadline is past. */
const FAILED_AND_OVERDUE = "复查不合格、逾期";
/** The deadline in force is past: the extended one if there is one. */
const PAST_DEADLINE: readonly (readonly StateTest[])[] = [
  [{ column: "extended", before: CUT_OFF }],
  [
    { column: "extended", is: "blank" },
    { column: "due", before: CUT_OFF },
  ],
];

/** 问题整改台账: a problem from the day it was found until it is closed. */
export const rectification: LedgerDeclaration = {
  id: "rectification",
  name: { "zh-CN": "问题整改台账", en: "Problems and their rectification" },
  columns: RECTIFICATION_COLUMNS,
  nameColumns: ["problem"],
  proof: [
    ["problem", "closed|closedOn|closer"],
    ["problem", "recheck|recheckedOn|rechecker"],
    ["problem", "measure", "due"],
    ["problem", "source", "due|doneOn|progress"],
    ["problem", "foundOn", "due|doneOn"],
    ["problem", "due~整改", "progress|doneOn"],
  ],
  settled: (column, held) => {
    if (held !== "day") return column;
    return { progress: "doneOn", recheck: "recheckedOn", closed: "closedOn" }[column] ?? column;
  },
  measures: [
    { id: "problems", name: { "zh-CN": "问题数", en: "Problems" }, cells: [{}] },
    {
      id: "open",
      name: { "zh-CN": "未整改", en: "Open" },
      cells: [{ state: "整改中" }, { state: "逾期" }, { state: "复查不合格" }, { state: FAILED_AND_OVERDUE }],
    },
    {
      id: "overdue",
      name: { "zh-CN": "其中逾期", en: "Of these overdue" },
      cells: [{ state: "逾期" }, { state: FAILED_AND_OVERDUE }],
    },
    { id: "putRight", name: { "zh-CN": "已整改", en: "Put right" }, cells: [{ state: "已整改" }, { state: "已销号" }] },
    { id: "closed", name: { "zh-CN": "其中已销号", en: "Of these closed" }, cells: [{ state: "已销号" }] },
    { id: "repeated", name: { "zh-CN": "反复出现", en: "Repeated" } },
  ],
  dateColumn: "foundOn",
  notable: ["open"],
  phrases: [
    { measure: "problems", before: "登记问题", after: "项", whole: true },
    { measure: "putRight", before: "已整改", after: "项", whole: true },
    { measure: "open", before: "未整改问题", after: "项" },
    { measure: "overdue", before: "其中逾期", after: "项" },
  ],
  states: [
    { shows: "已销号", tone: "settled", when: [{ column: "closedOn", is: "filled" }] },
    { shows: "已销号", tone: "settled", when: [{ column: "closer", is: "filled" }] },
    ...PAST_DEADLINE.map((when): StateRule => {
      return { shows: FAILED_AND_OVERDUE, tone: "pressing", when: [{ column: "recheck", says: "不合格" }, ...when] };
    }),
    { shows: "复查不合格", tone: "pressing", when: [{ column: "recheck", says: "不合格" }] },
    ...["progress", "recheck"].map((column): StateRule => {
      const says = column === "progress" ? "已完成" : "合格";
      return { shows: "已整改", tone: "settled", when: [{ column, says }] };
    }),
    {
      shows: "已整改",
      tone: "settled",
      when: [
        { column: "progress", is: "blank" },
        { column: "doneOn", is: "filled" },
      ],
    },
    ...PAST_DEADLINE.map((when): StateRule => ({ shows: "逾期", tone: "pressing", when })),
    { shows: "整改中", when: [{ column: "problem", is: "filled" }] },
  ],
  prefill,
  carry: (rows) => rows.filter(isUnclosed).map((from) => ({ from, cells: carriedProblem(from) })),
  judge,
};

/** Losses are problems that the office found itself; without a reason they are named after their indicator. */
function prefill({ scorecard, measures }: PrefillContext): readonly PrefilledRow[] {
  return losses(scorecard).map(({ indicator, assignments }) => ({
    source: "自查扣分",
    indicator: indicatorWord(indicator),
    problem: indicator.reason === "" ? indicator.name : indicator.reason,
    leader: indicator.people.leaders.join("、"),
    department: answering(assignments),
    person: indicator.people.persons.join("、"),
    ...measures.get(indicator.id),
  }));
}

/** Not closed (销号); without a column for that, not rectified. */
function isUnclosed(row: JudgedRow): boolean {
  if (row.state === "void" || row.name === "") return false;
  const canClose = ["closed", "closedOn", "closer"].some((column) => row.columns.has(column));
  return canClose ? closing(row) !== true : row.state === "open";
}

/** The new year sets a new deadline; the old dates go into the notes. */
function carriedProblem(row: JudgedRow): PrefilledRow {
  const facts = [
    [textIn(row, "number"), "原编号"],
    [dayIn(row, "foundOn"), "发现于"],
    [lastDue(row), "原时限"],
    [dayIn(row, "doneOn"), "完成于"],
    [dayIn(row, "recheckedOn"), "复查于"],
  ].flatMap(([fact, name]) => (fact ? [`${name}${fact}`] : []));
  return {
    ...carried(row, ["source", "indicator", "problem", "leader", "measure", "progress", "person", "evidence"]),
    recheck: row.fields.recheck?.at(-1)?.text ?? "",
    department: textIn(row, "department") || row.departments.join("、"),
    note: [textIn(row, "note"), ["上年结转", ...facts].join("，")].filter(Boolean).join("；"),
  };
}

function judge(row: LedgerRow, { today, seen }: LedgerContext): Judgement {
  const state = stateOf(row);
  const due = lastDue(row);
  const isOpen = state === "open";
  const overdue = isOpen && due !== null && due < today;
  const issues: Issue[] = [];
  const where = { name: row.name, names: row.departments };
  const cell = field(row, "extended")?.cell ?? field(row, "due")?.cell ?? row.cell;
  if (overdue) {
    const days = daysBetween(due, today);
    issues.push(issue("rectification-overdue", { sheet: row.sheet, cell }, { ...where, due, days }, { found: due }));
  }
  const failed = isOpen ? failedRound(row) : null;
  if (failed)
    issues.push(issue("recheck-failed", { sheet: row.sheet, cell: failed.cell }, { ...where, text: failed.text }));
  const key = `${normaliseName(row.name)}|${[...row.departments].sort().join("|")}`;
  // 反复出现: the same problem of the same department again after it was rectified.
  const before = state === "void" ? undefined : seen.get(key);
  if (before !== undefined)
    issues.push(issue("problem-repeated", { sheet: row.sheet, cell: row.cell }, { ...where, text: before }));
  const isClosed = state !== "void" && !isOpen && closing(row) === true;
  const counts = {
    problems: 1,
    ...(isOpen ? { open: 1 } : { putRight: 1 }),
    ...(overdue ? { overdue: 1 } : {}),
    ...(isClosed ? { closed: 1 } : {}),
    ...(before !== undefined || repeatsItself(row) ? { repeated: 1 } : {}),
  };
  if (state !== "void" && !isOpen && row.name !== "") seen.set(key, row.cell);
  return {
    state,
    due: isOpen ? due : null,
    overdue,
    reminders: isOpen && due !== null ? [{ day: due, overdue: overdue ? 1 : 0, cell }] : [],
    entries: state === "void" ? [] : once(monthIn(dayIn(row, "foundOn")), counts),
    issues,
  };
}

function repeatsItself(row: LedgerRow): boolean {
  return /反复|再次出现|反弹|回潮|屡[查改]/u.test(
    `${textIn(row, "problem")}${textIn(row, "source")}${textIn(row, "note")}`,
  );
}

const VOID = /作废|撤销|重复录入|不属实|查否|不予整改|合并处理/u;

function stateOf(row: LedgerRow): LedgerState {
  if (VOID.test(`${textIn(row, "progress")}${textIn(row, "closed")}${textIn(row, "note")}`)) return "void";
  const closed = closing(row);
  const done = closed === true || (failedRound(row) === null && isPutRight(row));
  if (!done) return "open";
  const due = lastDue(row);
  const doneOn = dayIn(row, "doneOn") ?? dayIn(row, "closedOn");
  return due !== null && doneOn !== null && doneOn > due ? "late" : "done";
}

/** true: closed; false: expressly not closed; null: not stated. */
function closing(row: LedgerRow): boolean | null {
  const said = passed(field(row, "closed"));
  if (said !== null) return said;
  return row.fields.closedOn?.some(({ days }) => days.length > 0) || row.fields.closer ? true : null;
}

function isPutRight(row: LedgerRow): boolean {
  const rounds = roundsOf(row);
  if (rounds.at(-1)?.pass === true) return true;
  const written = field(row, "progress");
  const progress = written ? readProgress(written.number ?? written.text).progress : "unknown";
  return (
    progress === "done" || (progress === "unknown" && row.fields.doneOn?.some(({ days }) => days.length > 0) === true)
  );
}

/** The last round of re-checks if it was not passed; otherwise null. */
function failedRound(row: LedgerRow): { readonly text: string; readonly cell: string } | null {
  const last = roundsOf(row).at(-1);
  return last?.pass === false ? last : null;
}

interface Round {
  readonly pass: boolean;
  readonly text: string;
  readonly cell: string;
}

const ROUNDS = /[；;\n]|(?=第[一二三四五1-5]次)/u;

/** Every re-check with an outcome, in order: one column each, or several in one cell. */
function roundsOf(row: LedgerRow): readonly Round[] {
  return (row.fields.recheck ?? []).flatMap((one: LedgerField) =>
    one.text.split(ROUNDS).flatMap((text) => {
      const pass = passed({ text });
      return pass === null ? [] : [{ pass, text: text.trim(), cell: one.cell }];
    }),
  );
}

/** 延期至 takes precedence over 整改时限, whether in a column of its own, in the deadline's cell, or in the notes. */
function lastDue(row: LedgerRow): IsoDate | null {
  const extensions = WORDED_IN.flatMap((column) => {
    const fields = row.fields[column] ?? [];
    return fields.flatMap(({ text, days }) => (EXTENDED.test(text) ? (days.at(-1)?.day ?? []) : []));
  });
  const due = dayIn(row, "due");
  return dayIn(row, "extended") ?? extensions.reduce((last, day) => (last === null || day > last ? day : last), due);
}
