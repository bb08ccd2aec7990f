import * as z from "zod";
import { INSTRUMENT_FIELDS, type InstrumentField } from "../core/autofill/field-spec.js";
import { instrumentLabels, registerLabels } from "./data/labels.js";
import type { Account, PracticeState, Store } from "./model.js";

const switchesSchema = z
  .strictObject({
    latencyMs: z.number().int().min(0).max(60_000),
    labels: z.enum(["plain", "changed"]),
    session: z.literal("expired").nullable(),
    fault: z.enum(["500", "maintenance", "slow"]).nullable(),
    refuse: z.string().min(1).nullable(),
    skin: z.enum(["classic", "modern"]),
    ssoHost: z.boolean(),
  })
  .partial();

/** Turns switches; throws a ZodError on anything it does not know. */
export const turnSwitches = (store: Store, switches: unknown): void => {
  Object.assign(store.switches, switchesSchema.parse(switches));
};

/** A copy of all the portal holds. SECURITY: a person may practise with a real password; it is not in it. */
export const stateOf = (store: Store): PracticeState =>
  structuredClone({
    switches: store.switches,
    accounts: store.accounts.map(({ account }) => account),
    loggedInAs: store.loggedInAs,
    captcha: store.captcha,
    labels: instrumentLabels(store.switches.labels),
    registerLabels: registerLabels(store.switches.labels),
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

/** Logs in without registration, as a company of the desk's own where there is none yet. */
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
