#!/usr/bin/env node
/** Starts the built command; in a clone it is built first where that is missing or older than its sources. */
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const command = join(root, "dist/cli/scorecard.cjs");

if (existsSync(join(root, "src/cli")) && !require("../scripts/setup/freshness.cjs").isFresh("cli")) {
  process.stderr.write("scorecard: building the command line once…\n");
  const complaint = require("../scripts/setup/commandLine.cjs").buildCommandLine();
  if (complaint !== null) {
    process.stderr.write(`scorecard: could not be built: ${complaint}\n`);
    process.exit(2);
  }
}

require(command);
