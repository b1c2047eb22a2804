const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const swc = require("@swc/jest");

const root = path.join(__dirname, "../..");

/** The project's transpiler, over the copy with mutants where there is one of the file. */
module.exports = {
  createTransformer(options) {
    const transpiler = swc.createTransformer(options);
    const copied = (text, file) => {
      const copy = path.join(root, "build/mutants/code", path.relative(root, file));
      return existsSync(copy) ? readFileSync(copy, "utf8") : text;
    };
    return {
      canInstrument: false,
      process: (text, file, given) => transpiler.process(copied(text, file), file, given),
      getCacheKey: (text, file, given) => transpiler.getCacheKey(copied(text, file), file, given),
    };
  },
};
