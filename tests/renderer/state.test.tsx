import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AppState } from "../../src/ipc/state.js";
import { ScalesFeed } from "../../src/main/ipc/scales-feed.js";
import { App } from "../../src/renderer/App.js";
import { useMainState } from "../../src/renderer/state/app-state.js";
import { fakeBridge } from "./support/fake-bridge.js";
import { PACK } from "./support/render-app.js";
import { INSTRUMENT, READY } from "./support/samples.js";

test("parts that change are laid over what is known; the others stay the same objects", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  const { result } = renderHook(useMainState);
  await waitFor(() => expect(result.current).toMatchObject({ state: READY, pack: PACK }));
  act(() => bridge.push({ portalReady: false }));
  expect(result.current?.state).toEqual({ ...READY, portalReady: false });
  expect(result.current?.state.instruments).toBe(READY.instruments);
});

test("what changes before the whole state has come is not lost", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  let answer: (state: AppState) => void = () => {};
  bridge.answer("state.get", () => new Promise<AppState>((resolve) => (answer = resolve)));
  const { result } = renderHook(useMainState);
  act(() => bridge.push({ portalReady: false }));
  expect(result.current).toBeNull();
  await act(async () => answer(READY));
  expect(result.current?.state).toEqual({ ...READY, portalReady: false });
});

test("of thousands of scales what changed is laid over what is known; after a lost message all are asked for", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  const scales = Array.from({ length: 300 }, (_, at) => ({ ...INSTRUMENT, id: `s${at}` }));
  const feed = new ScalesFeed();
  bridge.answer("state.get", () => ({ ...READY, instruments: feed.since(scales, null) }));
  const { result } = renderHook(useMainState);
  await waitFor(() => expect(result.current?.state.instruments).toEqual(scales));
  const kept = result.current?.state.instruments[0];
  const saved = scales.with(7, { ...INSTRUMENT, id: "s7", serial: "new" });
  act(() => bridge.push({ instruments: feed.next(saved) }));
  expect(result.current?.state.instruments).toEqual(saved);
  expect(result.current?.state.instruments[0]).toBe(kept);
  feed.next(scales);
  bridge.answer("state.get", () => ({ ...READY, tour: true, instruments: feed.since(saved, null) }));
  await act(async () => bridge.push({ instruments: feed.next(scales) }));
  await waitFor(() => expect(result.current?.state.tour).toBe(true));
  expect(result.current?.state.instruments).toEqual(saved);
});

test("the pack is asked for with the state, and again only when main says that it is another", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  const { result } = renderHook(useMainState);
  await waitFor(() => expect(result.current?.pack).toBe(PACK));
  await act(async () => bridge.push({ portalReady: false }));
  const asked = () => bridge.sent.filter(({ name }) => name === "pack.get").length;
  expect(asked()).toBe(1);
  const other = { ...PACK, id: "another" };
  bridge.answer("pack.get", () => other);
  act(() => bridge.push({ pack: { ...READY.pack, revision: READY.pack.revision + 1 } }));
  await waitFor(() => expect(result.current?.pack).toBe(other));
  expect(asked()).toBe(2);
});

test("a pack that changes before the first answers are there is asked for again", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  let answer: (state: AppState) => void = () => {};
  bridge.answer("state.get", () => new Promise<AppState>((resolve) => (answer = resolve)));
  const { result } = renderHook(useMainState);
  const other = { ...PACK, id: "another" };
  bridge.answer("pack.get", () => other);
  act(() => bridge.push({ pack: { ...READY.pack, revision: READY.pack.revision + 1 } }));
  await act(async () => answer(READY));
  await waitFor(() => expect(result.current?.pack).toBe(other));
});

test("while a large ledger is read the wizard says how far it is, then draws what there is", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  let answer: (state: AppState) => void = () => {};
  bridge.answer("state.get", () => new Promise<AppState>((resolve) => (answer = resolve)));
  render(<App />);
  expect(screen.queryByTestId("opening-ledger")).toBeNull();
  act(() => bridge.push({ opening: { read: 30, total: 120 } }));
  expect(screen.getByTestId("opening-ledger").textContent).toContain("25%");
  expect(screen.getByRole("progressbar")).toHaveProperty("value", 30);
  await act(async () => answer(READY));
  await waitFor(() => expect(screen.queryByTestId("opening-ledger")).toBeNull());
  expect(screen.getByTestId("ledger-open")).toBeTruthy();
});
