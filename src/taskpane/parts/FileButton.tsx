import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

/** A button that asks the user for one or several files. */
export function FileButton({
  label,
  accept = ".xlsx,.xlsm,.xls",
  several = false,
  onFiles,
  ...button
}: Pick<ButtonProps, "icon" | "disabledFocusable" | "children"> & {
  /** What is asked for; the button's text may say something else meanwhile. */
  readonly label: string;
  /** Extensions of the files to choose; by default workbooks. */
  readonly accept?: string;
  readonly several?: boolean;
  /** Called with at least one file. */
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={several}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Otherwise the same file could not be chosen again.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button size="small" {...button} onClick={() => input.current?.click()} />
    </>
  );
}
