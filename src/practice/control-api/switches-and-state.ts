import * as z from "zod";
import { INSTRUMENT_FIELDS, type InstrumentField } from "../../core/autofill/field-spec.js";
import { timeOf } from "../model/format-time.js";
import { labelsOf } from "../model/labels-in-force.js";
import type { Account, PracticeState, Store } from "../model/store.js";
import { switchesSchema } from "../model/switches.js";

/** Turns switches; throws a ZodError on anything it does not know. */
export const turnSwitches = (store: Store, switches: unknown): void => {
  Object.assign(store.switches, switchesSchema.partial().parse(switches));
};

/** A copy of all the portal holds. SECURITY: the user may practise with a real password; it is not in it. */
export const stateOf = (store: Store): PracticeState =>
  structuredClone({
    switches: store.switches,
    accounts: store.accounts.map(({ account }) => account),
    loggedInAs: store.loggedInAs,
    captcha: store.captcha,
    labels: labelsOf(store.switches).instrument,
    registerLabels: labelsOf(store.switches).register,
    instruments: store.instruments,
    reservations: store.reservations,
  });

const TEACHER: Account = {
  name: "练习用粮油店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "非法人企业",
  companyType: "个体工商户",
  username: "practice",
  region: "南湖区[330402]",
  address: "练习路1号",
  contact: "练习人",
  phone: "057300000000",
};

const movedSchema = z.strictObject({ creditCode: z.string().min(1), password: z.string().min(1) });

/** Adds an account moved over from an older platform: known by its credit code, its password an initial one. */
export const moveOver = (store: Store, who: unknown): void => {
  const { creditCode, password } = movedSchema.parse(who);
  const account = { ...TEACHER, creditCode, username: creditCode };
  store.accounts.push({ account, password, isInitial: true });
};

/** Logs in without registration, as a company of its own where there is none yet. */
export const enter = (store: Store): void => {
  const first = store.accounts[0]?.account ?? TEACHER;
  if (store.accounts.length === 0) store.accounts.push({ account: TEACHER, password: "Practice#2026" });
  store.loggedInAs = first.username;
};

const seedSchema = z.array(z.partialRecord(z.enum(INSTRUMENT_FIELDS), z.string()));

/** Puts instruments into the ledger as they are, unchecked: rows for lists. */
export const seed = (store: Store, rows: unknown): void => {
  for (const row of seedSchema.parse(rows)) {
    const fields = Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, row[field] ?? ""])) as Record<
      InstrumentField,
      string
    >;
    store.instruments.push({ id: `I${++store.given}`, fields, regionCode: "" });
  }
};

const verifySchema = z.strictObject({ daysAgo: z.number().int().min(0).max(3650).default(0) });

/**
 * The institution has verified what was handed in: its bookings are over, and the scales may be booked again.
 * @param how `daysAgo`: how long before now those were made
 */
export const verify = (store: Store, how: unknown): void => {
  const { daysAgo } = verifySchema.parse(how ?? {});
  const made = timeOf(new Date(store.now().getTime() - daysAgo * 86_400_000));
  store.reservations = store.reservations.map((each) =>
    each.status === "已提交"
      ? {
          ...each,
          ...(daysAgo > 0 && { time: made }),
          status: "已完成",
          instruments: each.instruments.map((one) => ({ ...one, status: "检定合格" })),
        }
      : each,
  );
};
