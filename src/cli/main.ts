import { isMainThread } from "node:worker_threads";
import { CommanderError } from "commander";
import type { Language } from "../language/language.ts";
import type { Streams } from "./checkCommand.ts";
import { Failure, STATUS, type Status } from "./failure.ts";
import { languageOf } from "./options.ts";
import { program } from "./program.ts";
import { usageMessage } from "./usageMessage.ts";
import { words } from "./words.ts";

const streams: Streams = {
  out: (text) => {
    for (const piece of typeof text === "string" ? [text] : text) process.stdout.write(piece);
    process.stdout.write("\n");
  },
  err: (text) => void process.stderr.write(`${text.replaceAll(/\s*\n\s*/g, " ")}\n`),
};

let status: Status = STATUS.clean;

/** The requested language, read before the options are parsed so that errors in them are reported in it. */
function askedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = at < 0 ? undefined : argv[at]?.includes("=") ? argv[at].slice("--lang=".length) : argv[at + 1];
  try {
    return languageOf(word);
  } catch {
    return "zh-CN";
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const language = askedLanguage(argv);
  try {
    await program(streams, (reached) => (status = reached)).parseAsync([...argv]);
  } catch (error) {
    if (error instanceof Failure) {
      streams.err(error.message);
      status = STATUS.failed;
    } else if (error instanceof CommanderError) {
      if (error.exitCode !== 0) {
        streams.err(usageMessage(error, language));
        status = STATUS.failed;
      }
    } else {
      streams.err(words(language).unexpected(error instanceof Error ? error.message : String(error)));
      status = STATUS.failed;
    }
  }
  process.exitCode = status;
}

function start(): void {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`| head`) is not an error.
    if (code === "EPIPE") process.exit(status);
    streams.err(words(askedLanguage(process.argv)).cannotPrint(message));
    process.exit(STATUS.failed);
  });
  void main(process.argv);
}

if (isMainThread) start();
else void import("./rollup/rollupWorker.ts").then(({ answerUnits }) => answerUnits());
