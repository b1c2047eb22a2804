import { OFFICE, ROLE } from "../../recognise/words/offices.ts";
/** What a label announces. */
type FieldKind = "duty" | "leader" | "time" | "evidence" | "method" | "standard" | "content" | "marks" | "other";

/** A label with its value: 责任部门：办公室. */
export interface Field {
  readonly kind: FieldKind;
  /** The label's own words. */
  readonly label: string;
  readonly value: string;
}

const BODIES = `(?:责任)?(?:${OFFICE}|机构|科室队所|科|股|处|室)(?:及(?:责任人|人员))?`;
const KINDS: readonly (readonly [FieldKind, string])[] = [
  [
    "leader",
    "(?:责任|分管|牵头|包保|包抓|主管|联系|包联)(?:局|县|市|区|校|院)?领导|(?:直接|第一|具体)?责任人|(?:主要)?负责人|联系人|联络员",
  ],
  [
    "duty",
    `(?:${ROLE}|牵头责任)(?:${BODIES})(?:（(?:牵头|单位|部门|科室)）)?|责任分工|任务分工|责任主体|总牵头|牵头|主办|协办|主责|配合|责任|分工`,
  ],
  [
    "time",
    "(?:完成|办结|工作|责任|整改|实施|落实|计划完成|拟定)?(?:时限|期限)(?:要求)?|(?:完成|办结|截止|实施|工作)(?:时间|日期)(?:要求)?|时间(?:节点|要求|安排|进度)|(?:完成)?进度(?:要求|安排)",
  ],
  [
    "evidence",
    "(?:需?提[交供]|报送|佐证|印证|支撑|证明|见证|申报|归档)(?:的)?(?:佐证)?(?:材料|资料)(?:清单|要求|目录)?|(?:档案|台账)(?:资料|材料)|材料(?:要求|清单|目录)|提交材料",
  ],
  ["method", "(?:测评|考核|考评|评价|检查|评估)(?:方法|方式|办法|形式)|数据来源"],
  ["standard", "(?:测评|考核|考评|评分|计分|评价|扣分|赋分|打分)(?:标准|细则|办法|规则)|具体标准"],
  [
    "content",
    "(?:测评|考核|考评|评价|检查|工作|任务|主要)(?:内容|要点|要求|目标)|具体(?:要求|内容|措施)|工作(?:任务|措施)|主要(?:措施|任务)|目标(?:任务|要求)",
  ],
  [
    "marks",
    "(?:应得|标准|基准|基本|满|实得|自评|自查|测评|考核|考评|评价|指标|项目)?(?:分值?|分数|权重)|(?:自评|自查|实际)?得分|(?:扣分|失分|减分)(?:原因|说明|理由)",
  ],
];
const ANY = KINDS.map(([kind, words]) => `(?<${kind}>${words})`).join("|");
/** A label where a field may begin: at the start, after punctuation or a space, in a bracket. */
const FIELD = new RegExp(
  `(?<=^|[\\s。；，、,（【〔\\[\\n）】])(?:【|\\[)?(?:${ANY})(?:】|\\])?\\s*：\\s*|(?<=^|[\\s。；，、\\n])【(?:${ANY.replace(/\(\?<(\w+)>/gu, "(?<$1_>")})】\\s*[:：]?\\s*|(?<=^|[\\s。；\\n])【(?<other>[^【】：，。；、\\d\\s]{2,8})】(?=[^\\s。；，])[:：]?\\s*`,
  "gu",
);

/** The fields in a text, in order; a field ends where the next begins. */
export function fieldsIn(text: string): readonly (Field & { readonly from: number; readonly to: number })[] {
  const found = [...text.matchAll(FIELD)];
  return found.map((match, at) => {
    const groups = match.groups ?? {};
    const kind = KINDS.find(([one]) => groups[one] !== undefined || groups[`${one}_`] !== undefined)?.[0] ?? "other";
    const from = match.index;
    const to = found[at + 1]?.index ?? text.length;
    const value = text.slice(from + match[0].length, to).replace(/^[\s；，、。]+|[\s；，、。（【〔]+$/gu, "");
    return { kind, label: (groups[kind] ?? groups[`${kind}_`] ?? "").trim(), value, from, to };
  });
}

const BRACKETS = /（([^（）]*(?:（[^（）]*）[^（）]*)*)）|【([^【】]*)】|〔([^〔〕]*)〕|\[([^[\]]*)\]/gu;

/** Brackets of a text, outermost only. */
export function bracketsIn(
  text: string,
): readonly { readonly inner: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(BRACKETS)].map((match) => ({
    inner: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
