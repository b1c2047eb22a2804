export type Program = "chromium" | "soffice" | "pdftoppm" | "pdftotext" | "pdfinfo" | "ssconvert" | "openpyxl";
export const PROGRAM_NAMES: readonly Program[];
/**
 * The path of an installed program, null where there is none. Looked for in its variable (CHROME_PATH, SOFFICE_PATH, PYTHON_PATH), on PATH,
 * then in the usual places of the system. Any of Chromium, Chrome and Edge answers for `chromium`;
 * `openpyxl` is a Python that has that package.
 */
export function findProgram(name: Program): string | null;
export function missingPrograms(names: readonly Program[]): readonly Program[];
/** One sentence that says what is missing and how to get it. */
export function howToGet(name: Program): string;
/** The Debian packages that hold the programs, each once. */
export function aptPackages(names: readonly Program[]): readonly string[];
