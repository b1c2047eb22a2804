import { readFileSync, renameSync, writeFileSync } from "node:fs";
import nodeModule from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { optimiseLate } from "./optimiseFor.ts";

/**
 * Starts the program beside this file with code that the engine compiled during the build: compiling took two fifths of
 * the time for a small file. Code compiled for another source, engine or setting is ignored.
 */

const ENGINE = `${process.version}-${process.platform}-${process.arch}`;
/** Each script of the build begins with a line of its own, which its file of compiled code repeats: V8 only compares lengths. */
const MARK_LENGTH = 41;
/** Set by the build: compiled code is kept for later starts. */
const KEEPS = process.env["SCORECARD_KEEP_COMPILED"] === "1";

interface LoadedModule {
  exports: unknown;
}

/** The platform's own `require`, which the bundler leaves alone. */
declare const __non_webpack_require__: (id: string) => unknown;

const loaded = new Map<string, LoadedModule>();

/** Runs a script of the build, once, and returns its exports. */
function load(name: string): unknown {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = path.join(__dirname, name);
  // The build writes ASCII, which needs no decoding and half the memory.
  const source = readFileSync(file, "latin1");
  const mark = source.slice(0, MARK_LENGTH);
  const compiledFile = `${file}.${ENGINE}`;
  const compiled = compiledCode(compiledFile, mark);
  const script = new Script(nodeModule.wrap(source), {
    filename: file,
    ...(compiled === null ? {} : { cachedData: compiled }),
  });
  const loadedModule: LoadedModule = { exports: {} };
  loaded.set(name, loadedModule);
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  const requireFrom = (id: string): unknown =>
    id.startsWith("./") ? load(id.slice("./".length)) : __non_webpack_require__(id);
  run.call(loadedModule.exports, loadedModule.exports, requireFrom, loadedModule, file, __dirname);
  if (KEEPS && (compiled === null || script.cachedDataRejected === true)) {
    process.on("exit", () => {
      writeFileSync(`${compiledFile}.new`, Buffer.concat([script.createCachedData(), Buffer.from(mark, "latin1")]));
      renameSync(`${compiledFile}.new`, compiledFile);
    });
  }
  return loadedModule.exports;
}

/** null if there is no compiled code for this source. */
function compiledCode(file: string, mark: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.length - MARK_LENGTH;
    return bytes.toString("latin1", end) === mark ? bytes.subarray(0, end) : null;
  } catch {
    return null;
  }
}

// Set before anything is loaded: V8 accepts compiled code only under the settings it was compiled with.
optimiseLate();
load("program.js");
