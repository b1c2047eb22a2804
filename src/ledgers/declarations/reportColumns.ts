import { composed } from "../../recognise/words/composed.ts";
import { SHARED_COLUMNS, type LedgerColumn } from "../declaration.ts";

/** Columns of 定期报送登记表. */
export const REPORT_COLUMNS: readonly LedgerColumn[] = [
  { id: "number", name: { "zh-CN": "序号", en: "No." }, type: "number", words: [] },
  {
    id: "matter",
    name: { "zh-CN": "事项", en: "Matter" },
    type: "text",
    required: true,
    carried: true,
    words: [
      ...composed("报送 上报 工作 例行 例行工作 常规工作 日常工作 定期工作 填报", "事项 项目 任务 名称 工作"),
      ...composed("报表 材料 信息 台账 资料 报告 简报", "名称 题目 标题"),
      ...composed("工作任务 工作内容 事项 事项名称 任务 任务名称 项目 项目名称 名称 报表 内容 例行工作"),
    ],
  },
  {
    id: "content",
    name: { "zh-CN": "报送内容", en: "What is handed in" },
    type: "choice",
    choices: ["文字", "影像", "文字、影像"],
    words: [...composed("报送 上报 填报 提交", "内容 材料 资料 形式 方式"), ...composed("材料 资料", "形式")],
  },
  {
    id: "recipient",
    name: { "zh-CN": "报送对象", en: "To whom" },
    type: "text",
    carried: true,
    words: [
      ...composed("报送 上报 呈报 主送", "对象 去向 机关"),
      ...composed("接收 主管 汇总 上级", "单位 部门 科室 机关"),
      ...composed("上报", "单位 部门 科室"),
      ...composed("报往 报至 报给 主送 报何处", "_ 单位 部门 科室"),
    ],
  },
  {
    id: "frequency",
    name: { "zh-CN": "频次", en: "How often" },
    type: "text",
    required: true,
    carried: true,
    words: [
      ...composed("报送 上报 填报 工作 完成 _", "频次 频率 周期 频度"),
      "时间要求",
      ...composed("报送 上报 填报", "时限 期限 要求 时间要求 截止时间 截止日期 时限要求"),
      ...composed("时限 期限 时限要求"),
    ],
  },
  {
    id: "start",
    name: { "zh-CN": "开始日期", en: "From" },
    type: "date",
    words: composed("开始 起始 起 启动 执行", "日期 时间"),
  },
  {
    id: "end",
    name: { "zh-CN": "结束日期", en: "To" },
    type: "date",
    words: [...composed("结束 终止 止", "日期 时间"), ...composed("起止", "日期 时间 期限 年月"), "起止"],
  },
  {
    id: "period",
    name: { "zh-CN": "所属期", en: "Period reported on" },
    type: "text",
    optional: true,
    words: [...composed("所属 报送 上报 数据", "期 月份 期间 时期 期次"), ...composed("月份 期次 所属月份 报告期")],
  },
  {
    id: "dueOn",
    name: { "zh-CN": "应报日期", en: "Due on" },
    type: "date",
    words: [
      ...composed("应报 应报送 应上报 规定报送 规定上报 要求报送 要求上报 计划报送", "日期 时间"),
      ...composed("截止", "日期 时间"),
    ],
  },
  {
    id: "reported",
    name: { "zh-CN": "报送日期", en: "Handed in on" },
    type: "date",
    filledIn: true,
    words: [
      ...composed("_ 实际 实", "报送 上报 呈报 提交 报", "日期 时间"),
      ...composed("实际完成", "日期 时间"),
      ...composed("报送 上报", "记录 登记 情况 情况登记"),
      "完成记录",
    ],
  },
  {
    id: "month",
    name: { "zh-CN": "月份", en: "Month" },
    type: "date",
    filledIn: true,
    optional: true,
    words: [],
    pattern:
      /^(?:(?:19|20)?\d{2}年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?$|^(?:(?:19|20)\d{2}年)?第?[1-4一二三四]季度?$/u,
  },
  {
    id: "summaryDue",
    name: { "zh-CN": "汇总后上报期限", en: "Summary due" },
    type: "text",
    words: composed("汇总 汇总后", "上报 报送", "期限 时限 日期 时间"),
  },
  SHARED_COLUMNS.department,
  {
    id: "reporter",
    name: { "zh-CN": "报送部门", en: "Handed in by" },
    type: "department",
    optional: true,
    carried: true,
    words: composed("报送 填报 上报责任 报送责任", "部门 科室 股室 处室 单位"),
  },
  {
    id: "indicator",
    name: { "zh-CN": "对应指标", en: "Indicator" },
    type: "indicator",
    words: composed("对应 所属 关联 测评 考核", "指标", "_ 编号 代码 名称"),
  },
];
