/** Arrows point one way: domain ← recognise ← check, score ← report ← usecases ← front ends. */
/** Inside Excel the task pane is entered here: a front end that brings pane, ribbon and adapter together. */
const EXCEL_ENTRY = "^src/taskpane/excel";
const may = (from, ...rooms) => ({
  name: `${from}-may-import`,
  comment: `src/${from} imports only: ${rooms.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: EXCEL_ENTRY },
  to: { path: "^src/", pathNot: `^src/(${[from, ...rooms].join("|")})/` },
});
const PURE = "^src/(domain|recognise|check|score|report|language|usecases|blocks|import)/";
module.exports = {
  forbidden: [
    may("domain"),
    may("recognise", "domain"),
    may("score", "domain"),
    may("check", "domain", "score"),
    may("language", "domain", "blocks", "import"),
    may("report", "domain", "recognise", "score", "language"),
    may("workbook", "domain", "recognise", "report"),
    may("usecases", "domain", "recognise", "check", "score", "report", "language", "workbook"),
    may("taskpane", "domain", "recognise", "score", "report", "language", "usecases", "workbook", "document", "blocks", "import"),
    may("commands", "domain", "language", "usecases", "workbook"),
    may("preview", "domain", "recognise", "report", "language", "usecases", "workbook", "taskpane", "blocks", "source", "import"),
    may("document", "report"),
    may("blocks"),
    may("import", "domain", "recognise", "report", "blocks"),
    may("source", "domain", "blocks", "workbook"),
    may(
      "cli",
      "domain",
      "recognise",
      "report",
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
      to: { path: "^src/", pathNot: "^src/(domain|recognise|report|language|usecases|workbook|taskpane|commands)/" },
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
