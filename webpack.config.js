import { createHash } from "node:crypto";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
// The minimiser that webpack itself brings and uses; named here only to have swc do its work, four times faster.
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { LICENCES, LicencesPlugin } from "./scripts/bundle/licences.mjs";
import { contentSecurityPolicy, pageHead } from "./scripts/bundle/pageHead.mjs";
import bundling from "./scripts/bundle/transpiler.cjs";
import taskpane from "./webpack.excel.config.js";

const root = import.meta.dirname;
const { typescript, resolve } = bundling;

const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  // The worker of a roll-up is a thread's own program, found beside the command.
  entry: { scorecard: "./src/cli/main.ts", rollupWorker: "./src/cli/rollup/rollupWorker.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs" },
  module: { rules: [typescript] },
  resolve,
  plugins: [new LicencesPlugin()],
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
};

/**
 * Univer brings hyphenation patterns of 76 languages, 5 MB that a sheet never uses. British English, which it loads at once,
 * stands for them all.
 */
const ONE_HYPHENATION = new webpack.NormalModuleReplacementPlugin(
  /^\.\/[a-z]{2,3}(?:-[a-z0-9]+)*-[\w-]{8}\.js$/,
  (resource) => {
    if (/@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(resource.context)) resource.request = "./en-gb-B7Al27b_.js";
  },
);

const policy = (scripts) => contentSecurityPolicy({ scripts, images: "'self' data: blob:" });

const SINGLE_PAGE = "打开即用.html";

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Leaves the page a second time as one file with script and style inside, for a double click without a server. Made from
 * the same compilation, so it costs no second one. The script is allowed by its hash.
 */
class SinglePagePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SinglePagePlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "SinglePagePlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const text = (name) => assets[name].source().toString();
          const page = text("index.html").replace(
            /<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>|<link\b[^>]*\bhref="([^"]+\.css)"[^>]*>/g,
            (_, script, style) => (script ? "" : `<style>${text(style)}</style>`),
          );
          // A script ends at the first "</script", wherever it stands; in JavaScript text the escape means the same. A page
          // is read with every line end as LF, which template literals do by themselves; without it the hash would not fit.
          const script = text("page.js")
            .replace(/<\/(script)/gi, "<\\/$1")
            .replaceAll("<!--", "<\\!--")
            .replace(/\r\n?/g, "\n");
          const hash = createHash("sha256").update(script, "utf8").digest("base64");
          const licences = escapeHtml(text(LICENCES));
          const single = page
            .replace(
              /(http-equiv="Content-Security-Policy" content=")[^"]*/,
              (_, head) => head + policy(`'sha256-${hash}'`),
            )
            .replace(
              "</body>",
              () => `<template id="licences">${licences}</template><script>${script}</script></body>`,
            );
          compilation.emitAsset(`../${SINGLE_PAGE}`, new webpack.sources.RawSource(single));
        },
      );
    });
  }
}

const preview = {
  name: "preview",
  mode: "production",
  target: ["web", "es2022"],
  entry: { page: "./src/preview/main.tsx" },
  // One script: the single page cannot load a second one from file://.
  output: { path: path.join(root, "dist/preview"), filename: "[name].js", clean: true },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.xlsx$/, type: "asset/inline" },
    ],
  },
  resolve,
  plugins: [
    ONE_HYPHENATION,
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      template: "./src/preview/index.html",
      filename: "index.html",
      templateParameters: { head: pageHead(policy("'self'")) },
      minify: false,
    }),
    new LicencesPlugin(),
    new SinglePagePlugin(),
  ],
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  cache: { type: "filesystem", name: "preview", buildDependencies: { config: [import.meta.filename] } },
  performance: false,
  stats: "errors-warnings",
};

export default [commandLine, preview, taskpane];
