import { issue, type Issue } from "../../domain/issue.ts";
import type { JudgedRow, LedgerNeed, LedgerRow } from "../../domain/ledger.ts";
import type { Asked } from "../../recognise/evidence/evidenceWanted.ts";
import { writtenInteger } from "../../domain/chineseNumerals.ts";
import {
  answering,
  dayIn,
  field,
  headings,
  indicatorWord,
  monthIn,
  once,
  said,
  type Conclusion,
  type Judgement,
  type LedgerColumn,
  type LedgerContext,
  type LedgerDeclaration,
  type PrefillContext,
  type PrefilledRow,
  type StateTest,
} from "../declaration.ts";

/** The kinds of evidence, each with the words by which a cell says it. */
const KINDS = [
  { id: "photos", name: { "zh-CN": "照片", en: "Photos" }, words: /照片|图片|影像|相片|摄影|截图|photo/iu },
  {
    id: "films",
    name: { "zh-CN": "音像", en: "Films and recordings" },
    words: /音像|视频|录像|录音|光盘|声像|音频|影片/u,
  },
  { id: "objects", name: { "zh-CN": "实物", en: "Objects" }, words: /实物|奖[牌杯状旗]|证书|锦旗|牌匾|印章|展品/u },
  { id: "texts", name: { "zh-CN": "文字", en: "Papers" }, words: /文字|文本|文件|文书|纸质|资料|材料|图书|书籍|册/u },
] as const;
type Kind = (typeof KINDS)[number]["id"];

/** A column a kind, with how many there are of it: a catalogue that has a row an indicator. */
const WIDE: readonly LedgerColumn[] = [
  { id: "texts", words: headings("文字 文字材料 文字资料 文本材料 纸质材料 文书材料 书面材料", "_ 份数 数量 件数") },
  { id: "photos", words: headings("照片 图片 影像 照片资料 图片资料 影像资料 照片材料 图片材料", "_ 张数 数量 件数") },
  {
    id: "films",
    words: headings("音像 视频 录像 声像 音像资料 视频资料 声像资料 音像材料", "_ 份数 数量 件数 部数 个数"),
  },
  { id: "objects", words: headings("实物 实物资料 实物材料", "_ 件数 数量") },
].map((column) => ({
  ...column,
  name: KINDS.find(({ id }) => id === column.id)?.name ?? { "zh-CN": "", en: "" },
  type: "count",
  optional: true,
}));

/** 创建资料目录: every piece of evidence, where it is kept, and which indicator it proves. */
export const evidence: LedgerDeclaration = {
  id: "evidence",
  name: { "zh-CN": "创建资料目录", en: "Catalogue of evidence" },
  columns: [
    { id: "number", name: { "zh-CN": "序号", en: "No." }, type: "number", words: [] },
    {
      id: "indicator",
      name: { "zh-CN": "指标", en: "Indicator" },
      type: "indicator",
      carried: true,
      words: [
        ...headings("对应 所属 关联 测评 考核 对应测评 _", "指标", "_ 编号 代码 名称 序号"),
        ...headings("对应 所属", "项目 条目 测评项目 测评内容"),
        ...headings("测评项目 测评内容"),
      ],
    },
    {
      id: "kind",
      name: { "zh-CN": "类别", en: "Kind" },
      type: "choice",
      choices: ["文字", "照片", "音像", "实物"],
      words: [
        ...headings("材料 资料 档案 文件 佐证材料 载体 媒体", "类别 类型 种类 形式 性质"),
        ...headings("类别 类型 种类 载体 载体类型 门类"),
      ],
    },
    {
      id: "title",
      name: { "zh-CN": "题名", en: "Title" },
      type: "text",
      required: true,
      words: [
        ...headings(
          "文件 材料 资料 档案 卷内 照片 音像 声像 佐证材料 创建资料 文件材料 案卷内 附件",
          "题名 标题 名称 题目",
        ),
        ...headings("题名 标题 题名标题 材料 资料 名称"),
      ],
    },
    {
      id: "docNumber",
      name: { "zh-CN": "文号", en: "Document number" },
      type: "text",
      filledIn: true,
      words: headings("文号 文件编号 文件字号 发文字号 文件号 文书号 发文号 编文号 文件文号"),
    },
    {
      id: "author",
      name: { "zh-CN": "责任者", en: "Author" },
      type: "text",
      filledIn: true,
      words: headings("责任者 作者 形成单位 发文单位 发文机关 成文单位 制发单位 形成部门 文件责任者 来文单位 编制单位"),
    },
    {
      id: "date",
      name: { "zh-CN": "日期", en: "Date" },
      type: "date",
      filledIn: true,
      words: [
        ...headings("成文 文件 形成 发文 制作 归档 印发 拍摄 摄影 活动 文件形成 材料形成", "日期 时间 年月"),
        ...headings("日期 时间"),
      ],
    },
    {
      id: "box",
      name: { "zh-CN": "盒号/案卷号", en: "Box" },
      type: "text",
      carried: true,
      words: headings(
        "盒号 案卷号 卷号 盒号案卷号 案卷号盒号 档案盒号 卷盒号 盒号卷号 卷宗号 案卷编号 档案盒编号 卷盒编号 盒编号 柜盒号 存放盒号 档号 册号",
      ),
    },
    {
      id: "order",
      name: { "zh-CN": "顺序号", en: "Place in it" },
      type: "number",
      words: headings("顺序号 件号 卷内序号 卷内顺序号 盒内序号 件序号 照片号 盒内顺序号 卷内件号"),
    },
    {
      id: "page",
      name: { "zh-CN": "页号", en: "Page" },
      type: "text",
      words: headings("页号 页次 页码 起止页号 起止页码 所在页号 所在页码 页号页码 所在页次"),
    },
    {
      id: "pieces",
      name: { "zh-CN": "件数", en: "Pieces" },
      type: "count",
      filledIn: true,
      words: [
        ...headings("材料 资料 文件 照片 _", "件数 份数 张数 册数 数量"),
        ...headings("时长 时长/", "张数 份数 数量"),
        ...headings("数量份 数量件 数量张 份数张数 件份数"),
        ...headings(
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
      words: headings("拍摄 _ 活动", "地点"),
    },
    {
      id: "people",
      name: { "zh-CN": "人物", en: "People" },
      type: "text",
      filledIn: true,
      optional: true,
      words: headings("人物 主要人物 照片人物 人物姓名"),
    },
    {
      id: "occasion",
      name: { "zh-CN": "事由", en: "Occasion" },
      type: "text",
      optional: true,
      words: headings("事由 主要事由 拍摄事由 照片内容 画面内容 照片说明 事由说明"),
    },
    {
      id: "photographer",
      name: { "zh-CN": "摄影者", en: "Photographer" },
      type: "person",
      filledIn: true,
      optional: true,
      words: headings("摄影者 拍摄者 摄录者 录制者 制作者 摄影人 拍摄人 摄影 摄像者 拍摄人员"),
    },
  ],
  named: ["title", "occasion", "indicator"],
  proof: [
    ["title|indicator", "texts", "photos|films"],
    ["title|indicator", "photos", "films"],
    ["title", "box"],
    ["title~资料|title~文件|title~档案|title~佐证", "kind", "pieces"],
    ["title", "indicator", "kind|page|order|pieces|docNumber|author"],
    ["title", "author", "page|order"],
    ["title|occasion", "photographer"],
  ],
  measures: [
    { id: "rows", name: { "zh-CN": "条目", en: "Entries" }, cells: [{}] },
    { id: "pieces", name: { "zh-CN": "件数", en: "Pieces" }, cells: [{}], summed: "pieces" },
    ...[...KINDS].reverse().map(({ id, name }) => {
      return { id, name, cells: [{ kind: name["zh-CN"] }], summed: "pieces" };
    }),
    ...["份", "张", "册"].map((unit) => ({ id: unit, name: { "zh-CN": unit, en: unit }, inLine: true as const })),
  ],
  asksForNeeds: true,
  dated: "date",
  pressing: [],
  told: [
    { measure: "pieces", before: "创建资料", after: "件", whole: true },
    ...[...KINDS].reverse().map(({ id, name }) => {
      return { measure: id, before: name["zh-CN"], after: "件", whole: true as const };
    }),
  ],
  states: [
    { shows: "已归档", tone: "settled", when: [title("filled"), { column: "box", is: "filled" }] },
    { shows: "未装盒", when: [title("filled")] },
    { shows: "待收集", tone: "pressing", when: [{ column: "indicator", is: "filled" }] },
  ],
  prefill,
  carry: (_, context) => prefill(context).map((cells) => ({ from: null, cells })),
  judge,
  conclude,
};

function title(is: "filled" | "blank"): StateTest {
  return { column: "title", is };
}

/** For each indicator a row without a title, which holds nothing yet: one for each kind of evidence that it asks for. */
function prefill({ assessment, needs }: PrefillContext): readonly PrefilledRow[] {
  return (assessment.framework?.indicators ?? []).flatMap((one): readonly PrefilledRow[] => {
    const row = { indicator: indicatorWord(one), department: answering(one.assignments) };
    const asked = needs.get(one.id) ?? [];
    if (asked.length === 0) return [{ ...row, note: one.evidence }];
    return asked.map(({ photos, films, text }) => ({
      ...row,
      ...(photos ? { kind: "照片" } : films ? { kind: "音像" } : {}),
      note: text,
    }));
  });
}

function judge(row: LedgerRow): Judgement {
  const held = isTitled(row) || row.fields.pieces || isWide(row) ? heldPieces(row) : [];
  const counts: Record<string, number> = { rows: 1 };
  const add = (measure: string, count: number): void => void (counts[measure] = (counts[measure] ?? 0) + count);
  for (const { kind, count, unit } of held) for (const measure of ["pieces", kind, unit]) add(measure, count);
  const isHeld = isTitled(row) || (counts.pieces ?? 0) > 0;
  return {
    state: isHeld ? "done" : "void",
    due: null,
    overdue: false,
    reminders: [],
    entries: isHeld ? once(monthIn(dayIn(row, "date")), counts) : [],
    issues: [],
  };
}

function isTitled({ fields }: LedgerRow): boolean {
  return fields.title !== undefined || fields.occasion !== undefined;
}

function isWide({ fields }: LedgerRow): boolean {
  return KINDS.some(({ id }) => fields[id] !== undefined);
}

interface Pieces {
  readonly kind: Kind;
  readonly count: number;
  readonly unit: string;
}

const FILM_UNITS: ReadonlySet<string> = new Set(["部", "盘", "段"]);
const APART = /[、，,；;。\n\s+]+|和|及/u;
const NONE = /^(?:无|没有|否|×|0|[/\-—]+)$/u;

/** What a row stands for: a column a kind, 文字材料2份、照片5张 in a cell, else pieces of one kind, one where it does not say. */
function heldPieces(row: LedgerRow): readonly Pieces[] {
  if (isWide(row)) {
    return KINDS.flatMap(({ id }) =>
      (row.fields[id] ?? []).map(({ text }) => {
        const { count, unit } = numbered(text);
        return { kind: id, count: count ?? (NONE.test(text.trim()) ? 0 : 1), unit: unit ?? UNIT_OF[id] };
      }),
    );
  }
  for (const text of [said(row, "pieces"), said(row, "kind")]) {
    const listed = text.split(APART).flatMap((part): readonly Pieces[] => {
      // 2册 counts papers and albums alike: the kind is said beside it.
      const named = part.normalize("NFKC").replace(PIECES, "");
      const { count, unit } = numbered(part);
      const said = KINDS.find(({ words }) => words.test(named))?.id;
      // 影像资料 are photos, unless they are counted as films are.
      const kind = said === "photos" && unit !== null && FILM_UNITS.has(unit) ? "films" : said;
      return kind === undefined || count === null ? [] : [{ kind, count, unit: unit ?? UNIT_OF[kind] }];
    });
    if (listed.length > 0) return listed;
  }
  const { count, unit } = piecesOf(row);
  return [{ kind: kindOf(row), count, unit }];
}

/** By 类别, else by the heading row above, the unit of its pieces or its title; a plain entry is a paper. */
function kindOf(row: LedgerRow): Kind {
  const { unit } = statedPieces(row);
  for (const text of [said(row, "kind"), row.section]) {
    const kind = KINDS.find(({ words }) => words.test(text));
    if (kind) return kind.id;
  }
  if (row.fields.photographer) return "photos";
  if (unit === "张") return "photos";
  const titled = KINDS.find(({ id, words }) => id !== "texts" && id !== "objects" && words.test(row.name));
  return titled?.id ?? "texts";
}

const PIECES = /(\d+|[一二两三四五六七八九十百]+)\s*(张|份|册|件|本|套|幅|盘|盒|部|段|个|卷)?/u;
/** How long a film is. */
const DURATION = /\d+\s*(?:分钟|分|秒钟?|小时|min|′|″)/gu;
const UNIT_OF: Readonly<Record<Kind, string>> = { texts: "份", photos: "张", films: "部", objects: "件" };
const SAME_UNIT: Readonly<Record<string, string>> = { 幅: "张", 本: "册" };

function statedPieces(row: LedgerRow): { readonly count: number | null; readonly unit: string | null } {
  const written = field(row, "pieces");
  if (!written) return { count: null, unit: null };
  const heading = /张|份|册/u.exec(written.heading)?.[0] ?? null;
  const { count, unit } = numbered(written.text);
  const only = /[份张册].*[份张册]/u.test(written.heading) ? null : heading;
  return { count, unit: unit ?? only };
}

function numbered(text: string): { readonly count: number | null; readonly unit: string | null } {
  const [, number, unit] = PIECES.exec(text.normalize("NFKC").replace(DURATION, "")) ?? [];
  const count = number === undefined ? null : writtenInteger(number);
  return { count, unit: unit === undefined ? null : (SAME_UNIT[unit] ?? unit) };
}

/** How many pieces a row stands for, one where it does not say, and what they are counted in. */
function piecesOf(row: LedgerRow): { readonly count: number; readonly unit: string } {
  const { count, unit } = statedPieces(row);
  return { count: count ?? 1, unit: unit ?? UNIT_OF[kindOf(row)] };
}

/** Needed against held, by indicator and kind. */
function conclude(rows: readonly JudgedRow[], { needs, indicators }: LedgerContext): Conclusion {
  const held = new Map<number, Map<string, number>>();
  const first = new Map<number, JudgedRow>();
  for (const row of rows) {
    for (const id of row.indicators) {
      const own = held.get(id) ?? new Map<string, number>();
      held.set(id, own);
      if (!first.has(id)) first.set(id, row);
      for (const [measure, count] of Object.entries(row.counts)) own.set(measure, (own.get(measure) ?? 0) + count);
    }
  }
  const found: LedgerNeed[] = [];
  const issues: Issue[] = [];
  for (const { id, name, sheet, nameCell } of indicators) {
    for (const [measure, asked] of byMeasure(needs.get(id) ?? [])) {
      const row = first.get(id);
      const at = row ? { sheet: row.sheet, cell: row.cell } : { sheet, cell: nameCell };
      const need = {
        indicator: id,
        measure,
        needed: asked.count,
        held: held.get(id)?.get(measure) ?? 0,
        text: asked.text,
        ...at,
      };
      found.push(need);
      if (need.held >= need.needed) continue;
      const compared = { expected: need.needed, found: need.held };
      issues.push(issue("evidence-kind-missing", at, { name, text: asked.text, field: measure }, compared));
    }
  }
  return { needs: found, issues };
}

/** The most that is asked for of each kind; 佐证材料 may be of any. */
function byMeasure(asked: readonly Asked[]): ReadonlyMap<string, Asked> {
  const most = new Map<string, Asked>();
  for (const one of asked) {
    const measure = one.photos ? "photos" : one.films ? "films" : "pieces";
    if (one.count > (most.get(measure)?.count ?? 0)) most.set(measure, one);
  }
  return most;
}
