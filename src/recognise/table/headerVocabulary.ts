import type { Meaning, RosterMeaning } from "../../domain/meaning.ts";

/**
 * What offices write above each column, by what it means. Gathered from public assessment and task tables; compared
 * after `headingForms`. `score` is a bare 得分: actual where it is the only marks column, review beside a self column.
 */
export const HEADER_VOCABULARY = {
  number: words`序号 编号 项号 ID No. 指标编号 指标代码 No 项次 代码 指标序号 指标号 条目编号 编码 任务编号 任务序号`,
  item: words`一级指标 测评类别 测评项目 考核项目 考评项目 项目 项目名称 项目及分值 项目名称及分值 类别 指标类别 考核类别
    考评类别 创建项目 评价项目 评估项目 考核大项 大项 板块 考核板块 考核模块 评分项目 检查项目 考核类型 一级项目
    章节 考核大类 测评大类 考核维度 评价维度 测评维度 评审项目 督导项目 督查项目 工作类别
    分类 目标名称 考核分类 考核方面`,
  indicator: words`二级指标 三级指标 四级指标 测评指标 指标 指标名称 指标描述 考核要素 测评要素 考核条目 考核指标 评价指标
    考评指标 指标内容 二级项目 三级项目 小项 子项目 具体指标 评估指标 观测点 测评点
    条款 评审条款 评审指标 督导指标 绩效指标 测评细目 考核细目 子指标 评价要素 评估要素
    考核小项 测评小项 考核点 考评点 检查点`,
  content: words`测评内容 考核内容 考评内容 主要内容 考核要点 评价内容 创建内容 具体要求 考核内容及评分标准 测评要点 检查内容
    内容 评价要点 工作要求 创建要求 测评内容及标准 考核内容及标准 评估内容 考核内容和标准
    评审要点 评估要点 检查要点 督导要点 督导内容 评审内容 督查内容 检查事项 考核事项 测评事项 达标要求 考评要点
    目标要求 目标内容 任务要求`,
  standard: words`测评标准 评分标准 记分标准 计分办法 评分办法 赋分办法 考核细则 评分细则 扣分标准 计分标准 考核标准 评分依据
    赋分标准 评分方法 计分方法 评分规则 计分规则 考评标准 评价标准 考核办法 加分标准 标准 评分说明 计分说明 扣分办法 加分办法
    评审标准 督导标准 打分标准 量化标准 考评细则 考评办法 扣分细则`,
  full: words`应得分 分值 标准分值 标准分 满分 满分值 总分值 基准分 要点分值 各项分值 权重 基本分 标准分数 应得分值 配分 基础分
    权重分 应得分数 最高分 加分上限 参考分 参考分值 设定分 考核分值 指标分值 规定分
    应得 权数 额定分 指标分 单项分 原始分`,
  actual: words`实得分 自评分 自评得分 自查得分 自查分 自测分 自评 状态 等级 自评等级 自查评分 自评分数 自评评分 自我评分 自测得分
    自我评价得分 单位自评 本单位自评 自评情况 自评结果 实得分数 实得分值 自打分 自报分`,
  review: words`复核分 复核得分 考核得分 考评得分 核定得分 认定得分 检查分 专家评分 上级评分 赋分 验收得分 检查得分 考核分 复查得分
    复评分 复评得分 审核得分 评审得分 核查得分 复核评分 考核评分 核定分 最终得分 终评得分 督查得分 考评分 评定得分`,
  score: words`得分 评分 测评得分 实际得分 测评分 分数 得分值 打分 评分结果 得分情况`,
  deducted: words`扣分 失分 扣分值 扣减分 扣分数 扣分情况`,
  reason: words`扣分原因 扣分说明 失分原因 存在问题 扣分依据 扣分理由 失分说明 得分说明 自评说明 扣分事由 原因 存在的问题 主要问题
    扣分原因及说明 问题 丢分原因 减分原因
    扣分点 扣分缘由 扣分明细 扣分项 扣分内容 失分点 失分明细 丢分点 问题描述`,
  kind: words`指标类型 性质 计分类型 指标性质 类型`,
  veto: words`一票否决 否决项 前置条件 申报条件 否决情形 一票否决项 一票否决情况 否决事项`,
  method: words`测评方法 测评方式 测评办法 考核方法 考核方式 测评措施 数据采集方法 检查方式 检查方法 考评方式 评价方式 数据来源`,
  evidence: words`佐证材料 支撑材料 见证材料 印证材料 提供材料 报送材料 材料要求 材料清单 台账 台帐 档案号 报送说明 佐证资料
    印证资料 支撑资料 提供资料 证明材料 材料 备查资料 备查材料 档案资料 佐证`,
  task: words`工作任务 任务 任务名称 重点任务 任务分解 工作内容 工作任务及要求 具体措施 创建措施 工作计划 任务内容 主要任务 工作措施
    工作事项 重点工作 工作目标 具体任务 目标任务 主要措施 工作举措 事项
    推进措施 落实措施 实施内容 工作安排 主要工作 具体工作 工作名称 活动名称 活动内容`,
  lead: words`牵头单位 牵头部门 牵头责任部门 牵头科室 牵头处室 牵头委室 总牵头单位 主办单位 主责部门 牵头股室 牵头责任科室
    牵头责任单位 主责单位 主责科室 主办科室 主办部门 牵头`,
  responsible: words`责任单位 责任部门 责任科室 责任处室 负责部门 承办单位 落实单位 考核责任单位 提供材料部门 责任股室 责任分工 分工
    责任主体 承办科室 承办部门 负责科室 负责单位 落实部门 落实科室 责任科(室) 责任委室 实施单位
    承担单位 主责`,
  support: words`配合单位 配合部门 配合科室 协办单位 协作委室 协同配合单位 参与单位 协助单位 配合股室 协办科室 协办部门 配合处室
    配合责任单位 参与部门 协同部门 协同单位 协助部门 参加单位 配合`,
  leader: words`分管领导 责任领导 牵头领导 包保领导 包抓领导 主管领导 联系领导 包联领导 挂联领导 分管局领导 牵头局领导 责任局领导
    分管县领导 分管市领导 分管区领导 牵头县领导 牵头市领导 牵头区领导 分管负责人 分管局长 分管校长 分管院长`,
  person: words`责任人 经办人 联系人 联络员 第一责任人 联系人及电话 负责人 具体责任人 直接责任人 责任人员 承办人 经办人员`,
  deadline: words`完成时限 完成时间 完成期限 拟定时限 办结时限 截止日期 责任时限 时间节点 工作完成时限要求 时限要求 完成日期 时限
    截止时间 时间安排 办结时间 工作时限 完成节点 时间要求 计划完成时间 期限
    限期 进度安排 时间进度`,
  frequency: words`频次 周期 频率`,
  progress: words`完成情况 是否完成 进展情况 工作进度 进度 落实情况 完成进度 工作进展 完成状态 办理情况 任务进度 进展 推进情况
    任务状态 办理进度 完成进展`,
  measure: words`整改措施 下一步措施 改进措施 整改情况 下一步工作`,
  note: words`备注 说明 附注`,
  target: words`目标值 达标值 指标值 计划数 目标`,
  achieved: words`发生次数 发生起数 累计次数 实际次数 实测值 完成值 实际值 完成数 现状值 实际完成值 实际完成`,
  rectifyBy: words`整改时限 整改期限`,
  recheck: words`复查 复查结果 复查日期`,
  stage: words`阶段 实施阶段 工作阶段`,
} as const satisfies Readonly<Record<Meaning, readonly string[]>>;

/** A roster sheet (部门名册) has three columns of its own. */
export const ROSTER_VOCABULARY = {
  name: words`部门 部门名称 科室 单位 科室名称 单位名称 名称 责任部门 责任科室`,
  kind: words`类别 部门类别 科室类别 单位类别 类型`,
  alias: words`别名 简称 曾用名 其他名称`,
  leader: words`分管领导 主管领导 联系领导 分管局领导 分管负责人`,
} as const satisfies Readonly<Record<RosterMeaning, readonly string[]>>;

/** Headings that mean something else, or anything at all, on a breakdown only. */
export const BREAKDOWN_VOCABULARY: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  progress: words`状态 是否落实 落实 自评 完成 办结情况 执行情况 开展情况 实施情况`,
  responsible: words`部门 科室 单位 处室 股室 部门名称 科室名称 责任 承担部门 承担科室 责任科室及人员 责任单位及责任人`,
  number: words`对应指标编号 对应指标代码 对应编号 对应指标序号 关联指标编号 所属指标编号 测评体系序号 体系编号`,
  indicator: words`对应指标 所属指标 关联指标 测评指标名称 对应测评指标 对应测评内容`,
  item: words`对应项目 所属项目 对应测评项目`,
  deadline: words`时间 日期`,
  content: words`指标要求`,
  task: words`任务目标 目标要求 责任内容 责任清单`,
};

/** Headings that mean departments on a framework which carries them itself. */
export const FRAMEWORK_VOCABULARY: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  responsible: words`部门 科室 处室 股室 承担部门 承担科室 责任`,
  actual: words`自评情况 自查情况`,
};

/** Words that say whose marks stand below, in a heading or the group heading above it. */
export const SELF_WORDS = /自评|自查|自测|自报|自审|自我|本单位|填报/u;
export const REVIEW_WORDS =
  /复核|复评|复查|复审|考核|考评|检查|核查|核定|认定|审核|评审|验收|专家|上级|督查|终评|最终|测评组|评委|主管|领导小组|市评|省评|县评|区评|评定/u;

/** Words of a heading over what stood there another time, to compare with. */
export const EARLIER_WORDS = /上年|去年|往年|上一?(?:年度|季度|月|期|次|轮)|前次|历史|以前年度/u;

function words(strings: TemplateStringsArray): readonly string[] {
  return strings.join("").split(/\s+/u).filter(Boolean);
}
