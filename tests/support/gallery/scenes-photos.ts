import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { PhotoState } from "../../../src/ipc/photos.js";
import type { AppState } from "../../../src/ipc/state.js";
import { FORM, INSTRUMENT, INSTRUMENT_ROWS, PHOTO, queueOf, READY } from "../../renderer/support/samples.js";
import { at, click, kept, openPhotoCheck, type Scene } from "./scene.js";

/** The sample photo within the page: nothing has to be read for it. */
const PICTURE = `data:image/jpeg;base64,${readFileSync("assets/samples/plate.jpg").toString("base64")}`;
const photo = { ...PHOTO, url: PICTURE };

export const booking = { id: "YY20260512000001", status: "已提交" };
const open = {
  status: "open",
  url: "http://192.168.1.20:43117/9f3c0a7be1d24c5f",
  address: "192.168.1.20",
} as const;

const of = (id: string, fileName: string, more: Partial<PhotoState>): PhotoState => ({
  ...photo,
  id,
  fileName,
  reading: null,
  ...more,
});
/** Photos in every state of the queue. */
const several: PhotoState[] = [
  of("p1", "IMG_20260512_091502.jpg", { status: "failed", error: "no-text" }),
  { ...photo, id: "p2", fileName: "IMG_20260512_091533.jpg" },
  of("p3", "IMG_20260512_091608.jpg", { status: "reading", stage: "read" }),
  of("p4", "电子秤 4.heic", { status: "waiting" }),
  of("p5", "微信图片_20260512091702_嘉兴市示例农副产品批发市场.jpg", { status: "waiting" }),
];

const batched = ["2023799696", "20240110032", "20250207710"].map((serial) => ({
  ...INSTRUMENT,
  id: serial,
  serial,
}));
const ids = batched.map(({ id }) => id);
const inBatch = (batch: AppState["batch"], at: string | null): AppState => ({
  ...FORM,
  instruments: batched,
  instrumentId: at,
  batch,
});

export const batches: Scene[] = [
  { name: "batch", state: inBatch({ ids, taken: ids.slice(0, 1), at: "20240110032" }, "20240110032") },
  {
    name: "batch-elsewhere",
    state: inBatch({ ids, taken: ids.slice(0, 2), at: "20250207710" }, "2023799696"),
  },
  { name: "batch-over", state: inBatch({ ids, taken: ids, at: null }, "20250207710") },
  { name: "batch-left", state: inBatch({ ids, taken: ids.slice(0, 2), at: null }, "20250207710") },
  ...(["choose-instruments", "submit-reservation"] as const).map((step) => ({
    name: `booking-${step}`,
    state: {
      ...at(step),
      instruments: batched,
      booking: { ids, chosen: step === "submit-reservation" ? ids.slice(0, 2) : [] },
    },
    lead: (wizard: Page) => wizard.getByTestId("booking-leave").scrollIntoViewIfNeeded(),
  })),
  {
    name: "booking-complete",
    state: { ...at("submit-reservation"), instruments: batched, booking: { ids, chosen: ids } },
    lead: (wizard) => wizard.getByTestId("booking-leave").scrollIntoViewIfNeeded(),
  },
  { name: "batch-offer", state: { ...inBatch(null, "2023799696"), batchOffer: ids } },
];

const touring = (state: AppState): AppState => ({
  ...state,
  tour: true,
  settings: { ...state.settings, practice: true },
});
const filled = FORM.fill && {
  ...FORM.fill,
  rows: INSTRUMENT_ROWS.map((row) => ({ ...row, now: row.value, status: "filled" as const })),
};
/** The tour at each of its stations. */
export const tour: Scene[] = [
  {
    name: "tour-photo",
    state: touring({ ...READY, instruments: [], instrumentId: null, ...queueOf([photo]) }),
    lead: click("photo-queue"),
  },
  { name: "tour-open", state: touring(at("open-ledger")) },
  { name: "tour-fill", state: touring(FORM) },
  { name: "tour-confirm", state: touring({ ...FORM, fill: filled }) },
  { name: "tour-book", state: touring(at("open-reservation")) },
  {
    name: "tour-end",
    state: touring(
      at("await-verification", { reservation: { ...booking, instruments: ["2023799696 待检定"] } }),
    ),
  },
];

export const photos: Scene[] = [
  {
    name: "photo-reading",
    state: {
      ...READY,
      ...queueOf([{ ...photo, status: "reading", stage: "read", reading: null }]),
    },
    lead: click("photo-queue"),
  },
  { name: "photo-review", state: { ...READY, ...queueOf([photo]) }, lead: openPhotoCheck },
  {
    name: "photo-failed",
    state: {
      ...READY,
      ...queueOf([{ ...photo, status: "failed", reading: null, error: "too-blurred" }]),
    },
    lead: click("photo-queue"),
  },
  {
    name: "photo-several",
    state: { ...READY, ...queueOf(several, { front: "p2", confirmed: 3 }) },
    lead: openPhotoCheck,
  },
  {
    name: "photo-several-paused",
    state: { ...READY, ...queueOf(several.slice(-2), { confirmed: 3, paused: true }) },
    lead: click("photo-queue"),
  },
  {
    name: "photo-discard-all",
    state: { ...READY, ...queueOf(several, { front: "p2" }) },
    lead: click("photo-queue", "photo-discard-all"),
  },
];

export const phones: Scene[] = [
  { name: "phone-open", phone: { ...open, addresses: [open.address, "10.8.0.3"], received: 2 } },
  { name: "phone-no-network", phone: { status: "no-network" as const } },
  { name: "phone-expired", phone: { status: "expired" as const } },
].map(({ name, phone }) => ({
  name,
  state: READY,
  lead: async (wizard, push) => {
    await click("case-open", "phone-open")(wizard);
    await push({ phone });
  },
}));

export const certificateByPhone: Scene = {
  name: "phone-certificate",
  state: READY,
  lead: async (wizard, push) => {
    await kept("ledger-open", "ledger-row", "certificate-phone")?.(wizard, push);
    await push({ phone: { ...open, addresses: [open.address], received: 1 } });
  },
};
