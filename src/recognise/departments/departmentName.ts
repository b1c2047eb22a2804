import type { DepartmentKind } from "../../domain/department.ts";

/** The form in which names of departments are compared: without spaces, width and punctuation. Case counts, and so does = or +. */
export function departmentKey(name: string): string {
  return name.normalize("NFKC").replace(/[\s\p{P}\p{So}\p{Sk}\p{C}]+/gu, "");
}

const ENDING =
  /(?:[科室股处办部局委院所站队会组厅署校园馆段庭班社司厂团系乡镇村街区库矿]|(?:人民|[省市州县区旗乡镇])政府|中心|中学|小学|大学|单位|公司|企业|支部|总支|党组|工会|妇联|团委|街道|社区|银行|医院|超市|市场|联社|大厅|窗口|基地|食堂|物业|工青妇|电视台|电台|残联|文联|侨联|社联|社科联|工商联|科协|作协|体协|记协|老协|班子|车间|网格|专班)$/u;
/** Words that merely end like a department. */
const NO_DEPARTMENT =
  /(?:社会|内部|外部|干部|全部|局部|东部|西部|南部|北部|中部|部队|军队|机会|大会|会议|协会组|集会|教室|课室|场所|处所|住所|厕所|区域|地区|山区|城区|农村|乡村|城镇|集团军|小区|校区|一部|到位|班会|例会|年会|晚会|好处|随处|到处|各处|主办|举办|承办|协办|督办|创办|查办|交办|待办|兴办|开办|及时办|行业所|公司法|小组会|家庭|法院系|阶段|手段|时段|片段|路段|地段)$/u;

/** Whether a text ends as names of departments do: 人事科, 资助中心, 党总支委; 人力资源 and 社会 do not. */
export function endsLikeDepartment(text: string): boolean {
  const bare = withoutParentheses(text);
  return bare.length >= 2 && ENDING.test(bare) && !NO_DEPARTMENT.test(bare);
}

const PARTY =
  /(?:党委|党组|总支委?|支委|支部|纪委|工委|团委|妇委会?|工会|妇联|工青妇|(?:党|团|支部|总支|纪律|妇女|工会).{0,4}委员会|组|班子|专班)$/u;

/** The kind that a name's ending tells: 党委 支部 工会 组 → party, 科 室 股 处 办 部 → office, 所 站 → station, 队 → team. */
export function kindByEnding(name: string): DepartmentKind {
  const bare = withoutParentheses(name.normalize("NFKC").replace(/\s+/gu, ""));
  if (PARTY.test(bare)) return "party";
  if (/[科室股处办部]$/u.test(bare)) return "office";
  if (/[所站]$/u.test(bare)) return "station";
  return /队$/u.test(bare) ? "team" : "other";
}

/** The kind of a department in 部门名册: 类别 decides before the name's ending does. */
export function kindOf(name: string, category: string): DepartmentKind {
  const byEnding = kindByEnding(name);
  const isUnit = /[下直所]属|二级|基层|事业单位/u.test(category) && (byEnding === "office" || byEnding === "party");
  return kindByCategory(category) ?? (isUnit ? "other" : byEnding);
}

function kindByCategory(category: string): DepartmentKind | null {
  // 所属单位, 处级: words that only contain a kind.
  const text = category
    .normalize("NFKC")
    .replace(/\s+|[()]/gu, "")
    .replace(/[所下直局内]属|[正副]?[处科股]级/gu, "");
  if (/党群|群团|党组织|党委|支部/u.test(text)) return "party";
  if (/科|股|处|室|办|内设|机关|职能/u.test(text)) return "office";
  if (/所|站/u.test(text)) return "station";
  return /队/u.test(text) ? "team" : null;
}

function withoutParentheses(text: string): string {
  return text.replace(/[(（【[][^()（）【】[\]]*[)）】\]]$/u, "");
}

// Surnames that begin no usual name of a department; 党 纪 计 文 安 水 林 金 高 项 成 and the like do, and are left out.
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪姜范姚谭廖邹熊郝孔崔邱秦顾侯邵孟汤尹黎乔贺赖龚庞樊殷施陶翟倪严芦俞葛柴阮梅盛";
/** As part of a pattern. */
export const COMPOUND_SURNAMES = "欧阳|上官|司马|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒";
const PERSON = new RegExp(`^(?:[${SURNAMES}][一-龥]{1,2}|(?:${COMPOUND_SURNAMES})[一-龥]{1,2})$`, "u");
const NO_PERSON =
  /[科室股处办部局委所站队院会组村镇乡庄校馆厂街屯寨堡社司团]$|中心|严[格重管]|于是|许可|施[工政]|程序|余额|汤池|何时/u;

/** 张三, 欧阳修: a name of a person, as far as that can be told; an unusual surname is not taken for one. */
export function looksLikePerson(text: string): boolean {
  return PERSON.test(text) && !NO_PERSON.test(text);
}

const TITLE =
  /(?:(?:主要)?负责(?:人|同志)|第一责任人|责任人|联系人|联络员|(?:副)?(?:主任|科长|股长|处长|所长|队长|大队长|站长|部长|局长|书记|主席|会长|校长|院长|组长|秘书长|经理|厂长)|主任科员|科员|全体(?:人员|同志|职工|干部职工)|工作人员|干部职工|专干)$/u;
const LEADER =
  /^(?:局|委|厅|校|院|处|班子)?(?:主要|分管|党政|有关|相关|各|全体|班子|联系)?(?:局)?(?:领导|领导同志|班子成员|同志)$/u;

/** 办公室主任 → 办公室; "" where only a person is meant (分管领导, 局长). */
export function withoutTitle(text: string): string {
  if (LEADER.test(text)) return "";
  const bare = text.replace(TITLE, "");
  return bare === text || bare.length >= 2 ? bare : /^(?:局|委|厅|校|院|处|科|所|站|队|副)?$/u.test(bare) ? "" : text;
}

/** Whether a name (by `departmentKey`) is known to be a department. */
export type KnownNames = { has(key: string): boolean };
