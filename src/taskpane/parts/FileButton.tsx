import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

/** A button that asks for a file of the user's, or for several. */
export function FileButton({
  label,
  accept = ".xlsx,.xlsm,.xls",
  several = false,
  onFiles,
  ...button
}: Pick<ButtonProps, "icon" | "disabledFocusable" | "children"> & {
  /** What is asked for; the button itself may say something else meanwhile. */
  readonly label: string;
  /** Endings of the files that can be chosen; workbooks where it is absent. */
  readonly accept?: string;
  readonly several?: boolean;
  /** One at least. */
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
          // Else the same file could not be chosen again.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button size="small" {...button} onClick={() => input.current?.click()} />
    </>
  );
}
