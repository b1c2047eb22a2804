const { transpiler } = require("./scripts/bundle/transpiler.cjs");

/** Tests run the TypeScript sources through the same transpiler as the build. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest", { ...transpiler, module: { type: "commonjs" } }] },
  testSequencer: "<rootDir>/scripts/setup/longestFirst.cjs",
  setupFilesAfterEnv: ["<rootDir>/test/support/lintWritten.ts"],
  // On a machine loaded many times over; what waits for a browser gives up before (`PATIENCE`).
  testTimeout: 300000,
};
