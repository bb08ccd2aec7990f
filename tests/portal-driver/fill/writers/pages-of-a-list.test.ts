import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PopupView } from "../../../../src/injected/popup/popup.js";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { turnPages } from "../../../../src/portal-driver/fill/writers/turn-pages.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

const LIST: PopupView = { ...CLOSED_POPUP, open: true, kind: "list", first: 1, pages: true };

/**
 * A list that turns its pages; its button may be pressed on the last one too.
 * @param redrawn there the same rows come again, as other elements; else nothing happens
 */
function listOf(pages: string[][], redrawn: boolean) {
  let at = 0;
  let drawn = 1;
  const told = { turned: 0, waitedOut: 0 };
  const driver = {
    optionsTimeout: 5000,
    hanging: () => "next",
    popup: async (): Promise<PopupView> => ({
      ...LIST,
      first: drawn,
      options: (pages[at] ?? []).map((text) => popupOption(text)),
    }),
    async click() {
      told.turned += 1;
      if (at < pages.length - 1 || redrawn) drawn += 1;
      at = Math.min(at + 1, pages.length - 1);
    },
    async until<T>(look: () => Promise<T | undefined>, timeout: number): Promise<T | undefined> {
      for (let waited = 0; waited < timeout; waited += 50) {
        const found = await look();
        if (found !== undefined) return found;
        vi.advanceTimersByTime(50);
      }
      told.waitedOut += 1;
      return undefined;
    },
  };
  return { driver: driver as unknown as ControlDriver, told };
}

const PAGES = [["衡器", "水表"], ["天平"], ["电子秤"]];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a list on several pages", () => {
  it("is turned to the one with the option meant", async () => {
    const { driver, told } = listOf(PAGES, true);
    expect(await turnPages(driver, { value: "电子秤" })).toMatchObject({ text: "电子秤" });
    expect(told).toEqual({ turned: 2, waitedOut: 0 });
  });

  it("ends where the same page comes again", async () => {
    const { driver, told } = listOf(PAGES, true);
    expect(await turnPages(driver, { value: "皮带秤" })).toBeUndefined();
    expect(told).toEqual({ turned: 3, waitedOut: 0 });
  });

  it("is waited for where nothing came yet", async () => {
    const { driver, told } = listOf(PAGES, false);
    expect(await turnPages(driver, { value: "皮带秤" })).toBeUndefined();
    expect(told).toEqual({ turned: 3, waitedOut: 1 });
  });
});
