import { NONE, STROKES } from "../../domain/fillers.ts";
import type { EvidenceEntry } from "../../domain/evidence.ts";
import { evidenceDates } from "./evidenceDates.ts";

const ADDRESS = /https?:\/\/[^\s，。；、]+/giu;
const LINES = /[\r\n]+|[；;]|(?=[①-⑳⑴-⒇])|(?<=[\s,，、。])(?=(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）])\S)/u;
const NUMBER = /^(?:[①-⑳⑴-⒇]|\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）])\s*/u;
const BRACKETS = /[（(《“"[【][^）)》”"\]】]*[）)》”"\]】]/gu;
const NO_EVIDENCE = new RegExp(`^(?:等|${NONE}|${STROKES})?$`, "u");

/**
 * What a cell lists: by lines, numbers and 、 ， ； outside brackets.
 *
 * @param link of the cell; it belongs to the first entry
 */
export function evidenceEntries(text: string, link: string | null): readonly EvidenceEntry[] {
  const addresses = text.match(ADDRESS) ?? [];
  const names = text
    .replace(ADDRESS, "\n")
    .split(LINES)
    .flatMap((line) => splitLine(line.trim().replace(NUMBER, "")))
    .map((name) =>
      name
        .replace(NUMBER, "")
        .replace(/[。，,、]+$/u, "")
        .trim(),
    )
    .filter((name) => !NO_EVIDENCE.test(name));
  const entries = names.map((name, at) => ({ text: name, link: at === 0 ? link : null, dates: evidenceDates(name) }));
  return [...entries, ...addresses.map((address) => ({ text: address, link: address, dates: null }))];
}

/** Separators within brackets part nothing: 《方案》（含附件、照片）. */
function splitLine(line: string): readonly string[] {
  const kept: string[] = [];
  const bare = line.replace(BRACKETS, (inside) => `\u0000${kept.push(inside) - 1}\u0000`);
  return bare
    .split(/[、，,]/u)
    .map((part) => part.replace(/\u0000(\d+)\u0000/gu, (_, at: string) => kept[Number(at)] ?? "").trim());
}
