import { type CaseAtHand, NO_CASE } from "../../../../src/core/procedure/case-at-hand.js";

export const caseOf = (serials: string[], more: Partial<CaseAtHand> = {}): CaseAtHand => ({
  ...NO_CASE,
  hasCompany: true,
  username: "laowang",
  serial: serials[0] ?? null,
  scales: serials.map((serial) => ({ serial, registered: true, bookingNumber: "", status: "" })),
  ...more,
});
export const MINE = "J21-92707";

export const value = (name: string, text: string) => ({ field: name, value: text });
export const SCALE = [
  value("name", "电子秤"),
  value("model", "ACS-30"),
  value("serial", MINE),
  value("accuracyClass", "III"),
  value("purchaseDate", "2024-03-05"),
  value("manufacturer", "某衡器厂"),
];

/** What a filled form of the ledger's holds. */
export const HELD = {
  器具名称: "电子秤",
  型号规格: "ACS-30",
  出厂编号: MINE,
  准确度等级: "III",
  购置时间: "2024-03-05",
  生产厂家: "某衡器厂",
};
