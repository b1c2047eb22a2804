import type { Streams } from "./checkCommand.ts";
import { Failure, type Status } from "./failure.ts";
import type { CommandOptions } from "./options.ts";
import { summariseCommand } from "./summariseCommand.ts";
import { words } from "./words.ts";

/** `scorecard summarise`: one workbook's summary, or with --rollup the ranking of many. Throws `Failure`. */
export async function summariseFiles(
  files: readonly string[],
  rollup: string | null,
  options: CommandOptions,
  streams: Streams,
): Promise<Status> {
  if (rollup !== null) {
    const { rollupCommand } = await import("./rollup/rollupCommand.ts");
    return rollupCommand(files, rollup, options, streams);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Failure(words(options.language).tooMany);
  return summariseCommand(file, options, streams);
}
