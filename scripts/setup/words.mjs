/** Holds the glossary's words to avoid: those in `code` in its last column may not stand in code, comments or docs. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const GLOSSARY = "docs/glossary.md";
/** Longest first, so that a word of two parts is named whole. */
const avoided = [...wordsToAvoid(readFileSync(path.join(root, GLOSSARY), "utf8"))].sort(
  ([a], [b]) => b.length - a.length,
);
if (avoided.length === 0) throw new Error(`${GLOSSARY} names no words to avoid`);
const pattern = new RegExp(`\\b(${avoided.map(([word]) => word.replace(/[ -]/gu, "[ -]")).join("|")})s?\\b`, "giu");
const instead = new Map(avoided);

const files = execFileSync("git", ["ls-files", "README.md", "docs", "src", "test", "scripts", "bench"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(?:md|tsx?|mjs|cjs)$/u.test(file) && !/\.zh-CN\.md$/u.test(file) && file !== GLOSSARY);
let found = 0;
for (const file of files) {
  for (const [at, line] of readFileSync(path.join(root, file), "utf8").split("\n").entries()) {
    for (const [said, word] of asWords(line).matchAll(pattern)) {
      found++;
      console.error(
        `${file}:${at + 1}: “${said}”: say ${instead.get(word.toLowerCase().replaceAll("-", " "))} (${GLOSSARY})`,
      );
    }
  }
}
process.exitCode = found > 0 ? 1 : 0;

/** From each word to the term that is to be said. */
function wordsToAvoid(glossary) {
  const words = new Map();
  for (const line of glossary.split("\n")) {
    const [, term = "", , , not = ""] = line.split("|").map((cell) => cell.trim());
    for (const [, word] of not.matchAll(/`([^`]+)`/gu)) words.set(word.toLowerCase().replaceAll("-", " "), term);
  }
  return words;
}

/** Names taken apart at their capitals; addresses of the web are not ours to word. */
function asWords(line) {
  return line
    .replace(/\b(?:https?|urn):\S+/gu, "")
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, " ")
    .replaceAll("_", " ");
}
