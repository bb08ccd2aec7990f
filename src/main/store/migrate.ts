/** Shape of the stored file. It rises with each change; `MIGRATIONS` has a step from each to the next. */
export const VERSION = 4;

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): Plain[] => (Array.isArray(value) ? value.filter(isPlain) : []);

const without = (source: Plain, fields: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(source).filter(([field]) => !fields.includes(field)));
const only = (source: Plain, fields: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)));

/** From the version of its place to the next one; pure. */
const MIGRATIONS: Record<number, (file: Plain) => Plain> = {
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
};

/**
 * A stored file in the newest shape, still unchecked.
 * @returns "newer" for a file of a later version, null for what is no stored file
 */
export function migrate(file: unknown): Plain | "newer" | null {
  let now = file;
  while (isPlain(now)) {
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
