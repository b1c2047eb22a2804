import { composed } from "../../recognise/words/composed.ts";
import { type LedgerColumn } from "../declaration.ts";

/** The kinds of evidence, with the words for each. */
export const KINDS = [
  { id: "photos", name: { "zh-CN": "照片", en: "Photos" }, words: /照片|图片|影像|相片|摄影|截图|photo/iu },
  {
    id: "films",
    name: { "zh-CN": "音像", en: "Films and recordings" },
    words: /音像|视频|录像|录音|光盘|声像|音频|影片/u,
  },
  { id: "objects", name: { "zh-CN": "实物", en: "Objects" }, words: /实物|奖[牌杯状旗]|证书|锦旗|牌匾|印章|展品/u },
  { id: "texts", name: { "zh-CN": "文字", en: "Papers" }, words: /文字|文本|文件|文书|纸质|资料|材料|图书|书籍|册/u },
] as const;
export type Kind = (typeof KINDS)[number]["id"];

/** One column for each kind, with the number of pieces: a catalogue with one row for each indicator. */
const WIDE: readonly LedgerColumn[] = [
  { id: "texts", words: composed("文字 文字材料 文字资料 文本材料 纸质材料 文书材料 书面材料", "_ 份数 数量 件数") },
  { id: "photos", words: composed("照片 图片 影像 照片资料 图片资料 影像资料 照片材料 图片材料", "_ 张数 数量 件数") },
  {
    id: "films",
    words: composed("音像 视频 录像 声像 音像资料 视频资料 声像资料 音像材料", "_ 份数 数量 件数 部数 个数"),
  },
  { id: "objects", words: composed("实物 实物资料 实物材料", "_ 件数 数量") },
].map((column) => ({
  ...column,
  name: KINDS.find(({ id }) => id === column.id)?.name ?? { "zh-CN": "", en: "" },
  type: "count",
  optional: true,
}));

/** Columns of 创建资料目录. */
export const EVIDENCE_COLUMNS: readonly LedgerColumn[] = [
  { id: "number", name: { "zh-CN": "序号", en: "No." }, type: "number", words: [] },
  {
    id: "indicator",
    name: { "zh-CN": "指标", en: "Indicator" },
    type: "indicator",
    carried: true,
    words: [
      ...composed("对应 所属 关联 测评 考核 对应测评 _", "指标", "_ 编号 代码 名称 序号"),
      ...composed("对应 所属", "项目 条目 测评项目 测评内容"),
      ...composed("测评项目 测评内容"),
    ],
  },
  {
    id: "kind",
    name: { "zh-CN": "类别", en: "Kind" },
    type: "choice",
    choices: ["文字", "照片", "音像", "实物"],
    words: [
      ...composed("材料 资料 档案 文件 佐证材料 载体 媒体", "类别 类型 种类 形式 性质"),
      ...composed("类别 类型 种类 载体 载体类型 门类"),
    ],
  },
  {
    id: "title",
    name: { "zh-CN": "题名", en: "Title" },
    type: "text",
    required: true,
    words: [
      ...composed(
        "文件 材料 资料 档案 卷内 照片 音像 声像 佐证材料 创建资料 文件材料 案卷内 附件",
        "题名 标题 名称 题目",
      ),
      ...composed("题名 标题 题名标题 材料 资料 名称"),
    ],
  },
  {
    id: "docNumber",
    name: { "zh-CN": "文号", en: "Document number" },
    type: "text",
    filledIn: true,
    words: composed("文号 文件编号 文件字号 发文字号 文件号 文书号 发文号 编文号 文件文号"),
  },
  {
    id: "author",
    name: { "zh-CN": "责任者", en: "Author" },
    type: "text",
    filledIn: true,
    words: composed("责任者 作者 形成单位 发文单位 发文机关 成文单位 制发单位 形成部门 文件责任者 来文单位 编制单位"),
  },
  {
    id: "date",
    name: { "zh-CN": "日期", en: "Date" },
    type: "date",
    filledIn: true,
    words: [
      ...composed("成文 文件 形成 发文 制作 归档 印发 拍摄 摄影 活动 文件形成 材料形成", "日期 时间 年月"),
      ...composed("日期 时间"),
    ],
  },
  {
    id: "box",
    name: { "zh-CN": "盒号/案卷号", en: "Box" },
    type: "text",
    carried: true,
    words: composed(
      "盒号 案卷号 卷号 盒号案卷号 案卷号盒号 档案盒号 卷盒号 盒号卷号 卷宗号 案卷编号 档案盒编号 卷盒编号 盒编号 柜盒号 存放盒号 档号 册号",
    ),
  },
  {
    id: "order",
    name: { "zh-CN": "顺序号", en: "Place in it" },
    type: "number",
    words: composed("顺序号 件号 卷内序号 卷内顺序号 盒内序号 件序号 照片号 盒内顺序号 卷内件号"),
  },
  {
    id: "page",
    name: { "zh-CN": "页号", en: "Page" },
    type: "text",
    words: composed("页号 页次 页码 起止页号 起止页码 所在页号 所在页码 页号页码 所在页次"),
  },
  {
    id: "pieces",
    name: { "zh-CN": "件数", en: "Pieces" },
    type: "count",
    filledIn: true,
    words: [
      ...composed("材料 资料 文件 照片 _", "件数 份数 张数 册数 数量"),
      ...composed("时长 时长/", "张数 份数 数量"),
      ...composed("数量份 数量件 数量张 份数张数 件份数"),
      ...composed(
        "_ 材料 资料 佐证材料 佐证资料 印证材料 档案",
        "形式 类别 种类 类型 载体 名称",
        "及 和 与 _",
        "数量 件数",
      ),
    ],
  },
  ...WIDE,
  {
    id: "place",
    name: { "zh-CN": "地点", en: "Place" },
    type: "text",
    filledIn: true,
    optional: true,
    words: composed("拍摄 _ 活动", "地点"),
  },
  {
    id: "people",
    name: { "zh-CN": "人物", en: "People" },
    type: "text",
    filledIn: true,
    optional: true,
    words: composed("人物 主要人物 照片人物 人物姓名"),
  },
  {
    id: "occasion",
    name: { "zh-CN": "事由", en: "Occasion" },
    type: "text",
    optional: true,
    words: composed("事由 主要事由 拍摄事由 照片内容 画面内容 照片说明 事由说明"),
  },
  {
    id: "photographer",
    name: { "zh-CN": "摄影者", en: "Photographer" },
    type: "person",
    filledIn: true,
    optional: true,
    words: composed("摄影者 拍摄者 摄录者 录制者 制作者 摄影人 拍摄人 摄影 摄像者 拍摄人员"),
  },
];
