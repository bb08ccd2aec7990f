import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { close, openBy } from "../../../../src/portal-driver/fill/writers/open-popup.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

/** A list that its server draws: it comes and goes so long, in ms, after a press. */
function listOf(answering: number) {
  let [opens, closes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const pressed: string[] = [];
  const driver = {
    openedAfter: 0,
    key: "k",
    leadsElsewhere: false,
    windows: () => [],
    async press() {
      opens = performance.now() + answering;
    },
    at: () => "opener",
    hanging: () => "close",
    closeLayer: async () => {},
    hasFrameInFront: async () => false,
    leave: async () => {},
    click: async (target: string) => void pressed.push(target),
    popup: async () =>
      performance.now() >= opens && performance.now() < closes
        ? { ...CLOSED_POPUP, open: true, kind: "list", options: [popupOption("南湖区")] }
        : CLOSED_POPUP,
    async until<T>(look: () => Promise<T | undefined>, timeout: number): Promise<T | undefined> {
      for (let waited = 0; waited <= timeout; waited += 50) {
        const found = await look();
        if (found !== undefined) return found;
        vi.advanceTimersByTime(50);
      }
      return undefined;
    },
  };
  const choose = (): void => {
    closes = performance.now() + answering;
  };
  return { driver: driver as unknown as ControlDriver, choose, pressed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("a list that is slow to come may be as slow to go: it is not pressed meanwhile", async () => {
  const { driver, choose, pressed } = listOf(600);
  expect(await openBy(driver, driver.box)).toMatchObject({ open: true });
  choose();
  await close(driver);
  expect(pressed).toEqual([]);
});

it("one that stays is closed by what opened it", async () => {
  const { driver, pressed } = listOf(100);
  await openBy(driver, driver.box);
  await close(driver);
  expect(pressed).toEqual(["opener"]);
});
