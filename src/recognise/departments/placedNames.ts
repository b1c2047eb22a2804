import { departmentKey } from "./departmentName.ts";

/** A place or level in front of an office's name: 市, 区, 丹江口市, 湖北省十堰市. */
const PLACE = /[省市州盟县区旗]$/u;
/** The committee of one, whose departments have no other name: 区委宣传部. */
const COMMITTEE = /[省市州盟县区旗]委$/u;
/** 区教育局, which may be 东山区教育局; 市场 and the like only begin so. */
const LEVEL = /^(?:[县区]|市(?![场政容]))/u;
/** Parts of a place or of a plant rather than one: 东区, 二区, 园区. */
const PART =
  /^(?:[东西南北中前后新老一二三四五六七八九十甲乙丙丁\d]|社|小|校|园|厂|片|库|矿|辖|城|郊|山|景|灾|牧|林|农|市)区/u;
/** Names of bodies that stand for themselves at some level; every unit has a 办公室, a 人事科 and a 服务站 of its own. */
const OF_A_LEVEL = /(?:[局委办部院队社联]|办公室|政府|中心|总工会)$/u;
/** What belongs to another office, wherever that is: 市公安局城区交警大队. */
const OF_AN_OFFICE = /[局院队办部科处]|中心|公司|学/u;
const SHORTEST = 3;
const LONGEST_PLACE = 16;

/**
 * What each name may be short for: 教育局 for 区教育局 and for 某某县教育局. Only names of `names` are named; linear in them.
 *
 * @returns by the short name, the longer ones in order
 */
export function placedNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map(names.map((name) => [departmentKey(name), name]));
  const found = new Map<string, string[]>();
  for (const [key, name] of byKey) {
    for (const rest of restsOf(key)) {
      const short = byKey.get(rest);
      if (short === undefined) continue;
      const longer = found.get(short);
      if (longer) longer.push(name);
      else found.set(short, [name]);
    }
  }
  return found;
}

/** What is left of a name without one place or several in front. */
function restsOf(key: string): readonly string[] {
  const rests: string[] = [];
  if (!OF_A_LEVEL.test(key) || PART.test(key)) return rests;
  for (let end = 1; end <= Math.min(LONGEST_PLACE, key.length - SHORTEST); end++) {
    const place = key.slice(0, end);
    const rest = key.slice(end);
    if (isPlace(place, rest) && rest !== "办公室") rests.push(rest);
  }
  return rests;
}

function isPlace(place: string, rest: string): boolean {
  if (OF_AN_OFFICE.test(place)) return false;
  return (
    PLACE.test(place) || (COMMITTEE.test(place) && /[部委办]$/u.test(rest)) || (place.length > 1 && LEVEL.test(rest))
  );
}
