import type { Assessment, FramedAssessment } from "../../src/domain/assessment.ts";

/** The assessment of a workbook that must have a framework. Throws where it has none. */
export function framed(assessment: Assessment | null): FramedAssessment {
  if (!assessment?.framework) throw new Error("no framework was recognised");
  return { ...assessment, framework: assessment.framework };
}
