import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Expands patterns such as 报送*.xlsx, which the Windows command prompt leaves to the program; * and ? are allowed in the
 * last part of a path. A name without them, or without a match, stays as it is. Lock files of open workbooks (~$…) are
 * left out.
 */
export function expandPatterns(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const pattern = path.basename(name);
    if (!/[*?]/.test(pattern) || existsSync(name)) return [name];
    const folder = path.dirname(name);
    const fits = new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "iu",
    );
    const found = listed(folder).filter((entry) => fits.test(entry) && !/^(~\$|\.)/.test(entry));
    const prefix = name.slice(0, name.length - pattern.length);
    return found.length === 0 ? [name] : found.sort().map((entry) => prefix + entry);
  });
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
