/** `node scripts/manifest/write.cjs`: writes the top-level manifest.xml, the one for this machine's own server. */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { LOCAL_BASE_URL, manifest } = require("./manifest.cjs");

writeFileSync(join(__dirname, "../../manifest.xml"), manifest(LOCAL_BASE_URL));
