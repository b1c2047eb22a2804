import { createHash } from "node:crypto";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
// The minimiser that webpack itself brings and uses; named here only to have swc do its work, four times faster.
import MinimizerPlugin from "minimizer-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { CompiledCodePlugin } from "./scripts/bundle/compiledCode.mjs";
import { LICENCES, LicencesPlugin } from "./scripts/bundle/licences.mjs";
import { contentSecurityPolicy, pageHead } from "./scripts/bundle/pageHead.mjs";
import { ProgressLines } from "./scripts/bundle/progressLines.mjs";
import bundling from "./scripts/bundle/transpiler.cjs";
import taskpane from "./webpack.excel.config.js";

const root = import.meta.dirname;
const { typescript, resolve } = bundling;

/** Without comments and blanks, in ASCII; names stay, for whoever reads a trace or a profile. */
const AS_WRITTEN = { compress: false, mangle: false, format: { comments: false, asciiOnly: true } };

const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { scorecard: { import: "./src/cli/start.ts", filename: "scorecard.cjs" }, program: "./src/cli/main.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].js", chunkFilename: "[name].js" },
  module: { rules: [typescript] },
  resolve,
  plugins: [new LicencesPlugin(), new CompiledCodePlugin()],
  optimization: {
    minimizer: [
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: AS_WRITTEN, extractComments: false }),
    ],
  },
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

const policy = (scripts, workers) => contentSecurityPolicy({ scripts, images: "'self' data: blob:", workers });

const SINGLE_PAGE = "打开即用.html";

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The chunk that takes over the first screen; fetched by the entry when that stands, and with it as the page says. */
const PROGRAM = "program";

/** The page's first screen, made by its own components. */
async function firstScreen() {
  const { pageFirstScreen } = await tsImport("./scripts/bundle/pageFirstScreen.tsx", import.meta.url);
  return pageFirstScreen();
}

/**
 * Leaves the page a second time as one file with scripts and styles inside, for a double click without a server. Made from
 * the same compilation, so it costs no second one. All scripts but the first stand in it as text, which the browser parses when
 * the page asks for it; each is allowed by its hash.
 */
class SinglePagePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SinglePagePlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "SinglePagePlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const text = (name) => assets[name].source().toString();
          const [entry] = compilation.entrypoints
            .get("page")
            .getFiles()
            .filter((name) => name.endsWith(".js"));
          const scripts = Object.keys(assets)
            .filter((name) => name.endsWith(".js"))
            .map((name) => ({ name, text: embeddable(text(name)) }));
          const hashes = scripts.map(
            (script) => `'sha256-${createHash("sha256").update(script.text, "utf8").digest("base64")}'`,
          );
          const inline = scripts
            .map((script) =>
              script.name === entry
                ? `<script>${script.text}</script>`
                : `<script type="text/plain" data-file="${script.name}">${script.text}</script>`,
            )
            // The first script shows the first screen while the others, 8 MB, are still read.
            .sort((one, other) => other.startsWith("<script>") - one.startsWith("<script>"));
          const licences = escapeHtml(text(LICENCES));
          const styles = Object.keys(assets)
            .filter((name) => name.endsWith(".css"))
            .map((name) => `<style data-href="${name}">${text(name)}</style>`);
          const single = text("index.html")
            .replace(/<script\b[^>]*\bsrc="[^"]+"[^>]*><\/script>|<link\b[^>]*\bhref="[^"]+\.(?:css|js)"[^>]*>/g, "")
            .replace(
              /(http-equiv="Content-Security-Policy" content=")[^"]*/,
              (_, head) => head + policy(hashes.join(" "), "blob:"),
            )
            .replace("</head>", () => `${styles.join("")}</head>`)
            .replace("</body>", () => `${inline.join("")}<template id="licences">${licences}</template></body>`);
          compilation.emitAsset(`../${SINGLE_PAGE}`, new webpack.sources.RawSource(single));
        },
      );
    });
  }
}

/**
 * A script as it can stand inside a page. It ends at the first "</script", wherever that stands; in JavaScript text the escape
 * means the same. A page is read with every line end as LF, which template literals do by themselves; without it the hash would
 * not fit.
 */
function embeddable(script) {
  return script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "<\\!--")
    .replace(/\r\n?/g, "\n");
}

const preview = {
  name: "preview",
  mode: "production",
  target: ["web", "es2022"],
  entry: {
    page: "./src/preview/main.ts",
    // A program of its own, all in one script: from a page opened from the disk it could fetch no other.
    worker: { import: "./src/preview/worker/pageWorker.ts", chunkLoading: false, asyncChunks: false },
  },
  output: {
    path: path.join(root, "dist/preview"),
    // The server lets a browser keep what has its hash in its name.
    filename: "[name].[contenthash:8].js",
    // Beside the page; one that is opened from the disk has no address to go by.
    publicPath: "",
    clean: true,
  },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(?:xlsx|docx)$/, type: "asset/inline" },
    ],
  },
  resolve,
  plugins: [
    ONE_HYPHENATION,
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
    new HtmlWebpackPlugin({
      template: "./src/preview/index.html",
      filename: "index.html",
      chunks: ["page"],
      templateParameters: async (compilation, _, tags) => ({
        htmlWebpackPlugin: { tags },
        worker: compilation.entrypoints.get("worker").getFiles()[0],
        head: pageHead(policy("'self'", "'self'")),
        program: compilation.namedChunkGroups
          .get(PROGRAM)
          .getFiles()
          .filter((name) => name.endsWith(".js")),
        firstScreen: await firstScreen(),
      }),
      minify: false,
      inject: false,
    }),
    new LicencesPlugin(),
    new SinglePagePlugin(),
    ...(process.env.PROGRESS_LINES ? [new ProgressLines()] : []),
  ],
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  cache: { type: "filesystem", name: "preview", buildDependencies: { config: [import.meta.filename] } },
  performance: false,
  stats: "errors-warnings",
};

export default [commandLine, preview, taskpane];
