import type { CompanyField, InstrumentField } from "../../core/autofill/field-spec.js";
import type { RegisterField } from "../data/register-fields.js";
import { DEFAULT_SWITCHES, type Switches } from "./switches.js";

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
  status: "暂存" | "已提交" | "已完成";
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

interface PortalAccount {
  account: Account;
  password: string;
  /** Given out by the portal: another is to be chosen before anything else is done. */
  isInitial?: boolean;
}

/** The server's memory: one portal, one browser. */
export interface Store {
  switches: Switches;
  accounts: PortalAccount[];
  loggedInAs: string | null;
  captcha: { register: string; login: string };
  /** Where the user wanted to go before being sent to log in. */
  wanted: string | null;
  instruments: InstrumentRecord[];
  reservations: ReservationRecord[];
  /** Ids already given. */
  given: number;
  now: () => Date;
}

/** The account that is logged in; undefined while nobody is. */
export const accountInUse = ({ accounts, loggedInAs }: Store): PortalAccount | undefined =>
  accounts.find(({ account }) => account.username === loggedInAs);

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
