import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Assessment } from "../../domain/assessment.ts";
import { ATTENTION, byDepartment, ledgerAttention } from "../../ledgers/attention.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { EmptyNote } from "../parts/EmptyNote.tsx";
import { LongList } from "../parts/LongList.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import { AttentionList } from "./AttentionList.tsx";
import { LedgerList } from "./LedgerList.tsx";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  judged: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const EVERY = "";
const NOBODY = "-";

/** Lines that need attention by department (overdue and missed, due soon, evidence missing), then the counts of each ledger. */
export function LedgersTab({ result, assessment }: { readonly result: CheckResult; readonly assessment: Assessment }) {
  const styles = useStyles();
  const text = useText();
  const { ledgers, today } = result;
  const [chosen, setChosen] = useState(EVERY);
  const groups = useMemo(() => {
    const attention = ledgerAttention(ledgers, assessment.framework?.indicators ?? [], today);
    return ATTENTION.map((one) => ({ attention: one, departments: byDepartment(attention.get(one) ?? []) }));
  }, [ledgers, assessment, today]);
  const names = [...new Set(groups.flatMap(({ departments }) => departments.map(({ department }) => department)))];
  const called = (department: string | null): string => department ?? text.ledgers.nobody;
  // The workbook may have changed, and nothing of that department need attention any more.
  const only = names.some((name) => keyOf(name) === chosen) ? chosen : EVERY;
  const shown = groups.flatMap(({ attention, departments }) => {
    const own = departments.filter(({ department }) => only === EVERY || keyOf(department) === only);
    return own.length > 0 ? [{ attention, departments: own }] : [];
  });
  return (
    <div className={styles.tab}>
      <span className={styles.judged}>{text.tasks.judgedOn(today)}</span>
      {names.length > 1 && (
        <ChoiceField
          inRow
          label={text.ledgers.department}
          choices={[
            [EVERY, text.ledgers.everyDepartment],
            ...names.map((name): readonly [string, string] => [keyOf(name), called(name)]),
          ]}
          value={only}
          onChange={setChosen}
        />
      )}
      {shown.length === 0 && <EmptyNote title={text.ledgers.calm}>{text.ledgers.calmDetail}</EmptyNote>}
      {shown.map(({ attention, departments }) => (
        <section key={attention}>
          <SectionTitle count={new Set(departments.flatMap(({ lines }) => lines)).size}>
            {text.ledgers.group[attention]}
          </SectionTitle>
          <LongList
            entries={departments}
            keyOf={({ department }) => keyOf(department)}
            render={({ department, lines }) => <AttentionList name={called(department)} lines={lines} today={today} />}
          />
        </section>
      ))}
      <section>
        <SectionTitle>{text.ledgers.all}</SectionTitle>
        <LedgerList ledgers={ledgers} />
      </section>
    </div>
  );
}

function keyOf(department: string | null): string {
  return department === null ? NOBODY : `=${department}`;
}
