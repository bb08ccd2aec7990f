import * as z from "zod";
import { type StoredInstrument, storedInstrumentSchema } from "../../core/records/instrument.js";
import type { Keeping, Opening } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { migrate, VERSION } from "./migrate.js";
import { parseJson, piecesOf, withoutList } from "./parse-list-in-pieces.js";
import { deleted, keptCompanySchema, type Stored, storedSchema } from "./schema.js";
import type { Piece } from "./write-list-in-pieces.js";

/** What points to a user: kept apart from the rest, sealed where the system can. */
const privateCompanySchema = keptCompanySchema
  .pick({ creditCode: true, address: true, contact: true, phone: true })
  .partial();
const privateSchema = z.strictObject({
  companies: z.record(z.string(), privateCompanySchema),
  /** Where each scale is used, by its id: mostly the company's address. */
  places: z.record(z.string(), z.string()),
});
type Private = z.infer<typeof privateSchema>;

const companyInFile = keptCompanySchema.omit({ creditCode: true, address: true, contact: true, phone: true });
const instrumentInFile = storedInstrumentSchema.omit({ place: true });

/** Companies and scales are looked at one by one: a bad one takes no other with it. */
const fileSchema = storedSchema.extend({
  version: z.literal(VERSION),
  companies: z.array(z.unknown()),
  instruments: z.array(z.unknown()),
  trash: z
    .strictObject({ companies: z.array(z.unknown()), instruments: z.array(z.unknown()) })
    .default({ companies: [], instruments: [] }),
  private: z.discriminatedUnion("kept", [
    z.strictObject({ kept: z.literal("sealed"), data: z.base64() }),
    privateSchema.extend({ kept: z.literal("plain") }),
    z.strictObject({ kept: z.literal("memory") }),
  ]),
  /** Sealed parts that could not be opened, kept until they can. */
  locked: z.array(z.base64()),
});

export type Loaded =
  | {
      kind: "good";
      stored: Stored;
      /** Scales with their text in the file, for those that stand in it as they were read. */
      written: Piece<StoredInstrument>[];
      /** How the private part stands in the file; the file itself may be of an older version. */
      kept: Keeping;
      current: boolean;
      locked: string[];
      /** How many companies and scales could not be read. */
      unread: number;
      /** What a file of before version 3 holds of settings. */
      settings: object | null;
    }
  | { kind: "newer" }
  | { kind: "broken" };

const NOTHING: Private = { companies: {}, places: {} };

/** Reading that pauses on the way; it may say then how much of the scales is read. */
export type Reading<T> = Generator<Opening | undefined, T>;

/** Reads a stored file; an older version is brought up to date. Never throws. */
export function* parseFile(bytes: Buffer, encryption: Encryption): Reading<Loaded> {
  const cut = withoutList(bytes, "instruments", "private");
  // Of another version the scales may have to be brought up to date with the rest.
  const apart = cut?.rest.version === VERSION ? cut : null;
  const json = apart ? apart.rest : parseJson(bytes.toString("utf8"));
  const migrated = migrate(json);
  if (migrated === "newer") return { kind: "newer" };
  const parsed = fileSchema.safeParse(migrated);
  if (!parsed.success) return { kind: "broken" };
  const { version: _version, private: own, locked, companies, instruments, trash, ...rest } = parsed.data;
  const sealed = own.kept === "sealed" ? [...locked, own.data] : locked;
  const opened = sealed.map((data) => ({ data, content: open(data, encryption) }));
  const parts = [
    ...opened.flatMap(({ content }) => content ?? []),
    own.kept === "plain" ? { companies: own.companies, places: own.places } : NOTHING,
  ];
  // A later part wins: what could not be opened for a while is older than what was entered since.
  const whole = <C extends { id: string }>(company: C) => ({
    ...company,
    creditCode: "",
    address: "",
    ...Object.assign({}, ...parts.map((part) => filled(part.companies[company.id]))),
  });
  const placeOf = (id: string) => parts.findLast(({ places }) => places[id])?.places[id] ?? "";
  // Set by its name: put to it by Object.assign it would make a slow table of the scale, twice as large.
  const placed = <I extends { id: string }>(one: I & { place?: string }): I & { place: string } => {
    one.place = placeOf(one.id);
    return one as I & { place: string };
  };
  const readCompanies = readEach(companyInFile, companies);
  const binned = {
    companies: readEach(companyInFile.extend(deleted), trash.companies),
    instruments: readEach(instrumentInFile.extend(deleted), trash.instruments),
  };
  const scales = yield* readScales(apart ? apart.list : instruments, placed);
  if (!scales) return { kind: "broken" };
  return {
    kind: "good",
    stored: {
      ...rest,
      companies: readCompanies.map(whole),
      instruments: scales.read,
      trash: { companies: binned.companies.map(whole), instruments: binned.instruments.map(placed) },
    },
    written: scales.written,
    kept: own.kept,
    current: json === migrated,
    locked: opened.flatMap(({ data, content }) => (content ? [] : [data])),
    unread:
      companies.length -
      readCompanies.length +
      scales.unread +
      (trash.companies.length - binned.companies.length) +
      (trash.instruments.length - binned.instruments.length),
    settings: settingsIn(json),
  };
}
interface Scales {
  read: StoredInstrument[];
  /** How many could not be read. */
  unread: number;
  written: Piece<StoredInstrument>[];
}

/**
 * @param list the scales, or their text
 * @param placed puts to a scale what is kept apart from it
 * @returns null for what is no JSON
 */
function* readScales(
  list: Buffer | readonly unknown[],
  placed: (scale: z.infer<typeof instrumentInFile>) => StoredInstrument,
): Reading<Scales | null> {
  if (!Buffer.isBuffer(list)) {
    const read = readEach(instrumentInFile, list).map(placed);
    return { read, unread: list.length - read.length, written: [] };
  }
  const scales: Scales = { read: [], unread: 0, written: [] };
  let read = 0;
  for (const piece of piecesOf(list)) {
    if (!piece) return null;
    const { bytes, elements } = piece;
    const records = readEach(instrumentInFile, elements).map(placed);
    scales.read.push(...records);
    scales.unread += elements.length - records.length;
    if (records.length === elements.length) scales.written.push({ records, bytes });
    read += bytes.length;
    yield { read, total: list.length };
  }
  return scales;
}

function readEach<T>(schema: z.ZodType<T>, list: readonly unknown[]): T[] {
  return list.flatMap((one) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Until version 3 the settings stood in the same file. */
function settingsIn(json: unknown): object | null {
  const old = z.object({ version: z.number().max(2), settings: z.looseObject({}) }).safeParse(json);
  return old.success ? old.data.settings : null;
}

const filled = (values: object | undefined): object =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== ""));

function open(data: string, encryption: Encryption): Private | null {
  try {
    return privateSchema.parse(JSON.parse(encryption.decrypt(Buffer.from(data, "base64"))));
  } catch {
    return null;
  }
}
