import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AppState } from "../../src/ipc/state.js";
import { primaries, renderApp, sentOf } from "./support/render-app.js";
import { FORM, INSTRUMENT, READY } from "./support/samples.js";

const instruments = ["1", "2", "3"].map((id) => ({ ...INSTRUMENT, id, serial: `SN${id}` }));
const STATE: AppState = { ...FORM, instruments, instrumentId: "2" };
const ids = instruments.map(({ id }) => id);

test("whose turn it is and what comes next; skipped and left on the person's word", async () => {
  const { bridge, user } = await renderApp({ ...STATE, batch: { ids, taken: ["1"], at: "2" } });
  expect(screen.getByTestId("batch-at").textContent).toBe("第 2 台，共 3 台ACS-JE11 · SN2");
  expect(screen.getByTestId("batch-next").textContent).toContain("SN3");
  expect(screen.queryByTestId("batch-back")).toBeNull();
  await user.click(screen.getByTestId("batch-skip"));
  await user.click(screen.getByTestId("batch-leave"));
  expect(bridge.sent.map(({ name }) => name)).toEqual(expect.arrayContaining(["batch.skip", "batch.leave"]));
});

test("with another scale picked, the way back is offered", async () => {
  const { bridge, user } = await renderApp({ ...STATE, batch: { ids, taken: ["1", "2"], at: "3" } });
  expect(screen.getByTestId("batch-next").textContent).toBe("这是最后一台");
  await user.click(screen.getByTestId("batch-back"));
  expect(sentOf(bridge, "instrument.select")).toEqual(["3"]);
});

test("at the end: what the ledger showed, what it did not, and the ways on", async () => {
  const { bridge, user } = await renderApp({ ...STATE, batch: { ids, taken: ["1", "3"], at: null } });
  expect(screen.getByTestId("batch").textContent).toContain("2 台已经在网站台账里");
  expect(screen.getByTestId("batch").textContent).toContain("还没看到：SN2");
  expect(primaries()).toEqual(["batch-book"]);
  const dialog = { id: 1, kind: "confirm" as const, message: "确认？", host: "psp.e-cqs.cn" };
  act(() => bridge.push({ portal: { ...READY.portal, dialog } }));
  expect(primaries()).toEqual(["dialog-accept"]);
  act(() => bridge.push({ portal: READY.portal }));
  await user.click(screen.getByTestId("batch-rest"));
  expect(sentOf(bridge, "batch.start")).toEqual([["2"]]);
  await user.click(screen.getByTestId("batch-book"));
  expect(sentOf(bridge, "ledger.again")).toEqual([["1", "3"]]);
});

test("a batch of another company's scales is not shown, and keeps no other from being offered", async () => {
  const batch = { ids: ["elsewhere"], taken: [], at: "elsewhere" };
  await renderApp({ ...STATE, batch, batchOffer: ids });
  expect(screen.queryByTestId("batch")).toBeNull();
  expect(screen.getByTestId("batch-offer")).toBeTruthy();
});

test("several scales confirmed from photos are offered, those on the portal already are not", async () => {
  const [one, ...others] = instruments;
  const { bridge, user } = await renderApp({
    ...STATE,
    instruments: [{ ...INSTRUMENT, ...one, registeredOn: "2026-01-01" }, ...others],
    batchOffer: ids,
  });
  await user.click(screen.getByTestId("batch-start"));
  expect(sentOf(bridge, "batch.start")).toEqual([["2", "3"]]);
  await user.click(screen.getByTestId("batch-decline"));
  expect(sentOf(bridge, "batch.leave")).toHaveLength(1);
});

test("a single scale is no batch", async () => {
  await renderApp({ ...STATE, batchOffer: ["2"] });
  expect(screen.queryByTestId("batch-offer")).toBeNull();
});
