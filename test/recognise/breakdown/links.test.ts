import { NO_PEOPLE } from "../../../src/domain/people.ts";
import type { Item } from "../../../src/domain/indicator.ts";
import type { IndicatorDraft, LinkText, TaskDraft } from "../../../src/recognise/drafts.ts";
import { linkTasks } from "../../../src/recognise/breakdown/links.ts";

import fc from "fast-check";

interface Given {
  readonly code?: string;
  readonly name: string;
  readonly item?: string;
  readonly serial?: string;
}

function framework(given: readonly Given[]): { readonly indicators: IndicatorDraft[]; readonly items: Item[] } {
  const names = [...new Set(given.map(({ item }) => item ?? "全部"))];
  const absent = { state: "absent" } as const;
  return {
    items: names.map((name, at) => ({ name, sheet: "测评体系", row: at + 2, bonusCap: null })),
    indicators: given.map(({ code, name, item, serial }, id) => ({
      id,
      sheet: "测评体系",
      row: id + 2,
      code: code ?? null,
      name,
      item: names.indexOf(item ?? "全部"),
      sectionRow: 0,
      kind: "base",
      full: absent,
      actual: absent,
      review: absent,
      deducted: absent,
      nameCell: `B${id + 2}`,
      reason: "",
      reasonCell: null,
      evidence: "",
      evidenceCell: null,
      evidenceList: null,
      assignments: [],
      people: NO_PEOPLE,
      vague: [],
      cap: null,
      veto: null,
      measured: null,
      honour: null,
      departmentCells: [],
      names: [name],
      serial: serial ?? "",
    })),
  };
}

function task(name: string, link: Partial<LinkText> = {}, id = 0): TaskDraft {
  return {
    id,
    sheet: "任务分解",
    row: id + 2,
    name,
    nameCell: `B${id + 2}`,
    people: NO_PEOPLE,
    indicatorText: "",
    deadline: { kind: "missing" },
    deadlineCell: null,
    progress: "unknown",
    progressText: "",
    progressUnread: null,
    progressCell: null,
    evidence: "",
    evidenceCell: null,
    evidenceList: null,
    departmentCells: [],
    links: [{ code: "", names: [], contents: [], items: [], number: "", ...link }],
    told: [],
  };
}
const links = (given: readonly Given[], ...tasks: TaskDraft[]): (readonly number[])[] => {
  const { indicators, items } = framework(given);
  return [...linkTasks(tasks, indicators, items).ids];
};

const PLAIN: readonly Given[] = [
  { code: "Ⅰ-1", name: "领导班子建设", item: "组织领导", serial: "1" },
  { code: "Ⅰ-2", name: "政治理论学习", item: "组织领导", serial: "2" },
  { code: "Ⅱ-1", name: "创建活动", item: "创建工作", serial: "3" },
];

describe("by 指标编号", () => {
  it.each(["Ⅰ-2", "I-2", " i—2 ", "Ⅰ－2"])("%p", (code) => expect(links(PLAIN, task("学习", { code }))).toEqual([[1]]));
  it("1.10 is neither 1.1 nor 11", () =>
    expect(
      links(
        [
          { code: "1.1", name: "甲" },
          { code: "11", name: "乙" },
          { code: "1.10", name: "丙" },
        ],
        task("x", { code: "1.10" }),
      ),
    ).toEqual([[2]]));
  it("a point behind it is none of it", () => {
    const given = ["1.1", "1.2"].map((code) => ({ code, name: `指标${code}` }));
    expect(links(given, task("开会", { code: "1.2." }))).toEqual([[1]]);
  });
  it("several in one cell", () => expect(links(PLAIN, task("学习", { code: "Ⅰ-1、Ⅱ-1" }))).toEqual([[0, 2]]));
  it("a code found twice does not link alone, but with the name or the item", () => {
    const twice: readonly Given[] = [
      { code: "1", name: "甲", item: "上" },
      { code: "1", name: "乙", item: "下" },
    ];
    expect(links(twice, task("x", { code: "1" }))).toEqual([[]]);
    expect(links(twice, task("x", { code: "1", names: ["乙"] }))).toEqual([[1]]);
    const further = [...twice, { code: "2", name: "丙", item: "下" }];
    expect(links(further, task("x", { code: "1", items: ["下"] }))).toEqual([[1]]);
  });
  it("an unknown code falls back to the name", () =>
    expect(links(PLAIN, task("创建活动", { code: "Ⅸ-9" }))).toEqual([[2]]));
});

describe("by name", () => {
  it.each([
    "领导班子建设",
    "领导班子 建设",
    "1.领导班子建设（15分）",
    "（一）领导班子建设",
    "领导班子\n建设",
    "领导班子建设：班子团结",
  ])("%p", (name) => expect(links(PLAIN, task("x", { names: [name] }))).toEqual([[0]]));
  it("the task's own name will do", () => expect(links(PLAIN, task("创建活动"))).toEqual([[2]]));
  it("several names in one cell", () =>
    expect(links(PLAIN, task("x", { names: ["领导班子建设、创建活动"] }))).toEqual([[0, 2]]));
  it("a name found twice links within the item that is said, else not", () => {
    const twice: readonly Given[] = [
      { name: "组织领导", item: "上" },
      { name: "组织领导", item: "下" },
    ];
    expect(links(twice, task("x", { names: ["组织领导"] }))).toEqual([[]]);
    const further = [...twice, { name: "组织领导分工", item: "下" }];
    expect(links(further, task("x", { names: ["组织领导"], items: ["下"] }))).toEqual([[1]]);
  });
  it("an item means all its indicators", () =>
    expect(links(PLAIN, task("x", { items: ["一、组织领导（30分）"] }))).toEqual([[0, 1]]));
  it("an indicator that is named but not found is an orphan, whatever its item", () =>
    expect(links(PLAIN, task("x", { names: ["不存在"], items: ["组织领导"] }))).toEqual([[]]));
});

describe("by 序号", () => {
  it("not where it counts many more tasks than there are indicators", () => {
    const counted = Array.from({ length: 7 }, (_, at) => ({
      ...task(`事${at}`, { number: String(at + 1) }, at),
      onlyCounts: true as const,
    }));
    expect(links(PLAIN, ...counted)).toEqual(counted.map(() => []));
    expect(links(PLAIN, ...counted.slice(0, 4))).toEqual([[0], [1], [2], []]);
    // Tasks without a number count nothing.
    const others = Array.from({ length: 6 }, (_, at) => task(`他${at}`, {}, 10 + at));
    expect(links(PLAIN, ...counted.slice(0, 3), ...others)).toEqual([[0], [1], [2], ...others.map(() => [])]);
  });
  it("where nothing else is said", () =>
    expect(
      links(PLAIN, task("甲", { number: "1" }, 0), task("乙", { number: "2" }, 1), task("丙", { number: "9" }, 2)),
    ).toEqual([[0], [1], []]));
  it("not where the breakdown's numbers disagree with its names", () =>
    expect(links(PLAIN, task("x", { number: "1", names: ["创建活动"] }, 0), task("y", { number: "2" }, 1))).toEqual([
      [2],
      [],
    ]));
  it("not where they begin anew", () =>
    expect(
      links(PLAIN, task("a", { number: "1" }, 0), task("b", { number: "2" }, 1), task("c", { number: "1" }, 2)),
    ).toEqual([[], [], []]));
  it("several tasks of one indicator repeat its number", () =>
    expect(
      links(PLAIN, task("a", { number: "1" }, 0), task("b", { number: "1" }, 1), task("c", { number: "2" }, 2)),
    ).toEqual([[0], [0], [1]]));
  it("a misspelt name links by a number that fits all others and that nobody else has", () => {
    const right = task("x", { number: "1", names: ["领导班子建设"] }, 0);
    expect(links(PLAIN, right, task("y", { number: "3", names: ["创建工作活动"] }, 1))).toEqual([[0], [2]]);
    expect(links(PLAIN, task("y", { number: "3", names: ["别的"] }, 1))).toEqual([[]]);
  });
});

it("the order of the breakdown does not matter", () => {
  const tasks = PLAIN.map(({ name }, at) => task(`任务${at}`, { names: [name] }, at));
  fc.assert(
    fc.property(fc.shuffledSubarray(tasks, { minLength: 3 }), (shuffled) => {
      expect(links(PLAIN, ...shuffled)).toEqual(shuffled.map(({ id }) => [id]));
    }),
    { seed: 2 },
  );
});

describe("a part of a name", () => {
  const named: readonly Given[] = [
    { name: "推进公共图书馆总分馆制建设并实现乡镇全覆盖", item: "公共服务" },
    { name: "组织送戏下乡活动每村每年不少于一场", item: "公共服务" },
    { name: "开展不可移动文物安全巡查并如实记录", item: "遗产保护" },
    { name: "学习宣传", item: "党建" },
    { name: "党员教育培训", item: "党建" },
    { name: "干部教育培训", item: "队伍" },
  ];
  const of = (text: string, link: Partial<LinkText> = {}): readonly number[] =>
    links(named, task("落实措施", { names: [text], ...link }))[0] ?? [];

  it.each<[string, string, readonly number[]]>([
    ["within the name", "送戏下乡活动", [1]],
    ["with a number before it", "2．送戏下乡活动", [1]],
    ["letters picked from it", "图书馆总分馆建设全覆盖", [0]],
    ["the name within a longer text", "党员教育培训情况", [4]],
    ["with a remark behind it", "党员教育培训（含发展对象和入党积极分子的各类集中培训）", [4]],
    ["each part of a list", "送戏下乡活动、不可移动文物安全巡查", [1, 2]],
    ["each part of a list that ends with a separator", "送戏下乡活动；不可移动文物安全巡查；", [1, 2]],
    ["in two names", "教育培训", []],
    ["too short", "宣传", []],
    ["a short name in a long sentence", "结合学习宣传做好年度各项重点工作的落实", []],
    ["letters in another order", "全覆盖乡镇图书馆", []],
    ["one part of a list unknown", "送戏下乡活动、双随机检查事项", []],
  ])("links where one indicator alone has it: %s", (_, text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it("the item decides between two", () => {
    expect(of("教育培训", { items: ["队伍"] })).toEqual([5]);
  });

  it("what a task is called itself names no indicator in part", () => {
    expect(links(named, task("送戏下乡活动"))).toEqual([[]]);
  });

  it("a whole name counts before a part of another", () => {
    const given = [{ name: "安全生产" }, { name: "安全生产责任落实" }];
    expect(links(given, task("签订责任书", { names: ["安全生产"] }))).toEqual([[0]]);
  });

  it("stays linear: ten thousand texts among ten thousand names", () => {
    const given = Array.from({ length: 10_000 }, (_, at) => ({ name: `推进第${at}号公共服务设施建设并如期完成` }));
    const some = given.map((_, at) => task(`任务${at}`, { names: [`第${at}号公共服务设施`] }, at));
    expect(links(given, ...some).map(([id]) => id)).toEqual(given.map((_, at) => at));
  });
});
