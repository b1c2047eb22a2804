import { isNaming, type Issue, type NamingSetting } from "../domain/issue.ts";

const OPTION: Readonly<Record<NamingSetting, string>> = {
  unit: "--unit",
  frameworkSheet: "--framework",
  breakdownSheet: "--tasks",
};
const MOST_SHOWN = 6;

/** The options by which the question of an issue is answered here: `--unit 城关镇 | 河东镇`; null where none answers it. */
export function answerOptions({ detail: { answers = [] } }: Issue): string | null {
  const naming = answers.filter(isNaming);
  const [first] = naming;
  if (!first) return null;
  const names = naming.slice(0, MOST_SHOWN).map(({ to }) => (/[\s|&;()<>'"]/u.test(to) ? JSON.stringify(to) : to));
  return `${OPTION[first.setting]} ${names.join(" | ")}${naming.length > MOST_SHOWN ? " | …" : ""}`;
}
