import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES =
  `${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx of this body, with styles and list numbers where they are given. */
export function wordFile(
  body: string,
  parts: { readonly styles?: string; readonly numbering?: string } = {},
): Uint8Array {
  const related = Object.keys(parts);
  const relationship = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": relationships(relationship(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(
      related.map((kind, at) => relationship(at + 1, kind, `${kind}.xml`)).join(""),
    ),
    "word/document.xml": strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    ...(parts.styles ? { "word/styles.xml": strToU8(`<w:styles ${W}>${parts.styles}</w:styles>`) } : {}),
    ...(parts.numbering ? { "word/numbering.xml": strToU8(`<w:numbering ${W}>${parts.numbering}</w:numbering>`) } : {}),
  });
}

/** A paragraph of one run. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell; `properties` of `w:tcPr`. */
export function tc(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}
