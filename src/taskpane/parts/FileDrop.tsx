import { makeStyles, tokens } from "@fluentui/react-components";
import type { DragEvent } from "react";
import { FileButton } from "./FileButton.tsx";

const useStyles = makeStyles({
  drop: {
    padding: tokens.spacingVerticalL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

/** An area where files are chosen or dropped. */
export function FileDrop({
  label,
  hint,
  accept,
  several = false,
  onFiles,
}: {
  readonly label: string;
  /** Says that files can be dropped, too. */
  readonly hint: string;
  readonly accept: string;
  readonly several?: boolean;
  /** Called with at least one file. */
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const drop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <FileButton label={label} accept={accept} several={several} onFiles={onFiles}>
        {label}
      </FileButton>
      <span>{hint}</span>
    </div>
  );
}
