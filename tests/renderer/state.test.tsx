// @vitest-environment happy-dom
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AppState } from "../../src/contract/state.js";
import { useMainState } from "../../src/renderer/app/state.js";
import { fakeBridge } from "./support/fake-bridge.js";
import { PACK } from "./support/render-app.js";
import { READY } from "./support/samples.js";

test("parts that change are laid over what is known; the others stay the same objects", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  const { result } = renderHook(useMainState);
  await waitFor(() => expect(result.current).toEqual(READY));
  act(() => bridge.push({ exposed: true }));
  expect(result.current).toEqual({ ...READY, exposed: true });
  expect(result.current?.instruments).toBe(READY.instruments);
});

test("what changes before the whole state has come is not lost", async () => {
  const bridge = fakeBridge(READY, PACK);
  window.verifyGuide = bridge;
  let answer: (state: AppState) => void = () => {};
  bridge.answer("state.get", () => new Promise<AppState>((resolve) => (answer = resolve)));
  const { result } = renderHook(useMainState);
  act(() => bridge.push({ exposed: true }));
  expect(result.current).toBeNull();
  await act(async () => answer(READY));
  expect(result.current).toEqual({ ...READY, exposed: true });
});
