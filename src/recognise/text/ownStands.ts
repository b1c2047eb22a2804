/** What is said of the rows that a reviewer left blank. */

/** 复核未填的按自评计, 镇级空白视为认可自评分, 督导组未核分的要点沿用自评分. */
const OWN_STANDS =
  /(?:未|没有?|无|空)[经予作再另被]?(?:填|白|评|[复初]?[核审查]|抽查|检查|督|考核|打分|赋分|给分|改|变|调整|修改|异议|意见)[^。；;]{0,14}(?:按|以|视|采用|沿用|维持|取|即|同)[^。；;]{0,8}(?:自[评查测报审]|申报|认可|同意|原)/u;

const LONGEST_NOTE = 300;

/** 复核（有调整的填写）, 仅填写有异议的项. */
const ONLY_CHANGES =
  /(?:有|仅|只)[^。；;]{0,4}(?:调整|修改|改动|变动|变化|异议|不同|不一致)[^。；;]{0,6}(?:填|写|记|列)|(?:仅|只)[填写记列][^。；;]{0,4}(?:调整|修改|改动|变动|变化|异议|不同|不一致)/u;

/** Whether a note or heading says that the unit's own mark counts where the reviewer gave none. */
export function saysOwnStands(text: string): boolean {
  const said = text.replace(/\s+/gu, "");
  return text.length <= LONGEST_NOTE && (OWN_STANDS.test(said) || ONLY_CHANGES.test(said));
}
