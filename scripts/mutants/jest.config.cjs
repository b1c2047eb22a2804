const plain = require("../../jest.config.cjs");

const [[pattern, [, options]]] = Object.entries(plain.transform);

/** All tests as one file: the sources are loaded once for many mutants. */
module.exports = {
  ...plain,
  rootDir: "../..",
  roots: ["<rootDir>/scripts/mutants", "<rootDir>/test"],
  testMatch: ["<rootDir>/scripts/mutants/everyTest.cjs"],
  testEnvironment: "<rootDir>/scripts/mutants/environment.cjs",
  transform: { [pattern]: ["<rootDir>/scripts/mutants/transform.cjs", options] },
  testSequencer: undefined,
  cacheDirectory: "<rootDir>/build/mutants/cache",
};
