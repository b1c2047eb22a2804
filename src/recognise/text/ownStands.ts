/** What is said of the rows that a reviewer left blank. */

/** 复核未填的按自评计, 镇级空白视为认可自评分, 督导组未核分的要点沿用自评分. */
const OWN_STANDS =
  /(?:未|没有?|无|空)[经予作再另被]?(?:填|白|评|[复初]?[核审查]|抽查|检查|督|考核|打分|赋分|给分|改|变|调整|修改|异议|意见)[^。；;]{0,14}(?:按|以|视|采用|沿用|维持|取|即|同)[^。；;]{0,8}(?:自[评查测报审]|申报|认可|同意|原)/u;

const LONGEST_NOTE = 300;

/** Whether a note says that the unit's own mark counts where the reviewer gave none. */
export function saysOwnStands(text: string): boolean {
  return text.length <= LONGEST_NOTE && OWN_STANDS.test(text.replace(/\s+/gu, ""));
}
