/**
 * Finds the programs that some tests and scripts need but npm does not install. CommonJS on Node built-ins alone, so that
 * the first thing a fresh clone runs can use it as well as the tests.
 */
const { spawnSync } = require("node:child_process");
const { accessSync, constants, statSync } = require("node:fs");
const { delimiter, join } = require("node:path");
const { env, platform } = require("node:process");

/**
 * `proof`: arguments with which a program of that name must run, where its name alone does not tell that it is the one wanted.
 * @type {Record<import("./programs.cjs").Program, { variable: string | null; names: string[]; apt: string; install: string; proof?: string[] }>}
 */
const PROGRAMS = {
  chromium: {
    variable: "CHROME_PATH",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "chrome",
      "microsoft-edge",
      "msedge",
    ],
    apt: "chromium",
    install: "install Chrome, Edge or Chromium, or point CHROME_PATH at one",
  },
  soffice: {
    variable: "SOFFICE_PATH",
    names: ["soffice", "libreoffice"],
    apt: "libreoffice-calc",
    install: "install LibreOffice, or point SOFFICE_PATH at its soffice program",
  },
  pdftoppm: { variable: null, names: ["pdftoppm"], apt: "poppler-utils", install: "install poppler (poppler-utils)" },
  pdftotext: { variable: null, names: ["pdftotext"], apt: "poppler-utils", install: "install poppler (poppler-utils)" },
  ssconvert: { variable: null, names: ["ssconvert"], apt: "gnumeric", install: "install gnumeric" },
  openpyxl: {
    variable: "PYTHON_PATH",
    names: ["python3", "python"],
    apt: "python3-openpyxl",
    install: "install Python with openpyxl, or point PYTHON_PATH at one that has it",
    proof: ["-c", "import openpyxl"],
  },
  pdfinfo: { variable: null, names: ["pdfinfo"], apt: "poppler-utils", install: "install poppler (poppler-utils)" },
};

const PROGRAM_NAMES = Object.keys(PROGRAMS);

/** Usual places outside PATH. */
function usualPlaces(name) {
  if (platform === "darwin") {
    const applications = ["/Applications", join(env.HOME ?? "/", "Applications")];
    const bundles = {
      chromium: [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "Chromium.app/Contents/MacOS/Chromium",
      ],
      soffice: ["LibreOffice.app/Contents/MacOS/soffice"],
    };
    return [
      ...applications.flatMap((folder) => (bundles[name] ?? []).map((bundle) => join(folder, bundle))),
      ...["/opt/homebrew/bin", "/usr/local/bin"].map((folder) => join(folder, name)),
    ];
  }
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(Boolean);
    const installed = {
      chromium: [
        "Google\\Chrome\\Application\\chrome.exe",
        "Microsoft\\Edge\\Application\\msedge.exe",
        "Chromium\\Application\\chrome.exe",
      ],
      soffice: ["LibreOffice\\program\\soffice.exe"],
    };
    return roots.flatMap((root) => (installed[name] ?? []).map((file) => join(root, file)));
  }
  return name === "soffice" ? ["/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice"] : [`/snap/bin/${name}`];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function findProgram(name) {
  const { variable, names, proof } = PROGRAMS[name];
  const isWanted = (path) =>
    isProgram(path) && (!proof || spawnSync(path, proof, { stdio: "ignore", windowsHide: true }).status === 0);
  const chosen = variable === null ? undefined : env[variable];
  if (chosen && isWanted(chosen)) return chosen;
  const endings = platform === "win32" ? [".exe", ".com"] : [""];
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((each) => folders.flatMap((folder) => endings.map((end) => join(folder, each + end))));
  return [...onPath, ...usualPlaces(name)].find(isWanted) ?? null;
}

function missingPrograms(names) {
  return names.filter((name) => findProgram(name) === null);
}

/** One sentence for people. */
function howToGet(name) {
  return `${name} was not found: ${PROGRAMS[name].install}.`;
}

function aptPackages(names) {
  return [...new Set(names.map((name) => PROGRAMS[name].apt))];
}

// Names alone: Node finds no export of a module of this kind beyond the first that is an expression.
module.exports = { PROGRAM_NAMES, findProgram, missingPrograms, howToGet, aptPackages };
