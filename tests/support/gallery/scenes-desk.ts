import type { Page } from "@playwright/test";
import { writeCompanyFile } from "../../../src/core/records/exchange/company-file.js";
import type { Round } from "../../../src/core/records/round-of-shops.js";
import type { PhotoState } from "../../../src/ipc/photos.js";
import type { AppState } from "../../../src/ipc/state.js";
import { INSTRUMENT, PHOTO, queueOf, READY } from "../../renderer/support/samples.js";
import { manyShops } from "../many-shops.js";
import { at, click, openPhotoCheck, type Scene } from "./scene.js";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Main keeps a dozen shops of three markets; the desk asks it for their scales. */
async function keepShops(wizard: Page): Promise<Partial<AppState>> {
  const { companies, scales } = manyShops(14, 6, "");
  for (const [place, company] of companies.entries()) {
    const own = scales
      .filter(({ owner }) => owner === company.creditCode)
      .map(({ entry }, index) => ({ ...entry, validUntil: day(place * 9 - 30 + index * 7) }));
    const [first] = own;
    // Two shops with a scale of one number.
    if (first && place === 5) first.serial = "DK031";
    await wizard.evaluate(
      async (text) => {
        const bytes = new TextEncoder().encode(text);
        const read = await window.verifyGuide.send("import.read", { fileName: "company.json", bytes });
        if (!read.ok) throw new Error("a shop could not be read");
        const { token, rows } = read;
        const overwrite = rows.map(({ key }) => key);
        await window.verifyGuide.send("import.accept", { token, overwrite, goodRowsOnly: false });
      },
      writeCompanyFile(company, own),
    );
  }
  const state = await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
  return { companies: state.companies, companyId: state.companyId, ledger: state.ledger };
}

const shop = (
  number: number,
  state: Round["shops"][number]["state"],
  booking: string,
  said: string[] = [],
) => ({
  companyId: number === 3 ? "c1" : `shop${number}`,
  company: number === 3 ? "示例水果店" : `样例0${number}号摊`,
  market: "样例中心菜场",
  state,
  said: said.map((text) => ({ at: "2026-11-29T08:05:00.000Z", text })),
  scales: [1, 2].map((place) => ({
    id: number === 3 ? `i${place}` : `${number}-${place}`,
    serial: `DK0${number}${place}`,
    earlier: "",
    booking,
    status: booking && "待检定",
  })),
});
/** A round under way: one shop booked, one left out, two to come. */
export const round = (more: Partial<Round> = {}): Round => ({
  startedAt: "2026-11-29T08:00:00.000Z",
  endedAt: null,
  at: "c1",
  paused: false,
  shops: [
    shop(1, "filed", "YY20261129000001"),
    shop(2, "left", "", ["该出厂编号在本辖区已登记，请勿重复登记"]),
    shop(3, "waiting", ""),
    shop(4, "waiting", ""),
  ],
  ...more,
});
const collected: PhotoState = {
  ...PHOTO,
  fileName: "样例肉铺 12号",
  from: { id: "0".repeat(32), market: "样例中心菜场", shop: "样例肉铺", stall: "12号" },
};

/** The clerk's desk, the round through the portal, and the round by phone. */
export const desks: Scene[] = [
  {
    name: "desk",
    state: READY,
    lead: async (wizard, push) => {
      await push({ ...(await keepShops(wizard)), collected: 3 });
      await click("case-open", "desk-open")(wizard);
      await wizard.getByTestId("desk-due").selectOption("all");
      await wizard.getByTestId("ledger-row").first().waitFor();
      for (const place of [0, 1, 3]) await wizard.getByTestId("ledger-mark").nth(place).click();
    },
  },
  { name: "round", state: { ...at("open-ledger"), round: round() } },
  {
    name: "round-shop-booked",
    state: {
      ...at("await-verification", {
        reservation: {
          id: "YY20261129000003",
          status: "待检定",
          instruments: ["DK031 待检定", "DK032 待检定"],
        },
      }),
      round: round({
        shops: [
          shop(1, "filed", "YY20261129000001"),
          shop(3, "waiting", "YY20261129000003"),
          shop(4, "waiting", ""),
        ],
      }),
    },
  },
  { name: "round-rests", state: { ...at("open-ledger"), round: round({ paused: true }) } },
  {
    name: "round-report",
    state: { ...at("open-ledger"), round: round({ at: null, endedAt: "2026-11-29T09:00:00.000Z" }) },
    lead: async (wizard, push) => {
      await push(await keepShops(wizard));
      await click("case-open", "desk-open", "round-report")(wizard);
    },
  },
  {
    name: "collect",
    state: READY,
    lead: async (wizard, push) => {
      await push({ ...(await keepShops(wizard)), collected: 2 });
      await click("case-open", "desk-open", "desk-collect")(wizard);
      const address = "192.168.1.20";
      const url = `http://${address}:43117/9f3c0a7be1d24c5f`;
      await push({ phone: { status: "open", url, address, addresses: [address], received: 2 } });
    },
  },
  {
    name: "collect-moved",
    state: READY,
    lead: async (wizard, push) => {
      await push(await keepShops(wizard));
      await click("case-open", "desk-open", "desk-collect")(wizard);
      const address = "192.168.1.35";
      const url = `http://${address}:43117/9f3c0a7be1d24c5f`;
      const moved = { address, from: "192.168.1.20", addresses: [address] };
      await push({ phone: { status: "open", url, ...moved, received: 0 } });
    },
  },
  {
    name: "collect-port-taken",
    state: READY,
    lead: async (wizard, push) => {
      await push(await keepShops(wizard));
      await click("case-open", "desk-open", "desk-collect")(wizard);
      await push({ phone: { status: "port-taken" } });
    },
  },
  {
    name: "collected-review",
    state: { ...READY, instruments: [INSTRUMENT], ...queueOf([collected, { ...collected, id: "p2" }]) },
    lead: openPhotoCheck,
  },
];
