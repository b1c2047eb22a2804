const YEAR = "(?:(?:20\\d{2}|20[xX×＊*]{2}|[二]〇[〇一二三四五六七八九]{2}|今|本|当|明|次)年(?:度)?)?";
const POINT = `(?:${YEAR}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:\\d{1,2}日|[一二三十]{1,3}[一二三四五六七八九十]?日|底|末|初|上旬|中旬|下旬)?|${YEAR}(?:第?[一二三四1-4]季度|上半年|下半年)(?:末|底)?|(?:20\\d{2}|20[xX×＊*]{2}|今|本|当|明)?年(?:底|末|内|终)|20\\d{2}年)`;
/** 2026年汛期, 今年国庆节: the event that follows the year. */
const EVENT = "(?:20\\d{2}|今|本|当|明)年度?[^，。；、：（）\\d\\s的比较同目提当此空先生面跟]{2,6}?";
/** 3月底前, 2026年6月30日前, 3月下旬完成 — not 每月20日前. */
const BEFORE = new RegExp(
  `(?<!每|每年|逐|[\\d])(?:(?:${POINT}|${EVENT})(?:之?前|以前)(?!期|后|沿|台|提|段|列|[一二三四五六七八九十\\d位茅])|${POINT}(?=(?:全面|全部|基本|如期)?(?:完成|办结|完工|到位)(?:$|[，。；、）\\n])))`,
  "gu",
);
const BEFORE_EVENT = new RegExp(`${EVENT}(?:之?前|以前)`, "u");
/** 每周五 and 每周一召开, but not 每周三次; and 每周一调度 means once a week. */
const WEEKDAY =
  "(?<=周)(?:[二三四五六日天]|一(?!(?:调度|通报|督查|督导|报告|汇报|汇总|小结|总结|研判|会商|例会|巡查|检查|排名|公示|点评|简报|[报评查会])(?:制度?)?(?:$|[，。；、：）])))(?![次场期篇个轮条遍名至到、—-])";
const DAY = `\\d{1,2}[日号]|[一二三]?十[一二三四五六七八九]?日|末|底|初|上旬|中旬|下旬|最后一[天日]|${WEEKDAY}`;
/** A recurrence with its day: 每月20日前, 每周五17时前, 每季度末月25日前, 每年6月底. */
export const EACH_PERIOD = `每(?:个)?(?:半个?月|双?月|两周|双?周|旬|季度?|半年|学期|学年|年度?|日|天|个?工作日)(?:的?(?:第[一二三四]周)?(?:(?:[首末次]|第[一二三]个|\\d{1,2})月)?(?:${DAY})?(?:[上下]午)?(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?(?:之?前|以前)?)?`;
const EVERY = new RegExp(
  `${EACH_PERIOD}(?:(?:至少|不少于|不低于|各)?(?:[^，。；、（）：]{0,8}?)[一二两三四五六1-9]次(?:以上)?)?`,
  "gu",
);
/** The words that make up a text about time only. */
const TIME_WORDS =
  /20\d{2}|20[xX×＊*]{2}|[\d一二三四五六七八九十〇]+|[年月日号周旬季度上中下半全底末初前内起止至到前以之每第长期常态化坚持推进贯穿始终经常性工作持续阶段性完成当今本]|随时|不定期|按要求|各|次|—|–|-|－|~|～|、|，|,|\.|\s|及|和/gu;
const HAS_TIME = /月|季|年|周|长期|常态|持续|随时|经常|不定期|日前|20\d{2}[.-]\d/u;

/** Whether a text is only about time: 3月底前, 2026年1—6月, 长期坚持, 每月. */
export function saysOnlyTime(text: string): boolean {
  if (text.length > 30) return false;
  return (
    (HAS_TIME.test(text) || BEFORE_EVENT.test(text)) && text.replace(BEFORE_EVENT, "").replace(TIME_WORDS, "") === ""
  );
}

/**
 * The deadlines in the text of a task: each 3月底前, else how often it recurs (每季度一次); "" if there is none. A date alone
 * (于3月15日召开) is no deadline.
 */
export function deadlineWithin(text: string): string {
  const before = [...new Set([...text.matchAll(BEFORE)].map(([found]) => found))];
  if (before.length > 0) return before.join("；");
  const every = [...text.matchAll(EVERY)]
    .map(([found]) => found)
    .filter((found) => found.length > 2 || /^每[月周年季旬]$/u.test(found));
  // 由各社区负责，常态化推进。
  const standing = text.split(/[，。；\n]/u).find((clause) => STANDING.test(clause) && saysOnlyTime(clause.trim()));
  return every[0] ?? standing?.trim() ?? "";
}

const STANDING = /长期|常态|全年|持续/u;
