import type { Company } from "../../src/core/records/company.js";
import { writeTables } from "../../src/core/records/exchange/write-tables.js";
import type { LedgerEntry } from "../../src/core/records/instrument.js";
import { INSTRUMENT_DEFAULTS } from "../../src/core/records/instrument-defaults.js";
import { writeXlsxFile } from "../../src/main/documents/xlsx.js";
import { FORMS } from "./store/forms.js";

const MARKETS = ["样例中心菜场", "样例城东市场", "样例水产市场"];
const REGION = { code: "330402", name: "南湖区" };

const two = (number: number): string => String(number).padStart(2, "0");

/** So many shops of three markets, with one scale each and a second one for the first `more` of them. */
export function manyShops(count: number, more: number, dueOn: string) {
  const companies = Array.from(
    { length: count },
    (_, index): Company => ({
      name: `样例${two(index + 1)}号摊`,
      creditCode: `9233040200000000${two(index + 1)}`,
      organizationType: "non-legal",
      companyType: "个体工商户",
      username: `yangli${two(index + 1)}`,
      region: REGION,
      address: "样例路1号",
      market: MARKETS[index % MARKETS.length] ?? "",
    }),
  );
  const scales = companies.flatMap(({ name, creditCode }, index) =>
    Array.from({ length: index < more ? 2 : 1 }, (_, place) => ({
      owner: creditCode,
      ownerName: name,
      entry: {
        ...INSTRUMENT_DEFAULTS,
        model: "ACS-30",
        range: "200g-30kg",
        accuracyClass: "III",
        serial: `DK${two(index + 1)}${place + 1}`,
        manufacturer: "样例衡器有限公司",
        region: REGION,
        place: `${two(index + 1)}号摊位`,
        purchaseDate: "",
        validUntil: dueOn,
      } satisfies LedgerEntry,
    })),
  );
  return { companies, scales };
}

/** Those as a table an office would keep: the scales name their shop, not its code. */
export const tableOf = ({ companies, scales }: ReturnType<typeof manyShops>): Promise<Uint8Array> =>
  writeXlsxFile(
    writeTables(
      companies,
      scales.map((one) => ({ ...one, owner: "" })),
      FORMS,
    ),
  );
