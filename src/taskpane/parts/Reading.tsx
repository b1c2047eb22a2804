import { EmptyNote } from "./EmptyNote.tsx";
import { useText } from "../language/paneLanguage.ts";

/** Placeholder for the figures while the workbook is read. */
export function Reading() {
  return <EmptyNote title={useText().doing.reading} />;
}
