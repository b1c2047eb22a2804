/**
 * The figures of the example workbooks, after real accreditation papers with shortened names; descriptions are our own
 * words. The golden tests take their expectations from here, never from what the product says.
 */

interface ExampleIndicator {
  readonly code?: string;
  readonly name: string;
  readonly full: number;
  /** null: not scored yet. */
  readonly actual: number | null;
  readonly reason?: string;
  readonly evidence?: string;
}

export interface ExampleTask {
  readonly name: string;
  readonly lead: string;
  readonly support?: string;
  readonly stage?: string;
  /** A date as "YYYY-MM-DD" is written as a date cell, anything else as the text it is. */
  readonly due: string;
  readonly progress: string;
  readonly note?: string;
}

export interface ExampleItem {
  readonly name: string;
  readonly indicators: readonly ExampleIndicator[];
  readonly tasks: readonly (ExampleTask & { readonly code?: string })[];
}

/**
 * An education bureau's self-assessment for 2010—2011. Its 合计 row claims 100 / 98 while the items add up to 100 / 97, and
 * three items lose a mark without a reason: both as in the paper, and left so on purpose.
 */
export const DANJIANGKOU = {
  unit: "丹江口市教育局",
  period: "2010—2011",
  staff: 27,
  date: "2011年10月12日",
  stated: { full: 100, actual: 98 },
  items: [
    {
      name: "领导班子建设",
      indicators: [
        {
          name: "班子团结务实、分工明确，重大事项集体研究；理论学习有计划、有记录；成员廉洁自律，群众评议满意度高。",
          full: 15,
          actual: 15,
        },
      ],
      tasks: [
        {
          name: "制定中心组学习计划，按月组织学习",
          lead: "办公室",
          support: "人事科",
          due: "每月20日前",
          progress: "进行中",
        },
        {
          name: "签订党风廉政建设责任书并检查落实",
          lead: "监察室",
          support: "办公室",
          due: "2011-06-30",
          progress: "已完成",
        },
      ],
    },
    {
      name: "业务工作实绩",
      indicators: [
        {
          name: "年度教育目标任务按期完成，教学质量稳步提高，经费使用规范，行业评议位次靠前。",
          full: 16,
          actual: 16,
        },
      ],
      tasks: [
        {
          name: "落实义务教育均衡发展年度目标",
          lead: "普教科",
          support: "督导室、计财科",
          due: "2011年6月底",
          progress: "已完成",
        },
        {
          name: "完成中等职业学校招生和成人培训任务",
          lead: "职成教科",
          support: "普教科",
          due: "2011年9月30日前",
          progress: "已完成",
        },
        {
          name: "规范经费预决算和学校收费",
          lead: "计财科",
          support: "监察室",
          due: "2011-03-31",
          progress: "已完成",
        },
      ],
    },
    {
      name: "思想道德风尚",
      indicators: [
        {
          name: "道德教育经常开展，师德师风建设扎实，结对帮扶和志愿服务有成效，窗口服务文明规范。",
          full: 13,
          actual: 13,
        },
      ],
      tasks: [
        {
          name: "开展师德师风主题教育",
          lead: "教师管理科",
          support: "人事科",
          due: "2010年9—10月",
          progress: "已完成",
        },
        {
          name: "发放家庭经济困难学生资助金",
          lead: "资助中心",
          support: "计财科",
          due: "每半年",
          progress: "已完成",
        },
      ],
    },
    {
      name: "遵纪守法与安定团结",
      indicators: [
        {
          name: "普法教育落实，无违法违纪案件；信访渠道畅通，矛盾纠纷及时化解；校园安全无责任事故。",
          full: 12,
          actual: 12,
        },
      ],
      tasks: [
        { name: "组织普法学习和考试", lead: "法制科", support: "办公室", due: "2010年12月底", progress: "已完成" },
        { name: "排查化解信访问题", lead: "信访室", support: "监察室、法制科", due: "长期", progress: "进行中" },
        {
          name: "排查整改校园安全隐患",
          lead: "校安办",
          support: "普教科、职成教科",
          due: "每季度末",
          progress: "已完成",
        },
      ],
    },
    {
      name: "科技文化与文体活动",
      indicators: [
        {
          name: "职工学习培训有保障，科普宣传经常，文体设施齐备，每年组织较大规模的文体活动。",
          full: 9,
          actual: 8,
        },
      ],
      tasks: [
        {
          name: "举办职工运动会和文艺汇演",
          lead: "老干科",
          support: "办公室、普教科",
          due: "2011年5月中旬",
          progress: "已完成",
        },
        { name: "组织职工学习培训", lead: "人事科", support: "教师管理科", due: "常态化", progress: "进行中" },
      ],
    },
    {
      name: "卫生与环境",
      indicators: [
        { name: "办公区域整洁有序，责任区按时清扫，绿化管护到位，除害防病措施落实。", full: 9, actual: 8 },
      ],
      tasks: [
        {
          name: "打扫卫生责任区",
          lead: "办公室",
          support: "各科室",
          due: "每周五",
          progress: "进行中",
          note: "每周五下午",
        },
        { name: "院落绿化和树木管护", lead: "校安办", support: "老干科", due: "2011-03-12", progress: "已完成" },
      ],
    },
    {
      name: "未成年人思想道德建设",
      indicators: [
        {
          name: "学校、家庭、社会共同育人的机制健全，校园周边环境整治有力，留守儿童得到关爱。",
          full: 8,
          actual: 8,
        },
      ],
      tasks: [
        {
          name: "建立留守儿童档案并结对关爱",
          lead: "普教科",
          support: "资助中心、校安办",
          due: "2011年8月底",
          progress: "已完成",
        },
        {
          name: "整治校园周边环境",
          lead: "校安办",
          support: "法制科、信访室",
          due: "2011年7月底",
          progress: "已完成",
        },
      ],
    },
    {
      name: "创建工作",
      indicators: [
        { name: "创建机构健全、经费有保障，年度有计划、检查有通报，创建档案完整规范。", full: 18, actual: 17 },
      ],
      tasks: [
        { name: "制定创建计划，分解任务", lead: "办公室", support: "各科室", due: "2010年3月底", progress: "已完成" },
        { name: "检查创建工作并通报", lead: "督导室", support: "办公室", due: "每月25日前", progress: "进行中" },
        { name: "整理归档创建资料", lead: "档案室", support: "各科室", due: "2011年9月底", progress: "进行中" },
        { name: "上报自查报告和评分表", lead: "办公室", support: "档案室", due: "2011年10月15日前", progress: "进行中" },
      ],
    },
  ] satisfies readonly ExampleItem[],
  rules: [
    "值班检查三次不合格，或受到创建指挥部通报批评的科室，当年不得评为先进。",
    "卫生责任区每周五下午清扫；创建工作检查情况每月通报。",
  ],
} as const;

const [MOBILISE, CARRY_OUT, IMPROVE, REPORT] = [
  { stage: "宣传组织发动", due: "1-4月" },
  { stage: "全面实施", due: "5-8月" },
  { stage: "自查提高", due: "8-9月" },
  { stage: "总结上报", due: "9-10月" },
] as const;

/** A district transport bureau's plan: ten measures, departments by group words, four overlapping stages. */
export const TRANSPORT = {
  unit: "江北区交通运输局",
  period: "2026",
  date: "2026年9月15日",
  items: [
    {
      name: "组织领导与工作制度",
      indicators: [
        { code: "1.1", name: "成立创建领导小组，明确专人负责", full: 5, actual: 5, evidence: "成立机构的文件" },
        { code: "1.2", name: "制定创建规划、年度计划和考核制度", full: 5, actual: 5, evidence: "规划、计划、制度汇编" },
      ],
      tasks: [
        { code: "1.1", name: "调整充实创建领导小组", lead: "办公室、党群室", ...MOBILISE, progress: "已完成" },
        { code: "1.2", name: "印发创建方案和考核办法", lead: "办公室、党群室", ...MOBILISE, progress: "已完成" },
      ],
    },
    {
      name: "领导班子建设",
      indicators: [
        { code: "2.1", name: "执行民主集中制，议事决策规范", full: 5, actual: 5, evidence: "议事规则、会议记录" },
        {
          code: "2.2",
          name: "群众对班子的评议满意度",
          full: 5,
          actual: 4.5,
          reason: "民主测评满意率94%，未达95%",
          evidence: "民主测评汇总表",
        },
      ],
      tasks: [
        { code: "2.1", name: "修订议事规则", lead: "办公室", ...CARRY_OUT, progress: "已完成" },
        { code: "2.2", name: "组织民主测评并反馈", lead: "办公室", ...IMPROVE, progress: "已完成" },
      ],
    },
    {
      name: "政治理论学习",
      indicators: [
        { code: "3.1", name: "学习有计划、有考勤、有记录", full: 5, actual: 5, evidence: "学习计划、签到册" },
        {
          code: "3.2",
          name: "撰写学习笔记和心得",
          full: 5,
          actual: 4,
          reason: "两个所队学习笔记不全",
          evidence: "学习笔记抽查表",
        },
      ],
      tasks: [
        { code: "3.1", name: "印发全年学习计划", lead: "办公室、党群室", ...MOBILISE, progress: "已完成" },
        { code: "3.2", name: "开展学习交流和笔记检查", lead: "办公室、党群室", ...CARRY_OUT, progress: "进行中" },
      ],
    },
    {
      name: "党的建设与廉政建设",
      indicators: [
        { code: "4.1", name: "落实党风廉政建设责任制", full: 6, actual: 6, evidence: "责任书" },
        {
          code: "4.2",
          name: "排查岗位廉政风险，措施到位",
          full: 6,
          actual: 5.5,
          reason: "一个岗位的防控措施不够具体",
          evidence: "风险排查表",
        },
      ],
      tasks: [
        { code: "4.1", name: "层层签订责任书", lead: "各科(室)、所、队", ...MOBILISE, progress: "已完成" },
        { code: "4.2", name: "排查岗位风险并公示", lead: "各科(室)、所、队", ...CARRY_OUT, progress: "已完成" },
      ],
    },
    {
      name: "基层党组织建设",
      indicators: [
        { code: "5.1", name: "组织生活制度健全、正常", full: 4, actual: 4, evidence: "支部工作手册" },
        { code: "5.2", name: "党员教育管理和发展规范", full: 4, actual: 4, evidence: "党员名册、发展材料" },
      ],
      tasks: [
        { code: "5.1", name: "规范三会一课", lead: "党总支委、党群室", ...CARRY_OUT, progress: "已完成" },
        { code: "5.2", name: "做好年度党员发展", lead: "党总支委、党群室", ...IMPROVE, progress: "进行中" },
      ],
    },
    {
      name: "业务工作目标",
      indicators: [
        {
          code: "6.1",
          name: "完成年度交通建设和运输目标",
          full: 10,
          actual: 9,
          reason: "一条农村公路未按期完工",
          evidence: "目标考核通报",
        },
        { code: "6.2", name: "窗口和执法服务规范文明", full: 5, actual: 5, evidence: "服务承诺、回访记录" },
      ],
      tasks: [
        { code: "6.1", name: "分解并完成年度业务目标", lead: "各科(室)、所、队", ...CARRY_OUT, progress: "已完成" },
        { code: "6.2", name: "开展文明执法、文明窗口活动", lead: "各科(室)、所、队", ...CARRY_OUT, progress: "已完成" },
      ],
    },
    {
      name: "职工教育培训",
      indicators: [
        { code: "7.1", name: "培训有计划、有经费、有考核", full: 4, actual: 4, evidence: "培训计划、考核成绩" },
        {
          code: "7.2",
          name: "法制学习和执法资格培训",
          full: 4,
          actual: 3.5,
          reason: "三人未按时参加换证培训",
          evidence: "培训签到册",
        },
      ],
      tasks: [
        { code: "7.1", name: "制定培训计划", lead: "法制规划科、党群室", ...MOBILISE, progress: "已完成" },
        { code: "7.2", name: "组织法制学习和资格培训", lead: "法制规划科、党群室", ...CARRY_OUT, progress: "已完成" },
      ],
    },
    {
      name: "工作生活环境",
      indicators: [
        {
          code: "8.1",
          name: "办公场所整洁，责任区卫生达标",
          full: 5,
          actual: 4.5,
          reason: "执法站点停车秩序较乱",
          evidence: "卫生检查记录",
        },
        { code: "8.2", name: "食堂、宿舍管理规范", full: 5, actual: 5, evidence: "管理制度、检查照片" },
      ],
      tasks: [
        { code: "8.1", name: "落实卫生责任区", lead: "各科(室)、所、队", stage: "全面实施", due: "长期", progress: "进行中" },
        { code: "8.2", name: "整治食堂、宿舍环境", lead: "各科(室)、所、队", ...CARRY_OUT, progress: "已完成" },
      ],
    },
    {
      name: "创建活动",
      indicators: [
        { code: "9.1", name: "开展主题实践活动", full: 5, actual: 5, evidence: "活动方案、照片" },
        {
          code: "9.2",
          name: "开展志愿服务和结对共建",
          full: 5,
          actual: 4,
          reason: "志愿服务人均时长不足",
          evidence: "志愿服务记录",
        },
      ],
      tasks: [
        { code: "9.1", name: "举办文明交通主题活动", lead: "党群室、科(室)、所、队", ...CARRY_OUT, progress: "已完成" },
        { code: "9.2", name: "组织志愿服务队上路服务", lead: "党群室、科(室)、所、队", ...IMPROVE, progress: "进行中" },
      ],
    },
    {
      name: "检查督促",
      indicators: [
        { code: "10.1", name: "定期检查，发现问题及时督办", full: 4, actual: 4, evidence: "检查记录、督办单" },
        { code: "10.2", name: "年终总结评比，材料按时上报", full: 3, actual: null },
      ],
      tasks: [
        {
          code: "10.1",
          name: "检查各阶段创建任务落实情况",
          lead: "各科(室)、所、队",
          stage: "全面实施",
          due: "每半月",
          progress: "进行中",
        },
        { code: "10.2", name: "总结评比，上报创建材料", lead: "各科(室)、所、队", ...REPORT, progress: "未开始" },
      ],
    },
  ] satisfies readonly ExampleItem[],
  /** Any of these stands in the way of the title; none has happened. */
  vetoes: [
    { subject: "纪律作风", event: "职工有严重违纪违法行为" },
    { subject: "安全计生", event: "发生安全生产责任事故或违反计划生育政策" },
    { subject: "综合维稳", event: "发生重大群体性事件或越级集体上访" },
    { subject: "依法行政", event: "执法行为被撤销或确认违法，造成不良影响" },
    { subject: "规范化服务", event: "服务问题被媒体曝光并查实" },
  ],
  roster: [
    { name: "办公室", kind: "科室" },
    { name: "党群室", kind: "科室" },
    { name: "法制规划科", kind: "科室", alias: "法规科" },
    { name: "财务审计科", kind: "科室", alias: "财审科" },
    { name: "安全监督科", kind: "科室", alias: "安监科" },
    { name: "运输管理所", kind: "所", alias: "运管所" },
    { name: "公路养护所", kind: "所" },
    { name: "港航管理所", kind: "所" },
    { name: "交通执法大队", kind: "队", alias: "执法大队" },
    { name: "应急抢险队", kind: "队" },
    { name: "党总支委", kind: "党组织", alias: "党总支" },
  ] as readonly { readonly name: string; readonly kind: string; readonly alias?: string }[],
} as const;
