import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Task } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import type { SimilarDepartments } from "../../domain/department.ts";
import { toNumber, type Marks } from "../../domain/marks.ts";
import type { ScoredDepartment, ScoredIndicator, Scorecard, TaskCounts } from "../../domain/scorecard.ts";
import type { Settings } from "../../domain/settings.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { EmptyNote } from "../parts/EmptyNote.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { DepartmentShares, type DepartmentShare } from "./DepartmentShares.tsx";
import { FiguresList } from "./FiguresList.tsx";
import { withAlias } from "./departmentNames.ts";
import { JoinInto } from "./JoinInto.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { PersonDuties } from "./PersonDuties.tsx";
import { leadsOf } from "../../score/assignments.ts";
import { TasksTab } from "../tasks/TasksTab.tsx";
import { SimilarNames } from "./SimilarNames.tsx";
import { MarksHead } from "../parts/MarksHead.tsx";
import { shownMarks, shownRate } from "../parts/shownMarks.ts";

type Order = "gap" | "name" | "rate";
type View = "departments" | "leaders" | "persons";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  head: { display: "grid", rowGap: "4px" },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface DepartmentsTabProps {
  readonly scorecard: Scorecard;
  readonly tasks: readonly Task[];
  readonly today: IsoDate;
  readonly similar: readonly SimilarDepartments[];
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/**
 * Departments with bars for marks and loss (those without marks are collapsed), or leaders or persons; each opens to
 * show how its figures came about.
 */
export function DepartmentsTab({ scorecard, tasks, today, similar, settings, onChange }: DepartmentsTabProps) {
  const styles = useStyles();
  const { departments: text } = useText();
  const [order, setOrder] = useState<Order>("gap");
  const [chosen, setView] = useState<View>("departments");
  const isMarked = scorecard.totals !== null;
  const { leaders, persons } = scorecard.people;
  const views = [
    ["departments", text.byDepartment] as const,
    ...(leaders.length > 0 ? [["leaders", text.byLeader] as const] : []),
    ...(persons.length > 0 ? [["persons", text.byPerson] as const] : []),
  ];
  // The workbook may have changed and name no such person any more.
  const view = views.some(([each]) => each === chosen) ? chosen : "departments";
  const departments = useMemo(() => sorted(scorecard.departments, order), [scorecard, order]);
  const people = useMemo(() => sorted(view === "persons" ? persons : leaders, order), [persons, leaders, view, order]);
  const names = useMemo(() => scorecard.departments.flatMap(({ name }) => name ?? []), [scorecard]);
  const shares = useMemo(() => sharesByDepartment(scorecard.indicators), [scorecard]);
  if (departments.length === 0 && views.length === 1) return <EmptyNote title={text.none} />;
  const shown: readonly Ordered[] = view === "departments" ? departments : people;
  const most = shown.reduce((greatest, { full }) => Math.max(greatest, toNumber(full)), 0);
  const orders = [["gap", text.byGap] as const, ["name", text.byName] as const, ["rate", text.byRate] as const];
  const isShown = ({ full, name }: ScoredDepartment): boolean => !isMarked || name === null || !full.eq(0);
  const idle = departments.filter((department) => !isShown(department));
  const figuresOf = (entries: readonly ScoredDepartment[]): ReactNode => (
    <FiguresList
      entries={entries}
      head={(department) =>
        isMarked ? (
          <DepartmentHead department={department} most={most} />
        ) : (
          <TasksHead name={department.name ?? text.unassigned} tasks={department.tasks} />
        )
      }
      body={(department) => (
        <>
          {isMarked ? (
            <DepartmentShares
              department={department}
              shares={shares.get(department.name) ?? []}
              attribution={scorecard.attribution}
            />
          ) : (
            <TasksTab tasks={tasks.filter((task) => leads(task, department.name))} today={today} />
          )}
          {department.name !== null && (
            <JoinInto
              name={department.name}
              others={names.filter((other) => other !== department.name)}
              onJoin={(into) => onChange(withAlias(settings, department.name ?? "", into))}
            />
          )}
        </>
      )}
    />
  );
  return (
    <div className={styles.tab}>
      <SimilarNames similar={similar} settings={settings} onChange={onChange} />
      <div className={styles.choices}>
        {views.length > 1 && <ChoiceField inRow label={text.view} choices={views} value={view} onChange={setView} />}
        {isMarked && <ChoiceField inRow label={text.sortBy} choices={orders} value={order} onChange={setOrder} />}
      </div>
      {view === "departments" ? (
        <>
          {figuresOf(departments.filter(isShown))}
          {idle.length > 0 && <Disclosure head={text.withoutMarks(idle.length)}>{() => figuresOf(idle)}</Disclosure>}
        </>
      ) : (
        <FiguresList
          key={view}
          entries={people}
          head={(person) =>
            isMarked ? (
              <FiguresHead name={person.name} figures={person} most={most}>
                {person.pending && <span>{text.pending}</span>}
              </FiguresHead>
            ) : (
              <TasksHead name={person.name} tasks={person.tasks} />
            )
          }
          body={(person) => (
            <PersonDuties person={person} indicators={scorecard.indicators} tasks={tasks} today={today} />
          )}
        />
      )}
      {(isMarked || view !== "departments") && (
        <span className={styles.hint}>{view === "departments" ? text.legend : text.notAdditive}</span>
      )}
    </div>
  );
}

function leads({ assignments }: Task, name: string | null): boolean {
  return leadsOf(assignments).leads.some(({ department }) => department === name);
}

interface Ordered {
  readonly name: string | null;
  readonly full: Marks;
  readonly gap: Marks;
  readonly rate: number | null;
}

/** By gap (largest first), name or rate (lowest first); 未明确责任部门 comes last. */
function sorted<Entry extends Ordered>(entries: readonly Entry[], order: Order): readonly Entry[] {
  const collator = new Intl.Collator("zh-CN");
  const compare: Readonly<Record<Order, (a: Ordered, b: Ordered) => number>> = {
    gap: (a, b) => b.gap.cmp(a.gap) || b.full.cmp(a.full),
    name: (a, b) => collator.compare(a.name ?? "", b.name ?? ""),
    rate: (a, b) => (a.rate ?? 2) - (b.rate ?? 2),
  };
  return [...entries].sort((a, b) => Number(a.name === null) - Number(b.name === null) || compare[order](a, b));
}

function sharesByDepartment(
  indicators: readonly ScoredIndicator[],
): ReadonlyMap<string | null, readonly DepartmentShare[]> {
  const byName = new Map<string | null, DepartmentShare[]>();
  for (const scored of indicators) {
    if (scored.indicator.kind !== "base") continue;
    for (const share of scored.shares) {
      const list = byName.get(share.department);
      if (list) list.push({ share, scored });
      else byName.set(share.department, [{ share, scored }]);
    }
  }
  return byName;
}

/** A department in two lines and a bar: marks, gap, rate, rank. */
function DepartmentHead({ department, most }: { readonly department: ScoredDepartment; readonly most: number }) {
  const styles = useStyles();
  const { departments } = useText();
  const { full, name, rank, pending, vetoed } = department;
  return (
    <FiguresHead name={name ?? departments.unassigned} figures={department} most={most}>
      {name !== null && !full.eq(0) && <span>{rank === null ? departments.noRank : departments.rank(rank)}</span>}
      {pending && <span>{departments.pending}</span>}
      {vetoed && <span className={styles.bad}>{departments.vetoed}</span>}
    </FiguresHead>
  );
}

/** A department or person with the tasks that it leads, if there are no marks. */
function TasksHead({ name, tasks }: { readonly name: string; readonly tasks: TaskCounts }) {
  const styles = useStyles();
  const { departments } = useText();
  return (
    <span className={styles.head}>
      <span className={styles.name}>{name}</span>
      {tasks.total > 0 && (
        <span className={styles.note}>{departments.tasks(tasks.done, tasks.total, tasks.overdue)}</span>
      )}
    </span>
  );
}

const useFiguresHeadStyles = makeStyles({
  note: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The name and figures of a department or person in two lines and a bar; `children` appear beside gap and rate. */
function FiguresHead({
  name,
  figures,
  most,
  children,
}: {
  readonly name: string;
  readonly figures: Pick<ScoredDepartment, "full" | "effective" | "gap" | "rate">;
  /** Full marks that the longest bar represents. */
  readonly most: number;
  readonly children?: ReactNode;
}) {
  const styles = useFiguresHeadStyles();
  const { overview } = useText();
  return (
    <MarksHead name={name} strong figures={figures} scale={most} height={10}>
      <span className={styles.note}>
        <span>
          {overview.gap} {shownMarks(figures.gap)}
        </span>
        <span>
          {overview.rate} {shownRate(figures.rate)}
        </span>
        {children}
      </span>
    </MarksHead>
  );
}
