/**
 * One office's year in the middle of October: what it is to be assessed by, what is to be done and when, and the four ledgers that it kept
 * since January. Some of it went wrong on purpose: reports missed and late, a department that failed three inspections, a problem
 * overdue, a loss that nobody has entered as a problem, photos and a film that are still missing.
 */

interface YearIndicator {
  readonly code: string;
  readonly name: string;
  readonly full: number;
  readonly actual: number;
  readonly reason?: string;
  /** What evidence the framework asks for. */
  readonly asks?: string;
  readonly department: string;
}

/** A duty that falls due again and again, with the days on which it was reported, in order; null: not reported. */
interface YearDuty {
  readonly matter: string;
  readonly indicator: string;
  readonly content: string;
  readonly recipient: string;
  readonly frequency: string;
  readonly department: string;
  readonly person: string;
  readonly reported: readonly (string | null)[];
}

interface YearInspection {
  readonly date: string;
  readonly team: string;
  readonly inspected: string;
  readonly content: string;
  readonly result: "合格" | "不合格" | "";
  readonly mark?: string;
  readonly note?: string;
}

/** Cells of a problem by the ledger's columns; days as "2026-03-31". */
interface YearProblem {
  readonly foundOn: string;
  readonly source: string;
  readonly indicator: string;
  readonly problem: string;
  readonly leader: string;
  readonly measure: string;
  readonly due: string;
  readonly extended?: string;
  readonly progress: string;
  readonly doneOn?: string;
  readonly rechecker?: string;
  readonly recheckedOn?: string;
  readonly recheck?: string;
  readonly closer?: string;
  readonly closedOn?: string;
  readonly evidence?: string;
  readonly department: string;
  readonly person: string;
}

interface YearPiece {
  readonly indicator: string;
  readonly kind: "文字" | "照片" | "音像" | "实物";
  readonly title: string;
  readonly docNumber?: string;
  readonly author: string;
  readonly date: string;
  readonly box?: string;
  readonly order?: string;
  readonly page?: string;
  readonly pieces: number;
  readonly department: string;
}

const [OFFICE, PARTY, STAFF, LOGISTICS, LAW] = ["办公室", "机关党委", "人事科", "后勤服务中心", "法规科"] as const;

export const YEAR = {
  unit: "临江区市场监督管理局",
  period: "2026",
  date: "2026年10月12日",
  today: "2026-10-12",
  items: [
    {
      name: "组织领导",
      indicators: [
        {
          code: "A1",
          name: "领导小组健全，每季度研究一次创建工作",
          full: 12,
          actual: 12,
          asks: "会议纪要等佐证材料不少于3份",
          department: OFFICE,
        },
        {
          code: "A2",
          name: "创建工作年初有计划、年中有检查、年底有总结",
          full: 13,
          actual: 12,
          reason: "年中检查没有形成通报",
          department: OFFICE,
        },
      ],
    },
    {
      name: "思想教育",
      indicators: [
        {
          code: "B1",
          name: "每月组织一次理论学习",
          full: 15,
          actual: 15,
          asks: "学习照片不少于6张",
          department: PARTY,
        },
        { code: "B2", name: "举办道德讲堂四期", full: 10, actual: 8, reason: "第三期未按时举办", department: PARTY },
      ],
    },
    {
      name: "志愿服务",
      indicators: [
        {
          code: "C1",
          name: "每季度组织一次志愿服务活动",
          full: 20,
          actual: 18,
          reason: "注册志愿者占在职人数76%，未达80%",
          asks: "活动照片不少于8张，活动视频不少于2部",
          department: STAFF,
        },
      ],
    },
    {
      name: "环境卫生",
      indicators: [
        {
          code: "D1",
          name: "办公区域整洁，卫生责任区按时清扫",
          full: 18,
          actual: 15,
          reason: "卫生检查三次不合格",
          asks: "照片不少于4张",
          department: LOGISTICS,
        },
        {
          code: "D2",
          name: "厉行节约，无浪费粮食和能源现象",
          full: 12,
          actual: 12,
          asks: "节水节电检查记录",
          department: LOGISTICS,
        },
      ],
    },
  ] as readonly { readonly name: string; readonly indicators: readonly YearIndicator[] }[],
  tasks: [
    { code: "A1", name: "调整创建工作领导小组", department: OFFICE, due: "2026-02-28", progress: "已完成" },
    { code: "A1", name: "报送创建信息简报", department: OFFICE, due: "每月20日前", progress: "进行中" },
    { code: "A2", name: "印发年度创建工作计划", department: OFFICE, due: "2026-03-15", progress: "已完成" },
    { code: "A2", name: "报送半年创建工作小结", department: OFFICE, due: "每半年", progress: "进行中" },
    { code: "A2", name: "组织年中检查并通报", department: OFFICE, due: "2026-07-31", progress: "进行中" },
    { code: "A2", name: "汇总自评材料，上报总结", department: OFFICE, due: "2026-11-20", progress: "未开始" },
    { code: "B1", name: "报送理论学习情况", department: PARTY, due: "每月底", progress: "进行中" },
    { code: "B2", name: "举办第三期道德讲堂", department: PARTY, due: "2026-09-15", progress: "进行中" },
    { code: "B2", name: "举办第四期道德讲堂", department: PARTY, due: "2026-12-10", progress: "未开始" },
    { code: "C1", name: "报送志愿服务活动情况", department: STAFF, due: "每季度末", progress: "进行中" },
    { code: "C1", name: "组织在职党员注册志愿者", department: STAFF, due: "2026-06-30", progress: "已完成" },
    { code: "D1", name: "检查卫生责任区并登记", department: LOGISTICS, due: "每半月", progress: "进行中" },
    { code: "D1", name: "更新院内宣传栏", department: LOGISTICS, due: "2026-10-16", progress: "进行中" },
    { code: "D2", name: "开展节水节电检查", department: LOGISTICS, due: "2026-08-31", progress: "已完成" },
  ],
  stages: [
    { name: "动员部署", from: "2026-01-05", to: "2026-03-31" },
    { name: "全面推进", from: "2026-03-01", to: "2026-09-30" },
    { name: "自查整改", from: "2026-08-15", to: "2026-10-31" },
    { name: "总结申报", from: "2026-10-20", to: "2026-12-31" },
  ],
  roster: [
    { name: OFFICE, kind: "科室", leader: "陆建平" },
    { name: PARTY, kind: "党组织", leader: "苏雅琴" },
    { name: STAFF, kind: "科室", leader: "苏雅琴" },
    { name: LAW, kind: "科室", leader: "陆建平" },
    { name: LOGISTICS, kind: "中心", leader: "邓立国" },
  ],
  duties: [
    {
      matter: "创建信息简报",
      indicator: "A1",
      content: "文字、影像",
      recipient: "区文明办",
      frequency: "每月20日前",
      department: OFFICE,
      person: "高 洁",
      reported: [
        "2026-01-19",
        "2026-02-13",
        "2026-03-20",
        "2026-04-17",
        "2026-05-20",
        "2026-06-18",
        "2026-07-23",
        "2026-08-20",
        "2026-09-18",
      ],
    },
    {
      matter: "半年创建工作小结",
      indicator: "A2",
      content: "文字",
      recipient: "区文明办",
      frequency: "每半年",
      department: OFFICE,
      person: "高 洁",
      reported: ["2026-06-29"],
    },
    {
      matter: "理论学习情况",
      indicator: "B1",
      content: "文字、影像",
      recipient: "区委宣传部",
      frequency: "每月底",
      department: PARTY,
      person: "许 慧",
      reported: [
        "2026-01-30",
        "2026-02-27",
        "2026-03-31",
        "2026-04-30",
        "2026-05-29",
        null,
        "2026-07-31",
        "2026-08-31",
        "2026-10-09",
      ],
    },
    {
      matter: "志愿服务活动情况",
      indicator: "C1",
      content: "文字、影像",
      recipient: "团区委",
      frequency: "每季度末",
      department: STAFF,
      person: "丁 宁",
      reported: ["2026-03-30", "2026-06-30", null],
    },
    {
      matter: "卫生责任区检查登记",
      indicator: "D1",
      content: "文字",
      recipient: "办公室",
      frequency: "每半月",
      department: LOGISTICS,
      person: "包 强",
      reported: [
        "2026-01-15",
        "2026-01-31",
        "2026-02-13",
        "2026-02-28",
        "2026-03-13",
        "2026-03-31",
        "2026-04-15",
        "2026-04-30",
        "2026-05-15",
        "2026-05-29",
        "2026-06-15",
        "2026-06-30",
        "2026-07-15",
        null,
        "2026-08-14",
        "2026-08-31",
        "2026-09-18",
        "2026-09-30",
      ],
    },
  ] as readonly YearDuty[],
  inspections: [
    { date: "2026-03-12", team: "创建办", inspected: LOGISTICS, content: "卫生责任区", result: "合格", mark: "92" },
    { date: "2026-04-16", team: "创建办", inspected: OFFICE, content: "创建台账", result: "合格", mark: "95" },
    {
      date: "2026-05-21",
      team: "区文明办",
      inspected: LOGISTICS,
      content: "卫生责任区",
      result: "不合格",
      mark: "78",
      note: "楼道堆放杂物",
    },
    { date: "2026-06-18", team: "创建办", inspected: STAFF, content: "志愿服务登记", result: "合格", mark: "90" },
    {
      date: "2026-07-09",
      team: "创建办",
      inspected: LOGISTICS,
      content: "卫生责任区",
      result: "不合格",
      mark: "75",
      note: "绿化带有垃圾",
    },
    { date: "2026-08-13", team: "创建办", inspected: PARTY, content: "学习记录", result: "合格", mark: "93" },
    {
      date: "2026-09-17",
      team: "创建办",
      inspected: LOGISTICS,
      content: "食堂卫生",
      result: "不合格",
      mark: "79",
      note: "未落实留样登记",
    },
    { date: "2026-10-22", team: "创建办", inspected: LAW, content: "普法台账", result: "" },
  ] as readonly YearInspection[],
  consequence: "注：一年内检查累计3次不合格的部门，取消年度评先评优资格。",
  problems: [
    {
      foundOn: "2026-05-21",
      source: "督查",
      indicator: "D1",
      problem: "楼道堆放杂物",
      leader: "邓立国",
      measure: "清理楼道，划定存放区",
      due: "2026-06-05",
      progress: "已完成",
      doneOn: "2026-06-02",
      rechecker: "高 洁",
      recheckedOn: "2026-06-08",
      recheck: "合格",
      closer: "陆建平",
      closedOn: "2026-06-09",
      evidence: "整改前后照片",
      department: LOGISTICS,
      person: "包 强",
    },
    {
      foundOn: "2026-07-09",
      source: "督查",
      indicator: "D1",
      problem: "绿化带有垃圾",
      leader: "邓立国",
      measure: "每日清扫，专人负责",
      due: "2026-07-20",
      progress: "已完成",
      doneOn: "2026-07-24",
      rechecker: "高 洁",
      recheckedOn: "2026-07-27",
      recheck: "合格",
      closer: "陆建平",
      closedOn: "2026-07-28",
      evidence: "清扫记录",
      department: LOGISTICS,
      person: "包 强",
    },
    {
      foundOn: "2026-08-05",
      source: "群众反映",
      indicator: "C1",
      problem: "志愿者排班与窗口业务冲突",
      leader: "苏雅琴",
      measure: "调整排班，错峰服务",
      due: "2026-08-31",
      extended: "2026-10-31",
      progress: "进行中",
      department: STAFF,
      person: "丁 宁",
    },
    {
      foundOn: "2026-09-17",
      source: "督查",
      indicator: "D2",
      problem: "食堂未落实留样登记",
      leader: "邓立国",
      measure: "配备留样柜，专人登记",
      due: "2026-09-30",
      progress: "已完成",
      doneOn: "2026-09-28",
      rechecker: "高 洁",
      recheckedOn: "2026-10-08",
      recheck: "不合格",
      department: LOGISTICS,
      person: "包 强",
    },
    {
      foundOn: "2026-09-20",
      source: "自查扣分",
      indicator: "A2",
      problem: "年中检查没有形成通报",
      leader: "陆建平",
      measure: "补发年中检查通报",
      due: "2026-09-30",
      progress: "进行中",
      department: OFFICE,
      person: "高 洁",
    },
    {
      foundOn: "2026-09-20",
      source: "自查扣分",
      indicator: "B2",
      problem: "第三期道德讲堂未按时举办",
      leader: "苏雅琴",
      measure: "十月补办第三期，十二月举办第四期",
      due: "2026-12-10",
      progress: "进行中",
      department: PARTY,
      person: "许 慧",
    },
    {
      foundOn: "2026-09-20",
      source: "自查扣分",
      indicator: "C1",
      problem: "注册志愿者占在职人数76%，未达80%",
      leader: "苏雅琴",
      measure: "逐科动员，十月底前补注册6人",
      due: "2026-10-31",
      progress: "进行中",
      department: STAFF,
      person: "丁 宁",
    },
    {
      foundOn: "2026-09-20",
      source: "自查扣分",
      indicator: "C1",
      problem: "志愿服务时长未录入系统",
      leader: "苏雅琴",
      measure: "补录一至三季度服务时长",
      due: "2026-10-10",
      progress: "已完成",
      doneOn: "2026-10-08",
      rechecker: "高 洁",
      recheckedOn: "2026-10-09",
      recheck: "合格",
      closer: "陆建平",
      closedOn: "2026-10-09",
      department: STAFF,
      person: "丁 宁",
    },
  ] as readonly YearProblem[],
  pieces: [
    { indicator: "A1", kind: "文字", title: "关于调整创建工作领导小组的通知", docNumber: "临市监发〔2026〕3号", author: OFFICE, date: "2026-02-10", box: "1", order: "1", page: "1—3", pieces: 1, department: OFFICE },
    { indicator: "A1", kind: "文字", title: "一季度创建工作专题会议纪要", docNumber: "会议纪要〔2026〕2号", author: OFFICE, date: "2026-03-18", box: "1", order: "2", page: "4—7", pieces: 1, department: OFFICE },
    { indicator: "A1", kind: "文字", title: "二季度创建工作专题会议纪要", docNumber: "会议纪要〔2026〕5号", author: OFFICE, date: "2026-06-16", box: "1", order: "3", page: "8—11", pieces: 1, department: OFFICE },
    { indicator: "A1", kind: "文字", title: "三季度创建工作专题会议纪要", docNumber: "会议纪要〔2026〕9号", author: OFFICE, date: "2026-09-15", box: "1", order: "4", page: "12—15", pieces: 1, department: OFFICE },
    { indicator: "A2", kind: "文字", title: "2026年创建工作计划", docNumber: "临市监发〔2026〕6号", author: OFFICE, date: "2026-03-10", box: "1", order: "5", page: "16—24", pieces: 1, department: OFFICE },
    { indicator: "A2", kind: "文字", title: "创建信息简报（第1—9期）", author: OFFICE, date: "2026-09-18", box: "1", order: "6", page: "25—60", pieces: 9, department: OFFICE },
    { indicator: "A2", kind: "文字", title: "上半年创建工作小结", author: OFFICE, date: "2026-06-29", box: "1", order: "7", page: "61—68", pieces: 1, department: OFFICE },
    { indicator: "B1", kind: "文字", title: "理论学习记录", author: PARTY, date: "2026-09-30", box: "2", order: "1", page: "1—42", pieces: 8, department: PARTY },
    { indicator: "B1", kind: "照片", title: "集中学习现场", author: "许 慧", date: "2026-03-31", box: "2", order: "2", page: "43", pieces: 2, department: PARTY },
    { indicator: "B1", kind: "照片", title: "党员大会现场", author: "许 慧", date: "2026-07-01", box: "2", order: "3", page: "44", pieces: 2, department: PARTY },
    { indicator: "B2", kind: "文字", title: "第一期道德讲堂方案和小结", author: PARTY, date: "2026-04-22", box: "2", order: "4", page: "45—52", pieces: 2, department: PARTY },
    { indicator: "B2", kind: "照片", title: "第二期道德讲堂", author: "许 慧", date: "2026-06-24", box: "2", order: "5", page: "53", pieces: 3, department: PARTY },
    { indicator: "C1", kind: "文字", title: "志愿服务活动方案", author: STAFF, date: "2026-03-05", box: "3", order: "1", page: "1—5", pieces: 1, department: STAFF },
    { indicator: "C1", kind: "文字", title: "志愿者花名册", author: STAFF, date: "2026-06-30", box: "3", order: "2", page: "6—9", pieces: 1, department: STAFF },
    { indicator: "C1", kind: "照片", title: "学雷锋活动现场", author: "丁 宁", date: "2026-03-05", box: "3", order: "3", page: "10—11", pieces: 5, department: STAFF },
    { indicator: "C1", kind: "照片", title: "放心消费宣传", author: "丁 宁", date: "2026-06-12", box: "3", order: "4", page: "12—13", pieces: 4, department: STAFF },
    { indicator: "C1", kind: "音像", title: "学雷锋活动录像", author: "丁 宁", date: "2026-03-05", box: "3", order: "5", pieces: 1, department: STAFF },
    { indicator: "C1", kind: "实物", title: "优秀志愿服务组织奖牌", author: "区文明委", date: "2026-05-04", pieces: 1, department: STAFF },
    { indicator: "D1", kind: "文字", title: "卫生责任区划分和检查制度", docNumber: "临市监办〔2026〕8号", author: LOGISTICS, date: "2026-02-20", box: "4", order: "1", page: "1—6", pieces: 1, department: LOGISTICS },
    { indicator: "D1", kind: "文字", title: "卫生检查登记表", author: LOGISTICS, date: "2026-09-30", box: "4", order: "2", page: "7—40", pieces: 17, department: LOGISTICS },
    { indicator: "D1", kind: "照片", title: "楼道整改前后", author: "包 强", date: "2026-06-02", box: "4", order: "3", page: "41", pieces: 4, department: LOGISTICS },
    { indicator: "D2", kind: "文字", title: "节水节电检查记录", author: LOGISTICS, date: "2026-08-28", box: "4", order: "4", page: "42—45", pieces: 2, department: LOGISTICS },
  ] as readonly YearPiece[],
} as const;
