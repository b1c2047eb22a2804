import { gradeKey } from "../../domain/grade.ts";

/** Grades in place of marks. */

const WORD_GRADES =
  /^(?:优|良|中|差|好|较好|一般|较差|合格|基本合格|不合格|达标|基本达标|不达标|符合|基本符合|不符合|满分|√|×|[甲乙丙丁]|[一二三四]等|[A-Z](?:\+|-|#)?)$/u;

/** With the spaces that set its characters apart. */
const LONGEST = 16;

/**
 * The grade a cell holds, in one spelling (A, C#, 优, √); null where it is no grade. Whether anybody knows what it is
 * worth is another question.
 */
export function gradeOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const grade = gradeKey(text);
  return WORD_GRADES.test(grade) ? grade : null;
}

const GRADE_OF_ALL = /(?:优秀?|良好?|中等?|基本合格|不?合格|不?及格|基本称职|不?称职|较?差|[A-E][级等]?)[:：(（]?/gu;

/** 优秀：90（含）-100分 良好：80（含）-90分 beside what all comes to: for whom the result is good, no criterion. */
export function listsGrades(text: string): boolean {
  return /\d/u.test(text) && new Set(text.normalize("NFKC").match(GRADE_OF_ALL) ?? []).size > 2;
}
