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

/** Whether all characters of one are among those of the other, in the same order. */
function isPickedFrom(short: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === short[at]) at++;
  return at === short.length;
}
