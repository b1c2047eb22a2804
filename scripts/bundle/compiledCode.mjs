import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

const EXAMPLE = path.join(import.meta.dirname, "../../examples/danjiangkou.xlsx");

/**
 * Leaves beside the scripts of a command what the engine compiles of them in a run, for `src/cli/start.ts` to start with. The
 * scripts become plain ASCII and begin with a line that no other script has.
 */
export class CompiledCodePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CompiledCodePlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "CompiledCodePlugin", stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith(".js")) continue;
          const text = asciiOf(asset.source().toString());
          const mark = createHash("sha256").update(text).digest("hex").slice(0, 38);
          compilation.updateAsset(name, new webpack.sources.RawSource(`//${mark}\n${text}`));
        }
      });
    });
    compiler.hooks.afterEmit.tap("CompiledCodePlugin", (compilation) => {
      const folder = mkdtempSync(path.join(tmpdir(), "scorecard-compiled-"));
      const command = path.join(compilation.outputOptions.path, "scorecard.cjs");
      const runs = [
        [EXAMPLE, "-o", path.join(folder, "summary.xlsx")],
        [EXAMPLE, "--rollup", path.join(folder, "ranking.xlsx")],
      ];
      for (const args of runs) {
        const { stderr } = spawnSync(process.execPath, [command, "summarise", ...args], {
          env: { ...process.env, NODE_OPTIONS: "", SCORECARD_KEEP_COMPILED: "1" },
          encoding: "utf8",
        });
        if (stderr !== "") compilation.errors.push(new webpack.WebpackError(stderr));
      }
      rmSync(folder, { recursive: true });
    });
  }
}

/** The minimiser leaves templates as they are; in them the escape means the same, as none with other than ASCII is raw. */
function asciiOf(text) {
  return text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
