import type { Language } from "../language/language.ts";
import { words } from "./words.ts";

/** Something the user can put right; its message is one whole sentence. The command line ends with status 2. */
export class Failure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Failure";
  }
}

/** Exit statuses of the command line. */
export const STATUS = { clean: 0, hasErrors: 1, failed: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Why one of several files was left out, as one sentence. Even an unexpected error affects only its own file. */
export function failureMessage(file: string, error: unknown, language: Language): string {
  if (error instanceof Failure) return error.message;
  return words(language).fileFailed(file, error instanceof Error ? error.message : String(error));
}
