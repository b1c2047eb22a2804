/** sheetJs.mjs FILE: reads a workbook. */
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";

read(readFileSync(process.argv[2]), { dense: true });
