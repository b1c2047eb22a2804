import { achievedIn } from "../../../src/recognise/targets/quantity.ts";
import { targetIn } from "../../../src/recognise/targets/target.ts";

/** ">=85%" and the like; "" where the text is no target. */
function shown(text: string): string {
  const target = targetIn(text);
  if (!target) return "";
  const { least, most, unit, every, bare } = target;
  return [
    least && `${least.inclusive ? ">=" : ">"}${least.value.toFixed()}${unit}`,
    most && `${most.inclusive ? "<=" : "<"}${most.value.toFixed()}${unit}`,
    every && `each ${every}`,
    bare && "bare",
  ]
    .filter(Boolean)
    .join(" ");
}

function shownAchieved(text: string): string {
  const read = achievedIn(text);
  return read ? `${read.value.toFixed()}${read.unit}${read.every === null ? "" : ` each ${read.every}`}` : "";
}

describe("a target", () => {
  it.each([
    ["知晓率大于85 %", ">85%"],
    ["知晓率大于85％", ">85%"],
    ["高于90%", ">90%"],
    ["超过85%", ">85%"],
    ["＞85%", ">85%"],
    ["85%以上", ">=85%"],
    ["85 % 以上", ">=85%"],
    ["85%及以上", ">=85%"],
    ["85%（含）以上", ">=85%"],
    ["85%以上（含85%）", ">=85%"],
    ["85%以上（不含）", ">85%"],
    ["大于85%（含）", ">=85%"],
    ["不低于85%", ">=85%"],
    ["不得低于85%", ">=85%"],
    ["≥85%", ">=85%"],
    [">=85%", ">=85%"],
    ["达到85%（含）", ">=85%"],
    ["达到85%以上", ">=85%"],
    ["满意度达90%以上", ">=90%"],
    ["群众满意度保持在90%以上", ">=90%"],
    ["百分之八十五以上", ">=85%"],
    ["三五普法知晓率大于85%", ">85%"],
    ["不少于24次", ">=24次"],
    ["不少于二十四次", ">=24次"],
    ["至少3篇", ">=3篇"],
    ["全年开展活动不少于12次", ">=12次 each year"],
    ["低于3%", "<3%"],
    ["小于3‰", "<3‰"],
    ["不超过3%", "<=3%"],
    ["≤5起", "<=5起"],
    ["控制在3%以内", "<=3%"],
    ["3%以内", "<=3%"],
    ["3件以下", "<=3件"],
    ["零", "<=0"],
    ["零发生", "<=0"],
    ["0起", "<=0起"],
    ["为零", "<=0"],
    ["每周1—2次", ">=1次 each week"],
    ["每季度不少于1次", ">=1次 each quarter"],
    ["每月至少一次", ">=1次 each month"],
    ["每季度1次", ">=1次 each quarter"],
    ["85±2", ">=83 <=87"],
    ["85%±2%", ">=83% <=87%"],
    ["6.5—8.5", ">=6.5 <=8.5"],
    ["80%~90%", ">=80% <=90%"],
    ["80—90%之间", ">=80% <=90%"],
    ["500万元", ">=5000000元 bare"],
    ["100%", ">=100% bare"],
    ["24次", ">=24次 bare"],
    ["12", ">=12 bare"],
    ["1,200人", ">=1200人 bare"],
  ])("%s is %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    "",
    "完善制度",
    "参训率90%以上，合格率95%以上",
    "85%左右",
    "约85%",
    "健全组织机构，统一部署",
    "三公经费只减不增",
    "全覆盖",
    "制度健全，活动不少于3次",
    "每低1个百分点扣1分",
    "2026年底前完成",
    "2026年3月31日前完成不少于3次",
    "低于85%以上",
    "达标",
    "A级",
    "—",
    "每缺一项扣1分",
    "不少于3次，每次不少于20人",
  ])("%s is none", (text) => {
    expect(shown(text)).toBe("");
  });
});

describe("what was reached", () => {
  it.each([
    ["87.5%", "87.5%"],
    ["８７.５％", "87.5%"],
    ["24次", "24次"],
    ["二十四次", "24次"],
    ["已完成24次", "24次"],
    ["共24次", "24次"],
    ["知晓率87.5%", "87.5%"],
    ["1.2万人", "12000人"],
    ["12名", "12人"],
    ["每周2次", "2次 each week"],
    ["0", "0"],
    ["87.5%（抽样调查）", "87.5%"],
    ["-3%", "-3%"],
  ])("%s is %s", (text, expected) => {
    expect(shownAchieved(text)).toBe(expected);
  });

  it.each([
    "已完成",
    "",
    "开展活动3次，培训2次",
    "约80%",
    "不低于85%",
    "完成率80%，群众满意",
    "3月31日",
    "2026-03-31",
    "第3次",
    "进行中",
  ])("%s is no amount", (text) => {
    expect(shownAchieved(text)).toBe("");
  });
});
