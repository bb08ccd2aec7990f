import { type Company, ORGANIZATION_WORDS } from "../company.js";
import type { LedgerEntry } from "../instrument.js";
import { INSTRUMENT_DEFAULTS } from "../instrument-defaults.js";
import { asText } from "../normalize-values.js";
import { type Column, columnsOf, type Forms, OWNER, OWNER_NAME, SHEETS, type SheetKind } from "./columns.js";

export interface WrittenTable {
  name: string;
  columns: Column[];
  /** Texts in the order of the columns. */
  rows: string[][];
}

const table = (kind: SheetKind, forms: Forms, rows: readonly Record<string, unknown>[]): WrittenTable => {
  const columns = columnsOf(kind, forms);
  return {
    name: SHEETS[kind],
    columns,
    rows: rows.map((row) => columns.map(({ field }) => asText(row[field]))),
  };
};

/** A scale under the key of its company. */
interface Owned {
  owner: string;
  ownerName?: string | undefined;
  entry: LedgerEntry;
}

/** The sheet of scales, in the ledger's order of columns. */
export const writeScales = (scales: readonly Owned[], forms: Forms): WrittenTable =>
  table(
    "instrument",
    forms,
    scales.map(({ owner, ownerName, entry }) => ({ ...entry, [OWNER]: owner, [OWNER_NAME]: ownerName })),
  );

/** What `readTables` reads back as the same: a sheet of companies and one of scales. */
export const writeTables = (
  companies: readonly Company[],
  scales: readonly Owned[],
  forms: Forms,
): WrittenTable[] => [
  writeScales(scales, forms),
  table(
    "company",
    forms,
    companies.map((one) => ({ ...one, organizationType: ORGANIZATION_WORDS[one.organizationType] })),
  ),
];

/** Empty sheets to be filled, with an example row that an import passes over. */
export function templateTables(forms: Forms): WrittenTable[] {
  const scale = {
    ...INSTRUMENT_DEFAULTS,
    [OWNER_NAME]: "",
    [OWNER]: "",
    model: "ACS-30",
    range: "200g-30kg",
    accuracyClass: "III",
    serial: "示例20230001",
    manufacturer: "某某衡器有限公司",
    region: "南湖区[330402]",
    place: "某某菜场12号摊位",
    purchaseDate: "2023-05-01",
    validUntil: "2026-04-30",
  };
  const company = {
    name: "示例水果店",
    creditCode: "92330402MA0TEXT04N",
    organizationType: ORGANIZATION_WORDS["non-legal"],
    companyType: "个体工商户",
    username: "shili_shuiguo",
    region: "南湖区[330402]",
    address: "某某路1号某某菜场12号摊位",
    market: "某某菜场",
  };
  return [table("instrument", forms, [scale]), table("company", forms, [company])];
}
