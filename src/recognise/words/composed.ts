/** Every text of one word of each list in turn; `_` stands for none. A list may be a part of a pattern. */
export function composed(...lists: readonly string[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (begun, list) => begun.flatMap((start) => list.split(/[ |]/u).map((word) => start + (word === "_" ? "" : word))),
    [""],
  );
}

/** Line by line: words as they are, or what lists of words between × are composed to. */
export function words(strings: TemplateStringsArray, ...lists: readonly string[]): readonly string[] {
  const lines = String.raw({ raw: strings }, ...lists).split("\n");
  return lines.flatMap((line) => composed(...line.split("×").map((list) => list.trim()))).filter(Boolean);
}
