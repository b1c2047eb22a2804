import type { Block } from "../../src/blocks/block.ts";
import { importDocuments } from "../../src/import/importDocuments.ts";
import { importedSheets } from "../../src/import/sheets/importedSheets.ts";
import { textBlocks } from "../../src/source/text/readText.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport, type JsonReport } from "../../src/usecases/jsonReport.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

/** What `check` makes of the workbook that `import` makes of a text. */
async function imported(text: string): Promise<{ report: JsonReport; left: readonly string[] }> {
  return importedBlocks(textBlocks(text));
}

async function importedBlocks(blocks: readonly Block[]): Promise<{ report: JsonReport; left: readonly string[] }> {
  const taken = importDocuments([{ name: "a.txt", blocks, losses: [] }]);
  const grid = await FileWorkbook.open(createWorkbook(importedSheets(taken)), "a.xlsx").read();
  const report = jsonReport("a.xlsx", checkWorkbook(grid, { today: "2026-05-21" }), "zh-CN");
  return { report, left: taken.leftovers.map(({ why, origin }) => `${why}: ${origin.quote}`) };
}
const rows = ({ report }: { readonly report: JsonReport }) =>
  report.indicators.map(({ name, full, actual, kind, lead, responsible }) =>
    [name, full, actual, ...(kind === "base" ? [] : [kind]), ...lead, ...responsible].join(" "),
  );
const stated = ({ report }: { readonly report: JsonReport }) =>
  report.stated.map(
    ({ field, stated: said, computed }) => `${field} ${said}${said === computed ? "" : `≠${computed}`}`,
  );

const TWO_TABLES = `2025年度机关效能建设自评表
第一部分　共性指标（60分）
序号\t测评内容\t分值\t自评分\t扣分原因
1\t作风建设\t20\t19\t迟到2人次
2\t服务承诺\t40\t40\t
小计\t\t60\t59\t
第二部分　个性指标（40分）
编号\t考核指标\t评分标准\t责任科室\t标准分\t自评得分
3\t防汛值守\t脱岗一次扣2分\t防汛办、值班室\t30\t28
4\t河长巡查\t缺一次扣0.5分\t河长办\t10\t9.5
合计\t\t\t\t100\t96.5`;

describe("tables of marks in one document", () => {
  it("with other columns are parts of one framework", async () => {
    const result = await imported(TWO_TABLES);
    expect(rows(result)).toEqual([
      "作风建设 20 19",
      "服务承诺 40 40",
      "防汛值守 30 28 防汛办 值班室",
      "河长巡查 10 9.5 河长办",
    ]);
    expect(stated(result)).toEqual(
      expect.arrayContaining(["full 60", "actual 59", "full 40", "full 100", "actual 96.5"]),
    );
    expect(result.left).toEqual([]);
  });
  it("that are each a whole framework stay apart: one is taken, the other listed", async () => {
    const table = (kind: string, first: number): string =>
      `${kind}（100分）\n序号\t考核内容\t分值\t自评分\n1\t${kind}管理\t${first}\t\n2\t${kind}成效\t${100 - first}\t\n`;
    const result = await imported(`考核办法\n${table("一、乡镇", 60)}\n${table("二、部门", 30)}`);
    expect(result.report.totals).toMatchObject({ full: 100 });
    expect(rows(result)).toHaveLength(2);
    expect(result.left).toEqual(["second-framework: 二、部门（100分）"]);
  });
  it("below the framework with a bonus's own columns are bonuses", async () => {
    const result = await imported(
      "考核细则\n考核项目\t考核内容\t分值\t责任科室\n党建\t组织健全\t60\t组织科\n自治\t议事会\t40\t民政科\n加分项（最高5分）\n加分内容\t加分标准\t责任科室\n获国家级表彰\t5分\t办公室\n获省级表彰\t3分\t办公室",
    );
    expect(rows(result)).toEqual([
      "组织健全 60  组织科",
      "议事会 40  民政科",
      "获国家级表彰 5  bonus 办公室",
      "获省级表彰 3  bonus 办公室",
    ]);
    expect(result.report.tasks).toEqual([]);
  });
  it("each a form for one indicator are rows of one framework", async () => {
    const form = (content: string, marks: number, office: string): string =>
      `测评内容\t${content}\n测评标准\t少一次扣2分\n分值\t${marks}分\n责任部门\t${office}`;
    const result = await imported(
      `操作手册\n一、思想道德\n1.理想信念\n${form("开展教育", 30, "宣传部")}\n2.道德实践\n${form("志愿服务", 70, "团委、学工处")}`,
    );
    expect(rows(result)).toEqual(["理想信念 30  宣传部", "道德实践 70  团委 学工处"]);
    expect(result.left).toEqual([]);
  });
  it("with departments say their marks within the texts", async () => {
    const result = await imported(
      "示范社区测评细则\n测评项目\t测评内容及分值\t责任单位\n组织建设\t1.制度健全（60分）\t党工委\n环境建设\t2.楼道整洁（40分）\t城管办",
    );
    expect(rows(result)).toEqual(["制度健全 60  党工委", "楼道整洁 40  城管办"]);
  });
  it("and text that says the same marks are one; where they differ the text is listed", async () => {
    const result = await imported(
      "自查报告\n一、理想信念（20分）\n自评20分。\n二、文明服务（80分）\n自评78分。\n附：自查得分表\n序号\t项目\t应得分\t自评分\n1\t理想信念\t20\t20\n2\t文明服务\t80\t79\n\t合计\t100\t99",
    );
    expect(rows(result)).toEqual(["理想信念 20 20", "文明服务 80 79"]);
    expect(result.left).toEqual(["differs-from-table: 文明服务（80分）"]);
  });
});

describe("marks in running text", () => {
  it("at the end of an item sum it up", async () => {
    const result = await imported(
      "自评报告\n一、政治建设\n（一）理论武装（4分）\n自评得4分。\n（二）意识形态（6分）\n扣1分，自评得5分。\n政治建设共10分，自评9分。\n二、社会治理\n（一）信访工作（50分）\n自评得50分。\n（二）安全生产（40分）\n自评得39.5分。\n社会治理共90分，自评89.5分。\n以上合计100分，自评98.5分。",
    );
    expect(rows(result)).toEqual(["理论武装 4 4", "意识形态 6 5", "信访工作 50 50", "安全生产 40 39.5"]);
    expect(stated(result)).toEqual(["full 10", "actual 9", "full 90", "actual 89.5", "full 100", "actual 98.5"]);
  });
  it("stand clause by clause in one paragraph", async () => {
    const result = await imported(
      "自评报告\n我局自评如下：节约用电（应得40分）自评39分，扣1分系未用感应灯；节约用水（应得60分）自评60分。合计99分。",
    );
    expect(rows(result)).toEqual(["节约用电 40 39", "节约用水 60 60"]);
    expect(stated(result)).toEqual(["actual 99"]);
  });
  it("of bonuses and answers to vetoes are theirs, and rules are nobody's", async () => {
    const result = await imported(
      "自评总结\n一、基础项\n1.组织保障：应得40分，自评40分。\n2.隐患排查：应得60分，自评57分。\n二、加分项\n1.获区级表彰加3分，自评加2分。\n三、一票否决项\n1.发生责任事故：无。\n2.发生欺凌事件：有1起。\n基础项自评97分。",
    );
    expect(rows(result)).toEqual([
      "组织保障 40 40",
      "隐患排查 60 57",
      "获区级表彰 3 2 bonus",
      "发生责任事故 0  veto",
      "发生欺凌事件 0  veto",
    ]);
    expect(stated(result)).toEqual(["actual 97"]);
    expect(result.report.totals?.vetoed).toBe(true);
    const deducted = await imported(
      "自评\n一、基础指标\n（一）开办企业，满分60分，自评60分。\n（二）获得电力，满分40分，自评39分，扣1分，投诉1起。\n二、减分项\n被通报批评1次，扣2分。\n合计：满分100分，自评99分，减2分后97分。",
    );
    expect(rows(deducted)).toEqual(["开办企业 60 60", "获得电力 40 39", "被通报批评1次 0 2 deduction"]);
    expect(deducted.report.totals).toMatchObject({ full: 100, actual: 99, deduction: 2, result: 97 });
    const rules = await imported(
      "考核办法\n第一条 考核实行百分制，满分100分。\n第二条 道路清扫（40分）。有积尘的，每处扣0.5分。\n第三条 垃圾清运（60分）。未日产日清的，每次扣2分。\n第四条 加分项：获市级表彰的，每次加2分，最高加5分。\n第五条 得分90分以上为优秀，60分以下为不合格。\n第六条 发生重大安全事故的，实行一票否决。",
    );
    expect(rows(rules)).toEqual(["道路清扫 40 ", "垃圾清运 60 ", "获市级表彰的 5  bonus", "发生重大安全事故 0  veto"]);
  });
});

describe("what is asked of departments", () => {
  const tasks = ({ report }: { readonly report: JsonReport }) =>
    report.tasks.map(({ name, lead, responsible, support, due }) =>
      [name, lead.join("、"), responsible.join("、"), support.join("、"), due ?? ""].join(" | "),
    );
  it("together, by what each is for, or as a group, is told apart", async () => {
    const result = await imported(
      "工作通知\n一、工作任务\n1.应急演练。由安全科会同卫健局组织，9月底前开展一次演练。\n2.专项整治。（市纪委监委、市卫健委按职责分工负责，年底前完成）\n3.改厕。年底前改造1200户。责任单位：各乡镇人民政府、农业科\n4.清廉建设。一要编制权力清单，6月底前公开；二要排查风险点，8月底前完成。（责任部门：法规科、纪检组）",
    );
    expect(tasks(result)).toEqual([
      "应急演练 | 安全科 |  | 卫健局 | 2026-09-30",
      "专项整治 | 市纪委监委 | 市卫健委 |  | 2026-12-31",
      "改厕 | 各乡镇人民政府 | 农业科 |  | 2026-12-31",
      "编制权力清单，6月底前公开 | 法规科 | 纪检组 |  | 2026-06-30",
      "排查风险点 | 法规科 | 纪检组 |  | 2026-08-31",
    ]);
  });
  it("beside a table is kept where it comes again, and listed where it has a day", async () => {
    const result = importDocuments([
      {
        name: "a.txt",
        losses: [],
        blocks: textBlocks(
          "关于印发任务分解表的通知\n各单位每周五16时前将进展情况报市消安办。\n请各单位于12月5日前将总结报送局办公室。\n任务分解表\n序号\t重点任务\t牵头单位\t完成时限\n1\t高层建筑排查\t市住建局\t6月底前\n2\t违规充电整治\t市公安局\t7月底前",
        ),
      },
    ]);
    expect(result.recurring.map(({ who, to, frequency }) => [who, to, frequency])).toEqual([
      ["各单位", "市消安办", "每周五16时前"],
    ]);
    expect(result.leftovers.map(({ why, origin }) => [why, origin.place.number])).toEqual([["names-department", 3]]);
  });
});

describe("what a document says in words that its table comes to", () => {
  const table = "序号\t测评内容\t应得分\t自评分\n1\t领导重视\t60\t58\n2\t机构健全\t40\t39";

  it.each(["自评总分：96分", "综上，我局自评得分96分。"])("is a total that the check compares: %s", async (said) => {
    const { report } = await imported(`2025年自评表\n${table}\n${said}`);
    expect(report.indicators).toHaveLength(2);
    expect(report.stated).toMatchObject([{ field: "actual", stated: 96, computed: 97 }]);
  });

  it("is one also where it is the only mark that the text says", async () => {
    const said = "自评报告\n一、自评情况\n经自评，2025年度绩效得分为96分，各指标得分见下表。";
    const { report } = await imported(`${said}\n${table}\n二、存在问题\n完好率91%。`);
    expect(report.stated).toMatchObject([{ field: "actual", stated: 96, computed: 97 }]);
  });

  it("is left where the table has a total of its own that says otherwise", async () => {
    const read = await imported(`2025年自评表\n我局自评总得分95分。\n${table}\n合计\t\t100\t97`);
    expect(read.left).toEqual(["differs-from-table: 我局自评总得分95分。"]);
  });
});

describe("bonuses and deductions of rules", () => {
  it("in text are read with what they give at most, and the whole rule as their standard", () => {
    const { indicators } = importDocuments([
      {
        name: "a.txt",
        blocks: textBlocks(`考评细则
一、组织领导（60分）
二、环境卫生（40分）
三、加分项
1.获得国家级表彰的加5分，省级加3分，市级加2分，不重复加分。
2.刊发经验的，每篇加2分，最高加4分。
3.经验推广的，每次加1分。
四、减分项
1.发生信访事件的，视情节扣1—5分。
2.未按时报送的，每次扣0.5分，扣完3分为止。`),
        losses: [],
      },
    ]);
    expect(indicators.slice(2).map(({ kind, name, full }) => [kind, name, full?.toString()])).toEqual([
      ["bonus", "获得国家级表彰的", "5"],
      ["bonus", "刊发经验的", "4"],
      ["bonus", "经验推广的", undefined],
      ["deduction", "发生信访事件的", "5"],
      ["deduction", "未按时报送的", "3"],
    ]);
    expect(indicators[2]?.standard).toBe("获得国家级表彰的加5分，省级加3分，市级加2分，不重复加分。");
  });

  const TABLES = `三、加分项（最高10分）
序号\t加分项目\t加分标准\t加分分值
1\t获得表彰\t省级以上\t5
2\t现场会\t承办\t2
四、扣分事项
序号\t扣分项目\t扣分标准\t扣分分值
1\t媒体曝光\t每次扣2分\t2`;
  const OUTSIDE = ["获得表彰 5  bonus", "现场会 2  bonus", "媒体曝光 2  deduction"];

  it("in tables below a base in text are rows beside it", async () => {
    const read = await imported(`考评细则\n一、组织领导（60分）\n二、环境卫生（40分）\n${TABLES}`);
    expect(rows(read)).toEqual(["组织领导 60 ", "环境卫生 40 ", ...OUTSIDE]);
    expect(read.left).toEqual([]);
    expect(read.report.totals).toMatchObject({ full: 100, deduction: 0, bonusCap: 10 });
  });

  it("in tables below a table of the base are what can be given and taken, not what was", async () => {
    const base = `序号\t考评项目\t考评标准\t分值\n1\t组织领导\t有机构\t60\n2\t环境卫生\t无死角\t40`;
    const read = await imported(`考评标准\n${base}\n${TABLES}`);
    expect(rows(read)).toEqual(["组织领导 60 ", "环境卫生 40 ", ...OUTSIDE]);
    expect(read.report.totals).toMatchObject({ full: 100, deduction: 0 });
  });

  it("with a column for each level give the highest", async () => {
    const levels = `二、加分情形\n加分情形\t国家级\t省级\t市级\n获得表彰\t5\t3\t1\n经验推广\t4\t3\t1`;
    const read = await imported(`考评标准\n考核内容\t分值\n重点工作\t60\n日常工作\t40\n${levels}`);
    expect(rows(read).slice(2)).toEqual(["获得表彰 5  bonus", "经验推广 4  bonus"]);
  });
});

describe("what was found wrong becomes 问题整改台账", () => {
  const ledger = ({ report }: { readonly report: JsonReport }) =>
    report.ledgers?.map(({ kind, rows: count, departments }) => [
      kind,
      count,
      departments.map(({ name, next }) => `${name} ${String(next)}`),
    ]);
  it("from a report of an inspection", async () => {
    const result = await imported(
      "扬尘污染督查情况的通报\n一、总体情况\n多数单位落实较好。\n二、存在的主要问题\n1.县住建局：工地裸土未覆盖。整改要求：6月5日前完成覆盖。\n2.柳河镇人民政府：秸秆露天堆放3处。整改要求：5月31日前清运。\n2026年5月20日",
    );
    expect(ledger(result)).toEqual([["rectification", 2, ["县住建局 2026-06-05", "柳河镇人民政府 2026-05-31"]]]);
    expect([result.report.tasks, result.report.totals]).toEqual([[], null]);
  });
  it("from points that say their 整改措施, whatever stands above them", () => {
    const { problems, tasks } = importDocuments([
      {
        name: "a.txt",
        blocks: textBlocks(`关于督查情况的通报
一、办公室
1.物品凌乱。整改措施：立即清理。整改时限：3月25日前。
二、财务科
1.标识缺失。整改措施：补贴。整改时限：3月30日前。
创建办
2026年3月21日`),
        losses: [],
      },
    ]);
    expect(tasks).toEqual([]);
    expect(problems.map(({ name, deadline, content }) => [name, deadline, content.includes("创建办")])).toEqual([
      ["物品凌乱", "3月25日前", false],
      ["标识缺失", "3月30日前", false],
    ]);
  });

  it("from a plan for putting it right, and from a table", async () => {
    const plan = await imported(
      "反馈问题整改方案\n（一）关于账实不符的问题\n整改措施：全面清查资产。\n责任科室：财务科、办公室\n整改时限：2026年7月15日前",
    );
    expect(ledger(plan)).toEqual([["rectification", 1, ["财务科 2026-07-15", "办公室 2026-07-15"]]]);
    const table = await imported(
      "反馈问题清单\n序号\t存在问题\t整改措施\t责任科室\t整改时限\n1\t台账不全\t补齐台账\t办公室\t2026年6月底",
    );
    expect(ledger(table)).toEqual([["rectification", 1, ["办公室 2026-06-30"]]]);
  });
});

const table = (texts: readonly (readonly string[])[]): Block => ({
  kind: "table",
  number: 1,
  rows: texts.length,
  widths: (texts[0] ?? []).map(() => 1000),
  cells: texts.flatMap((row, at) =>
    row.map((text, place) => ({ row: at + 1, column: place + 1, rowSpan: 1, columnSpan: 1, text })),
  ),
});

describe("a table that lies on its side", () => {
  it("is set upright, also where its marks are still to be filled in", async () => {
    const lying = table([
      ["评价指标", "分管联系", "人员配备", "全宗编制", "合计"],
      ["分值", "30", "20", "50", "100"],
      ["自评得分", "", "", "", ""],
      ["复核得分", "", "", "", ""],
    ]);
    const { report } = await importedBlocks([lying]);
    expect(report.indicators.map(({ name, full }) => `${name} ${full}`)).toEqual([
      "分管联系 30",
      "人员配备 20",
      "全宗编制 50",
    ]);
  });
});

describe("rules whose figures no heading calls full marks", () => {
  const items = ({ report }: { readonly report: JsonReport }) =>
    report.items.map(({ name, full }) => `${name} ${full}`);

  it("are what can be earned, below a total that says otherwise", async () => {
    const base =
      "类别\t创建内容\t分数\t计分说明\n学习\t集体研讨\t40\t缺一次扣2分\n学习\t笔记\t19\t\n纪律\t考勤\t40\t\n总分\t\t100\t";
    const result = await imported(
      `创建评分细则\n${base}\n附：加分项目\n序号\t加分内容\t加分值\n1\t获市级表彰\t2\n2\t获省级表彰\t3`,
    );
    expect(rows(result)).toEqual([
      "集体研讨 40 ",
      "笔记 19 ",
      "考勤 40 ",
      "获市级表彰 2  bonus",
      "获省级表彰 3  bonus",
    ]);
    expect(items(result)).toEqual(["学习 59", "纪律 40"]);
    expect(stated(result)).toEqual(["full 100≠99"]);
  });

  it("beside departments, on a page that goes on", async () => {
    const header = "工作板块\t标准要求\t权值（分）\t责任单位";
    const result = await imported(
      `评分标准及责任单位一览表\n${header}\n组织管理\t机构健全\t30\t卫健局\n\t经费落实\t10\t财政局\n市容环境\t道路保洁\t20\t城管局\n续表\n${header}\n市容环境\t农贸市场\t40\t市场监管局\n合计\t\t100\t`,
    );
    expect(rows(result)).toEqual([
      "机构健全 30  卫健局",
      "经费落实 10  财政局",
      "道路保洁 20  城管局",
      "农贸市场 40  市场监管局",
    ]);
    expect(items(result)).toEqual(["组织管理 40", "市容环境 60"]);
    expect(result.left).toEqual([]);
  });

  it("in a table for each section come to what their headings say", async () => {
    const header = "序号\t项目名称\t赋分\t核查方式及扣分";
    const result = await imported(
      `量化考核标准\n考核满分100分。\n一、政治建设（62分）\n${header}\n1\t议题制度\t30\t未落实扣1分\n2\t请示报告\t32\t漏报不得分\n二、作风建设（38分）\n${header}\n1\t调查研究\t20\t查报告\n2\t双报到\t18\t查记录`,
    );
    expect(rows(result)).toEqual(["议题制度 30 ", "请示报告 32 ", "调查研究 20 ", "双报到 18 "]);
    expect(items(result)).toEqual(["政治建设 62", "作风建设 38"]);
  });

  it("stand within the texts of a table that nothing else tells", async () => {
    const result = await importedBlocks([
      table([
        ["测评版块", "测评标准"],
        ["主动公开\n（60分）", "1.更新及时（25分）；\n2.目录完整（35分）；"],
        ["组织保障\n（40分）", "1.专人负责（30分）；\n2.业务培训（10分）；"],
      ]),
    ]);
    expect(rows(result)).toEqual(["更新及时 25 ", "目录完整 35 ", "专人负责 30 ", "业务培训 10 "]);
    expect(items(result)).toEqual(["主动公开 60", "组织保障 40"]);
  });

  it("stand in the first of the tables below headings, or within tasks", async () => {
    const sections = await imported(
      "考核标准\n一、学习（40分）\n序号\t内容\t分数\t说明\n1\t集中学习\t25\t缺一次扣1分\n2\t笔记\t15\t\n二、纪律（60分）\n1\t考勤\t35\t\n2\t会议\t25\t",
    );
    expect(rows(sections)).toEqual(["集中学习 25 ", "笔记 15 ", "考勤 35 ", "会议 25 "]);
    expect(items(sections)).toEqual(["学习 40", "纪律 60"]);
    const tasks = await imported(
      "任务分解表\n序号\t工作任务\t责任部门\t完成时限\n1\t健全机构（60分）\t办公室\t3月底前\n2\t开展宣传（40分）\t宣传科\t6月底前",
    );
    expect(rows(tasks)).toEqual(["健全机构 60  办公室", "开展宣传 40  宣传科"]);
    expect(tasks.report.tasks).toMatchObject([{ due: "2026-03-31" }, { due: "2026-06-30" }]);
  });

  it("are listed where they stand in a plan and come to nothing", async () => {
    const plan = "工作任务\t占分\t责任部门\t完成时限\n健全机构\t7\t办公室\t3月底前\n开展宣传\t8.5\t宣传科\t6月底前";
    const result = await imported(`任务分解表\n${plan}`);
    expect(result.report.tasks).toHaveLength(2);
    expect(result.left).toEqual(["marks: 占分"]);
  });

  it("are none of a plan's", async () => {
    const plan = "项目名称\t计划数\t责任单位\t完成时限\n绿化\t60\t园林科\t3月底前\n路灯\t40\t市政科\t6月底前";
    const { report } = await imported(`项目分工表\n${plan}`);
    expect(report.totals).toBeNull();
    expect(report.tasks).toHaveLength(2);
  });
});

describe("rows with several numbered items in a cell", () => {
  const items = "1．例会制度（8分）\n2．党员发展（5分）\n程序规范。\n3．责任落实（7分）";
  const rules = "1．缺一次扣1分。\n2．查阅资料。\n3．现场核查。";

  it("become a row each where the items come to what the row states, and can be scored", async () => {
    const header = ["考核项目", "考核内容", "评分办法"];
    const inTexts = await importedBlocks([
      table([header, ["组织体系（20分）", items, rules], ["治理成效", "绿化（80分）", "现场核查。"]]),
    ]);
    expect(rows(inTexts)).toEqual(["例会制度 8 ", "党员发展\n程序规范 5 ", "责任落实 7 ", "绿化 80 "]);
    const inColumn = await importedBlocks([
      table([
        [...header, "分值"],
        ["组织体系", items, rules, "20"],
        ["治理成效", "绿化", "现场核查。", "80"],
      ]),
    ]);
    expect(rows(inColumn)).toEqual(["例会制度 8 ", "党员发展\n程序规范 5 ", "责任落实 7 ", "绿化 80 "]);
  });

  it("become a row each where a line numbers them, with the marks behind each in any words", async () => {
    const points = "①职责公示，8分；②专题研究不少于4次，8分；③巡查到位，10分。";
    const result = await importedBlocks([
      table([
        ["考核项目", "考核内容及分值", "评分标准"],
        ["责任体系（26分）", points, "未落实的每项扣2分。"],
        ["风险防控（74分）", "①分级管控，34分;\n②作业审批，40分。", "现场抽查。"],
      ]),
    ]);
    expect(rows(result)).toEqual([
      "职责公示 8 ",
      "专题研究不少于4次 8 ",
      "巡查到位 10 ",
      "分级管控 34 ",
      "作业审批 40 ",
    ]);
  });

  it("become a row each where the marks stand below each other in their own column", async () => {
    const result = await importedBlocks([
      table([
        ["项目", "测评标准", "分值"],
        ["公开", "1.机构信息\n2.权责清单", "20\n30"],
        ["办理", "渠道畅通", "50"],
      ]),
    ]);
    expect(rows(result)).toEqual(["机构信息 20 ", "权责清单 30 ", "渠道畅通 50 "]);
  });

  it("stay one row where they come to something else", async () => {
    const header = ["考核项目", "考核内容", "分值"];
    const result = await importedBlocks([table([header, ["组织体系", items, "25"], ["治理成效", "绿化", "75"]])]);
    expect(result.report.totals?.full).toBe(100);
    expect(result.report.indicators).toHaveLength(2);
  });
});
