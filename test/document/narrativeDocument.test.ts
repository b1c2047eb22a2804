import { strFromU8, unzipSync } from "fflate";
import { narrativeDocument } from "../../src/document/narrativeDocument.ts";
import type { Narrative } from "../../src/report/narrative/narrative.ts";

/** The texts that stay on the page of what follows them. */
async function keptTexts(text: string): Promise<readonly string[]> {
  const narrative: Narrative = {
    title: ["自查报告"],
    blocks: [{ kind: "paragraph", text }],
    signature: ["某局", "2026年3月2日"],
    toFillIn: [],
  };
  const parts = unzipSync(await narrativeDocument(narrative));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  return paragraphs
    .filter((paragraph) => paragraph.includes("<w:keepNext/>"))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(""));
}

describe("The signature of the report", () => {
  it("stands on one page, with the last words where they are few", async () => {
    expect(await keptTexts("按期完成尚未办结的任务。")).toEqual(["按期完成尚未办结的任务。", "", "某局"]);
  });

  it("leaves a long last paragraph where it is", async () => {
    expect(await keptTexts("按期完成尚未办结的任务；".repeat(30))).toEqual(["", "某局"]);
  });
});
