import { utils } from "@e965/xlsx";
import { ITEMS, workload, type WorkloadIndicator } from "./workload.ts";
import { workbookBytes } from "./workloadFile.ts";

interface Shape {
  /** What its columns of marks are. */
  readonly says: string;
  readonly header: readonly string[];
  readonly row: (indicator: WorkloadIndicator, index: number, all: readonly WorkloadIndicator[]) => readonly unknown[];
  /** It is asked about, which check ends with a status of its own for. */
  readonly isAsked?: true;
  /** What it comes to, of what was lost in the workload; absent: all of that is lost. */
  readonly lost?: (full: number, lost: number) => { readonly full: number; readonly lost: number };
}

/** Indicators of the finest level below each of the level above. */
const GROUP = 4;

function fullOfGroup(indicators: readonly WorkloadIndicator[], index: number): number {
  return indicators.slice(index, index + GROUP).reduce((sum, { full }) => sum + full, 0);
}

/** Frameworks that differ in their columns of marks, which have to be weighed against each other. */
const SHAPES = {
  "one-mark": {
    says: "one column of marks",
    header: ["测评内容", "应得分", "实得分"],
    row: ({ name, full, actual }) => [name, full, actual],
  },
  "two-marks": {
    says: "marks of two half-years",
    header: ["测评内容", "应得分", "上半年得分", "下半年得分"],
    row: ({ name, full, actual }) => [name, full, full, actual],
    isAsked: true,
    lost: (full, lost) => ({ full, lost: lost / 2 }),
  },
  judges: {
    says: "three judges and their mean",
    header: ["测评内容", "应得分", "评委一", "评委二", "评委三", "平均分"],
    row: ({ name, full, actual }) => [name, full, full, actual, 2 * actual - full, actual],
  },
  reviewer: {
    says: "a reviewer's marks beside the unit's",
    header: ["测评内容", "应得分", "自评得分", "考核得分"],
    row: ({ name, full, actual }) => [name, full, full, actual],
  },
  levels: {
    says: "full marks of two levels",
    header: ["二级指标", "分值", "三级指标", "分值", "得分"],
    row: ({ name, full, actual }, index, indicators) => [
      ...(index % GROUP === 0 ? [`二级指标${index / GROUP + 1}`, fullOfGroup(indicators, index)] : [null, null]),
      ...[name, full, actual],
    ],
  },
  weights: {
    says: "weights, marks out of 100 and weighted marks",
    header: ["测评内容", "权重", "得分", "加权得分"],
    row: ({ name, full, actual }, _, { length }) => {
      const mark = actual < full ? 90 : 100;
      return [name, 1 / length, mark, mark / length];
    },
    lost: () => ({ full: 100, lost: 1 }),
  },
} satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly ShapeName[];

export function shapeOf(name: ShapeName): Shape {
  return SHAPES[name];
}

/** A workbook of one framework of that shape, with its departments. */
export function shapeFile(name: ShapeName, count: number): Uint8Array {
  const { header, row } = shapeOf(name);
  const indicators = workload(count);
  const perItem = count / ITEMS;
  const rows = indicators.map((one, index) => [
    index + 1,
    index % perItem === 0 ? one.item : null,
    ...row(one, index, indicators),
    one.lead,
  ]);
  const sheet = utils.aoa_to_sheet([["序号", "测评项目", ...header, "责任科室"], ...rows]);
  return workbookBytes({ 测评体系: sheet });
}

/** What a framework of that shape comes to, where the workload comes to these totals. */
export function shapeTotals(
  name: ShapeName,
  { full, actual }: { readonly full: number; readonly actual: number },
): { readonly full: number; readonly effective: number } {
  const come = shapeOf(name).lost?.(full, full - actual) ?? { full, lost: full - actual };
  return { full: come.full, effective: come.full - come.lost };
}
