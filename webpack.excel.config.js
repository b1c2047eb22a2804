import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { LicencesPlugin } from "./scripts/bundle/licences.mjs";
import { contentSecurityPolicy, pageHead } from "./scripts/bundle/pageHead.mjs";
import bundling from "./scripts/bundle/transpiler.cjs";
import manifestMaker from "./scripts/manifest/manifest.cjs";

const root = import.meta.dirname;

/** Where the built pane will be served from; the production manifest names it. */
const BASE_URL = process.env.ADDIN_BASE_URL ?? manifestMaker.UNSET_BASE_URL;
/** Microsoft's address; offices in China use another one, closed networks a copy beside the pane ("office/office.js"). */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Initial JavaScript of the pane, gzipped. */
const INITIAL_KB = 250;

const officeOrigin = /^https:\/\//.test(OFFICE_JS_URL) ? ` ${new URL(OFFICE_JS_URL).origin}` : "";
const policy = contentSecurityPolicy({ scripts: `'self'${officeOrigin}`, images: "'self' data:" });

/** The chunk that takes over the first screen; fetched by the entry when that stands, and with it as the page says. */
const PROGRAM = "program";

/** Names of the scripts of an entry or a chunk and all that it cannot do without. */
function scriptsOf(compilation, name) {
  const files = compilation.namedChunkGroups.get(name).getFiles();
  return files.filter((file) => file.endsWith(".js"));
}

/** The markup of the first screen by language, made by the pane's own components. */
async function firstScreens() {
  const { firstScreenMarkup } = await tsImport("./scripts/bundle/firstScreenMarkup.tsx", import.meta.url);
  return { "zh-CN": firstScreenMarkup("zh-CN"), en: firstScreenMarkup("en") };
}

/** Adds icons, help page and manifest, and measures what the pane loads before it shows. */
class AddinPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddinPlugin", (compilation) => {
      const emit = (name, content) => compilation.emitAsset(name, new webpack.sources.RawSource(content));
      const { PROCESS_ASSETS_STAGE_ADDITIONAL, PROCESS_ASSETS_STAGE_REPORT } = webpack.Compilation;
      compilation.hooks.processAssets.tap({ name: "AddinPlugin", stage: PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const icon of readdirSync(path.join(root, "assets")).filter((name) => name.endsWith(".png"))) {
          emit(`assets/${icon}`, readFileSync(path.join(root, "assets", icon)));
        }
        emit("help.html", readFileSync(path.join(root, "src/taskpane/help.html")));
        emit("../manifest.xml", manifestMaker.manifest(BASE_URL));
      });
      compilation.hooks.processAssets.tap({ name: "AddinPlugin", stage: PROCESS_ASSETS_STAGE_REPORT }, () => {
        const scripts = [...scriptsOf(compilation, "taskpane"), ...scriptsOf(compilation, PROGRAM)];
        const bytes = scripts.map((name) => gzipSync(compilation.getAsset(name).source.buffer()).length);
        const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
        console.log(`Task pane: ${kilobytes.toFixed(1)} KB of initial JavaScript, gzipped (at most ${INITIAL_KB})`);
        if (BASE_URL === manifestMaker.UNSET_BASE_URL) {
          console.log(
            "dist/manifest.xml names https://scorecard.example: set ADDIN_BASE_URL to where dist/taskpane is served.",
          );
        }
        if (kilobytes > INITIAL_KB) {
          compilation.errors.push(new webpack.WebpackError(`initial JavaScript is above ${INITIAL_KB} KB gzipped`));
        }
      });
    });
  }
}

export default {
  name: "taskpane",
  mode: "production",
  target: ["web", "es2022"],
  entry: { taskpane: "./src/taskpane/excelMain.ts" },
  output: {
    path: path.join(root, "dist/taskpane"),
    filename: "[name].js",
    // A new build never meets an old chunk in a cache.
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  module: { rules: [bundling.typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
  resolve: bundling.resolve,
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      templateParameters: async (compilation, _, tags) => ({
        htmlWebpackPlugin: { tags },
        head: pageHead(policy),
        officeJs: OFFICE_JS_URL,
        program: scriptsOf(compilation, PROGRAM),
        firstScreens: await firstScreens(),
      }),
      minify: false,
      inject: false,
    }),
    new LicencesPlugin(),
    new AddinPlugin(),
  ],
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  cache: { type: "filesystem", name: "taskpane", buildDependencies: { config: [import.meta.filename] } },
  performance: false,
  stats: "errors-warnings",
};
