import path from "node:path";

/** Files by their names as a paper shows them: 办公室.xlsx, and 二组/办公室.xlsx where two files are called the same. */
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
