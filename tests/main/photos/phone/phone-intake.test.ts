import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PhoneState } from "../../../../src/ipc/state.js";
import { Collection } from "../../../../src/main/photos/collected-on-round.js";
import { PhoneIntake } from "../../../../src/main/photos/phone/phone-intake.js";
import { FRESH } from "../../../renderer/support/samples.js";
import { openRecords } from "../../../support/store/desk.js";

vi.mock("electron", () => ({ app: { isPackaged: false }, default: {} }));
// Beside the tests the built app's assets are elsewhere.
vi.mock("../../../../src/main/app/assets.js", () => ({
  readAsset: (...parts: string[]) => JSON.parse(readFileSync(join("assets", ...parts), "utf8")),
}));

let desk: ReturnType<typeof openRecords>;
let phone: PhoneIntake;
/** The addresses that this PC has. */
let addresses: string[];
const takes = { plate: vi.fn(), certificate: vi.fn() };
beforeEach(() => {
  desk = openRecords();
  desk.model.set({ settings: FRESH.settings });
  addresses = ["127.0.0.2"];
  const collection = new Collection(desk.store, desk.photos);
  phone = new PhoneIntake(desk.model, takes, collection, () => addresses, 20);
});
afterEach(() => {
  phone.close();
  rmSync(desk.folder, { recursive: true, force: true });
});

type Open = Extract<PhoneState, { status: "open" }>;
const opened = (): Open => {
  const now = desk.model.state.phone;
  if (now?.status !== "open") throw new Error(`the port is ${now?.status}`);
  return now;
};
const place = (url: string) => ({ port: new URL(url).port, path: new URL(url).pathname });

it("a round goes on under the same port and path when the PC's address changed, and says which the phone knows", async () => {
  await phone.open({ round: true });
  const before = opened();
  expect(before.from).toBeUndefined();
  phone.close();
  addresses = ["127.0.0.3"];
  await phone.open({ round: true });
  expect(opened()).toMatchObject({ address: "127.0.0.3", from: "127.0.0.2" });
  expect(place(opened().url)).toEqual(place(before.url));
});

it("of several addresses a round takes the one that the phone knows", async () => {
  await phone.open({ round: true });
  addresses = ["127.0.0.3", "127.0.0.2"];
  await phone.open({ round: true });
  expect(opened()).toMatchObject({ address: "127.0.0.2" });
  // Another that the user chose is the one she shows to the phone.
  await phone.open({ round: true, address: "127.0.0.3" });
  expect(opened().from).toBeUndefined();
  await phone.open({ round: true });
  expect(opened()).toMatchObject({ address: "127.0.0.3" });
});

it("an address that goes away while the port is open is followed", async () => {
  await phone.open({ round: true });
  addresses = ["127.0.0.3"];
  await vi.waitFor(() => expect(opened()).toMatchObject({ address: "127.0.0.3", from: "127.0.0.2" }));
  addresses = [];
  await vi.waitFor(() => expect(desk.model.state.phone).toEqual({ status: "no-network" }));
});

it("a photo of a certificate goes to its scale", async () => {
  await phone.open({ certificateOf: "i1" });
  const page = await (await fetch(opened().url)).text();
  expect(page).toContain("检定证书");
  const body = new Uint8Array(64).fill(7);
  body.set([0xff, 0xd8, 0xff, 0xe0]);
  expect((await fetch(opened().url, { method: "POST", body })).status).toBe(204);
  expect(takes.certificate).toHaveBeenCalledWith("i1", body);
  expect(takes.plate).not.toHaveBeenCalled();
  expect(opened().received).toBe(1);
});
