/** Other ways to write the same grade. */
const SAME_GRADE: Readonly<Record<string, string>> = {
  优秀: "优",
  良好: "良",
  中等: "中",
  未达标: "不达标",
  全面达标: "达标",
  完全达标: "达标",
  部分达标: "基本达标",
  完全符合: "符合",
  部分符合: "基本符合",
  V: "√",
  X: "×",
};
const TICK = /^[✓✔☑]$/u;
const CROSS = /^[✗✘✕╳☒]$/u;

/** The normalised spelling of a grade: half-width, upper case, no spaces, without stops and 级, 等, 档. */
export function gradeKey(grade: string): string {
  const plain = grade
    .normalize("NFKC")
    .replace(/[\s。.,，;；]+/gu, "")
    .toUpperCase();
  if (TICK.test(plain)) return "√";
  if (CROSS.test(plain)) return "×";
  const bare = /^(.+?)(?:等级|级|等次|等|档)$/u.exec(plain)?.[1] ?? plain;
  return SAME_GRADE[plain] ?? SAME_GRADE[bare] ?? bare;
}
