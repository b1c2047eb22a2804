/** Types for the part of word-extractor 1.0.4 that is used; the package has none. */
declare module "word-extractor" {
  export interface TextOptions {
    readonly filterUnicode?: boolean;
  }
  export interface ExtractedDocument {
    getBody(options?: TextOptions): string;
    getTextboxes(
      options?: TextOptions & { readonly includeHeadersAndFooters?: boolean; readonly includeBody?: boolean },
    ): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>;
  }
}
