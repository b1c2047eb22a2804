import { EmptyNote } from "./EmptyNote.tsx";
import { useText } from "../language/paneLanguage.ts";

/** Stands where figures will be while the workbook is read. */
export function Reading() {
  return <EmptyNote title={useText().doing.reading} />;
}
