import { codeKey } from "../text/codeKey.ts";
import { ordinalIn } from "../text/textMarks.ts";
import { itemsOf, type LinkIndex } from "./linkIndex.ts";
import type { TaskDraft } from "./taskDraft.ts";

const NONE: readonly number[] = [];

/**
 * Links by 序号 what text did not, unless the breakdown numbers its own rows: its numbers start again, exceed the
 * framework's by far, or contradict the names. A row whose own indicator text was not found only links to an indicator
 * without other tasks.
 */
export function linkByNumber(tasks: readonly TaskDraft[], linked: (readonly number[])[], index: LinkIndex): void {
  const target = (task: TaskDraft): number | null => {
    const ids = index.byNumber().get(codeKey(numberOf(task))) ?? NONE;
    const inside = ids.length > 1 ? itemsOf(task.links[0]?.items ?? [], index) : null;
    const fitting = inside ? ids.filter((id) => inside.has(id)) : ids;
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  const bySheet = new Map<string, number[]>();
  tasks.forEach((task, at) => {
    const own = bySheet.get(task.sheet);
    if (own) own.push(at);
    else bySheet.set(task.sheet, [at]);
  });
  const taken = new Set(linked.flat());
  for (const places of bySheet.values()) {
    let agree = 0;
    let disagree = 0;
    let begunAnew = false;
    let before = 0;
    const seen = new Set<number>();
    for (const at of places) {
      const task = tasks[at];
      if (!task || numberOf(task) === "") continue;
      const number = ordinalIn(numberOf(task));
      if (number !== null) {
        // Numbers in another order, each once, may still be the framework's.
        if (number < before && seen.has(number)) begunAnew = true;
        seen.add(number);
        before = number;
      }
      const meant = target(task);
      const ids = linked[at] ?? NONE;
      if (meant !== null && ids.length > 0) {
        if (ids.includes(meant)) agree += 1;
        else disagree += 1;
      }
    }
    if (
      disagree > 0 ||
      (agree === 0 &&
        (begunAnew ||
          goesFarBeyond(
            places.flatMap((at) => tasks[at] ?? []),
            index,
          )))
    )
      continue;
    for (const at of places) {
      const task = tasks[at];
      if (!task || (linked[at]?.length ?? 0) > 0) continue;
      const meant = target(task);
      if (meant === null) continue;
      const saysOtherwise = task.links.some(
        ({ code, names }) => code !== "" || names.some((name) => name !== task.name),
      );
      if (saysOtherwise && (agree === 0 || taken.has(meant))) continue;
      linked[at] = [meant];
    }
  }
}

/** Whether the numbers merely count the tasks: most of them match no indicator, and the first few match by chance. */
function goesFarBeyond(tasks: readonly TaskDraft[], { byNumber }: LinkIndex): boolean {
  const counted = tasks.filter((task) => task.onlyCounts && numberOf(task) !== "");
  const known = counted.filter((task) => byNumber().has(codeKey(numberOf(task))));
  return counted.length > 2 * known.length;
}

function numberOf(task: TaskDraft): string {
  return task.links[0]?.number ?? "";
}
