import type { Language } from "../../language/language.ts";
import { workbookMessage } from "../../language/workbookMessage.ts";
import { paneText } from "../language/paneText.ts";
import type { Failure } from "../state/paneState.ts";

/** One sentence for an error. */
export function failureMessage(failure: Failure, language: Language): string {
  return failure.code === null
    ? paneText(language).failure.unexpected
    : workbookMessage(failure.code, failure.subject, language);
}
