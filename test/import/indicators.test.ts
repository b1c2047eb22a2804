import { importDocuments } from "../../src/import/importDocuments.ts";
import { documentOf, importText, markLines } from "./fromText.ts";

function totals(text: string): readonly unknown[] {
  return importText(text).totals.map(({ item, full, actual }) => [item, full?.toString(), actual?.toString()]);
}

describe("marked text becomes indicators", () => {
  it("with marks in headings, a loss's reason and what the unit says in all", () => {
    const text = `
水利局2025年自查总结
一、组织领导（应得分为15分，实得分15分）
（一）班子重视，得5分。
二、思想建设（应得分为25分，实得分24分）
开展讲堂12期。扣分原因：注册率未达90%，扣1分。
三、自查结果
经自查，我局应得分40分，实得分39分。`;
    expect(markLines(importText(text))).toEqual([" | 组织领导 | 15 | 15", " | 思想建设 | 25 | 24"]);
    expect(importText(text).indicators[1]?.reason).toBe("注册率未达90%，扣1分");
    expect(totals(text)).toEqual([[null, "40", "39"]]);
  });

  it("with points counted in a paragraph as one indicator, whose mark stands behind the last of them", () => {
    const text = `
林场2025年消防工作自评
1.制度建设（20分）。①修订制度9项；②层层落实责任人。自评20分。
2.隐患整治（30分）。①检查库房61处；②整改58处；③复查30处。自评27分，扣3分，3处库房线路老化。
3.上级认定（10分）。由县应急局年底统一认定，暂未自评。
已自评项目得分47分。`;
    const { indicators } = importText(text);
    expect(markLines(importText(text))).toEqual([
      " | 制度建设 | 20 | 20",
      " | 隐患整治 | 30 | 27",
      " | 上级认定 | 10 | ",
    ]);
    expect(indicators.map(({ reason }) => reason)).toEqual(["", "扣3分，3处库房线路老化", ""]);
    expect(indicators.map(({ note }) => note)).toEqual(["", "", "由县应急局年底统一认定，暂未自评。"]);
    expect(indicators[1]?.origin.quote).toContain("①检查库房61处；②整改58处；③复查30处。");
    expect(totals(text)).toEqual([[null, undefined, "47"]]);
  });

  it("with each of the points in a paragraph as one where each has marks of its own", () => {
    expect(
      markLines(
        importText(`
消防工作自评
1.制度建设（20分）。①修订制度（12分），自评12分；②落实责任（8分），自评7分。
2.隐患整治（30分）。自评30分。`),
      ),
    ).toEqual(["制度建设 | 修订制度 | 12 | 12", "制度建设 | 落实责任 | 8 | 7", "隐患整治 | 隐患整治 | 30 | 30"]);
  });

  it.each(["我局无包村任务，此项不涉及。", "我单位没有该项工作。", "因不承担该任务，不涉及此项。", "本项不适用。"])(
    "as not applying where %s stands below the heading",
    (sentence) => {
      const { indicators } = importText(`
自查报告
一、理论学习（15分）
自评15分。
二、包村帮扶（10分）
${sentence}
三、诚信建设（15分）
自评14分，扣1分，承诺书漏签。`);
      expect(indicators.map(({ name, actual }) => [name, actual?.toString()])).toEqual([
        ["理论学习", "15"],
        ["包村帮扶", "not-applicable"],
        ["诚信建设", "14"],
      ]);
      expect(indicators[1]).toMatchObject({ standard: "", note: sentence });
    },
  );

  it.each(["不涉及此项的单位，按满分计。", "如无此项工作，须附说明。"])("but not where a rule says %s", (rule) => {
    const { indicators } = importText(`
考核细则
一、包村帮扶（10分）
${rule}
二、诚信建设（15分）
签订承诺书。`);
    expect(indicators.map(({ actual }) => actual)).toEqual([null, null]);
    expect(indicators[0]).toMatchObject({ standard: rule, note: "" });
  });

  it("by what a block says, not by the number of its block", () => {
    const { indicators } = importText(`
操作手册
项目一
【测评内容】读书活动
【测评标准】每月一次
【分值】12分
项目二
【测评内容】家风建设
【测评标准】有展示
【分值】8分`);
    expect(indicators.map(({ item, point, name, full }) => [item, point, name, full?.toString()])).toEqual([
      ["", "", "读书活动", "12"],
      ["", "", "家风建设", "8"],
    ]);
  });

  it("with the smallest scored points as indicators, their headings' marks stated, and rules as no marks", () => {
    const text = `
测评细则
一、组织领导（14分）
1.班子有力（8分）。发现1起违纪扣2分，扣完为止。
2.机构健全（6分）。有小组得3分，有专班得3分。
二、思想教育（30分）
3.理论学习（10分）
①中心组学习；
②有记录。
4.道德建设（20分）
（1）道德讲堂（5分）；
（2）评选好人（15分）。
三、加分项（最高5分）
5.获国家级表彰加3分。
四、一票否决
（1）发生重大事故的；`;
    expect(markLines(importText(text))).toEqual([
      "组织领导 | 班子有力 | 8 | ",
      "组织领导 | 机构健全 | 6 | ",
      "思想教育 | 理论学习 | 10 | ",
      "思想教育 | 道德讲堂 | 5 | ",
      "思想教育 | 评选好人 | 15 | ",
      "加分项（最高5分） | 获国家级表彰 | 3 | ",
      "一票否决 | 发生重大事故的 |  | ",
    ]);
    expect(
      importText(text)
        .indicators.map(({ point }) => point)
        .filter(Boolean),
    ).toEqual(["道德建设（20分）", "道德建设（20分）"]);
    expect(totals(text)).toEqual([
      ["组织领导", "14", undefined],
      ["思想教育", "30", undefined],
    ]);
  });

  it("with what everything adds up to right below the last row, whatever it is a row of", () => {
    const summary = `
城管局2025年自评报告
一、市容管理（应得60分，实得58分）
扣分原因：占道2处，扣2分。
二、环卫保洁（应得40分，实得40分）
三、减分项
1.因投诉被通报1次，减1分。
综上，基本分应得100分，实得98分；加分0分，减分1分，最终得分97分。`;
    const { indicators } = importText(summary);
    expect(indicators.map(({ kind, actual }) => [kind, String(actual)])).toEqual([
      ["base", "58"],
      ["base", "40"],
      ["deduction", "1"],
    ]);
    expect(totals(summary)).toEqual([[null, "100", "98"]]);
    const plain = documentOf(
      "一、门诊服务\n应得60分，实得59分。\n二、护理\n应得40分，实得40分。\n总计：满分100分，得99分",
    );
    const blocks = plain.blocks.map((block) =>
      block.kind === "paragraph" && block.text.startsWith("总计") ? { ...block, bold: block.text.length } : block,
    );
    const bold = importDocuments([{ ...plain, blocks }]);
    expect(markLines(bold)).toEqual([" | 门诊服务 | 60 | 59", " | 护理 | 40 | 40"]);
    expect(bold.totals.map(({ actual }) => actual?.toString())).toEqual(["99"]);
  });

  it("with 得20分 behind a colon, and a sum behind the last point", () => {
    const text = `
一、公共卫生（应得45分，自评43.5分）
1、健康档案（20分）：建档率92%，得20分。
2、慢病管理（25分）：规范管理率低于70%，扣1.5分，得23.5分。
二、医疗服务（应得20分，自评20分）
1、门诊服务（10分）：得10分。
2、药品管理（10分）：得10分。
总得分：63.5分`;
    expect(markLines(importText(text))).toEqual([
      "公共卫生 | 健康档案 | 20 | 20",
      "公共卫生 | 慢病管理 | 25 | 23.5",
      "医疗服务 | 门诊服务 | 10 | 10",
      "医疗服务 | 药品管理 | 10 | 10",
    ]);
    expect(importText(text).indicators[1]?.reason).toBe("规范管理率低于70%，扣1.5分");
    expect(totals(text)).toContainEqual([null, undefined, "63.5"]);
    const points =
      "一是组织建设，应得20分，自评20分；二是资源保护，应得80分，自评78分，因毁林1起扣2分。以上合计自评98分。";
    expect(markLines(importText(points))).toEqual([" | 组织建设 | 20 | 20", " | 资源保护 | 80 | 78"]);
    expect(totals(points)).toEqual([[null, undefined, "98"]]);
  });

  it("with an item that has no parts as its own indicator beside items that have some", () => {
    const text = `
一、信访办理（10分）
1.首办责任（6分），自评6分。
2.按期答复（4分），自评3分。
二、矛盾排查（应得20分，自评19分）`;
    expect(markLines(importText(text))).toEqual([
      "信访办理 | 首办责任 | 6 | 6",
      "信访办理 | 按期答复 | 4 | 3",
      "矛盾排查 | 矛盾排查 | 20 | 19",
    ]);
  });

  it.each(["自评分：不涉及", "实得分为不适用", "本项我局不涉及"])("with what does not apply said so: %s", (words) => {
    const text = `一、队伍建设（应得10分，自评分10分）\n二、充电桩建设（应得10分，${words}）\n三、合计：应得10分，自评10分`;
    expect(importText(text).indicators.map(({ actual }) => String(actual))).toEqual(["10", "not-applicable"]);
  });

  it("with the marks of clauses in a manual whose blocks say none themselves", () => {
    const text = `
一、志愿服务
【测评内容】队伍建设
【测评标准】注册率达到13%以上。（10分）
【测评方法】材料审核
二、道德讲堂
【测评内容】讲堂活动
【测评标准】有制度（3分）；每季度一期，每少一期扣1分（5分）。
【测评方法】实地考察`;
    expect(importText(text).indicators.map(({ full }) => full?.toString())).toEqual(["10", "8"]);
  });

  it("with marks behind the points in any words, where they come to what the heading or the paper says", () => {
    const ofHeadings = `
中学班级管理细则
一、纪律（共40分）
教育培训，计7分。每缺一次扣0.5分。
岗位轮换，记33分。
二、卫生（60分）
（一）绿化，占30分。
（二）停车秩序 30分。
本细则由政教处负责解释。`;
    expect(markLines(importText(ofHeadings))).toEqual([
      "纪律 | 教育培训 | 7 | ",
      "纪律 | 岗位轮换 | 33 | ",
      "卫生 | 绿化 | 30 | ",
      "卫生 | 停车秩序 | 30 | ",
    ]);
    expect(importText(ofHeadings).indicators.map(({ standard }) => standard)).toEqual([
      "每缺一次扣0.5分。",
      "",
      "",
      "",
    ]);
    const ofPaper = ["考核办法", "满分100分。", "一、纪律", "1.培训，计40分。", "二、卫生", "1.绿化，计60分。"].join(
      "\n",
    );
    expect(markLines(importText(ofPaper))).toEqual(["纪律 | 培训 | 40 | ", "卫生 | 绿化 | 60 | "]);
  });

  it("with what each case gives or costs said before or behind the marks", () => {
    const imported = importText(`
平安村居考评办法
一、总体要求
坚持源头治理。评分满分100分，90分以上为优秀。
二、考评内容
（一）矛盾调处，共40分
1、第一责任人每季度召开一次例会，得10分，每少一次扣1分。
2、全年排查4次，每次5分，计20分。
3、调处成功率（含复核）达98%的，得10分。
（二）治安防范，共60分
1、巡防队伍配足，40分，不足的不得分。
2、监控联网，记20分。
三、附则
1、例会纪要存档。`);
    expect(markLines(imported)).toEqual([
      "矛盾调处 | 第一责任人每季度召开一次例会 | 10 | ",
      "矛盾调处 | 全年排查4次 | 20 | ",
      "矛盾调处 | 调处成功率（含复核）达98%的 | 10 | ",
      "治安防范 | 巡防队伍配足 | 40 | ",
      "治安防范 | 监控联网 | 20 | ",
    ]);
    expect(imported.indicators.map(({ standard }) => standard)).toEqual([
      "每少一次扣1分。",
      "",
      "",
      "不足的不得分。",
      "",
    ]);
    expect(imported.totals.map(({ item, full }) => [item, full?.toString()])).toEqual([
      ["矛盾调处", "40"],
      ["治安防范", "60"],
      [null, "100"],
    ]);
    expect([...imported.recurring, ...imported.leftovers]).toEqual([]);
  });

  it("of a section outside the base, whose bold heading may end within its cap", () => {
    const document = documentOf(
      "考评办法\n一、党的建设（100分）\n二、加分项（累计不超过5分）\n1.作典型发言的（2分）。\n2.获表彰的（3分）。",
    );
    const blocks = document.blocks.map((block) =>
      block.kind === "paragraph" && block.text.startsWith("二") ? { ...block, bold: 13 } : block,
    );
    const { indicators } = importDocuments([{ ...document, blocks }]);
    expect(indicators.map(({ kind, full }) => `${kind} ${full?.toString() ?? ""}`)).toEqual([
      "base 100",
      "bonus 2",
      "bonus 3",
    ]);
  });

  it("with marks behind headings in any words too, where those of their points come to them", () => {
    const text = `
疾控评价办法
第一条 为做好评价，制定本办法。评价总分为100分。
第二条 传染病监测，共计60分。
（一）报告及时率，计32分。迟报一例扣1分。
（二）疫情处置，计28分。
第三条 免疫规划，共计40分。
（一）一次性告知率，计25分。
（二）冷链监测，计15分。
第四条 本办法自印发之日起施行。`;
    expect(markLines(importText(text))).toEqual([
      "传染病监测 | 报告及时率 | 32 | ",
      "传染病监测 | 疫情处置 | 28 | ",
      "免疫规划 | 一次性告知率 | 25 | ",
      "免疫规划 | 冷链监测 | 15 | ",
    ]);
  });

  it("with marks in brackets that are nobody's task", () => {
    const text = `
县直各部门：
一、编制纪律（32分）
1．报告制度执行（10分）。应报未报每次扣2分。
2．职数管理（22分）。超配1名扣3分。
二、实名管理（68分）
3．信息变更（68分）。逾期每人次扣0.5分。`;
    expect(markLines(importText(text))).toHaveLength(3);
    expect(importText(text).tasks).toEqual([]);
  });

  it("with numbers and marks of full or half width, however they alternate", () => {
    const text = `
沿江镇考核细则
一、组织保障（２２分）
(1)队伍组建(10分):抽查10户。
（２）联席会商（１２分）：查系统。
二、防汛备汛(78分)
（1）预警试响（４8分） 查资料。
（２）物资储备(30分)`;
    expect(markLines(importText(text))).toEqual([
      "组织保障 | 队伍组建 | 10 | ",
      "组织保障 | 联席会商 | 12 | ",
      "防汛备汛 | 预警试响 | 48 | ",
      "防汛备汛 | 物资储备 | 30 | ",
    ]);
  });

  it("with shares of a hundred, where all of them are together", () => {
    const text = (share: number): string => `
经营业绩考核方案
考核指标和所占比例如下。
（一）经济效益，占${String(share + 20)}%
1.利润总额，占${String(share)}%。每低1%扣0.3分。
2.营业收入增长率，占20%。
（二）风险防控，占30%
1.资产负债率，权重30％。超过70%不得分。`;
    expect(markLines(importText(text(50)))).toEqual([
      "经济效益 | 利润总额 | 50 | ",
      "经济效益 | 营业收入增长率 | 20 | ",
      "风险防控 | 资产负债率 | 30 | ",
    ]);
    expect(importText(text(40)).indicators).toEqual([]);
  });

  it("with the heading's marks alone, where those behind its points come to something else or belong to rules", () => {
    const text = `
考核细则
一、纪律（40分）
教育培训，计7分。
岗位轮换，计8分。
二、卫生（60分）
发现问题一处扣50分。
达标的每处加10分。`;
    const imported = importText(text);
    expect(markLines(imported)).toEqual([" | 纪律 | 40 | ", " | 卫生 | 60 | "]);
    expect(imported.leftovers.map(({ why, origin }) => `${why}: ${origin.quote}`)).toEqual([
      "marks: 教育培训，计7分。",
      "marks: 岗位轮换，计8分。",
    ]);
  });

  it("with marks behind a label of their own among other labels, known or not", () => {
    const text = `
测评细则
一、思想建设（30分）
1.理想教育
【测评内容】有宣讲队伍。
【测评标准】两项达标得10分，一项得5分。
【测评分值】10分
【测评对象】各村
2.模范选树
【测评内容】评选好人。
【测评标准】评2次得20分。
【测评对象】各村
【指标分值】20分`;
    expect(markLines(importText(text)).map((line) => line.split(" | ").slice(2))).toEqual([
      ["10", ""],
      ["20", ""],
    ]);
    expect(importText(text).indicators.map(({ standard }) => standard)).toEqual([
      "两项达标得10分，一项得5分",
      "评2次得20分",
    ]);
  });

  it("with a sum in the last paragraph, and the reason behind a sentence that only says marks", () => {
    const text = `
一、依法决策
审查决策7件。该项15分，自评15分。
二、矛盾化解
分值25分，自评24分，扣1分。讲堂少1期。
以上两项合计40分，自评得分38分。`;
    expect(importText(text).indicators.map(({ name, reason }) => [name, reason])).toEqual([
      ["依法决策", ""],
      ["矛盾化解", "讲堂少1期"],
    ]);
    expect(totals(text)).toEqual([[null, "40", "38"]]);
    expect(importText(text).totals[0]?.origin.place.number).toBe(5);
  });

  it("in other wordings: 标准分/自评, 自评得分 at the end, a paragraph each, 满分", () => {
    expect(
      markLines(
        importText(`
1、组织有力。标准分10分，自评10分。党委重视。
2、宣传到位。标准分二十分，自评十九分。因更新不及时扣1分。
以上合计30分，自评总分29分。`),
      ),
    ).toEqual([" | 组织有力 | 10 | 10", " | 宣传到位 | 20 | 19"]);
    expect(
      markLines(
        importText(`
（一）教育（30分，自评29分）
1.理想信念（10分）。组织学习24次。自评得分10分。
2.价值观（20分）。宣讲不足，扣1分。自评得分19分。`),
      ),
    ).toEqual(["教育 | 理想信念 | 10 | 10", "教育 | 价值观 | 20 | 19"]);
    expect(
      markLines(
        importText(`
组织领导：满分15分，自评得满分。
环境卫生：满分20分，自评得18.5分。`),
      ),
    ).toEqual([" | 组织领导 | 15 | 满分", " | 环境卫生 | 20 | 18.5"]);
  });

  it("with departments beside the indicator, or those of its heading; none of them a task", () => {
    const imported = importText(`
一、组织领导（10分）（责任部门：办公室）
1.有机构（5分）
2.有计划（5分）
二、环境建设（8分）
3.绿化达标（8分）（责任部门：后勤科、基建科）`);
    expect(imported.indicators.map(({ duties }) => duties.responsible.join("、"))).toEqual([
      "办公室",
      "办公室",
      "后勤科、基建科",
    ]);
    expect(imported.tasks).toEqual([]);
  });
});
