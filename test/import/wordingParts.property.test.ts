import fc from "fast-check";
import { importText } from "./fromText.ts";

/** A text put together of parts that are chosen each for itself, as offices do: numbers, labels, brackets, order, what else is said. */

const HAN = "一二三四五六七八九十";
const NUMBERINGS: readonly ((at: number) => string)[] = [
  (at) => `${HAN[at] ?? ""}、`,
  (at) => `（${HAN[at] ?? ""}）`,
  (at) => `${at + 1}.`,
  (at) => `${at + 1}、`,
  (at) => `（${at + 1}）`,
  (at) => `第${HAN[at] ?? ""}条 `,
  (at) => `${at + 1}．`,
];
const THINGS = ["宣传", "学习", "整治", "建设", "评选", "走访", "培训", "绿化", "帮扶", "创建"];
const OBJECTS = ["志愿服务", "文明餐桌", "道德讲堂", "书香机关", "窗口形象", "档案资料", "院落环境", "诚信文化"];
const OFFICES = [
  "办公室",
  "人事科",
  "财务股",
  "监察处",
  "应急指挥科",
  "机要室",
  "信息中心",
  "机关党委",
  "工会",
  "城东所",
];
/** Figures, dates and departments in passing, which are none of the row's. */
const TELLING = [
  "全年开展活动12场次，参加人员360人次。",
  "群众满意度测评得分95.6分，比上年提高1.2个百分点。",
  "3月5日召开动员会，投入经费12.5万元。",
  "资料齐全，台账规范。",
  "每季度检查不少于1次，发现问题18个。",
];
const title = fc.tuple(fc.constantFrom(...THINGS), fc.constantFrom(...OBJECTS)).map(([a, b]) => `${a}${b}`);
const telling = fc.subarray(TELLING, { maxLength: 2 }).map((list) => list.join(""));
const numbering = fc.constantFrom(...NUMBERINGS);

interface Marked {
  readonly called: string;
  readonly full: number;
  readonly lost: number;
  readonly told: string;
}
const marked: fc.Arbitrary<Marked> = fc.record({
  called: title,
  full: fc.integer({ min: 1, max: 40 }),
  lost: fc.constantFrom(0, 0, 0.5, 1),
  told: telling,
});
const FULL = ["应得", "应得分", "满分", "标准分", "分值", "应得分为", "基本分", "标准分值"];
const ACTUAL = ["实得", "实得分", "自评", "自评分", "自评得分", "自查得分", "自评得", "实得分为"];
const BETWEEN = ["，", "；", "、"];

/** 应得10分，实得9分, in a heading, in a sentence behind it, or on a line below. */
const markWords = fc
  .record({
    number: numbering,
    full: fc.constantFrom(...FULL),
    actual: fc.constantFrom(...ACTUAL),
    between: fc.constantFrom(...BETWEEN),
    place: fc.constantFrom("bracket", "dash", "sentence", "below", "apart"),
    halfWidth: fc.boolean(),
  })
  .map(({ number, full, actual, between, place, halfWidth }) => (one: Marked, at: number): string => {
    const earned = String(one.full - one.lost);
    const both = `${full}${one.full}分${between}${actual}${earned}分`;
    const reason = one.lost > 0 ? `扣分原因：资料不全。` : "";
    const head = `${number(at)}${one.called}`;
    const text = {
      bracket: `${head}（${both}）\n${one.told}${reason}`,
      dash: `${head}——${both}\n${one.told}${reason}`,
      sentence: `${head}。${one.told}${both}。${reason}`,
      below: `${head}\n${one.told}\n${both}。${reason}`,
      apart: `${head}（${one.full}分）\n${one.told}\n${actual}：${earned}分。${reason}`,
    }[place];
    return halfWidth
      ? text.replaceAll("（", "(").replaceAll("）", ")").replaceAll("，", ",").replaceAll("：", ":")
      : text;
  });

interface Planned {
  readonly called: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly told: string;
  readonly until: string;
}
const planned: fc.Arbitrary<Planned> = fc
  .record({
    called: title,
    lead: fc.uniqueArray(fc.constantFrom(...OFFICES), { minLength: 1, maxLength: 3 }),
    support: fc.uniqueArray(fc.constantFrom(...OFFICES), { maxLength: 3 }),
    told: fc.constantFrom("", "完善制度，明确责任。", "更新宣传栏20块。", "覆盖率达到98%以上。"),
    until: fc.constantFrom("6月底前", "2026年9月30日前", "12月底", "长期坚持", "第三季度"),
  })
  .map((one) => ({ ...one, support: one.support.filter((name) => !one.lead.includes(name)) }));
const LEAD = ["牵头单位", "牵头部门", "牵头科室", "主办部门", "总牵头单位", "牵头责任部门"];
const SUPPORT = ["配合单位", "协办部门", "配合科室", "参与单位", "协同部门"];
const UNTIL = ["完成时限", "时限", "完成时间", "办结时限", "时间要求"];
const BRACKETS = ["（）", "【】", "〔〕"];
const FIELDS_APART = ["；", "，", "。", "　"];

const planWords = fc
  .record({
    number: numbering,
    lead: fc.constantFrom(...LEAD),
    support: fc.constantFrom(...SUPPORT),
    until: fc.constantFrom(...UNTIL),
    brackets: fc.constantFrom(...BRACKETS),
    apart: fc.constantFrom(...FIELDS_APART),
    place: fc.constantFrom("bracket", "behind", "lines", "line"),
  })
  .map(({ number, lead, support, until, brackets, apart, place }) => (one: Planned, at: number): string => {
    const fields = [
      `${lead}：${one.lead.join("、")}`,
      ...(one.support.length > 0 ? [`${support}：${one.support.join("、")}`] : []),
      `${until}：${one.until}`,
    ];
    const head = `${number(at)}${one.called}。${one.told}`;
    const [open = "", close = ""] = brackets;
    return {
      bracket: `${head}${open}${fields.join(apart)}${close}`,
      behind: `${head}${fields.join(apart)}。`,
      lines: [head, ...fields].join("\n"),
      line: `${head}\n${fields.join(apart)}`,
    }[place];
  });

it("reads marks back out of any of them", () => {
  const list = fc.uniqueArray(marked, { minLength: 2, maxLength: 6, selector: ({ called }) => called });
  fc.assert(
    fc.property(list, markWords, (rows, wording) => {
      const { indicators, tasks } = importText(`自查总结\n现将情况报告如下。\n${rows.map(wording).join("\n")}`);
      expect(indicators.map(({ name, full, actual }) => [name, full?.toString(), actual?.toString()])).toEqual(
        rows.map(({ called, full, lost }) => [called, String(full), String(full - lost)]),
      );
      expect(tasks).toEqual([]);
    }),
    { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 200) },
  );
});

it("reads departments and deadlines back out of any of them", () => {
  const list = fc.uniqueArray(planned, { minLength: 2, maxLength: 6, selector: ({ called }) => called });
  fc.assert(
    fc.property(list, planWords, (rows, wording) => {
      const { indicators, tasks } = importText(`工作方案\n现制定方案如下。\n${rows.map(wording).join("\n")}`);
      expect(tasks.map(({ name, duties, deadline }) => [name, duties.lead, duties.support, deadline])).toEqual(
        rows.map(({ called, lead, support, until }) => [called, lead, support, until]),
      );
      expect(indicators).toEqual([]);
    }),
    { seed: 20260302, numRuns: Number(process.env["FC_RUNS"] ?? 200) },
  );
});
