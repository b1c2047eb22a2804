import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

/** The shim as one script for the page. */
export async function bundleShim(): Promise<string> {
  const folder = temporaryFolder("excel-shim");
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: path.join(__dirname, "win32Shim.ts"),
    output: { path: folder, filename: "shim.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: { loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return readFileSync(path.join(folder, "shim.js"), "utf8");
}
