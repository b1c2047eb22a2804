/** How TypeScript becomes JavaScript: the same for every build and for the tests, so that tests run what is built. Types are checked by `tsc` alone. */
const transpiler = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};

/** The rule of a webpack configuration. */
const typescript = { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: transpiler } };

/** What an import without an ending may end in. */
const resolve = { extensions: [".ts", ".tsx", ".js"] };

module.exports = { transpiler, typescript, resolve };
