import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../language/language.ts";
import { Failure } from "./failure.ts";
import { words } from "./words.ts";

/** 台账.xlsx, 汇总 → 台账-汇总.xlsx @param extension absent: that of a copy of the file */
export function besideWithSuffix(file: string, suffix: string, extension = extensionOfCopy(file)): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}-${suffix}${extension}`);
}

/** Of a workbook that is called otherwise (台账.et, 台账) the copy is called what it is. */
export function extensionOfCopy(file: string): string {
  const { ext } = path.parse(file);
  return /^\.(?:xlsm|xltx|xltm)$/i.test(ext) ? ext : ".xlsx";
}

/** Throws `Failure` if the output is one of the input files, also through links or another spelling of the path. */
export async function refuseSameFile(files: readonly string[], output: string, language: Language): Promise<void> {
  const to = await identity(output);
  if (to === null) return;
  for (const file of files) if ((await identity(file)) === to) throw new Failure(words(language).sameFile);
}

/** null if there is no such file, and so nothing to confuse it with. */
async function identity(file: string): Promise<string | null> {
  try {
    const real = await realpath(file);
    const { dev, ino } = await lstat(real);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Throws `Failure` if the output's extension is not `wanted` (".xlsx"): programs would refuse to open it. */
export function refuseOtherExtension(output: string, wanted: string, language: Language): void {
  if (path.extname(output).toLowerCase() !== wanted.toLowerCase())
    throw new Failure(words(language).outputNeeds(wanted));
}
