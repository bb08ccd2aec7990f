import type { Locator, Page } from "@playwright/test";
import type { InstrumentField } from "../../src/core/autofill/field-spec.js";
import type { PracticeState } from "../../src/practice/index.js";

export interface Region {
  code: string;
  /** Province, city, county. */
  path: [string, string, string];
}

export interface RegisterData {
  organizationType: "法人企业" | "非法人企业";
  creditCode: string;
  username: string;
  password: string;
  name: string;
  companyType: string;
  region: Region;
  address: string;
  contact: string;
  phone: string;
}

export type LedgerData = Record<Exclude<InstrumentField, "region">, string> & { region: Region };

/** What is typed into the two forms, whatever the skin. */
export const REGISTER_TEXTS = [
  "creditCode",
  "username",
  "password",
  "name",
  "address",
  "contact",
  "phone",
] as const satisfies (keyof RegisterData)[];
export const LEDGER_TEXTS = [
  "name",
  "model",
  "range",
  "accuracyClass",
  "serial",
  "manufacturer",
  "place",
] as const satisfies InstrumentField[];

export interface Booking {
  id: string;
  status: string;
  /** 出厂编号 and 器具状态 of each row. */
  instruments: { serial: string; status: string }[];
}

/**
 * What a person's hand does on one skin of the practice portal, by selectors that know it. `system` is the
 * window of 强制检定工作计量器具业务管理系统; every function waits until what it did is to be seen.
 */
export interface Hand {
  /** From the home page to 注册成功. */
  register(page: Page, data: RegisterData): Promise<void>;
  /** From the home page (or a login page) to the page after the login. */
  login(page: Page, data: { username: string; password: string }): Promise<void>;
  /** From the service menu to the system's own window. */
  enterSystem(pages: () => Page[]): Promise<Page>;
  /** From 服务事项 or the ledger to the open 器具新增 form. */
  openLedgerForm(system: Page): Promise<void>;
  fillLedgerForm(system: Page, data: LedgerData): Promise<void>;
  confirmLedgerForm(system: Page): Promise<void>;
  /** Books every instrument of the ledger and submits. */
  book(system: Page): Promise<void>;
  /** Opens 预约单详情 of the newest booking and reads it. */
  openReservationDetail(system: Page): Promise<Booking>;
}

/** What the practice portal holds, asked for from one of its pages. */
export const practiceState = (page: Page): Promise<PracticeState> =>
  page.evaluate(async () => (await fetch("/__desk/state")).json());

/** As with a keyboard and an input method: a key first, then the text, then leave the box. */
export const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  if (text === "") return;
  await target.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await target.blur();
};
