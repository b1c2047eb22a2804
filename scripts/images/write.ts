/** `npm run images`: photographs the built page, an import and the printed summary for README and guide, into docs/images/. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pageImages } from "./pageImages.ts";
import { summaryImage } from "./summaryImage.ts";

const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "docs/images");
mkdirSync(folder, { recursive: true });
summaryImage(root, path.join(folder, "summary.png"));
await pageImages(root, {
  page: path.join(folder, "preview.png"),
  importing: path.join(folder, "import.png"),
  sending: path.join(folder, "split.png"),
  joining: path.join(folder, "merge.png"),
});
console.log(
  "docs/images/summary.png, docs/images/preview.png, docs/images/import.png, docs/images/split.png, docs/images/merge.png",
);
