import { departmentKey } from "./departmentName.ts";
import { isPickedFrom } from "../text/picked.ts";

/** Endings of units with the short forms that offices use for themselves: 局办公室, 镇纪委, 校团委. */
const SHORT_FORMS: readonly (readonly [ending: RegExp, short: readonly string[]])[] = [
  [/街道(?:办事处|党工委)?$/u, ["街道"]],
  [/(?:镇|乡)(?:人民政府|党委)?$/u, ["镇", "乡", "镇政府", "乡政府"]],
  [/[县区市](?:人民政府)$/u, ["县", "区", "市"]],
  [/(?:管理委员会|管委会)$/u, ["管委会", "管委"]],
  [/(?:委员会|委)$/u, ["委"]],
  [/(?:大学|中学|小学|学校|校)$/u, ["校", "学校"]],
  [/(?:院)$/u, ["院"]],
  [/(?:公司|集团)$/u, ["公司", "集团"]],
  [/中心$/u, ["中心"]],
  [/局$/u, ["局"]],
  [/厅$/u, ["厅"]],
];
/** Prefixes that are no part of a department's name, if no unit is named. */
const USUAL_FORMS = ["局", "委", "厅", "院", "校", "镇", "乡", "街道"];
const REGION = /^.*?[省市州县区旗](?=.{2,}$)/u;

/** Bodies of the office's own staff; 机关党委 and 机关纪委 are different from the unit's 党委 and 纪委. */
const OF_OFFICES = /^机关([^党纪].+)$/u;
const NUMERAL = /[\d一二三四五六七八九十]/u;

/** What may precede a department's own name without making it a different one, longest first. */
export function ownPrefixes(unit: string | null): readonly string[] {
  const name = unit === null ? "" : departmentKey(unit);
  const short = name === "" ? USUAL_FORMS : (SHORT_FORMS.find(([ending]) => ending.test(name))?.[1] ?? []);
  const forms = new Set(short.flatMap((form) => [form, `本${form}`, `我${form}`]));
  if (name !== "") {
    const withoutRegion = name.replace(REGION, "");
    const region = name.slice(0, name.length - withoutRegion.length).slice(-1);
    forms
      .add(name)
      .add(withoutRegion)
      .add(region + withoutRegion);
    if (region !== "") for (const form of short) if (form === "局") forms.add(region + form);
  }
  return [...forms].sort((a, b) => b.length - a.length);
}

/**
 * The keys (`departmentKey`) of which a name may be another spelling: without the unit's own short form (局办公室, 办公室), 工会
 * for 机关工会, 办 for 办公室 (党政办, 党政办公室), lower case for capitals, 一中队 for 第一中队 and 1中队, two neighbouring characters swapped
 * in a name of four or more. Nothing else: 普教一科 and 普教二科 differ in one character, too, and 第12科 and 第21科 are different.
 */
export function similarKeys(key: string, prefixes: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const prefix of prefixes) {
    if (key.startsWith(prefix) && key.length >= prefix.length + 2) found.push(key.slice(prefix.length));
  }
  const ofOffices = OF_OFFICES.exec(key)?.[1];
  if (ofOffices !== undefined) found.push(ofOffices);
  if (key.toLowerCase() !== key) found.push(key.toLowerCase());
  const bare = key.replace(/第(?=[\d一二三四五六七八九十]+\P{N})/u, "");
  for (const one of new Set([bare, inChineseDigits(bare), inChineseDigits(key)])) if (one !== key) found.push(one);
  const office = /^(.{2,}?)办公室$/u.exec(key)?.[1];
  if (office !== undefined && !/(?:街道|乡|镇)$/u.test(office)) found.push(`${office}办`);
  if (key.length >= 4 && key.length <= 20) {
    const letters = [...key];
    for (let at = 0; at + 1 < letters.length; at++) {
      if (NUMERAL.test(letters[at] ?? "") && NUMERAL.test(letters[at + 1] ?? "")) continue;
      const swapped = [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join("");
      if (swapped !== key) found.push(swapped);
    }
  }
  return found;
}

/** 1中队 → 一中队; a number with several digits stays. */
function inChineseDigits(key: string): string {
  return key.replace(/(?<!\d)[1-9](?!\d)/gu, (digit) => "一二三四五六七八九"[Number(digit) - 1] ?? digit);
}

/** The kind of department at the end of its name; 办 is 办公室. */
const KIND = /(?:办公室|办|中心|.)$/u;
/** Words that do not say what a department does: 社会组织管理科 is 社会组织科. */
const GENERAL = /^(?:管理|工作|事务|(?:工作)?领导小组)$/u;
/** Numbered departments differ only in their number. */
const NUMBER = /[\d一二三四五六七八九十甲乙丙丁]/u;
/**
 * Above this many names with the same beginning and end, comparing all pairs takes long, and they are a series rather
 * than spellings of one.
 */
const MOST_ALIKE = 60;

/**
 * Everyday short forms among names (by `departmentKey`), each with its full name if only one fits: characters picked
 * from the words (规财科, 规划财务科; 人社科, 人力资源和社会保障科), or the name without general words (社会组织科, 社会组织管理科). Linear in the
 * names, except for those with the same beginning and end.
 */
export function everydayNames(keys: Iterable<string>): readonly (readonly [short: string, full: string])[] {
  const groups = new Map<string, { readonly key: string; readonly body: string }[]>();
  for (const key of keys) {
    const ending = KIND.exec(key)?.[0] ?? "";
    const body = key.slice(0, key.length - ending.length);
    if (body.length < (ending === "办" ? 1 : 2) || NUMBER.test(body)) continue;
    const group = `${body[0] ?? ""}…${ending === "办公室" ? "办" : ending}`;
    const alike = groups.get(group);
    if (alike) alike.push({ key, body });
    else groups.set(group, [{ key, body }]);
  }
  const found: (readonly [string, string])[] = [];
  for (const alike of groups.values()) {
    if (alike.length < 2 || alike.length > MOST_ALIKE) continue;
    for (const short of alike) {
      const [full, another] = alike.filter(({ body }) => isShortFor(short.body, body));
      if (full && !another) found.push([short.key, full.key]);
    }
  }
  return found;
}

function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length) return false;
  // 党办, 党委办公室.
  if (short.length === 1) return full.length === 2;
  if (full.startsWith(short)) return GENERAL.test(full.slice(short.length));
  return !full.includes(short) && isPickedFrom(short, full);
}
