/** Everything about the measured workbook follows from the number of indicators; nothing is random. */
export const ITEMS = 100;
const DEPARTMENTS = 40;
/** The day the deadlines are judged against. */
export const TODAY = "2026-06-15";

export interface WorkloadIndicator {
  readonly item: string;
  readonly code: string;
  readonly name: string;
  readonly full: number;
  readonly actual: number;
  readonly reason: string;
  readonly lead: string;
  readonly support: string;
  readonly due: string;
  readonly progress: string;
}

const DUE = ["2026年3月31日", "2026-06-18", "2026年9月底", "每季度末", "长期"] as const;
const PROGRESS = ["已完成", "进行中", "已完成", "已完成", ""] as const;

function department(index: number, of: number): string {
  return `第${(index % of) + 1}业务科`;
}

/** Indicators in ITEMS equal sections; one in ten loses half a mark, one in a hundred without a reason. */
export function workload(count: number, departments = DEPARTMENTS): readonly WorkloadIndicator[] {
  const perItem = count / ITEMS;
  return Array.from({ length: count }, (_, index) => {
    const item = Math.floor(index / perItem);
    const full = 1 + ((index * 7) % 10) / 2;
    const loses = index % 10 === 0;
    return {
      item: `测评项目${item + 1}`,
      code: `${item + 1}.${(index % perItem) + 1}`,
      name: `指标${index + 1}：工作有部署、有检查、有记录，按时完成`,
      full,
      actual: loses ? full - 0.5 : full,
      reason: loses && index % 100 !== 0 ? "检查记录不全" : "",
      lead: department(index, departments),
      support: department(index + 1, departments),
      due: DUE[index % DUE.length] ?? "",
      progress: PROGRESS[index % PROGRESS.length] ?? "",
    };
  });
}

/** What every step that adds up must come to: the comparison is of the same work. */
export function expectedTotals(indicators: readonly WorkloadIndicator[]): {
  readonly full: number;
  readonly actual: number;
} {
  // Halves add up exactly in binary.
  return {
    full: indicators.reduce((total, { full }) => total + full, 0),
    actual: indicators.reduce((total, { actual }) => total + actual, 0),
  };
}
