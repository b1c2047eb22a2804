import path from "node:path";

const root = import.meta.dirname;

/** One transpiler for build and tests; types are checked by `tsc` in `npm run lint`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    },
  },
};
const resolve = { extensions: [".ts", ".tsx", ".js"] };

const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { scorecard: "./src/cli/main.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs" },
  module: { rules: [typescript] },
  resolve,
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
};

export default [commandLine];
