import { join } from "node:path";
import electronLog from "electron-log/node.js";
import { type LogEvent, logEventSchema } from "./events.js";

/** Bytes after which a log file is put aside; the one put aside before goes. */
const MAX_SIZE = 512 * 1024;
/** As many events are kept for the diagnostics. */
const RECENT = 300;

/** The app's log: a file in the profile folder that rotates, and the last events in memory. */
export class Log {
  readonly #recent: string[] = [];
  readonly #file = electronLog.create({ logId: "verify-guide" });

  /** @param folder in which `logs/main.log` is written */
  constructor(folder: string) {
    const { file, console: toConsole } = this.#file.transports;
    toConsole.level = false;
    file.level = "info";
    file.maxSize = MAX_SIZE;
    file.format = "{text}";
    file.resolvePathFn = () => join(folder, "logs", "main.log");
  }

  write(event: LogEvent): void {
    // SECURITY: an event that is not one of the table is not written, not even in part.
    const known = logEventSchema.safeParse(event);
    if (!known.success) return;
    const line = JSON.stringify({ at: new Date().toISOString(), ...known.data });
    this.#recent.push(line);
    if (this.#recent.length > RECENT) this.#recent.shift();
    this.#file.info(line);
  }

  get recent(): readonly string[] {
    return this.#recent;
  }
}
