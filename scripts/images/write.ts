/** `npm run images`: photographs the built page, an import, a year of ledgers and the printed summary for README and guide, into docs/images/. */
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { pageImages } from "./pageImages.ts";
import { summaryImage } from "./summaryImage.ts";

const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "docs/images");
mkdirSync(folder, { recursive: true });
summaryImage(root, path.join(folder, "summary.png"), {
  ...{ example: "danjiangkou.xlsx", today: "2011-10-12", page: "一、总体情况" },
});
summaryImage(root, path.join(folder, "ledgers-paper.png"), {
  ...{ example: "year.xlsx", today: "2026-10-12", page: "台账汇总" },
});
await pageImages(root, {
  page: path.join(folder, "preview.png"),
  importing: path.join(folder, "import.png"),
  sending: path.join(folder, "split.png"),
  joining: path.join(folder, "merge.png"),
  ledgers: path.join(folder, "ledgers.png"),
  nextYear: path.join(folder, "next-year.png"),
});
console.log(
  readdirSync(folder)
    .map((name) => `docs/images/${name}`)
    .join(", "),
);
