import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { preferencesIn } from "./profile-folder.js";
import { isPlace } from "./window-bounds.js";

/** How the user has set this PC's app up, apart from the work itself; losing it costs nothing but habits. */
const preferencesSchema = z.object({
  window: z.custom(isPlace).nullable().catch(null),
  /** Page zoom by host, 1 being 100 %. */
  zoom: z.record(z.string(), z.number().min(0.8).max(2)).catch({}),
  /** Hosts that the user let the portal lead to, by the id of the guide pack they were let in for. */
  allowedHosts: z.record(z.string(), z.array(z.string())).catch({}),
  /** ISO time at which the system's notification last said that scales are due. */
  remindedAt: z.string().nullable().catch(null),
});
type PreferencesData = z.infer<typeof preferencesSchema>;

const NONE: PreferencesData = { window: null, zoom: {}, allowedHosts: {}, remindedAt: null };

/** The preferences in a small file of their own, beside the records. */
export class Preferences {
  readonly #file: string;
  #data: PreferencesData;

  /** @param folder the profile's; what cannot be read there counts as never set */
  constructor(folder: string) {
    this.#file = preferencesIn(folder);
    this.#data = read(this.#file);
  }

  get data(): Readonly<PreferencesData> {
    return this.#data;
  }

  /** Keeps a change; a disk that takes none costs only its memory over the next start. */
  set(patch: Partial<PreferencesData>): void {
    this.#data = { ...this.#data, ...patch };
    try {
      const fresh = `${this.#file}.new`;
      writeFileSync(fresh, JSON.stringify(this.#data));
      const handle = openSync(fresh, "r+");
      fsyncSync(handle);
      closeSync(handle);
      renameSync(fresh, this.#file);
    } catch {
      // In force until the app is closed.
    }
  }
}

function read(file: string): PreferencesData {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : NONE;
  } catch {
    return NONE;
  }
}
