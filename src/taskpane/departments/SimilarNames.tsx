import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SimilarDepartments } from "../../domain/department.ts";
import type { Settings } from "../../domain/settings.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { withAlias, withDistinct, withoutAlias, withoutDistinct } from "./departmentNames.ts";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  entry: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  folded: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Names that may mean one department, to be joined or kept apart, and earlier decisions, which can be undone. */
export function SimilarNames({
  similar,
  settings,
  onChange,
}: {
  readonly similar: readonly SimilarDepartments[];
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const { departments } = useText();
  const folded = Object.entries(settings.aliases ?? {});
  const apart = settings.distinct ?? [];
  if (similar.length + folded.length + apart.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={departments.similar}>
      {similar.map(({ name, other, sheet, cell, joined }) => (
        <li key={`${name}\n${other}`} className={styles.entry}>
          {joined ? departments.takenForOne(name, other) : departments.mayBeOne(name, other)}{" "}
          <CellLink sheet={sheet} cell={cell} />
          <div className={styles.actions}>
            <Button size="small" onClick={() => onChange(withAlias(settings, name, other))}>
              {departments.areOne(other)}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => onChange(withDistinct(settings, name, other))}>
              {departments.areTwo}
            </Button>
          </div>
        </li>
      ))}
      {folded.map(([name, department]) => (
        <li key={name} className={styles.folded}>
          <span>{departments.joined(name, department)}</span>
          <Button size="small" appearance="subtle" onClick={() => onChange(withoutAlias(settings, name))}>
            {departments.takeApart}
          </Button>
        </li>
      ))}
      {apart.map(([name, other]) => (
        <li key={`${name}\n${other}`} className={styles.folded}>
          <span>{departments.apart(name, other)}</span>
          <Button size="small" appearance="subtle" onClick={() => onChange(withoutDistinct(settings, name, other))}>
            {departments.takeApart}
          </Button>
        </li>
      ))}
    </ul>
  );
}
