import type { CommanderError } from "commander";
import type { Language } from "../language/language.ts";
import { words } from "./words.ts";

/** A mistake in the command itself, as a sentence in the user's language. The parser's own messages are English only. */
export function usageMessage(error: CommanderError, language: Language): string {
  const say = words(language);
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return say.unknownOption(quoted);
    case "commander.missingArgument":
    case "commander.optionMissingArgument":
    case "commander.missingMandatoryOptionValue":
      return say.missing(quoted);
    case "commander.excessArguments":
      return say.tooMany;
    case "commander.unknownCommand":
      return say.unknownCommand(quoted);
    case "commander.help":
      return say.missing("check / summarise / submit / report / print / new");
    default:
      return error.message;
  }
}
