/** The browser, LibreOffice and PDF programs that the tests start, installed where that can be done without asking. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import programs from "../programs.cjs";

/** What brings no program of its own: Chinese type on paper, and the part of LibreOffice that opens .docx. */
const PACKAGES_BESIDE = ["fonts-noto-cjk", "libreoffice-writer"];

function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function isDebianRoot() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0 && runs("apt-get", ["--version"]);
}

function missingDebianPackages() {
  const missing = programs.aptPackages(programs.missingPrograms(programs.PROGRAM_NAMES));
  return [...missing, ...PACKAGES_BESIDE.filter((name) => !runs("dpkg", ["-s", name]))];
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-q", "-y", ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/** Returns a sentence for every program that is still missing. */
export function ensurePrograms() {
  if (isDebianRoot()) {
    const packages = missingDebianPackages();
    if (packages.length > 0) {
      console.log(`Installing ${packages.join(", ")} with apt-get (some tests need them) …`);
      aptGet("update");
      const install = ["install", "--no-install-recommends"];
      // One by one where the whole did not work: a system without one of them should still get the others.
      if (!aptGet(...install, ...packages)) for (const each of packages) aptGet(...install, each);
    }
  }
  return programs.missingPrograms(programs.PROGRAM_NAMES).map(programs.howToGet);
}
