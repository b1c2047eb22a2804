import { composed } from "../../recognise/words/composed.ts";
import { SHARED_COLUMNS, type LedgerColumn } from "../declaration.ts";

/** 延期至10月31日, 同意延长到月底. */
export const EXTENDED =
  /(?:延期|延长|展期|顺延)(?:整改|办结|完成)?(?:时限|期限)?(?:至|到|为|：|:)\s*([^，。；;,）)]+)/u;

/** Columns of 问题整改台账. */
export const RECTIFICATION_COLUMNS: readonly LedgerColumn[] = [
  { id: "number", name: { "zh-CN": "编号", en: "No." }, type: "number", words: composed("问题", "编号 序号") },
  {
    id: "foundOn",
    name: { "zh-CN": "发现日期", en: "Found on" },
    type: "date",
    words: [...composed("发现 问题发现 检查 督查 交办 反馈 交办问题 受理", "日期 时间"), ...composed("日期 时间")],
  },
  {
    id: "source",
    name: { "zh-CN": "问题来源", en: "Source" },
    type: "choice",
    choices: ["自查扣分", "督查", "暗访", "上级反馈", "群众反映"],
    words: [
      ...composed("问题 线索 督查", "来源 出处"),
      ...composed("来源 发现方式 发现途径 发现渠道 反馈单位 交办单位"),
    ],
  },
  {
    id: "indicator",
    name: { "zh-CN": "指标", en: "Indicator" },
    type: "indicator",
    words: [...composed("对应 所属 关联 测评 考核 涉及 _", "指标", "_ 编号 代码 名称")],
  },
  {
    id: "problem",
    name: { "zh-CN": "存在问题", en: "Problem" },
    type: "text",
    required: true,
    carried: true,
    words: [
      ...composed("存在 存在的 存在的主要 主要 发现 发现的 反馈 反馈的 具体 整改 需整改 突出", "问题"),
      ...composed("问题", "_ 描述 内容 表现 表现形式 清单 事项 简述 概述 情况 及表现 隐患"),
      ...composed("隐患", "描述 内容"),
    ],
  },
  { id: "leader", name: { "zh-CN": "责任领导", en: "Leader" }, type: "leader", words: [] },
  {
    id: "measure",
    name: { "zh-CN": "整改措施", en: "Measure" },
    type: "text",
    filledIn: true,
    words: [...composed("整改 整改落实 改进 具体整改", "措施 意见 要求 举措 办法 内容 目标"), "措施"],
  },
  {
    id: "due",
    daysAfter: EXTENDED,
    name: { "zh-CN": "整改时限", en: "To be done by" },
    type: "date",
    words: [
      ...composed("整改 整改完成 整改落实 限期整改 要求整改 计划整改 拟整改", "时限 期限 限期"),
      ...composed("计划完成 要求完成 计划整改完成 拟完成 规定整改 整改要求 整改截止 要求整改", "时间 日期 时限 期限"),
      ...composed("完成", "时限 期限"),
      ...composed("时限 期限 限期 整改限期 整改时间 办结时限"),
    ],
  },
  {
    id: "extended",
    name: { "zh-CN": "延期至", en: "Extended to" },
    type: "date",
    words: composed("延期 延期至 延期时间 延期日期 延期时限 延期情况 延期后时限 展期"),
  },
  {
    id: "progress",
    daysAfter: EXTENDED,
    name: { "zh-CN": "完成情况", en: "Progress" },
    type: "choice",
    filledIn: true,
    choices: ["已完成", "进行中", "未开始"],
    words: [
      ...composed("整改 整改完成 整改落实 整改进展 落实 完成 办理", "情况 进展 结果 状态 进度 成效"),
      ...composed("整改进展情况 整改是否完成 是否整改 是否完成 是否整改到位 是否完成整改 进展 进度 状态 完成与否"),
    ],
  },
  {
    id: "doneOn",
    name: { "zh-CN": "完成日期", en: "Put right on" },
    type: "date",
    filledIn: true,
    words: [
      ...composed("完成 实际完成 整改完成 整改实际完成 实际整改完成 实际整改 办结 整改到位 完成整改", "日期 时间"),
    ],
  },
  {
    id: "rechecker",
    name: { "zh-CN": "复查人", en: "Re-checked by" },
    type: "person",
    words: composed("复查 复核 验收 复验 核查", "人 人员 单位 部门 组"),
  },
  {
    id: "recheckedOn",
    name: { "zh-CN": "复查日期", en: "Re-checked on" },
    type: "date",
    words: composed("复查 复核 验收 复验 核查 第一次复查 第二次复查 第三次复查", "日期 时间"),
  },
  {
    id: "recheck",
    name: { "zh-CN": "复查结果", en: "Re-check" },
    type: "choice",
    choices: ["合格", "不合格"],
    words: [
      ...composed(
        "复查 复核 验收 复验 核查 第一次复查 第二次复查 第三次复查 首次复查 再次复查",
        "_ 结果 情况 意见 结论",
      ),
      ...composed("第一次 第二次 第三次", "复查"),
    ],
  },
  {
    id: "closer",
    name: { "zh-CN": "销号人", en: "Closed by" },
    type: "person",
    words: composed("销号", "人 人员 审批人 领导 单位"),
  },
  {
    id: "closedOn",
    name: { "zh-CN": "销号日期", en: "Closed on" },
    type: "date",
    words: composed("销号", "日期 时间"),
  },
  {
    id: "closed",
    name: { "zh-CN": "是否销号", en: "Closed" },
    type: "choice",
    choices: ["是", "否"],
    optional: true,
    words: composed("是否销号 销号 销号情况 销号状态 是否已销号 已销号 是否办结销号"),
  },
  {
    id: "evidence",
    name: { "zh-CN": "佐证材料", en: "Evidence" },
    type: "text",
    filledIn: true,
    words: [...composed("佐证 印证 整改佐证 整改 证明 支撑", "材料 资料"), "佐证"],
  },
  SHARED_COLUMNS.department,
  SHARED_COLUMNS.person,
  { ...SHARED_COLUMNS.note, daysAfter: EXTENDED },
];
