import type { Indicator } from "../../domain/indicator.ts";

/** What an indicator lists as evidence, each with its link where that says more than its name. */
export function evidenceText({ evidenceList }: Indicator): string {
  return (evidenceList?.entries ?? [])
    .map(({ text, link }) => (link === null || link === text ? text : `${text}（${link}）`))
    .join("；");
}
