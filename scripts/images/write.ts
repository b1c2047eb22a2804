/** `npm run images`: photographs the built page and the printed summary for the README, into docs/images/. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { previewImage } from "./previewImage.ts";
import { summaryImage } from "./summaryImage.ts";

const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "docs/images");
mkdirSync(folder, { recursive: true });
summaryImage(root, path.join(folder, "summary.png"));
await previewImage(root, path.join(folder, "preview.png"));
console.log("docs/images/summary.png, docs/images/preview.png");
