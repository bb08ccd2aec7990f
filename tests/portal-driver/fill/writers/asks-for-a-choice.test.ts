import { describe, expect, it } from "vitest";
import { asksForChoice } from "../../../../src/core/autofill/match-option.js";
import type { PopupView } from "../../../../src/injected/popup/popup.js";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { clearPopup, writePopup } from "../../../../src/portal-driver/fill/writers/popup.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** A box that cannot be typed into, and its list, look by look; the last stands. */
function control(...looks: string[][]) {
  const chosen: string[] = [];
  let open = false;
  const popup = async (): Promise<PopupView> => {
    const options = (looks.length > 1 ? looks.shift() : looks[0]) ?? [];
    return open
      ? { ...CLOSED_POPUP, open, kind: "list", options: options.map((text) => popupOption(text)) }
      : CLOSED_POPUP;
  };
  const driver = {
    optionsTimeout: 1000,
    opening: ["box", "arrow"],
    press: async () => {
      open = true;
    },
    popup,
    // As often as it takes here.
    until: async <T>(look: () => Promise<T | undefined>) => {
      for (let asked = 0; asked < 4; asked += 1) {
        const found = await look();
        if (found !== undefined) return found;
      }
      return undefined;
    },
    hanging: (command: object) => ({ ...command, boundingBox: async () => null }),
    click: async ({ text }: { text: string }) => {
      chosen.push(text);
      open = false;
    },
    box: { isEditable: async () => false },
    windows: () => [],
    closeLayer: async () => {},
    hasFrameInFront: async () => false,
    at: () => ({ text: "arrow" }),
    leave: async () => {},
  };
  return { driver: driver as unknown as ControlDriver, chosen };
}

it.each([
  ["请选择", true],
  ["--请选择--", true],
  ["请选择类别", true],
  ["Please select", true],
  ["选择性检定", false],
  ["全部", false],
  ["衡器", false],
])("%j only asks: %j", (text, asks) => expect(asksForChoice(text)).toBe(asks));

it("a list that only asks for a choice is waited for: its options are on their way", async () => {
  const { driver, chosen } = control(["请选择"], ["请选择"], ["请选择"], ["请选择", "衡器"]);
  await writePopup(driver, { value: "衡器" });
  expect(chosen).toEqual(["衡器"]);
});

describe("a list that cannot be typed into is emptied", () => {
  it("by the line that takes no choice", async () => {
    const { driver, chosen } = control(["请选择", "衡器"]);
    await clearPopup(driver);
    expect(chosen).toEqual(["请选择"]);
  });

  it.each([[["衡器", "水表"]], [["请选择", "请选择类别", "衡器"]]])(
    "by none where none or two do: %j",
    async (options) => {
      const { driver, chosen } = control(options);
      await expect(clearPopup(driver)).rejects.toMatchObject({ reason: "chosen-stays" });
      expect(chosen).not.toContain("衡器");
    },
  );
});
