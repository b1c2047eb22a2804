import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `total-mismatch`: a stated total, at whatever level, that is not what its indicators add up to. */
export const totalMismatches: Rule = (_assessment, { compared }) =>
  compared.flatMap(({ stated, computed, agrees }) => {
    if (agrees) return [];
    const { sheet, cell, name, level, field } = stated;
    const figures = { expected: computed.toNumber(), found: stated.value.toNumber() };
    return [issue("total-mismatch", { sheet, cell }, { name, level, field }, figures)];
  });
