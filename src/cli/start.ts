import { readFileSync, renameSync, writeFileSync } from "node:fs";
import nodeModule from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { optimiseLate } from "./optimiseFor.ts";

/**
 * Starts the program, which lies beside this file, with the code that the engine compiled when it was built: compiling took two
 * fifths of the time of a small file. What was compiled for another source, engine or setting is not taken.
 */

const ENGINE = `${process.version}-${process.platform}-${process.arch}`;
/** A script of the build begins with a line of its own, which the file of its compiled code ends with: V8 compares lengths only. */
const MARK_LENGTH = 41;
/** Set by the build, so that what is compiled for the first time is kept for later starts. */
const KEEPS = process.env["SCORECARD_KEEP_COMPILED"] === "1";

interface LoadedModule {
  exports: unknown;
}

/** The platform's own `require`, which the bundler leaves alone. */
declare const __non_webpack_require__: (id: string) => unknown;

const loaded = new Map<string, LoadedModule>();

/** What a script of the build exports; it is run once. */
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

/** null where nothing was compiled for this source. */
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
