import { strToU8, unzipSync, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface RawWorkbook {
  /** Content of each sheet's part, from `<worksheet` on. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Content of the string table's part. */
  readonly strings?: string;
  /** Content of styles.xml; absent: no such part. */
  readonly styles?: string;
  /** What stands in workbook.xml before and after the sheets. */
  readonly before?: string;
  readonly after?: string;
  /** More parts, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** More relationships of the workbook: id → [type's last word or whole type, target]. */
  readonly relationships?: Readonly<Record<string, readonly [type: string, target: string]>>;
  /** More content types: part → type. */
  readonly types?: Readonly<Record<string, string>>;
  readonly workbookType?: string;
}

/** A package put together by hand, so that a test knows every byte that it holds. */
export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  const names = Object.keys(raw.sheets);
  const relationships: Record<string, readonly [string, string]> = { ...raw.relationships };
  const types: Record<string, string> = { ...raw.types };
  const parts: Record<string, string | Uint8Array> = { ...raw.parts };
  types["xl/workbook.xml"] = raw.workbookType ?? `${SHEET_TYPE}.sheet.main+xml`;
  const sheetTags = names.map((name, index) => {
    const part = `worksheets/sheet${index + 1}.xml`;
    parts[`xl/${part}`] = raw.sheets[name] ?? "";
    types[`xl/${part}`] = `${SHEET_TYPE}.worksheet+xml`;
    relationships[`rIdSheet${index + 1}`] = ["worksheet", part];
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rIdSheet${index + 1}"/>`;
  });
  if (raw.strings !== undefined) {
    parts["xl/sharedStrings.xml"] = raw.strings;
    types["xl/sharedStrings.xml"] = `${SHEET_TYPE}.sharedStrings+xml`;
    relationships["rIdStrings"] = ["sharedStrings", "sharedStrings.xml"];
  }
  if (raw.styles !== undefined) {
    parts["xl/styles.xml"] = raw.styles;
    types["xl/styles.xml"] = `${SHEET_TYPE}.styles+xml`;
    relationships["rIdStyles"] = ["styles", "styles.xml"];
  }
  parts["xl/workbook.xml"] ??=
    `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${raw.before ?? ""}<sheets>${sheetTags.join("")}</sheets>${raw.after ?? ""}</workbook>`;
  const tags = Object.entries(relationships).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${RELS}/${type}`}" Target="${target}"/>`,
  );
  parts["xl/_rels/workbook.xml.rels"] ??=
    `<Relationships xmlns="${PACKAGE}/relationships">${tags.join("")}</Relationships>`;
  parts["_rels/.rels"] ??=
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  parts["[Content_Types].xml"] ??=
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${overrides.join("")}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, bytesOf(data)])));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? strToU8(data) : data;
}

/** A worksheet part around rows (or any content). */
export function sheetOf(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${content}</worksheet>`;
}

/** Parts of a package as text. */
export function textParts(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

/** The stored (compressed) bytes of each entry, read independently of the product's own code. */
export function storedEntries(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const [stored, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? view.getUint32(at + offset, true) : view.getUint16(at + offset, true),
    ) as [number, number, number, number];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), bytes.slice(start, start + stored));
    at += 46 + name + extra + comment;
  }
  return entries;
}
