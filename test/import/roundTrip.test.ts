import fc from "fast-check";
import { importText } from "./fromText.ts";

/** Names of things to do and of offices, made of words that mean nothing else. */
const THINGS = ["宣传", "学习", "整治", "建设", "评选", "走访", "培训", "绿化", "帮扶", "创建"];
const OBJECTS = ["志愿服务", "文明餐桌", "道德讲堂", "书香机关", "窗口形象", "档案资料", "院落环境", "诚信文化"];
const OFFICES = [
  "办公室",
  "人事科",
  "财务股",
  "监察处",
  "执法大队",
  "信息中心",
  "机关党委",
  "工会",
  "城东所",
  "信访办",
];
const HAN = "一二三四五六七八九十";

const name = fc.tuple(fc.constantFrom(...THINGS), fc.constantFrom(...OBJECTS)).map(([a, b]) => `${a}${b}`);
const offices = (min: number) => fc.uniqueArray(fc.constantFrom(...OFFICES), { minLength: min, maxLength: 3 });
const mark = fc
  .tuple(name, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 4 }))
  .map(([called, full, lost]) => ({ called, full, actual: Math.max(0, full - lost / 2) }));
const marks = fc.uniqueArray(mark, { minLength: 2, maxLength: 8, selector: ({ called }) => called });

const MARK_WORDINGS: readonly ((at: number, one: { called: string; full: number; actual: number }) => string)[] = [
  (at, { called, full, actual }) => `${HAN[at] ?? ""}、${called}（应得${full}分，实得${actual}分）\n做了许多工作。`,
  (at, { called, full, actual }) => `${at + 1}．${called}。标准分${full}分，自评${actual}分。`,
  (at, { called, full, actual }) => `（${HAN[at] ?? ""}）${called}(${full}分)\n认真落实。\n自评得分：${actual}分。`,
  (_, { called, full, actual }) => `${called}：满分${full}分，自评得分${actual}分。`,
  (at, { called, full, actual }) => `${at + 1}、${called}，应得分为${full}分，实得分${actual}分；资料齐全。`,
  (at, { called, full, actual }) => `（${HAN[at] ?? ""}）${called}——标准分${full}分，自评分${actual}分\n全年活动8场。`,
  (at, { called, full, actual }) =>
    `${HAN[at] ?? ""}、${called}\n应得分：${full}分\n自评分：${actual}分\n自评依据：资料齐全。`,
  (at, { called, full, actual }) =>
    `${at + 1}.${called}。机构健全。该项满分${full}分，我单位自评${actual}分${actual < full ? `，扣${full - actual}分，原因：资料不全` : "，不扣分"}。`,
  (at, { called, full, actual }) =>
    `${at + 1}．${called}（${full}分）\n每少一次扣1分，扣完为止。\n自查得分：${actual}分。`,
];

interface PlannedTask {
  readonly called: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
}
const TASK_WORDINGS: readonly ((at: number, one: PlannedTask) => string)[] = [
  (at, { called, lead, support }) =>
    `${at + 1}.${called}。全面推进。\n牵头单位：${lead.join("、")}${support.length > 0 ? `\n配合单位：${support.join("、")}` : ""}`,
  (at, { called, lead, support }) =>
    `（${HAN[at] ?? ""}）${called}。（牵头部门：${lead.join("、")}${support.length > 0 ? `；配合部门：${support.join("、")}` : ""}；完成时限：6月底）`,
  (at, { called, lead, support }) =>
    `${HAN[at] ?? ""}、${called}。由${lead.join("、")}牵头${support.length > 0 ? `，${support.join("、")}配合` : "负责"}，抓好落实。`,
  (at, { called, lead, support }) =>
    `${at + 1}、${called}(${lead.join("、")}牵头${support.length > 0 ? `,${support.join("、")}配合` : ""})`,
  (at, { called, lead, support }) =>
    `（${HAN[at] ?? ""}）${called}\n完成12处，群众满意度95.5分。\n牵头科室：${lead.join("、")}\n${support.length > 0 ? `配合科室：${support.join("、")}\n` : ""}完成时限：长期`,
  (at, { called, lead, support }) =>
    `${at + 1}.${called}，年底前完成。【牵头单位：${lead.join("、")}${support.length > 0 ? `；参与单位：${support.join("、")}` : ""}】`,
  (at, { called, lead, support }) =>
    `${HAN[at] ?? ""}是${called}（${lead.join("、")}牵头${support.length > 0 ? `，${support.join("、")}参与` : ""}，6月底前完成）；`,
];
const task = fc.tuple(name, offices(1), offices(0)).map(([called, lead, support]): PlannedTask => ({
  called,
  lead,
  support: support.filter((one) => !lead.includes(one)),
}));

describe("any assessment told in a wording of the field reads back", () => {
  it("to the same indicators with the same marks", () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(...MARK_WORDINGS), (list, wording) => {
        const { indicators } = importText(
          `自查总结\n现将情况报告如下。\n${list.map((one, at) => wording(at, one)).join("\n")}`,
        );
        expect(indicators.map((row) => [row.name, row.full?.toString(), row.actual?.toString()])).toEqual(
          list.map(({ called, full, actual }) => [called, String(full), String(actual)]),
        );
      }),
      { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 200) },
    );
  });

  it("to the same tasks with the same departments", () => {
    const tasks = fc.uniqueArray(task, { minLength: 2, maxLength: 8, selector: ({ called }) => called });
    fc.assert(
      fc.property(tasks, fc.constantFrom(...TASK_WORDINGS), (list, wording) => {
        const read = importText(`工作方案\n现制定方案如下。\n${list.map((one, at) => wording(at, one)).join("\n")}`);
        expect(
          read.tasks.map(({ name: called, duties }) => ({ called, lead: duties.lead, support: duties.support })),
        ).toEqual(list);
        expect(read.indicators).toEqual([]);
      }),
      { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 200) },
    );
  });
});
