import { expect, it } from "vitest";
import type { PopupView } from "../../../../src/injected/popup/popup.js";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { confirmNode } from "../../../../src/portal-driver/fill/writers/cascade.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** A tree in a frame, in a layer whose buttons stand around that frame. */
function treeWith(...selected: string[]) {
  const pressed: string[] = [];
  const view: PopupView = {
    ...CLOSED_POPUP,
    open: true,
    kind: "tree",
    confirms: true,
    confirmsAround: true,
    options: ["南湖区", "秀洲区"].map((text) => ({
      ...popupOption(text),
      selected: selected.includes(text),
    })),
  };
  const driver = {
    popup: async () => (pressed.length > 0 ? CLOSED_POPUP : view),
    until: <T>(look: () => Promise<T | undefined>) => look(),
    pressAround: async (which: string) => void pressed.push(which),
  };
  return { driver: driver as unknown as ControlDriver, pressed };
}

it("the button around a tree's frame takes over the node that was pressed", async () => {
  const { driver, pressed } = treeWith("南湖区");
  await confirmNode(driver, "南湖区");
  expect(pressed).toEqual(["confirm"]);
});

it("and no other that is chosen in it", async () => {
  const { driver, pressed } = treeWith("秀洲区");
  await expect(confirmNode(driver, "南湖区")).rejects.toMatchObject({ reason: "no-such-option" });
  expect(pressed).toEqual([]);
});
