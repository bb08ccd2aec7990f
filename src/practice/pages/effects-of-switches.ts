import { COMPANY_TYPES, toOptions } from "../data/choices.js";
import { dayOf } from "../model/format-time.js";
import type { Store } from "../model/store.js";

/** What a page's scripts must know of the switches, as JSON for its outermost element. */
export const behaviourOf = ({ switches }: Store): string => {
  const { refusals, empty, postBack, validates, marks } = switches;
  return JSON.stringify({ refusals, empty, postBack, validates, marks });
};

/** What new forms begin with, as their widgets hold it. */
export const defaultsOf = (
  store: Store,
): { register: Record<string, string>; instrument: Record<string, string> } =>
  store.switches.defaults
    ? {
        register: {
          organizationType: "legal",
          companyType: toOptions(COMPANY_TYPES).find(({ text }) => text === "公司")?.id ?? "",
        },
        instrument: { purchaseDate: dayOf(store.now()) },
      }
    : { register: {}, instrument: {} };

/** The words that the switch `wording` changes. */
export const wordsOf = (store: Store) =>
  store.switches.wording === "plain"
    ? { add: "新增", ledger: "强检器具台帐维护", newInstrument: "器具新增" }
    : { add: "登记", ledger: "器具信息一览", newInstrument: "器具信息填报" };
