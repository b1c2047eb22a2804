import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { readWorkbookFile, writeFileAtomically } from "../../../src/workbook/file/nodeFile.ts";
import { cell, planOf } from "../samplePlan.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "scorecard-"));
});
afterEach(async () => rm(folder, { recursive: true }));

test("a workbook is written and read back", async () => {
  const path = join(folder, "测评.xlsx");
  await writeFileAtomically(path, createWorkbook([planOf("表", null, [[cell(97)]])]));
  expect((await (await readWorkbookFile(path)).read()).sheets[0]?.values).toEqual([[97]]);
  expect(await readdir(folder)).toEqual(["测评.xlsx"]);
});

test("an existing file is replaced and keeps its access rights", async () => {
  const path = join(folder, "a.xlsx");
  await writeFile(path, "old", { mode: 0o640 });
  await writeFileAtomically(path, new Uint8Array([1, 2, 3]));
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("what cannot be written says so and leaves nothing behind", async () => {
  await mkdir(join(folder, "目录.xlsx"));
  const bytes = new Uint8Array([1]);
  for (const path of [join(folder, "目录.xlsx"), join(folder, "没有", "a.xlsx")]) {
    await expect(writeFileAtomically(path, bytes)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "cannot-write",
    });
  }
  expect(await readdir(folder, { recursive: true })).toEqual(["目录.xlsx"]);
});

test("a missing file, a folder and an empty file are told apart", async () => {
  await writeFile(join(folder, "空.xlsx"), "");
  await expect(readWorkbookFile(join(folder, "没有.xlsx"))).rejects.toMatchObject({
    code: "not-found",
    subject: "没有.xlsx",
  });
  await expect(readWorkbookFile(folder)).rejects.toMatchObject({ code: "cannot-read" });
  await expect(readWorkbookFile(join(folder, "空.xlsx"))).rejects.toMatchObject({
    code: "empty-file",
    subject: "空.xlsx",
  });
});
