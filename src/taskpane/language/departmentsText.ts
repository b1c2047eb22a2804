import type { Language } from "../../language/language.ts";

/** Texts about departments and persons. */
export interface DepartmentsText {
  readonly none: string;
  readonly sortBy: string;
  readonly byGap: string;
  readonly byName: string;
  readonly byRate: string;
  readonly unassigned: string;
  readonly rank: (rank: number) => string;
  readonly noRank: string;
  readonly pending: string;
  readonly vetoed: string;
  readonly summary: (lead: number, support: number) => string;
  readonly involved: (marks: string) => string;
  readonly tasks: (done: number, total: number, overdue: number) => string;
  readonly nothingCarried: string;
  readonly withoutMarks: (count: number) => string;
  readonly view: string;
  readonly byDepartment: string;
  readonly byLeader: string;
  readonly byPerson: string;
  readonly ofDepartments: (names: string) => string;
  readonly notAdditive: string;
  readonly similar: string;
  readonly mayBeOne: (name: string, other: string) => string;
  readonly takenForOne: (name: string, other: string) => string;
  readonly areOne: (other: string) => string;
  readonly areTwo: string;
  readonly joined: (name: string, department: string) => string;
  readonly apart: (name: string, other: string) => string;
  readonly takeApart: string;
  readonly joinInto: (name: string) => string;
  readonly chooseDepartment: string;
  readonly join: string;
  readonly legend: string;
}

export const DEPARTMENTS_TEXT: Readonly<Record<Language, DepartmentsText>> = {
  "zh-CN": {
    none: "没有识别到责任部门",
    sortBy: "排序",
    byGap: "按失分",
    byName: "按名称",
    byRate: "按得分率",
    unassigned: "未明确责任部门",
    rank: (rank) => `第 ${rank} 名`,
    noRank: "不排名",
    pending: "待评",
    vetoed: "一票否决",
    summary: (lead, support) => `牵头 ${lead} 项 · 配合 ${support} 项`,
    involved: (marks) => `涉及失分 ${marks}（各部门全额计，不相加）`,
    tasks: (done, total, overdue) => `任务完成 ${done}/${total}${overdue > 0 ? `，逾期 ${overdue}` : ""}`,
    nothingCarried: "没有由该部门承担的分值。",
    withoutMarks: (count) => `另有 ${count} 个部门不承担分值`,
    view: "查看",
    byDepartment: "按部门",
    byLeader: "按分管领导",
    byPerson: "按责任人",
    ofDepartments: (names) => `牵头部门：${names}`,
    notAdditive: "写有几个人的指标和任务，对每个人都按全额计，各人之间不相加。",
    similar: "名称相近的部门",
    mayBeOne: (name, other) => `“${name}”与“${other}”名称相近，是同一个部门吗？现按两个部门计算。`,
    takenForOne: (name, other) => `“${name}”按“${other}”的简称计入，是同一个部门吗？`,
    areOne: (other) => `是，并入“${other}”`,
    areTwo: "不是",
    joined: (name, department) => `“${name}”已并入“${department}”`,
    apart: (name, other) => `“${name}”与“${other}”是两个部门`,
    takeApart: "撤销",
    joinInto: (name) => `“${name}”并入`,
    chooseDepartment: "选择部门…",
    join: "并入",
    legend: "条形长度表示应得分，与最多的部门相比。",
  },
  en: {
    none: "No departments were recognised",
    sortBy: "Sort",
    byGap: "by gap",
    byName: "by name",
    byRate: "by rate",
    unassigned: "No department named",
    rank: (rank) => `rank ${rank}`,
    noRank: "not ranked",
    pending: "not all scored",
    vetoed: "vetoed",
    summary: (lead, support) => `leads ${lead} · supports ${support}`,
    involved: (marks) => `involved in gaps of ${marks} (each in full, not additive)`,
    tasks: (done, total, overdue) => `tasks done ${done}/${total}${overdue > 0 ? `, overdue ${overdue}` : ""}`,
    nothingCarried: "This department carries no marks.",
    withoutMarks: (count) => `${count} more without marks`,
    view: "Show",
    byDepartment: "by department",
    byLeader: "by leader in charge",
    byPerson: "by person",
    ofDepartments: (names) => `Led by: ${names}`,
    notAdditive:
      "An indicator or task that names several people counts in full for each; figures of people do not add up.",
    similar: "Departments that look alike",
    mayBeOne: (name, other) => `“${name}” and “${other}” look alike. Are they one department? They count as two.`,
    takenForOne: (name, other) => `“${name}” counts as “${other}”. Are they one department?`,
    areOne: (other) => `Yes, join into “${other}”`,
    areTwo: "No",
    joined: (name, department) => `“${name}” counts as “${department}”`,
    apart: (name, other) => `“${name}” and “${other}” are two departments`,
    takeApart: "Undo",
    joinInto: (name) => `Join “${name}” into`,
    chooseDepartment: "Choose a department…",
    join: "Join",
    legend: "The length of a bar is the full marks, compared with the department that has most.",
  },
};
