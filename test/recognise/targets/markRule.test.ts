import type { MarkRule, Target } from "../../../src/domain/target.ts";
import { markRuleIn } from "../../../src/recognise/targets/markRule.ts";

function bounds({ least, most, unit }: Target): string {
  return [
    least && `${least.inclusive ? ">=" : ">"}${least.value.toFixed()}${unit}`,
    most && `${most.inclusive ? "<=" : "<"}${most.value.toFixed()}${unit}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The rule in short; "" where the text is none. */
function shown(text: string): string {
  const rule = markRuleIn(text);
  return rule ? parts(rule).filter(Boolean).join("; ") : "";
}

function parts(rule: MarkRule): readonly (string | null | undefined)[] {
  const { target, steps, bands, met, missed, floor, mostOff, mostAdded, ceiling, partial } = rule;
  return [
    target && bounds(target),
    ...steps.map(({ side, size, change }) => `${side} ${size.value.toFixed()}${size.unit} ${change.toFixed()}`),
    ...bands.map((band) => `${bounds(band.target)} → ${band.marks?.toFixed() ?? "full"}`),
    met === undefined ? null : `met ${met?.toFixed() ?? "full"}`,
    missed && `missed ${missed.toFixed()}`,
    floor && `floor ${floor}`,
    mostOff && `off ${mostOff.toFixed()}`,
    mostAdded && `added ${mostAdded.toFixed()}`,
    ceiling && `ceiling ${ceiling.toFixed()}`,
    partial,
  ];
}

describe("a written rule of marks", () => {
  it.each([
    ["每低1个百分点扣1分，扣完为止", "short 1% -1; floor zero"],
    ["每低于目标值1个百分点扣0.5分，扣完为止。", "short 1% -0.5; floor zero"],
    ["每少1次扣0.5分", "short 1次 -0.5"],
    ["每少一次，扣0.5分。", "short 1次 -0.5"],
    ["少一次扣1分，最多扣3分", "short 1次 -1; off 3"],
    ["每超过1个百分点扣1分，扣完本项分为止", "over 1% -1; floor zero"],
    ["每超出1起扣2分", "over 1起 -2"],
    ["每发生一起扣2分，扣完为止", "each 1起 -2; floor zero"],
    ["知晓率大于85 %得满分，每低1个百分点扣1分，扣完为止", "short 1% -1; >85% → full; floor zero"],
    ["知晓率大于85%；每低1个百分点扣1分；扣完为止", ">85%; short 1% -1; floor zero"],
    ["不少于24次，每少1次扣0.5分", ">=24次; short 1次 -0.5"],
    ["达到目标值得满分，未达标不得分", "met full; missed 0"],
    ["达到得满分，达不到不得分", "met full; missed 0"],
    ["未达标不得分", "missed 0"],
    ["达到90%得5分，达到80%得3分，否则不得分", ">=90% → 5; >=80% → 3; missed 0"],
    ["90%以上得5分；80%以上得3分；80%以下不得分", ">=90% → 5; >=80% → 3; <=80% → 0"],
    ["达到目标值得8分，每高1个百分点加0.5分，最高得10分", "over 1% 0.5; met 8; ceiling 10"],
    ["每高1个百分点加0.5分，最多加2分", "over 1% 0.5; added 2"],
    ["每低1个百分点扣1分，不足1个百分点按1个百分点计，扣完为止", "short 1% -1; floor zero; up"],
    ["每低1%扣1分（扣完为止，可倒扣）", "short 1% -1; floor none"],
    ["每低1个百分点扣1分，按比例扣分", "short 1% -1; share"],
    ["①知晓率大于85%；②每低1个百分点扣1分", ">85%; short 1% -1"],
    ["每缺一项扣1分", "short 1项 -1"],
    ["未达到目标的，每低1个百分点扣0.2分", "short 1% -0.2"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    "",
    "制度不健全扣1分，每低1个百分点扣1分",
    "每低1个百分点扣1分；无台账扣2分",
    "查看资料，每缺一次扣1分，记录不完整扣0.5分",
    "无方案扣1分，无总结扣1分，扣完为止",
    "A.很健全2分,B.较健全1.5分",
    "低于85%扣2分",
    "每发现一处不规范扣0.5分",
    "有制度得2分，执行好得3分",
    "优秀得5分，良好得3分",
    "知晓率大于85%",
    "活动不少于3次，每次不少于20人，每少1次扣1分",
    "领导班子建设（14分）",
    "获国家级表彰加5分，省级加3分",
    "每少1次扣0.5分，每少1次扣1分",
    "按照完成比例得分",
    "酌情扣分",
  ])("%s is none", (text) => {
    expect(shown(text)).toBe("");
  });
});
