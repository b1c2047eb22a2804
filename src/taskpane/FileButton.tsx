import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

/** A button that asks for one file of the user's. */
export function FileButton({
  label,
  accept = ".xlsx,.xlsm,.xls",
  onFile,
  ...button
}: Pick<ButtonProps, "icon" | "disabledFocusable" | "children"> & {
  /** What is asked for; the button itself may say something else meanwhile. */
  readonly label: string;
  /** Endings of the files that can be chosen; workbooks where it is absent. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Else the same file could not be chosen again.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button size="small" {...button} onClick={() => input.current?.click()} />
    </>
  );
}
