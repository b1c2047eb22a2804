/** Required into a measured command: leaves in the file USAGE_FILE what the process and its threads took. */
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Worker threads are started with the same options; the usage of the process is theirs too.
if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
  });
}
