/** Makes the add-in manifest from template.xml. CommonJS, so that the build, the tests and a plain `node` share it. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "../..");

/** Where the local server of `npm run excel` answers. */
const LOCAL_BASE_URL = "https://localhost:3000";
/** Stands in the production manifest until ADDIN_BASE_URL says where the add-in is served; .example is never a real host (RFC 2606). */
const UNSET_BASE_URL = "https://scorecard.example";
/** Sizes that the ribbon takes; 16, 32 and 80 are required by the schema. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function icon(name, indent) {
  const images = RIBBON_SIZES.map((size) => `${indent}  <bt:Image size="${size}" resid="${name}.${size}" />`);
  return [`${indent}<Icon>`, ...images, `${indent}</Icon>`].join("\n");
}

function button(id, iconName, action) {
  const doing =
    action === "ShowTaskpane"
      ? ["  <TaskpaneId>Scorecard.Pane</TaskpaneId>", '  <SourceLocation resid="Pane.Url" />']
      : [`  <FunctionName>${id.toLowerCase()}</FunctionName>`];
  const lines = [
    `<Control xsi:type="Button" id="Scorecard.${id}.Button">`,
    `  <Label resid="${id}.Label" />`,
    "  <Supertip>",
    `    <Title resid="${id}.Label" />`,
    `    <Description resid="${id}.Tip" />`,
    "  </Supertip>",
    icon(iconName, "  "),
    `  <Action xsi:type="${action}">`,
    ...doing.map((line) => `  ${line}`),
    "  </Action>",
    "</Control>",
  ];
  return lines.join("\n").replace(/^/gm, " ".repeat(16));
}

function string(id, chinese, english) {
  return [
    `        <bt:String id="${id}" DefaultValue="${escape(chinese)}">`,
    `          <bt:Override Locale="en-US" Value="${escape(english)}" />`,
    "        </bt:String>",
  ].join("\n");
}

/** @param {string} base address of the folder that holds taskpane.html, https, with or without a final slash */
function checkedBase(base) {
  const { protocol, search, hash, href } = new URL(base);
  if (protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https:// (it is ${base})`);
  if (search || hash) throw new Error(`ADDIN_BASE_URL must be a folder without ? or # (it is ${base})`);
  return href.replace(/\/+$/, "");
}

function manifest(base) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const template = readFileSync(join(__dirname, "template.xml"), "utf8");
  const icons = new Set([...template.matchAll(/\{\{(?:icon|button:[^:}]+):([^:}]+)/g)].map(([, name]) => name));
  const address = escape(checkedBase(base));
  const images = [...icons].flatMap((name) =>
    RIBBON_SIZES.map(
      (size) => `        <bt:Image id="${name}.${size}" DefaultValue="${address}/assets/${name}-${size}.png" />`,
    ),
  );
  return template
    .replace(/\{\{icon:([^}]+)\}\}/g, (_, name) => icon(name, " ".repeat(16)))
    .replace(/\{\{button:([^:}]+):([^:}]+):([^}]+)\}\}/g, (_, id, name, action) => button(id, name, action))
    .replace(/\{\{string:([^:}]+):([^:}]+):([^}]+)\}\}/g, (_, id, chinese, english) => string(id, chinese, english))
    .replace("{{images}}", () => images.join("\n"))
    .replaceAll("{{base}}", () => address)
    .replace("{{version}}", () => `${version}.0`);
}

module.exports = { manifest, LOCAL_BASE_URL, UNSET_BASE_URL, RIBBON_SIZES };
