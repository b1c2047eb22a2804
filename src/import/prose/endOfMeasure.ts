import type { ParagraphBlock } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { splitLabel } from "../../blocks/numberLabel.ts";
import { fieldsIn } from "../text/fields.ts";
import { plainText } from "../text/plainText.ts";

/**
 * The lines above a table without those that end the measure above them. 责任部门：办公室 right below a measure is no title,
 * unlike 责任单位：县档案局 below a title.
 */
export function withoutEndOfMeasure(before: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  let inMeasure = false;
  return before.filter((block) => {
    const text = plainText(shownText(block));
    if (text === "") return true;
    if (inMeasure && saysWhoOrWhen(text)) return false;
    inMeasure = /[。；]$/u.test(text) || splitLabel(text) !== null;
    return true;
  });
}

function saysWhoOrWhen(text: string): boolean {
  const [field] = fieldsIn(text);
  return field?.from === 0 && (field.kind === "duty" || field.kind === "leader" || field.kind === "time");
}
