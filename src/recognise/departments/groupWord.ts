import { words } from "../words/composed.ts";
import { OFFICE } from "../words/offices.ts";
import type { Department, DepartmentKind } from "../../domain/department.ts";

/** A word that means many departments (rule 7): 各科(室)、所、队. */
export interface GroupWord {
  readonly text: string;
  /** 各部门, 各单位: the whole roster. */
  readonly all: boolean;
  readonly kinds: ReadonlySet<DepartmentKind>;
  /** Names that end so belong too: 各中心, 各学校. */
  readonly endings: readonly string[];
  /** 其他科室: all but those the row names by themselves. */
  readonly others: boolean;
  /** 除办公室外各科室. */
  readonly except: readonly string[];
}

type KindWord = readonly [word: string, kind: DepartmentKind | "all" | "ending"];
const ofKind = (kind: KindWord[1], all: readonly string[]): readonly KindWord[] => all.map((word) => [word, kind]);

/** Longest first. */
const KIND_WORDS: readonly KindWord[] = [
  ...ofKind(
    "office",
    words`科 股 处 部 委 办公 × 室
    室 科 股 处 办 部`,
  ),
  ...ofKind("all", words`机构 部门 单位 委办局`),
  ...ofKind("station", ["所", "站"]),
  ...ofKind("team", ["队"]),
  ...ofKind(
    "ending",
    words`乡镇 镇 县市区 市县区 县区 区县 × _ 人民政府 政府
    镇街 × _ 道
    街道 × _ 办事处
    党支部 党总支 支部 中心 中小学 医院 卫生院 社区 分局 公司 企业 窗口 车间 班组
    学校 小学 中学 幼儿园
    大 中 支 × 队
    局 委 院 校 园 馆 组 班 系 村 乡`,
  ),
].toSorted(([one], [other]) => other.length - one.length);

const TOWNS = ["乡", "镇", "街道", "街道办", "街道办事处", "乡政府", "镇政府", "乡人民政府", "镇人民政府"];
const COUNTIES = ["县", "市", "区", "县政府", "市政府", "区政府", "县人民政府", "市人民政府", "区人民政府"];
const STREETS = ["街道", "街道办", "街道办事处"];
/** What names of the members end in, where that is not the word itself. */
const ENDINGS: readonly (readonly [word: RegExp, endings: readonly string[]])[] = [
  [/^学校$/u, ["学校", "中学", "小学", "幼儿园", "校"]],
  [/^中小学$/u, ["中学", "小学", "学校"]],
  [/^校$/u, ["校", "中学", "小学"]],
  [/^乡镇|^镇街/u, TOWNS],
  [/^镇(?:人民)?政府$/u, ["镇", "镇政府", "镇人民政府"]],
  [/^街道/u, STREETS],
  [/县/u, COUNTIES],
  [/^党支部$/u, ["支部"]],
  [/^党总支$/u, ["总支"]],
];

/** Words for several even without 各: no single department is called 科室 or 单位. */
const COLLECTIVE = new RegExp(`${OFFICE}|部室|机构|站所|所站|所队|科所|委办局|中小学|乡镇|镇街`, "u");
const MANY = /各|全体|所有|全部|每个|其他|其它|其余/u;
/** 局属学校 are many, 直属大队 is one. */
const BELONGING = /[局委厅院校所下]属/u;
const MODIFIERS =
  /^(?:本|该|我)?(?:全?(?:市|县|区|省)?(?:局|委|厅|院|校|处|系统)(?!属))?(?:机关)?(?:(?:的|[及和与])?(?:各个?|全体|所有|全部|每个|其他|其它|其余|机关|(?:局|委|厅|院|校|所|下|直|内)属|内设|职能|业务|二级|基层|成员|事业|行政|个))*(?:的)?/u;
const EVERYBODY =
  /^(?:全(?:局|委|院|校|厅|处|站|所|系统|单位|机关)(?:上下|各级)?|(?:全体|全局|机关|所有)(?:干部|职工|人员|党员|干部职工|工作人员|员工|教职工|教职员工|机关干部)+|全员|全体|全部|机关[及和](?:所|下|直)属(?:各)?单位)$/u;

/**
 * Reads a word that means many departments; null where it names one or nobody. In a list a bare 所 or 队 is a kind too.
 * @param token one entry of a list, NFKC
 * @param continues the entry before it is such a word: 各科室、中心
 */
export function readGroupWord(token: string, continues = false): GroupWord | null {
  const compact = token.replace(/\s+/gu, "");
  const whole = { text: token, all: true, kinds: new Set<DepartmentKind>(), endings: [], others: false, except: [] };
  if (EVERYBODY.test(compact)) return whole;
  let text = compact.replace(/(?:的)?(?:主要)?(?:负责人|负责同志|全体人员|干部职工)$/u, "");
  const except: string[] = [];
  const exception = /^除(.+?)(?:以|之)?外[,，]?(?:的)?/u.exec(text);
  if (exception?.[1]) {
    except.push(...exception[1].split(/[、和及与]/u));
    text = text.slice(exception[0].length);
  }
  const base = { text: token, others: /^(?:其他|其它|其余)/u.test(text) || except.length > 0, except };
  const flat = text.replace(/[()（）、/和及与]/gu, "");
  const modifiers = MODIFIERS.exec(flat)?.[0] ?? "";
  const kinds = kindWords(flat.slice(modifiers.length)) ?? kindWords(flat);
  if (!kinds) return null;
  const isSingle = kinds.length === 1 && modifiers === "" && except.length === 0 && (kinds[0]?.[0].length ?? 0) === 1;
  // A bare 所 names nothing by itself, but in a list it is a kind.
  const isMany =
    MANY.test(modifiers) ||
    COLLECTIVE.test(flat) ||
    except.length > 0 ||
    (continues && flat !== "办公室") ||
    (BELONGING.test(modifiers) && (kinds[0]?.[0].length ?? 0) > 1);
  // 机构股 is one department: the 股 for 机构.
  const [about, kind, ...others] = kinds;
  const isOne = about?.[1] === "all" && kind?.[0].length === 1 && others.length === 0 && flat === compact;
  if ((!isSingle && !isMany) || (isOne && modifiers === "")) return null;
  return {
    ...base,
    all: kinds.some(([, kind]) => kind === "all"),
    kinds: new Set(kinds.flatMap(([, kind]) => (kind === "all" || kind === "ending" ? [] : [kind]))),
    endings: kinds.flatMap(([word, kind]) =>
      kind === "ending" ? (ENDINGS.find(([of]) => of.test(word))?.[1] ?? [word]) : [],
    ),
  };
}

function kindWords(text: string): readonly KindWord[] | null {
  const found: KindWord[] = [];
  let rest = text;
  while (rest !== "") {
    const next = KIND_WORDS.find(([word]) => rest.startsWith(word));
    if (!next) return null;
    found.push(next);
    rest = rest.slice(next[0].length);
  }
  return found.length === 0 ? null : found;
}

/** The departments of the roster that a group word means. */
export function membersOf(group: GroupWord, roster: readonly Department[]): readonly Department[] {
  return roster.filter(
    (department) =>
      (group.all ||
        group.kinds.has(department.kind) ||
        group.endings.some((ending) => department.name.endsWith(ending))) &&
      !group.except.includes(department.name),
  );
}

const VAGUE =
  /^(?:各|其他|其它|其余|全部|所有|局|机关|局机关|由|市|县|区)*(?:各)?(?:有关|相关|涉及|相应|对应|责任|牵头|配合|承办|主管|负责|具体|涉及到)(?:的)?(?:各)?(?:业务|职能|责任)?(?:科|室|股|处|办|部|所|站|队|科室|股室|处室|部门|单位|责任单位|机构|领导|人员|[(（)）、/和及])+$/u;
const UNDECIDED = /^(?:待定|待明确|待确定|未定|未明确|暂无|暂缺|[?？]+|部门|单位|科室名称|部门名称)$/u;

/** 有关科室, 相关部门, 待定: words in the place of a department that name nobody. */
export function namesNobody(token: string): boolean {
  const text = token.replace(/\s+/gu, "");
  return VAGUE.test(text) || UNDECIDED.test(text);
}
