import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { resolve, typescript } from "../../../scripts/bundle/transpiler.cjs";

/** The shim as one script for the page. The benchmark uses it as well, so it needs nothing of jest. */
export async function bundleShim(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "excel-shim-"));
  try {
    const compiler = webpack({
      mode: "development",
      devtool: false,
      target: ["web", "es2022"],
      entry: path.join(import.meta.dirname, "win32Shim.ts"),
      output: { path: folder, filename: "shim.js" },
      resolve,
      module: { rules: [typescript] },
    });
    await new Promise<void>((done, reject) => {
      compiler.run((error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else done();
      });
    });
    return readFileSync(path.join(folder, "shim.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
