/** `npm run examples`: writes examples/ from the figures. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exampleWorkbooks } from "./exampleWorkbooks.ts";

const folder = path.join(import.meta.dirname, "../../examples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of exampleWorkbooks()) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`examples/${name}  ${bytes.length} bytes`);
}
