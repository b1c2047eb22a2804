import { marks } from "../../src/domain/marks.ts";
import { COMBINE_RULES, type Settings } from "../../src/domain/settings.ts";
import type { PreviousPeriod } from "../../src/domain/previousPeriod.ts";
import { foldAliases } from "../../src/recognise/departments/departmentNames.ts";
import { parseSettings, settingsXml } from "../../src/workbook/settingsXml.ts";

import fc from "fast-check";

const NAMESPACE = 'xmlns="urn:scorecard-addin:settings"';

// XML has no place for control characters, and a blank text is no setting.
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== "");
const figure = fc.integer({ min: -99999, max: 99999 }).map((value) => marks(value).div(100));
const count = fc.nat({ max: 9999 });
const share = fc.option(fc.nat({ max: 10000 }).map((value) => value / 10000));
const parts = fc.array(fc.record({ name: fc.option(text), full: figure, effective: figure }), { maxLength: 3 });
const previous = fc.record({
  unit: fc.option(text),
  period: fc.option(text),
  totals: fc.record({
    full: figure,
    actual: figure,
    review: fc.option(figure),
    effective: figure,
    gap: figure,
    rate: share,
    scoredRate: share,
    unscored: count,
    unscoredFull: figure,
    notApplicable: count,
    notApplicableFull: figure,
    bonus: figure,
    bonusCap: fc.option(figure),
    bonusCounted: figure,
    deduction: figure,
    deductionWritten: figure,
    converted: figure,
    result: figure,
    vetoed: fc.boolean(),
    reviewed: count,
    indicators: count,
  }),
  items: parts,
  departments: fc.record({ lead: parts, even: parts, weight: parts }),
});
const meaning = fc.constantFrom("full", "actual", "alias", "unknown");
const settings = fc.record(
  {
    frameworkSheet: text,
    breakdownSheet: text,
    attribution: fc.constantFrom("lead", "even", "weight"),
    grades: fc.dictionary(
      text,
      fc.integer({ min: 0, max: 10000 }).map((value) => value / 10000),
      { minKeys: 1 },
    ),
    bonusCap: fc.integer({ min: 0, max: 10000 }).map((value) => value / 100),
    holidays: fc.constantFrom(
      { move: "later" as const },
      { move: "earlier" as const, off: ["2026-02-17", "2026-10-01"], worked: ["2026-02-14"] },
    ),
    notApplicable: fc.constantFrom("convert", "count-full", "drop"),
    unit: text,
    period: text,
    mapping: fc.dictionary(text, fc.dictionary(fc.constantFrom("A", "B", "AA"), meaning, { minKeys: 1 }), {
      minKeys: 1,
    }),
    combine: fc.constantFrom(...COMBINE_RULES),
    scale: fc.constantFrom("hundred", "ten", "five", "points"),
    aliases: fc.dictionary(text, text, { minKeys: 1 }),
    distinct: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }),
    acknowledged: fc.dictionary(text, text, { minKeys: 1 }),
    vetoConsequence: text,
    bands: fc.constantFrom(
      [
        { name: "优秀", from: 90 },
        { name: "良好", from: 79.5 },
      ],
      [{ name: "<合&格>", from: 0 }],
    ),
    paper: fc.record(
      {
        charts: fc.constant(true),
        involved: fc.constant(true),
        overdue: fc.constant(true),
        departmentPages: fc.constant(true),
      },
      { requiredKeys: ["overdue"] },
    ),
    previous,
    language: fc.constantFrom("zh-CN", "en"),
  },
  { requiredKeys: [] },
);

test("settings are read back as they were written", () => {
  fc.assert(
    fc.property(settings, (value) => {
      expect(parseSettings(settingsXml(value as Settings))).toEqual(value);
    }),
    { seed: 20260331 },
  );
});

test.each([
  [null],
  [""],
  ["<settings"],
  ["<!DOCTYPE x><settings/>"],
  ["<settings/>"],
  ["<settings xmlns='urn:other'><unit>x</unit></settings>"],
])("%j is no settings", (xml) => {
  expect(parseSettings(xml)).toEqual({});
});

test("a field that makes no sense is left out alone", () => {
  const xml =
    `<settings ${NAMESPACE}><attribution>most</attribution><unit>某局</unit><bonusCap>-1</bonusCap><later>x</later>` +
    '<grades><grade name="A" share="2"/><grade name="B" share="0.66"/><grade share="1"/></grades>' +
    '<mapping><sheet name="表"><column letters="c3" meaning="full"/></sheet><sheet name="__proto__">' +
    '<column letters="A" meaning="constructor"/><column letters="B" meaning="later"/></sheet></mapping></settings>';
  expect(parseSettings(xml)).toEqual({ unit: "某局", grades: { B: 0.66 } });
});

test.each([
  ["a figure that is none", ' result="1e9"'],
  ["a figure that is missing", ""],
])("of the period before, %s leaves all of it out", (_what, result) => {
  const [before] = fc.sample(previous, { seed: 20260331, numRuns: 1 });
  const xml = settingsXml({ unit: "某局", previous: before as PreviousPeriod });
  expect(parseSettings(xml).previous).toBeDefined();
  expect(parseSettings(xml.replace(/ result="[^"]*"/, result))).toEqual({ unit: "某局" });
});

test("lists of any length are read, and obeyed, in the time of reading", () => {
  const COUNT = 20_000;
  const names = Array.from({ length: COUNT }, (_, at) => `${at}科`);
  const xml = settingsXml({
    aliases: Object.fromEntries(names.map((name) => [name, `新${name}`])),
    distinct: names.map((name) => [name, `旧${name}`]),
    acknowledged: Object.fromEntries(names.map((name) => [`total-mismatch ${name}`, "已核实"])),
  });
  const settings = parseSettings(xml);
  expect(Object.keys(settings.acknowledged ?? {})).toHaveLength(COUNT);
  const folded = new Map<string, string>();
  // Quadratic, this took 19 s; a slow machine needs a tenth of the limit.
  const started = performance.now();
  expect(foldAliases([], folded, settings.aliases ?? {})).toHaveLength(COUNT);
  expect(performance.now() - started).toBeLessThan(10_000);
});
