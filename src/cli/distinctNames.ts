import path from "node:path";

/** Names files as a paper shows them: 办公室.xlsx, or 二组/办公室.xlsx if two files have the same name. */
export function distinctNames(files: readonly string[]): readonly string[] {
  const whole = files.map((file) => path.resolve(file));
  return whole.map((file) => {
    const others = whole.filter((other) => other !== file);
    let length = 1;
    while (others.some((other) => ending(other, length) === ending(file, length))) length += 1;
    return ending(file, length);
  });
}

/** The last `length` parts of a path. */
function ending(file: string, length: number): string {
  return file.split(path.sep).slice(-length).join("/");
}
