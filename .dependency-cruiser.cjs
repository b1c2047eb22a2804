const { readdirSync } = require("node:fs");

/** Arrows point one way between rooms, domain ← recognise ← check, score ← report ← usecases ← front ends, and inside them. */
/** Inside Excel the task pane is entered here: a front end that brings pane, ribbon and adapter together. */
const EXCEL_ENTRY = "^src/taskpane/excel";
const may = (from, ...rooms) => ({
  name: `${from}-may-import`,
  comment: `src/${from} imports only: ${rooms.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: EXCEL_ENTRY },
  to: { path: "^src/", pathNot: `^src/(${[from, ...rooms].join("|")})/` },
});
/** Folders of each room that has any; each may use those before it. */
const FOLDERS = {
  domain: ["formula"],
  recognise: [
    ...["words", "text", "table", "marks", "columns", "deadlines", "departments", "evidence", "targets"],
    ...["arithmetic", "meanings", "rows", "sections", "totals", "framework", "breakdown", "joined", "sheets"],
  ],
  ledgers: ["cells", "schedule", "duties", "declarations", "read"],
  language: ["explanation", "issues"],
  report: [
    ...["figure", "draft", "words", "entries", "layout", "frame", "template", "detail", "lists", "tasks", "ledgers"],
    ...["overview", "narrative", "submission", "rollup"],
  ],
  workbook: ["xml", "file", "excel"],
  "workbook/file": ["zip", "package", "styles", "read", "edit"],
  source: ["text", "html", "docx", "word97"],
  import: ["text", "tables", "prose", "sheets"],
  taskpane: [
    ...["firstScreen", "language", "theme", "state", "parts", "tasks", "ledgers", "issues", "review", "overview"],
    ...[
      "departments",
      "settings",
      "importing",
      "collecting",
      "about",
      "papers",
      "nextYear",
      "summary",
      "frame",
      "excel",
    ],
  ],
  preview: ["language", "print", "spreadsheet", "worker"],
  usecases: ["nextYear"],
  cli: ["words", "rollup"],
};
const foldersIn = (place) =>
  readdirSync(`${__dirname}/${place}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const inOrder = (room) => {
  const order = FOLDERS[room] ?? [];
  for (const { name } of foldersIn(`src/${room}`)) {
    if (!order.includes(name))
      throw new Error(`src/${room}/${name} has no place among FOLDERS in .dependency-cruiser.cjs`);
  }
  return order.slice(0, -1).map((folder, place) => ({
    name: `${room}-${folder}-may-not-reach-later-folders`,
    comment: `src/${room}/${folder} comes before: ${order.slice(place + 1).join(", ")}`,
    severity: "error",
    from: { path: `^src/${room}/${folder}/` },
    to: { path: `^src/${room}/(${order.slice(place + 1).join("|")})/`, reachable: true },
  }));
};
const ROOMS = [...new Set([...foldersIn("src").map(({ name }) => name), ...Object.keys(FOLDERS)])];
const PURE = "^src/(domain|recognise|check|score|report|collect|language|usecases|blocks|import|ledgers)/";
module.exports = {
  forbidden: [
    may("domain"),
    may("recognise", "domain"),
    may("score", "domain"),
    may("check", "domain", "score"),
    may("ledgers", "domain", "recognise", "score"),
    may("language", "domain", "blocks", "import"),
    may("report", "domain", "recognise", "score", "ledgers", "language"),
    may("workbook", "domain", "report"),
    may("collect", "domain", "recognise", "ledgers", "report", "language", "blocks"),
    may("usecases", "domain", "recognise", "check", "score", "ledgers", "report", "collect", "language", "workbook"),
    may(
      "taskpane",
      "domain",
      "score",
      "ledgers",
      "report",
      "collect",
      "language",
      "usecases",
      "workbook",
      "document",
      "blocks",
      "import",
      "source",
    ),
    may("commands", "domain", "language", "usecases", "workbook"),
    may("preview", "domain", "report", "language", "usecases", "workbook", "taskpane", "blocks", "source", "import"),
    may("document", "report"),
    may("blocks", "domain", "recognise"),
    may("import", "domain", "recognise", "ledgers", "report", "blocks"),
    may("source", "domain", "blocks", "workbook"),
    may(
      "cli",
      "domain",
      "ledgers",
      "report",
      "collect",
      "language",
      "usecases",
      "workbook",
      "document",
      "blocks",
      "source",
      "import",
    ),
    {
      name: "excel-entry-may-import",
      severity: "error",
      from: { path: EXCEL_ENTRY },
      to: { path: "^src/", pathNot: "^src/(domain|report|language|usecases|workbook|taskpane|commands)/" },
    },
    {
      name: "only-front-ends-construct-adapters",
      severity: "error",
      from: { path: "^src/(usecases|taskpane)/", pathNot: EXCEL_ENTRY },
      to: { path: "^src/workbook/(file|excel)/" },
    },
    {
      name: "pure-core",
      comment: "No Node, no DOM library, no Office between read and write.",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-core-libraries",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: "node_modules/(big\\.js|@types/big\\.js)" },
    },
    ...ROOMS.flatMap(inOrder),
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "warn", from: { orphan: true, pathNot: "\\.d\\.ts$" }, to: {} },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
