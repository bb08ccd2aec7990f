import type { CompanyField, InstrumentField } from "../core/autofill/field-spec.js";
import type { RegisterField } from "./data/register-fields.js";

/** What a teacher or a test may turn on the practice portal. */
export interface Switches {
  /** Delay before every answer but the desk's, milliseconds. */
  latencyMs: number;
  labels: "plain" | "changed";
  /** One-shot: the next request that needs a login is sent to the login page. */
  session: "expired" | null;
  /** `slow` answers after `SLOW_MS`; `maintenance` lays a layer over every page and refuses data. */
  fault: "500" | "maintenance" | "slow" | null;
  /** One-shot: the next save is refused with this message. */
  refuse: string | null;
  skin: "classic" | "modern";
  /** Whether the login page lives on a host of its own, as CAS does. */
  ssoHost: boolean;
}

/** Longer than the ten seconds after which a portal counts as slow. */
export const SLOW_MS = 12_000;

const DEFAULT_SWITCHES: Switches = {
  latencyMs: 0,
  labels: "plain",
  session: null,
  fault: null,
  refuse: null,
  skin: "classic",
  ssoHost: true,
};

/** A registered company as the portal shows it: choices by their texts, the region as 南湖区[330402]. */
export type Account = Record<CompanyField, string>;

export interface InstrumentRecord {
  id: string;
  /** Texts exactly as the form's widgets held them. */
  fields: Record<InstrumentField, string>;
  /** Six digits of 使用地点行政区划. */
  regionCode: string;
}

export interface ReservationRecord {
  /** 预约编号 */
  id: string;
  status: "暂存" | "已提交";
  /** YYYY-MM-DD HH:mm:ss, local time. */
  time: string;
  instruments: { id: string; name: string; serial: string; status: string }[];
}

/** Everything the portal holds, as plain data; passwords are left out. */
export interface PracticeState {
  switches: Switches;
  accounts: Account[];
  loggedInAs: string | null;
  /** What the last picture captchas show: the demo's and the tests' only way to read them. */
  captcha: { register: string; login: string };
  /** The labels in force: of the 17 fields and of the registration. */
  labels: Record<InstrumentField, string>;
  registerLabels: Record<RegisterField, string>;
  instruments: InstrumentRecord[];
  reservations: ReservationRecord[];
}

/** The server's memory: one portal, one browser. */
export interface Store {
  switches: Switches;
  accounts: { account: Account; password: string }[];
  loggedInAs: string | null;
  captcha: { register: string; login: string };
  /** Where the person wanted to go before being sent to log in. */
  wanted: string | null;
  instruments: InstrumentRecord[];
  reservations: ReservationRecord[];
  /** Ids already given. */
  given: number;
  now: () => Date;
}

export const newStore = (now: () => Date, skin: Switches["skin"]): Store => ({
  switches: { ...DEFAULT_SWITCHES, skin },
  accounts: [],
  loggedInAs: null,
  captcha: { register: "", login: "" },
  wanted: null,
  instruments: [],
  reservations: [],
  given: 0,
  now,
});
