import { execFileSync, spawnSync } from "node:child_process";
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { readWorkbookFile, writeFileAtomically } from "../../../src/workbook/file/nodeFile.ts";
import { cell, planOf } from "../samplePlan.ts";

const BYTES = new Uint8Array([1, 2, 3]);

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

test.each([0o640, 0o666])("an existing file is replaced and keeps its access rights: %#", async (mode) => {
  const path = join(folder, "a.xlsx");
  await writeFile(path, "old");
  await chmod(path, mode);
  await writeFileAtomically(path, new Uint8Array([1, 2, 3]));
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
  expect((await stat(path)).mode & 0o777).toBe(mode);
});

test("what cannot be written says so and leaves nothing behind", async () => {
  await mkdir(join(folder, "目录.xlsx"));
  const long = `${"测".repeat(90)}.xlsx`;
  for (const [path, code] of [
    ["目录.xlsx", "cannot-write"],
    ["没有/a.xlsx", "no-folder"],
    [long, "name-too-long"],
  ] as const) {
    await expect(writeFileAtomically(join(folder, path), BYTES)).rejects.toMatchObject({ name: "WorkbookError", code });
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

test("what a killed write left behind goes with the next write of the same file, and only that", async () => {
  const path = join(folder, "甲.xlsx");
  // The name of a temporary file, of a process that has ended and of this one.
  const names: string[] = [];
  const watch = async (): Promise<void> => {
    names.push(...(await readdir(folder)).filter((name) => name.endsWith(".tmp")));
  };
  const large = new Uint8Array(20 * 2 ** 20);
  let done = false;
  const writing = writeFileAtomically(path, large).then(() => (done = true));
  while (names.length === 0 && !done) await watch();
  await writing;
  const [own = ""] = names;
  expect(own).toContain(`-${process.pid}-`);
  const ended = own.replace(`-${process.pid}-`, `-${spawnSync(process.execPath, ["-e", ""]).pid}-`);
  await writeFile(join(folder, ended), "left");
  await writeFile(join(folder, own), "under way");
  await writeFileAtomically(join(folder, "乙.xlsx"), BYTES);
  expect(await readdir(folder)).toContain(ended);
  await writeFileAtomically(path, BYTES);
  expect((await readdir(folder)).sort()).toEqual([own, "乙.xlsx", "甲.xlsx"].sort());
});

test("a symbolic link stays one, and what it leads to is written", async () => {
  const [target, link] = [join(folder, "实.xlsx"), join(folder, "链.xlsx")];
  await symlink("实.xlsx", link);
  await writeFileAtomically(link, BYTES);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect([...(await readFile(target))]).toEqual([...BYTES]);
});

test("links that lead in a circle are refused", async () => {
  const [a, b] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
  await symlink("b.xlsx", a);
  await symlink("a.xlsx", b);
  await expect(writeFileAtomically(a, BYTES)).rejects.toMatchObject({ code: "cannot-write" });
  await expect(readWorkbookFile(a)).rejects.toMatchObject({ code: "cannot-read" });
});

test("a read-only file and a pipe are refused and stay as they are; a pipe is not read either", async () => {
  const [locked, pipe] = [join(folder, "只读.xlsx"), join(folder, "管道.xlsx")];
  await writeFile(locked, "theirs");
  await chmod(locked, 0o444);
  execFileSync("mkfifo", [pipe]);
  await expect(writeFileAtomically(locked, BYTES)).rejects.toMatchObject({ code: "read-only" });
  await expect(writeFileAtomically(pipe, BYTES)).rejects.toMatchObject({ code: "cannot-write" });
  expect(await readFile(locked, "utf8")).toBe("theirs");
  expect((await stat(pipe)).isFIFO()).toBe(true);
  await expect(readWorkbookFile(pipe)).rejects.toMatchObject({ code: "cannot-read" });
  expect((await readdir(folder)).sort()).toEqual(["只读.xlsx", "管道.xlsx"].sort());
});

test("a name of 78 Chinese characters works", async () => {
  const path = join(folder, `${"测".repeat(78)}.xlsx`);
  await writeFileAtomically(path, BYTES);
  expect([...(await readFile(path))]).toEqual([...BYTES]);
});
