import type { Meaning, RosterMeaning } from "../../domain/meaning.ts";
import { words } from "./composed.ts";
import { LEAD, OFFICE, RESPONSIBLE, SUPPORT } from "./offices.ts";

/** What offices do to each other, in front of what they do it by: 考核指标, 督查内容. */
const JUDGE = "测评 考核 考评 评议 评价 评估 评审 督导 督查 检查";
const GIVE_MARKS = "评分 计分 记分 赋分 打分 加分 扣分";

/**
 * What offices write above each column, by what it means: words as they are, and × for every pair of two lists. Compared after
 * `headingForms`; where a word is in several, the first counts. `score` is a bare 得分: actual where it is the only marks column,
 * review beside a self column.
 */
export const HEADER_VOCABULARY = {
  number: words`序号 编号 项号 项次 代码 编码 指标号 ID No
    指标 条目 任务 × 编号 代码 序号`,
  item: words`类别 大项 板块 章节 分类 目标名称 项目
    一级 × 指标 项目
    ${JUDGE} 创建 评分 × 项目
    ${JUDGE} 指标 工作 × 类别
    ${JUDGE} × 大类 维度
    考核 × 大项 板块 模块 类型 分类 方面
    项目 项目名称 × _ 及分值`,
  indicator: words`小项 子项目 观测点 条款 评审条款 三级项目 四级指标
    二级 × 指标 项目
    _ 三级 ${JUDGE} 具体 绩效 子 × 指标
    指标 × 名称 描述 内容
    ${JUDGE} × 要素 细目
    测评 考核 考评 检查 × 点 小项 条目`,
  content: words`内容 具体要求 工作要求 创建要求 达标要求 任务要求 主要内容 创建内容
    ${JUDGE} × 内容 要点 事项
    测评 考核 × 内容及标准 内容和标准 内容及评分标准
    目标 × 要求 内容`,
  method: words`数据采集方法 数据来源 测评办法 测评措施
    ${JUDGE} × 方法 方式`,
  standard: words`标准
    ${JUDGE} ${GIVE_MARKS} 量化 × 标准 细则 办法
    评分 计分 × 方法 规则 说明
    评分 × 依据`,
  full: words`应得 分值 满分值 总分值 配分 权数 加分上限
    要点 各项 考核 × 分值
    应得 标准 满 最高 基准 基础 基本 参考 设定 规定 额定 指标 单项 原始 × 分
    权重 × _ 分
    应得 标准 参考 指标 × 分值 分数`,
  actual: words`自评 状态 等级 自打分 实得 自我评价得分
    自评 × 等级 情况 结果 评分
    自评 自查 自测 自报 实得 × 分 得分 分数 分值
    自查 自我 × 评分
    单位 本单位 × 自评`,
  review: words`赋分 专家评分 上级评分
    复核 考核 考评 核定 认定 检查 验收 复查 复评 审核 评审 核查 督查 最终 终评 评定 × 分 得分
    复核 考核 × 评分`,
  score: words`分数 得分值 打分 测评分
    评分 得分 × _
    测评 实际 × 得分
    得分情况 评分结果`,
  deducted: words`扣减分
    扣 失 × 分 分值 分数
    扣分情况`,
  reason: words`原因 问题 主要问题 问题描述
    存在 存在的 × 问题
    扣分 失分 丢分 × 原因 说明 依据 理由 事由 缘由 明细 点 内容
    扣分原因及说明 扣分项 减分原因
    得分 自评 × 说明`,
  kind: words`性质 计分类型 类型
    指标 × 类型 性质`,
  veto: words`否决项 否决事项 否决情形
    一票否决 × _ 项 情况 事项
    前置 申报 × 条件`,
  evidence: words`材料 佐证 台账 台帐 档案号 报送说明 报送材料
    佐证 支撑 见证 印证 提供 证明 备查 × 材料 资料
    材料 × 要求 清单
    档案资料`,
  task: words`任务 事项 任务分解 工作任务及要求 目标任务
    工作 重点 具体 主要 × 任务
    具体 创建 工作 主要 推进 落实 × 措施
    工作 任务 实施 活动 × 内容
    工作 任务 活动 × 名称
    重点 主要 具体 × 工作
    工作 × 计划 事项 目标 举措 安排`,
  lead: words`牵头
    ${LEAD} × _ 责任 × ${OFFICE}`,
  responsible: words`分工 责任分工 责任主体 责任科(室) 主责 考核责任单位
    ${RESPONSIBLE} × ${OFFICE}`,
  support: words`配合
    ${SUPPORT} × _ 责任 × ${OFFICE}`,
  leader: words`分管 责任 牵头 包保 包抓 主管 联系 包联 挂联 × 领导
    分管 责任 牵头 × 局领导 县领导 市领导 区领导
    分管 × 负责人 局长 校长 院长`,
  person: words`联络员 联系人 联系人及电话 负责人 责任人员
    _ 第一 具体 直接 × 责任人
    经办 承办 × 人 人员`,
  deadline: words`时限 期限 限期 时限要求 工作完成时限要求 工作时限 责任时限 拟定时限 完成节点
    时间 × 节点 安排 要求 进度
    进度安排 计划完成时间
    完成 办结 截止 × 时限 时间 期限 日期`,
  frequency: words`频次 周期 频率`,
  progress: words`是否完成 进度 进展 进展情况 任务状态
    完成 落实 办理 推进 × 情况 进度 进展 状态
    工作 任务 × 进度 进展`,
  measure: words`整改情况 下一步工作
    整改 改进 下一步 × 措施`,
  note: words`备注 说明 附注`,
  target: words`目标 计划数
    目标 达标 指标 × 值`,
  achieved: words`现状值 实测值 实际完成
    发生 累计 实际 × 次数
    发生起数
    完成 实际 实际完成 × 值 数`,
  rectifyBy: words`整改 × 时限 期限`,
  recheck: words`复查 × _ 结果 日期`,
  stage: words`_ 实施 工作 × 阶段`,
} as const satisfies Readonly<Record<Meaning, readonly string[]>>;

/** A roster sheet (部门名册) has columns of its own. */
export const ROSTER_VOCABULARY = {
  name: words`名称
    部门 科室 单位 × _ 名称
    责任 × 部门 科室`,
  kind: words`类型
    _ 部门 科室 单位 × 类别`,
  alias: words`别名 简称 曾用名 其他名称`,
  leader: words`分管 主管 联系 × 领导
    分管 × 局领导 负责人`,
} as const satisfies Readonly<Record<RosterMeaning, readonly string[]>>;

/** Headings that mean something else, or anything at all, on a breakdown only. */
export const BREAKDOWN_VOCABULARY: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  progress: words`状态 自评 完成 是否落实 落实
    办结 执行 开展 实施 × 情况`,
  responsible: words`责任 处室 股室 责任科室及人员 责任单位及责任人
    部门 科室 × _ 名称
    单位
    承担 × 部门 科室`,
  number: words`测评体系序号 体系编号
    对应 × 指标编号 指标代码 指标序号 编号
    关联 所属 × 指标编号`,
  indicator: words`测评指标名称 对应测评指标 对应测评内容
    对应 所属 关联 × 指标`,
  item: words`对应测评项目
    对应 所属 × 项目`,
  deadline: words`时间 日期`,
  content: words`指标要求`,
  task: words`任务目标 目标要求
    责任 × 内容 清单`,
};

/** Headings that mean departments on a framework which carries them itself. */
export const FRAMEWORK_VOCABULARY: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  responsible: words`部门 科室 处室 股室 责任
    承担 × 部门 科室`,
  actual: words`自评 自查 × 情况`,
};
