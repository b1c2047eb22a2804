import { normaliseName } from "../text/normalise.ts";
import { endsLikeDepartment } from "./departmentName.ts";

/** 东山县, 南湖区, 一小, 第三中, 城关支行, 东风农场: named like units, but not like departments of one. */
const LIKE_UNIT =
  /^(?:\p{Script=Han}{2,6}[县市区旗]|第?[一二三四五六七八九十\d]+[小中幼]|.{2,}[支分总]行|.{2,}[农林牧渔茶]场)$/u;

/** Whether a text ends as names of units or their departments do. */
export function endsLikeUnit(text: string): boolean {
  return endsLikeDepartment(text) || LIKE_UNIT.test(text);
}

/** The body that acts for a unit behind its name: 城关镇人民政府, 东街社区居委会, 丹江口水务有限公司. */
const BODY =
  /(?:(?:人民)?政府|党工?委|党组|(?<=街道)(?:办事处|办)|管理委员会|管委会|(?<=[村区])(?:[村居]民)?委员会|(?<=村)[村民]?委会|(?<=区)居委会|机关|本级|本部|总部|(?:股份|集团|有限|责任)*公司)$/u;
/** 第二中学, 新城关镇: what makes another name of the one behind it. */
const OTHER_NAME = /[第\d一二三四五六七八九十]$|^.$/u;

/**
 * Which of several units a name means: the one called so, else the only one whose name is part of it or contains it, with the
 * place or the unit above in front (某某县城关镇), the body that acts for it behind (城关镇人民政府), or the kind left out (城关).
 * null where none or several fit.
 */
export function unitNamed(name: string, units: readonly string[]): number | null {
  const said = normaliseName(name);
  if (said === "") return null;
  const written = units.map(normaliseName);
  const places = written.map((_, place) => place);
  const called = places.filter((place) => written[place] === said);
  const fitting = called.length > 0 ? called : places.filter((place) => isSameUnit(said, written[place] ?? ""));
  const [found = null, ...others] = fitting;
  return others.length === 0 ? found : null;
}

function isSameUnit(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map(withoutBody).sort((a, b) => a.length - b.length);
  if (short.length < 2) return false;
  const stem = endsLikeUnit(short) || long.endsWith(short) ? long : withoutKind(long);
  return stem.endsWith(short) && isAbove(stem.slice(0, -short.length));
}

/** 城关镇 → 城关. */
function withoutKind(name: string): string {
  const kind = [2, 1].find((length) => name.length > length + 1 && endsLikeUnit(`某某${name.slice(-length)}`));
  return kind === undefined ? name : name.slice(0, -kind);
}

function withoutBody(name: string): string {
  const bare = name.replace(BODY, "");
  return bare.length < 2 || bare === name ? name : withoutBody(bare);
}

/** Whether words in front of a unit's name say where it is or to what it belongs. */
function isAbove(words: string): boolean {
  return words === "" || /[省市州盟县区旗乡镇局]$/u.test(words) || !OTHER_NAME.test(words);
}
