import { importedSheets } from "../../src/import/sheets/importedSheets.ts";
import { importText, taskLines } from "./fromText.ts";

describe("a plan becomes tasks", () => {
  it("where lines below each measure say who and until when", () => {
    const imported = importText(`
平湖县教育局2026年创建工作方案
一、重点任务
（一）加强教育
1.组织学习。每月至少1次。
责任部门：党建办
完成时限：全年
2.开展主题教育
（1）制定计划；
（2）举办读书班。
牵头部门：党建办，配合部门：各科室
完成时限：6月底前
（二）优化环境
完善绿化设施。
责任部门：办公室、后勤科
二、工作要求
（一）提高认识。各科室要高度重视。`);
    expect(taskLines(imported)).toEqual([
      "组织学习 |  | 党建办 |  | 全年",
      "开展主题教育 | 党建办 |  | 各科室 | 6月底前",
      "优化环境 |  | 办公室、后勤科 |  | ",
    ]);
    expect(imported.tasks[1]?.content).toBe("开展主题教育\n（1）制定计划；\n（2）举办读书班。");
    expect(imported.leftovers).toEqual([]);
  });

  it("where brackets behind each measure do, with or without labels", () => {
    expect(
      taskLines(
        importText(`
2026年任务分解
1. 抓好理论学习。(责任单位:机关党委;完成时限:12月底前)
2. 开展专项行动。（注册科牵头，消保科、执法大队配合，6月底前完成）
3. 整治形式主义。（人事科、办公室）
4. 建好职工书屋（含图书）。【责任单位：工会，2026年8月底前】`),
      ),
    ).toEqual([
      "抓好理论学习 |  | 机关党委 |  | 12月底前",
      "开展专项行动 | 注册科 |  | 消保科、执法大队 | 6月底前",
      "整治形式主义 |  | 人事科、办公室 |  | ",
      "建好职工书屋（含图书） |  | 工会 |  | 2026年8月底前",
    ]);
  });

  it("of running paragraphs one for each sentence whose bracket says who does it", () => {
    const imported = importText(`
某县2026年重点工作任务分工
一、重点任务
（一）稳住工业增长。增加值增长8%。（县工信局牵头，县统计局配合，12月底前完成）新建厂房5万平方米。（县园区管委会负责，9月底前）
（二）推动文旅融合，新增民宿20家（牵头单位：县文旅局；完成时限：8月底前）；改造旅游厕所6座（牵头单位：县住建局）（5月底前）。
推进河道清淤。【县水利局】造林2万亩。【县林业局、各乡镇】以上任务按月调度。`);
    expect(taskLines(imported)).toEqual([
      "增加值增长8% | 县工信局 |  | 县统计局 | 12月底前",
      "新建厂房5万平方米 |  | 县园区管委会 |  | 9月底前",
      "推动文旅融合，新增民宿20家 | 县文旅局 |  |  | 8月底前",
      "改造旅游厕所6座 | 县住建局 |  |  | 5月底前",
      "推进河道清淤 |  | 县水利局 |  | ",
      "造林2万亩 |  | 县林业局、各乡镇 |  | ",
    ]);
    expect(imported.tasks.map(({ origin }) => origin.place.number)).toEqual([3, 3, 4, 4, 5, 5]);
    expect(imported.tasks.at(-1)?.content).toContain("以上任务按月调度。");
    expect(imported.leftovers).toEqual([]);
  });

  it("with a time that ends in 完成, and who does this work in a clause of its own", () => {
    const imported = importText(`
某县2025年防火工作方案
一、工作任务
1．发布火险预报，此项工作由县气象局负责，9月中旬完成。
2．检修水池，该项工作由县水利局牵头，于第三季度全部完成。
3．组建队伍，由县应急局负责，8月20日到位。
4．召开会议，由县林业局负责，于3月15日召开。
5．完成投资，由县发改局负责，今年3月完成投资3亿元。`);
    expect(taskLines(imported)).toEqual([
      "发布火险预报 |  | 县气象局 |  | 9月中旬",
      "检修水池 | 县水利局 |  |  | 第三季度",
      "组建队伍 |  | 县应急局 |  | 8月20日",
      "召开会议，于3月15日召开 |  | 县林业局 |  | ",
      "完成投资，今年3月完成投资3亿元 |  | 县发改局 |  | ",
    ]);
  });

  it("and nothing of what a web page adds to it", () => {
    const imported = importText(`
某区养老服务行动方案
一、主要任务
1.签约家庭医生。〔牵头单位：区卫健局；完成时限：9月底前〕
2.举办竞赛。〔牵头单位：区总工会；完成时限：5月底前〕
二、组织实施
坚持分级负责。
【打印本页】【关闭窗口】
[返回顶部] [关闭窗口]`);
    expect(taskLines(imported)).toEqual([
      "签约家庭医生 | 区卫健局 |  |  | 9月底前",
      "举办竞赛 | 区总工会 |  |  | 5月底前",
    ]);
    expect(imported.leftovers).toEqual([]);
  });

  it("where sentences and points say so, and where each department has its own heading", () => {
    expect(
      taskLines(
        importText(`
一、抓师德。由人事处牵头，教务处、工会配合，4月底前完成办法修订。
二、抓宣传。一是制作广告20处（责任单位：宣传科，3月底前）；二是开展讲座8场（责任单位：健教所）。
三、抓整治。一是清理占道经营，二是规范停车秩序。责任单位：监督所。
四、抓效能（牵头单位：政务科）
①梳理清单，3月底前完成；
②编制指南，5月底前完成。`),
      ),
    ).toEqual([
      "抓师德 | 人事处 |  | 教务处、工会 | 4月底前",
      "制作广告20处 |  | 宣传科 |  | 3月底前",
      "开展讲座8场 |  | 健教所 |  | ",
      "抓整治 |  | 监督所 |  | ",
      "梳理清单 | 政务科 |  |  | 3月底前",
      "编制指南 | 政务科 |  |  | 5月底前",
    ]);
    expect(
      taskLines(
        importText(`
一、办公室
1.综合协调。
2.收集档案，11月底前归档。
二、城建股、房管中心
修补路面。
三、其他各股室
完成其他任务。`),
      ),
    ).toEqual([
      "综合协调 |  | 办公室 |  | ",
      "收集档案，11月底前归档 |  | 办公室 |  | 11月底前",
      "修补路面 |  | 城建股、房管中心 |  | ",
      "完成其他任务 |  | 其他各股室 |  | ",
    ]);
  });

  it("with what stands beside tasks and names nobody listed as left", () => {
    const imported = importText(`
1.组织学习活动。（责任单位：办公室）
2.整治单位周边环境卫生。
3.建设宣传阵地。（责任单位：宣传科）`);
    expect(imported.leftovers.map(({ why, origin }) => [why, origin.place])).toEqual([
      ["no-department", { kind: "paragraph", number: 2 }],
    ]);
  });

  it("with who reports in the bracket behind whom it is reported to", () => {
    const { recurring } = importText(`
2026年节水工作安排
1.每月10日前向市节水办报送用水数据。（责任科室：综合科）
2.每周三向县政府办公室上报工作信息。（责任科室：资源科）
3.每季度召开一次例会。（责任科室：综合科）`);
    expect(recurring.map(({ who, to, frequency }) => [who, to, frequency])).toEqual([
      ["综合科", "市节水办", "每月10日前"],
      ["资源科", "县政府办公室", "每周三"],
      ["综合科", "", "每季度"],
    ]);
  });

  it("with stages, recurring reports and the roster on sheets of their own", () => {
    const imported = importText(`
我局设办公室、人事科、财务科等3个科室。
一、任务
1.组织学习活动。（责任单位：办公室）
二、步骤
（一）宣传发动阶段（2026年1月—2月）
（二）第二阶段：总结验收（11—12月）
（三）巩固提升阶段（2027年1月）
（四）长效管理阶段（2027年6月底前）
三、要求
办公室每半月检查一次，各科室每月20日前向县创建办报送进展情况。`);
    expect(imported.stages.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["宣传发动阶段", "2026年1月", "2026年2月"],
      ["第二阶段：总结验收", "11月", "12月"],
      ["巩固提升阶段", "2027年1月", "2027年1月"],
      ["长效管理阶段", "", "2027年6月底"],
    ]);
    expect(imported.recurring.map(({ who, to, frequency }) => [who, to, frequency])).toEqual([
      ["办公室", "", "每半月"],
      ["各科室", "县创建办", "每月20日前"],
    ]);
    expect(imported.roster.map(({ name }) => name)).toEqual(["办公室", "人事科", "财务科"]);
  });

  it("with vetoes on a sheet of their own, so that no assessment is made of a plan without marks", () => {
    const imported = importText(`
一、主要任务
1.校园安防达标。（责任科室：安全科；完成时限：8月底前）
2.防治欺凌。（责任科室：基教科；完成时限：6月底前）
二、一票否决事项
出现以下情形之一的，实行一票否决：
1.发生责任事故的；
2.瞒报、迟报重大事件的。`);
    expect(imported.tasks).toHaveLength(2);
    expect(importedSheets(imported).map(({ name }) => name)).toEqual(["任务分解", "一票否决事项"]);
    expect(imported.indicators.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "veto 发生责任事故的",
      "veto 瞒报、迟报重大事件的",
    ]);
  });

  it("with a month behind the number of a point, and what goes on without end", () => {
    const text = `
一、党政办公室
1.做好公文处理。
2.6月底前完成档案整理。
3.12个小区改造，由城建科负责，常态化推进。
二、社会事务办
1.完成低保复核，8月底前完成。`;
    expect(importText(text).tasks.map(({ name, deadline }) => [name, deadline])).toEqual([
      ["做好公文处理", ""],
      ["6月底前完成档案整理", "6月底前"],
      ["12个小区改造", "常态化推进"],
      ["完成低保复核", "8月底前"],
    ]);
  });

  it("with those whom a lead works with in a clause of their own", () => {
    const text = "1.治超。由执法大队牵头，会同公路股、安全股，9月底前完成。\n2.培训。由安全股牵头，10月底前完成。";
    expect(taskLines(importText(text))).toEqual([
      "治超 | 执法大队 |  | 公路股、安全股 | 9月底前",
      "培训 | 安全股 |  |  | 10月底前",
    ]);
  });

  it("with who reports named behind the time", () => {
    const { recurring } = importText(`
1.值守。（责任单位：办公室；6月底前）
每月20日前，综合科向局办公室报送月报。汛期每日17时前，各社区向应急管理办报送雨情。各单位于每月25日前将进展报安全股。`);
    expect(recurring.map(({ who, to, frequency }) => [who, to, frequency])).toEqual([
      ["综合科", "局办公室", "每月20日前"],
      ["各社区", "应急管理办", "每日17时前"],
      ["各单位", "安全股", "每月25日前"],
    ]);
  });

  it("with times that an event sets, who and when left out of names, and reports of each week and quarter", () => {
    const imported = importText(`
1.疏浚河道，2025年汛期前完成9处。责任部门：区水务局
2.推广利用。（县农业农村局、县发改局负责，今年秋收前完成）
3.加大巡查。（各乡镇人民政府、县生态环境分局，全年）
4.抓好改厕，改造1200座，由县农业农村局牵头，县卫健局配合，6月底前完成。
各单位每周五17时前报送情况，每月25日前报送小结。各科室要于每季度末月25日前将进展报市创建办。
各乡镇每周三次巡查。县禁烧办每周一调度、每月一通报。`);
    expect(taskLines(imported)).toEqual([
      "疏浚河道，2025年汛期前完成9处 |  | 区水务局 |  | 2025年汛期前",
      "推广利用 |  | 县农业农村局、县发改局 |  | 今年秋收前",
      "加大巡查 |  | 各乡镇人民政府、县生态环境分局 |  | 全年",
      "抓好改厕，改造1200座 | 县农业农村局 |  | 县卫健局 | 6月底前",
    ]);
    expect(imported.recurring.map(({ who, to, frequency }) => [who, to, frequency])).toEqual([
      ["各单位", "", "每周五17时前"],
      ["各单位", "", "每月25日前"],
      ["各科室", "市创建办", "每季度末月25日前"],
      ["各乡镇", "", "每周三次"],
      ["县禁烧办", "", "每周"],
      ["县禁烧办", "", "每月"],
    ]);
  });

  it("and a speech becomes none", () => {
    const imported = importText(`
在创建动员大会上的讲话
一、提高认识。一是要认识到创建是形势所需；二是要认识到创建是民心所向。去年我们得了95.6分。
二、突出重点。各科室要抓好落实，办公室要做好协调。`);
    expect([imported.tasks, imported.indicators, imported.totals]).toEqual([[], [], []]);
  });
});
