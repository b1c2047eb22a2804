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

const KIND_WORDS: readonly (readonly [word: string, kind: DepartmentKind | "all" | "ending"])[] = [
  ["科室", "office"],
  ["股室", "office"],
  ["处室", "office"],
  ["部室", "office"],
  ["委室", "office"],
  ["办公室", "office"],
  ["机构", "all"],
  ["部门", "all"],
  ["单位", "all"],
  ["委办局", "all"],
  ["党支部", "ending"],
  ["党总支", "ending"],
  ["支部", "ending"],
  ["中心", "ending"],
  ["学校", "ending"],
  ["中小学", "ending"],
  ["小学", "ending"],
  ["中学", "ending"],
  ["幼儿园", "ending"],
  ["医院", "ending"],
  ["卫生院", "ending"],
  ["乡镇人民政府", "ending"],
  ["乡镇政府", "ending"],
  ["镇人民政府", "ending"],
  ["镇街道", "ending"],
  ["县市区人民政府", "ending"],
  ["市县区人民政府", "ending"],
  ["县区人民政府", "ending"],
  ["区县人民政府", "ending"],
  ["县市区政府", "ending"],
  ["县市区", "ending"],
  ["县区", "ending"],
  ["区县", "ending"],
  ["街道办事处", "ending"],
  ["乡镇", "ending"],
  ["镇街", "ending"],
  ["街道", "ending"],
  ["社区", "ending"],
  ["分局", "ending"],
  ["大队", "ending"],
  ["中队", "ending"],
  ["支队", "ending"],
  ["公司", "ending"],
  ["企业", "ending"],
  ["窗口", "ending"],
  ["车间", "ending"],
  ["班组", "ending"],
  ["科", "office"],
  ["室", "office"],
  ["股", "office"],
  ["处", "office"],
  ["办", "office"],
  ["部", "office"],
  ["所", "station"],
  ["站", "station"],
  ["队", "team"],
  ["局", "ending"],
  ["委", "ending"],
  ["院", "ending"],
  ["校", "ending"],
  ["园", "ending"],
  ["馆", "ending"],
  ["组", "ending"],
  ["班", "ending"],
  ["系", "ending"],
  ["村", "ending"],
  ["乡", "ending"],
  ["镇", "ending"],
];
const TOWNS = ["乡", "镇", "街道", "街道办", "街道办事处", "乡政府", "镇政府", "乡人民政府", "镇人民政府"];
const COUNTIES = ["县", "市", "区", "县政府", "市政府", "区政府", "县人民政府", "市人民政府", "区人民政府"];
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  学校: ["学校", "中学", "小学", "幼儿园", "校"],
  中小学: ["中学", "小学", "学校"],
  乡镇: TOWNS,
  乡镇人民政府: TOWNS,
  乡镇政府: TOWNS,
  镇人民政府: ["镇", "镇政府", "镇人民政府"],
  镇街: TOWNS,
  镇街道: TOWNS,
  街道: ["街道", "街道办", "街道办事处"],
  街道办事处: ["街道", "街道办", "街道办事处"],
  县市区人民政府: COUNTIES,
  市县区人民政府: COUNTIES,
  县区人民政府: COUNTIES,
  区县人民政府: COUNTIES,
  县市区政府: COUNTIES,
  县市区: COUNTIES,
  县区: COUNTIES,
  区县: COUNTIES,
  党支部: ["支部"],
  党总支: ["总支"],
  校: ["校", "中学", "小学"],
};

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
  const everybody = {
    text: token,
    all: true,
    kinds: new Set<DepartmentKind>(),
    endings: [],
    others: false,
    except: [],
  };
  if (EVERYBODY.test(compact)) return everybody;
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
  const words = kindWords(flat.slice(modifiers.length)) ?? kindWords(flat);
  if (!words) return null;
  const isSingle = words.length === 1 && modifiers === "" && except.length === 0 && (words[0]?.[0].length ?? 0) === 1;
  // A bare 所 names nothing by itself, but in a list it is a kind.
  const isMany =
    MANY.test(modifiers) ||
    COLLECTIVE.test(flat) ||
    except.length > 0 ||
    (continues && flat !== "办公室") ||
    (BELONGING.test(modifiers) && (words[0]?.[0].length ?? 0) > 1);
  if (!isSingle && !isMany) return null;
  return {
    ...base,
    all: words.some(([, kind]) => kind === "all"),
    kinds: new Set(words.flatMap(([, kind]) => (kind === "all" || kind === "ending" ? [] : [kind]))),
    endings: words.flatMap(([word, kind]) => (kind === "ending" ? (ENDINGS[word] ?? [word]) : [])),
  };
}

function kindWords(text: string): readonly (readonly [string, DepartmentKind | "all" | "ending"])[] | null {
  const words: (readonly [string, DepartmentKind | "all" | "ending"])[] = [];
  let rest = text;
  while (rest !== "") {
    const found = KIND_WORDS.find(([word]) => rest.startsWith(word));
    if (!found) return null;
    words.push(found);
    rest = rest.slice(found[0].length);
  }
  return words.length === 0 ? null : words;
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
