const { readFileSync } = require("node:fs");

/** The tests of the project, each file in a block of its name. */
const { files } = JSON.parse(readFileSync(process.env.MUTANTS_PLAN, "utf8"));
for (const file of files) describe(file, () => void require(`../../${file}`));
