import { screen, waitFor } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import type { PhoneState } from "../../../../src/ipc/state.js";
import { renderApp, sentOf } from "../../support/render-app.js";
import { CERTIFICATE, INSTRUMENT, READY } from "../../support/samples.js";

beforeAll(() => {
  // The ledger's list draws what fits its box; there is no layout here, so a box and its rows get a size.
  const sizes = { clientHeight: 500, clientWidth: 400, offsetHeight: 84, offsetWidth: 400 };
  for (const [side, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value });
});

const OPEN: Extract<PhoneState, { status: "open" }> = {
  status: "open",
  url: "http://192.168.1.35:43117/9f3c0a7be1d24c5f",
  address: "192.168.1.35",
  addresses: ["192.168.1.35"],
  received: 0,
};

it("a round whose PC has another address says what to do on the phone, with the new one", async () => {
  const { bridge, user } = await renderApp({ ...READY, settings: { ...READY.settings, helperMode: true } });
  bridge.answer("ledger.list", () => [INSTRUMENT]);
  await user.click(screen.getByTestId("settings-open"));
  await user.click(screen.getByTestId("settings-desk"));
  await user.click(await screen.findByTestId("desk-collect"));
  bridge.push({ phone: OPEN });
  await screen.findByTestId("phone-code");
  expect(screen.queryByTestId("phone-moved")).toBeNull();
  bridge.push({ phone: { ...OPEN, from: "192.168.1.20" } });
  const note = await screen.findByTestId("phone-moved");
  expect(note.textContent).toContain("现在是 192.168.1.35");
  expect(note.textContent).toContain("192.168.1.20");
});

it("a certificate is photographed by phone from its scale, and looked at as soon as it is read", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("ledger.list", () => [INSTRUMENT]);
  bridge.answer("scan.get", () => ({ token: "t9", fileName: "phone.jpg", reading: CERTIFICATE }));
  await user.click(screen.getByTestId("ledger-open"));
  await user.click(await screen.findByTestId("ledger-row"));
  await user.click(await screen.findByTestId("certificate-phone"));
  expect(sentOf(bridge, "phone.open")).toEqual([{ round: false, certificateOf: INSTRUMENT.id }]);
  bridge.push({ phone: { ...OPEN, received: 1 } });
  await waitFor(() => expect(screen.getByTestId("phone-received").textContent).toContain("收到 1 张"));
  // Another scale's is not this one's.
  const one = { token: "t8", fileName: "a.pdf", instrumentId: "other", serial: "" };
  bridge.push({ caught: [one] });
  expect(screen.queryByTestId("certificate-form")).toBeNull();
  bridge.push({ caught: [one, { ...one, token: "t9", instrumentId: INSTRUMENT.id }] });
  expect(await screen.findByTestId("certificate-form")).toBeTruthy();
  expect(sentOf(bridge, "scan.get")).toEqual(["t9"]);
});
