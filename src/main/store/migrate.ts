import { isObject, type JsonObject } from "../../core/text/json.js";

/** Shape of the stored file. It rises with each change; `MIGRATIONS` has a step from each to the next. */
export const VERSION = 5;

const list = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const without = (source: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(source).filter(([field]) => !fields.includes(field)));
const only = (source: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)));

/** From the version of its place to the next one; pure. */
const MIGRATIONS: Record<number, (file: JsonObject) => JsonObject> = {
  /** What points to a user gets a part of its own; scales get what became of them. */
  1: (file) => {
    const company = ["creditCode", "address", "contact", "phone"];
    const companies = list(file.companies);
    const instruments = list(file.instruments);
    return {
      ...file,
      version: 2,
      choice: null,
      companies: companies.map((one) => without(one, company)),
      instruments: instruments.map((one) => ({
        status: "",
        bookingNumber: "",
        certificateDate: "",
        ...without(one, ["place"]),
      })),
      private: {
        kept: "plain",
        companies: Object.fromEntries(companies.map((one) => [one.id, only(one, company)])),
        places: Object.fromEntries(instruments.map((one) => [one.id, one.place])),
      },
      locked: [],
    };
  },
  /** The settings have a file of their own. */
  2: (file) => ({ ...without(file, ["settings"]), version: 3 }),
  /** A company may have a market, a booking the portal's answers, and there may be a round: an older app knows none. */
  3: (file) => ({ ...file, version: 4 }),
  /** What is at hand of each company is kept. */
  4: (file) => ({ ...file, version: 5 }),
};

/**
 * A stored file in the newest shape, still unchecked.
 * @returns "newer" for a file of a later version, null for what is no stored file
 */
export function migrate(file: unknown): JsonObject | "newer" | null {
  let now = file;
  while (isObject(now)) {
    const version = now.version;
    if (typeof version !== "number" || !Number.isInteger(version)) return null;
    if (version > VERSION) return "newer";
    if (version === VERSION) return now;
    const step = MIGRATIONS[version];
    if (!step) return null;
    now = step(now);
  }
  return null;
}
