import { Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SimilarDepartments } from "../../domain/department.ts";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredDepartment, ScoredIndicator, Scorecard } from "../../domain/scorecard.ts";
import type { Settings } from "../../domain/settings.ts";
import { Disclosure } from "../Disclosure.tsx";
import { EmptyNote } from "../EmptyNote.tsx";
import { LongList } from "../LongList.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../paneStore.ts";
import { DepartmentHead } from "./DepartmentHead.tsx";
import { DepartmentShares, type DepartmentShare } from "./DepartmentShares.tsx";
import { SimilarNames } from "./SimilarNames.tsx";

const ORDERS = ["gap", "name", "rate"] as const;
type Order = (typeof ORDERS)[number];

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sort: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Departments with bars of marks and loss; each opens to how its figures came about. */
export function DepartmentsTab({
  scorecard,
  similar,
  settings,
  onChange,
}: {
  readonly scorecard: Scorecard;
  readonly similar: readonly SimilarDepartments[];
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const select = useId("sort");
  const [order, setOrder] = useState<Order>("gap");
  const departments = useMemo(() => sorted(scorecard.departments, order), [scorecard, order]);
  const shares = useMemo(() => sharesByDepartment(scorecard.indicators), [scorecard]);
  if (departments.length === 0) return <EmptyNote title={text.departments.none} />;
  const most = Math.max(...departments.map((department) => toNumber(department.full)));
  const names = { gap: text.departments.byGap, name: text.departments.byName, rate: text.departments.byRate };
  return (
    <div className={styles.tab}>
      <SimilarNames similar={similar} settings={settings} onChange={onChange} />
      <div className={styles.sort}>
        <Label htmlFor={select}>{text.departments.sortBy}</Label>
        <Select
          id={select}
          size="small"
          value={order}
          onChange={(_, { value }) => setOrder(ORDERS.find((each) => each === value) ?? "gap")}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.list}>
        <LongList
          entries={departments}
          render={(department) => (
            <li className={styles.entry}>
              <Disclosure head={<DepartmentHead department={department} most={most} />}>
                {() => (
                  <DepartmentShares
                    department={department}
                    shares={shares.get(department.name) ?? []}
                    attribution={scorecard.attribution}
                  />
                )}
              </Disclosure>
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
      </ul>
      <span className={styles.hint}>{text.departments.legend}</span>
    </div>
  );
}

/** Largest gap first, names in their own order, lowest rate first; what nobody owns comes last. */
function sorted(departments: readonly ScoredDepartment[], order: Order): readonly ScoredDepartment[] {
  const collator = new Intl.Collator("zh-CN");
  const compare: Readonly<Record<Order, (a: ScoredDepartment, b: ScoredDepartment) => number>> = {
    gap: (a, b) => b.gap.cmp(a.gap) || b.full.cmp(a.full),
    name: (a, b) => collator.compare(a.name ?? "", b.name ?? ""),
    rate: (a, b) => (a.rate ?? 2) - (b.rate ?? 2),
  };
  return [...departments].sort((a, b) => Number(a.name === null) - Number(b.name === null) || compare[order](a, b));
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
