import { access, constants, open, readdir, readFile, readlink, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { WorkbookErrorCode } from "../../domain/workbookError.ts";
import { WorkbookError } from "../workbookPort.ts";
import { FileWorkbook } from "./fileWorkbook.ts";

/** Opens a workbook from disk. @throws WorkbookError not-found, cannot-read (a folder, no permission), and those of `FileWorkbook.open` */
export async function readWorkbookFile(path: string): Promise<FileWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(path);
  } catch (error) {
    throw new WorkbookError(codeOf(error) === "ENOENT" ? "not-found" : "cannot-read", basename(path), {
      cause: error,
    });
  }
  return FileWorkbook.open(bytes, basename(path));
}

/** The bytes of a regular file; rejects anything else: reading a pipe would wait for a writer. */
export async function readRegularFile(path: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) throw new Error(`not a file: ${path}`);
  return readFile(path);
}

/**
 * Writes a file completely or not at all: into a temporary file beside it, flushed to disk, then renamed over the
 * target. An existing target keeps its access rights; a symbolic link is followed. Removes what an earlier, killed
 * write of the same target left behind.
 *
 * @throws WorkbookError read-only, no-folder, name-too-long; cannot-write for everything else, such as a folder or a
 * pipe in its place
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  let temporary: string | null = null;
  try {
    const target = await followed(path);
    const existing = await stat(target).catch(() => null);
    if (existing && !existing.isFile()) throw new Error("not a file");
    // Root may write every file, but a file that nobody may write is meant to stay as it is.
    if (existing && (existing.mode & 0o222) === 0) throw new WorkbookError("read-only", basename(path));
    if (existing) await access(target, constants.W_OK);
    // Loaded here only, because it would delay checking a file.
    const { createHash, randomBytes } = await import("node:crypto");
    const of = createHash("sha256")
      .update(`${hostname()}\n${basename(target)}`)
      .digest("hex");
    const prefix = leftoverPrefix(of);
    await removeLeftovers(dirname(target), prefix);
    temporary = join(dirname(target), `${prefix}${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
    const file = await open(temporary, "wx", existing?.mode ?? 0o666);
    try {
      // The mode passed to `open` is reduced by the umask.
      if (existing) await file.chmod(existing.mode & 0o7777);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(whyNotWritten(error), basename(path), { cause: error });
  }
}

function whyNotWritten(error: unknown): WorkbookErrorCode {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "no-folder";
    case "ENAMETOOLONG":
      return "name-too-long";
    default:
      return "cannot-write";
  }
}

/** As many as the kernels of Linux and Windows follow before they report a cycle. */
const MOST_LINKS = 40;

/** The target of a path through symbolic links, even if it does not exist yet. Rejects if the links form a cycle. */
async function followed(path: string, links = 0): Promise<string> {
  const link = await readlink(path).catch(() => null);
  if (link === null) return path;
  if (links === MOST_LINKS) throw new Error("too many links");
  return followed(resolve(dirname(path), link), links + 1);
}

/**
 * Short, however long the target's name is: a file system allows 255 bytes for a name, and a Chinese character takes
 * three.
 *
 * @param hash of the target's name and this machine's
 */
function leftoverPrefix(hash: string): string {
  return `.scorecard-${hash.slice(0, 12)}-`;
}

/** Removes temporary files with this prefix left by dead processes of this machine; those of a running write stay. */
async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]+\.tmp$/.exec(name.slice(prefix.length)) : null;
    if (writer && !isRunning(Number(writer[1]))) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
