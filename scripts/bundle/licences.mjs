import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import WebpackLicensePlugin from "webpack-license-plugin";

/** Beside what is built: whose work is in it, and the terms. */
export const LICENCES = "licences.txt";
/** What the plugin writes besides, with every text as often as there are packages under it. */
const LIST = "licences.json";

/** The licence of a package whose package.json names none; its licence file does. */
const NAMED_IN_FILE = { "@univerjs/telemetry": "Apache-2.0" };
/** Packages that are published without their licence's text, each with one by the same hands that brings it. */
const SAME_TERMS = {
  "@fluentui/react-icons": "@fluentui/react-components",
  "@univerjs/protocol": "@univerjs/core",
  "react-remove-scroll-bar": "react-remove-scroll",
};
/** Terms that are the same words whoever grants them. */
const STANDARD_TERMS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
/** Packages that are published with their dependencies already inside their own files, which webpack does not see. */
const BUNDLED_INSIDE = ["nanoid"];

const root = path.join(import.meta.dirname, "../..");
const folderOf = (name) => path.join(root, "node_modules", name);

/** Leaves `licences.txt` with the licence texts of all packages whose code a build holds; one without a text fails the build. */
export class LicencesPlugin {
  apply(compiler) {
    const withoutText = [];
    new WebpackLicensePlugin({
      outputFilename: LIST,
      includeNoticeText: true,
      licenseOverrides: Object.fromEntries(
        Object.entries(NAMED_IN_FILE).map(([name, license]) => [`${name}@${versionOf(name)}`, license]),
      ),
      includePackages: () => BUNDLED_INSIDE.map(folderOf).filter(existsSync),
      additionalFiles: { [LICENCES]: (packages) => licencesText(packages, withoutText) },
    }).apply(compiler);
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ANALYSE + 1;
      compilation.hooks.processAssets.tap({ name: "LicencesPlugin", stage }, () => {
        compilation.deleteAsset(LIST);
        for (const name of withoutText) {
          const message = `${name} brings no licence text: name one that has the same terms in scripts/bundle/licences.mjs`;
          compilation.errors.push(new webpack.WebpackError(message));
        }
      });
    });
  }
}

/** Our own licence, then each text once with the packages under it. */
function licencesText(packages, withoutText) {
  const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const byTerms = new Map();
  const ours = readFileSync(path.join(root, "LICENSE"), "utf8").trim();
  for (const { name, version, license, licenseText, noticeText } of packages) {
    if (name === own.name) continue;
    const text =
      licenseText ?? textOf(SAME_TERMS[name]) ?? readmeText(name, license, ours) ?? standardText(name, license);
    if (text === null) withoutText.push(name);
    const terms = [text, noticeText].filter(Boolean).join("\n\n").trim();
    const known = byTerms.get(terms) ?? { license, names: [] };
    known.names.push(`${name} ${version}`);
    byTerms.set(terms, known);
  }
  const theirs = [...byTerms].map(([terms, { license, names }]) => `${names.join("\n")}\n(${license})\n\n${terms}`);
  return `${[`${own.name} ${own.version} (${own.license})\n\n${ours}`, ...theirs].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function versionOf(name) {
  return JSON.parse(readFileSync(path.join(folderOf(name), "package.json"), "utf8")).version;
}

/** What a package's readme says under License: the whole text, or whose work it is under a text that everybody uses. */
function readmeText(name, license, mit) {
  const file = readdirSync(folderOf(name)).find((one) => /^readme/i.test(one));
  const readme = file === undefined ? "" : readFileSync(path.join(folderOf(name), file), "utf8");
  const said = /^#+\s*licen[cs]e\s*$([^]*?)(?=^#|$(?![^]))/im.exec(readme)?.[1]?.replaceAll("&lt;", "<").trim() ?? "";
  if (said.length > 300) return said;
  if (said === "" || license !== "MIT") return null;
  return `${said}\n\n${mit.slice(mit.indexOf("Permission is hereby"))}`;
}

/** Standard terms under the name of the package's author; null for other licences, or where nobody is named. */
function standardText(name, license) {
  const { author } = JSON.parse(readFileSync(path.join(folderOf(name), "package.json"), "utf8"));
  const holder = typeof author === "string" ? author : author?.name;
  const terms = STANDARD_TERMS[license];
  return terms === undefined || holder === undefined ? null : `Copyright (c) ${holder}\n\n${terms}`;
}

function textOf(name) {
  const file = name === undefined ? "" : path.join(folderOf(name), "LICENSE");
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : null;
}
