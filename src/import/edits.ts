import type { Duties, Imported, IndicatorRow, TaskRow } from "./imported.ts";

/**
 * What a user corrects before anything is written. Every edit returns a new value; an edit of a place that does not
 * exist changes nothing.
 */

/** The lists with a row for each thing to be done. */
export type TaskKind = "tasks" | "problems";

export function dropTask(imported: Imported, at: number, list: TaskKind = "tasks"): Imported {
  return { ...imported, [list]: imported[list].filter((_, place) => place !== at) };
}

export function changeTask(
  imported: Imported,
  at: number,
  change: Partial<Pick<TaskRow, "name" | "duties" | "deadline">>,
  list: TaskKind = "tasks",
): Imported {
  return { ...imported, [list]: imported[list].map((task, place) => (place === at ? { ...task, ...change } : task)) };
}

/** Joins a task with the next: the first one's name, the texts and departments of both. */
export function joinWithNext(imported: Imported, at: number): Imported {
  const [first, second] = [imported.tasks[at], imported.tasks[at + 1]];
  if (!first || !second) return imported;
  const both: TaskRow = {
    ...first,
    content: [first.content || first.name, second.content || second.name].join("\n"),
    leaders: [...new Set([...first.leaders, ...second.leaders])],
    duties: joinedDuties(first.duties, second.duties),
    deadline: [...new Set([first.deadline, second.deadline])].filter(Boolean).join("；"),
  };
  return {
    ...imported,
    tasks: imported.tasks.flatMap((task, place) => (place === at ? [both] : place === at + 1 ? [] : [task])),
  };
}

export function dropIndicator(imported: Imported, at: number): Imported {
  return {
    ...imported,
    indicators: imported.indicators.filter((_, place) => place !== at),
    totals: imported.totals.map((total) => (total.after > at ? { ...total, after: total.after - 1 } : total)),
  };
}

export function changeIndicator(
  imported: Imported,
  at: number,
  change: Partial<Pick<IndicatorRow, "name" | "kind" | "duties">>,
): Imported {
  return {
    ...imported,
    indicators: imported.indicators.map((row, place) => (place === at ? { ...row, ...change } : row)),
  };
}

/** The other lists, besides indicators and tasks. */
type FurtherList = "totals" | "stages" | "recurring" | "roster";

export function dropRow(imported: Imported, list: FurtherList, at: number): Imported {
  return { ...imported, [list]: imported[list].filter((_, place) => place !== at) };
}

export function changeRow<List extends FurtherList>(
  imported: Imported,
  list: List,
  at: number,
  change: Partial<Imported[List][number]>,
): Imported {
  return { ...imported, [list]: imported[list].map((row, place) => (place === at ? { ...row, ...change } : row)) };
}

/** The departments with these names; one that the document does not name there gets the place of the others. */
export function departmentsKept(imported: Imported, names: readonly string[]): Imported {
  const [first] = imported.roster;
  if (!first) return imported;
  const known = new Map(imported.roster.map((row) => [row.name, row]));
  return { ...imported, roster: [...new Set(names)].map((name) => known.get(name) ?? { ...first, name }) };
}

/** Drops a table, so that it does not become a sheet. */
export function dropTable(imported: Imported, at: number): Imported {
  return { ...imported, tables: imported.tables.filter((_, place) => place !== at) };
}

function joinedDuties(a: Duties, b: Duties): Duties {
  const lead = [...new Set([...a.lead, ...b.lead])];
  const responsible = [...new Set([...a.responsible, ...b.responsible])].filter((name) => !lead.includes(name));
  const support = [...new Set([...a.support, ...b.support])].filter(
    (name) => !lead.includes(name) && !responsible.includes(name),
  );
  return { lead, responsible, support };
}

/** Splits names as a user types them: by 、 or commas. */
export function namesTyped(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/u).filter((name) => name !== "");
}
