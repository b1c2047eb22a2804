/** Size limit for the contents of all chosen archives, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/** Replaces archives by the workbooks in them. An unreadable archive stays, so that it is reported as a file. */
export async function workbooksIn(files: readonly File[]): Promise<readonly File[]> {
  const found: File[] = [];
  for (const file of files) found.push(...(/\.zip$/iu.test(file.name) ? await unpacked(file) : [file]));
  return found;
}

async function unpacked(archive: File): Promise<readonly File[]> {
  const { unzipSync } = await import("fflate");
  let room = LARGEST;
  try {
    const entries = unzipSync(new Uint8Array(await archive.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!/\.xls[xm]?$/iu.test(name) || /(?:^|\/)(?:~\$|\._)/u.test(name)) return false;
        room -= originalSize;
        return room >= 0;
      },
    });
    const found = Object.entries(entries).map(
      ([name, bytes]) => new File([new Uint8Array(bytes)], readableName(name.split("/").pop() ?? name)),
    );
    return found.length > 0 ? found : [archive];
  } catch {
    return [archive];
  }
}

/** Chinese Windows writes file names into archives in GBK without declaring it; read byte by byte they look like Latin text. */
function readableName(name: string): string {
  if (!/[\u0080-\u00ff]/u.test(name) || /[^\u0000-\u00ff]/u.test(name)) return name;
  return new TextDecoder("gbk").decode(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
}
