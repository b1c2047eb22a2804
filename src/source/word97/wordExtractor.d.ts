/** Types for the part of word-extractor 1.0.4 that is used; the package has none. */
declare module "word-extractor" {
  export interface ExtractedDocument {
    getBody(): string;
    getTextboxes(options?: { readonly includeHeadersAndFooters?: boolean; readonly includeBody?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>;
  }
}
