import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { INSTRUMENT_DEFAULTS } from "../../../src/core/records/instrument-defaults.js";
import type { Stored } from "../../../src/main/store/schema.js";

type Kept = Stored["companies"][number];

export const SHOP: Kept = {
  id: "c1",
  session: "first",
  name: "样例水果店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "non-legal",
  companyType: "个体工商户",
  username: "yangli_shuiguo",
  region: { code: "330402", name: "南湖区" },
  address: "样例路1号样例菜场12号摊位",
  contact: "样例人",
  phone: "0573-82000000",
};

export const SCALE: StoredInstrument = {
  ...INSTRUMENT_DEFAULTS,
  id: "i1",
  companyId: "c1",
  model: "ACS-30",
  range: "200g-30kg",
  accuracyClass: "III",
  serial: "20230001",
  manufacturer: "样例衡器有限公司",
  region: { code: "330402", name: "南湖区" },
  place: "样例路1号样例菜场12号摊位",
  purchaseDate: "2023-05-01",
  validUntil: "2026-04-30",
  status: "",
  bookingNumber: "",
  certificateDate: "2025-05-01",
  createdAt: "2025-01-01T00:00:00.000Z",
};

/** What points to a person in the samples: none of it may stand anywhere readable. */
export const PRIVATE = ["92330402MA0TEXT04N", "样例路1号", "样例人", "0573-82000000"];

/** A stored file as version 1 wrote it. */
export const VERSION_1 = JSON.stringify({
  version: 1,
  settings: { textSize: 18 },
  companies: [SHOP],
  companyId: "c1",
  instruments: [SCALE].map(
    ({ status: _status, bookingNumber: _booking, certificateDate: _date, ...scale }) => scale,
  ),
  progress: { first: { current: "register" } },
});
