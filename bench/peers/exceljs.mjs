/** exceljs.mjs FILE OUT: loads a workbook and saves it. */
import exceljs from "exceljs";

const [file, out] = process.argv.slice(2);
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(file);
await workbook.xlsx.writeFile(out);
