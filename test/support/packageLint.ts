import { strFromU8, unzipSync } from "fflate";

/**
 * What Excel takes of a workbook. A file beyond any of these is repaired on opening, or refused.
 * Sources: [limits] "Excel specifications and limits" (support.microsoft.com), [formula] "Fix an error in a formula: text values in
 * formulas are limited to 255 characters" (the same), [names] "Names in formulas" (the same), [validation] ECMA-376 part 1, 18.3.1.32.
 */
const EXCEL_LIMITS = {
  /** [limits] */
  cellText: 32_767,
  formula: 8_192,
  cellFormats: 65_490,
  links: 65_530,
  pageBreaks: 1_026,
  headerOrFooter: 255,
  rowHeight: 409.5,
  columnWidth: 255,
  rows: 1_048_576,
  columns: 16_384,
  sheetName: 31,
  /** [formula] */
  literal: 255,
  /** [names] */
  name: 255,
  /** [validation] */
  validationTitle: 32,
  validationText: 255,
} as const;

/** Everything in a package that Excel would not take, in words; empty for a sound one. */
export function brokenLimits(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook|styles|worksheets\/[^/]+)\.xml$/i.test(name),
  });
  const broken: string[] = [];
  for (const [name, data] of Object.entries(parts)) {
    const xml = textOf(data);
    const say = (what: string, found: number | string): number => broken.push(`${name}: ${what}: ${found}`);
    if (/workbook\.xml$/i.test(name)) lintWorkbook(xml, say);
    else if (/styles\.xml$/i.test(name)) lintStyles(xml, say);
    else lintSheet(xml, say);
  }
  return broken;
}

type Say = (what: string, found: number | string) => void;

function textOf(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder("utf-16le").decode(data);
  return data[0] === 0xfe && data[1] === 0xff ? new TextDecoder("utf-16be").decode(data) : strFromU8(data);
}

function lintWorkbook(xml: string, say: Say): void {
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = ""]) => plain(name));
  for (const name of sheets) if (name.length > EXCEL_LIMITS.sheetName) say("name of a sheet", name);
  const seen = new Set<string>();
  for (const [, attributes = "", text = ""] of xml.matchAll(
    /<(?:\w+:)?definedName\s([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
  )) {
    const name = plain(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const scope = /\blocalSheetId="(\d+)"/.exec(attributes)?.[1];
    if (name.length > EXCEL_LIMITS.name) say("defined name", name);
    if (scope !== undefined && Number(scope) >= sheets.length) say("defined name of a sheet that is not there", name);
    const key = `${scope ?? ""}!${name.toLowerCase().replace(/^_xlnm\./, "")}`;
    if (seen.has(key)) say("defined name that stands twice", name);
    seen.add(key);
    lintFormula(plain(text), say);
  }
}

function lintStyles(xml: string, say: Say): void {
  const formats = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? "";
  const count = formats.match(/<(?:\w+:)?xf[\s/>]/g)?.length ?? 0;
  if (count > EXCEL_LIMITS.cellFormats) say("cell formats", count);
}

function lintSheet(xml: string, say: Say): void {
  const most = (pattern: RegExp, limit: number, what: string): void => {
    const count = xml.match(pattern)?.length ?? 0;
    if (count > limit) say(what, count);
  };
  most(/<(?:\w+:)?hyperlink\s/g, EXCEL_LIMITS.links, "links");
  most(/<(?:\w+:)?brk\s/g, EXCEL_LIMITS.pageBreaks, "page breaks");
  const lines = /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g;
  for (const [, text = ""] of xml.matchAll(lines))
    longest(plain(text), EXCEL_LIMITS.headerOrFooter, "header or footer");
  for (const [, height] of xml.matchAll(/\bht="([\d.]+)"/g)) {
    if (Number(height) > EXCEL_LIMITS.rowHeight) say("height of a row", height ?? "");
  }
  for (const [, width] of xml.matchAll(/<(?:\w+:)?col\s[^>]*?\bwidth="([\d.]+)"/g)) {
    if (Number(width) > EXCEL_LIMITS.columnWidth) say("width of a column", width ?? "");
  }
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(row) > EXCEL_LIMITS.rows) say("row", row ?? "");
  }
  for (const [, , formula = ""] of xml.matchAll(/<(?:\w+:)?(f|formula|formula1|formula2)(?:\s[^>]*)?>([^<]*)</g)) {
    lintFormula(formula.includes("&") ? plain(formula) : formula, say);
  }
  for (const [, text = ""] of xml.matchAll(/<(?:\w+:)?(?:t|v)(?:\s[^>]*)?>([^<]{32768,})</g)) {
    longest(plain(text).replace(/_x[\dA-F]{4}_/g, "?"), EXCEL_LIMITS.cellText, "text of a cell");
  }
  for (const [tag] of xml.matchAll(/<(?:\w+:)?dataValidation\s[^>]*>/g)) {
    for (const [, name, value = ""] of tag.matchAll(/\b(errorTitle|promptTitle|error|prompt)="([^"]*)"/g)) {
      const limit = name?.endsWith("Title") ? EXCEL_LIMITS.validationTitle : EXCEL_LIMITS.validationText;
      longest(plain(value), limit, `${name} of a data validation`);
    }
  }

  function longest(text: string, limit: number, what: string): void {
    if (text.length > limit) say(what, text.length);
  }
}

function lintFormula(formula: string, say: Say): void {
  if (formula.length > EXCEL_LIMITS.formula) say("formula", formula.length);
  if (formula.length <= EXCEL_LIMITS.literal) return;
  for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g)) {
    const length = text.replaceAll('""', '"').length;
    if (length > EXCEL_LIMITS.literal) say("text in a formula", length);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function plain(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "0", hex ? 16 : 10))
      : (ENTITIES[name] ?? "?"),
  );
}
