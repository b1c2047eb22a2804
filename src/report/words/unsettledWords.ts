import { openQuestions, type Issue } from "../../domain/issue.ts";
import { unsettled } from "../../language/unsettled.ts";

/** 尚未确定是哪个单位的得分，暂按“城关镇”: what is open about the total; null where it is settled. */
export function unsettledWords({ issues }: { readonly issues: readonly Issue[] }): string | null {
  const open = new Set(openQuestions(issues).map((issue) => unsettled(issue, "zh-CN")));
  return open.size === 0 ? null : `尚未确定${[...open].join("；")}`;
}
