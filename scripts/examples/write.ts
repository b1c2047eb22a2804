/** `npm run examples`: writes examples/ from the figures. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exampleFiles } from "./exampleFiles.ts";

const folder = path.join(import.meta.dirname, "../../examples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of exampleFiles()) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`examples/${name}  ${bytes.length} bytes`);
}
