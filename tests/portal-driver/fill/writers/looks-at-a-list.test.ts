import { expect, it } from "vitest";
import type { PopupView } from "../../../../src/injected/popup/popup.js";
import type { HangingCommand } from "../../../../src/injected/rpc.js";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { writePopup } from "../../../../src/portal-driver/fill/writers/popup.js";
import { CLOSED_POPUP, popupOption } from "../../../support/popup-view.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** A control whose list shows what `view` says until `chosen` takes an option that closes it. */
function control(view: () => PopupView, chosen: (text: string) => boolean, scrolled = (_by: number) => {}) {
  const told = { looks: 0, chosen: [] as string[] };
  let open = true;
  const driver = {
    optionsTimeout: 1000,
    opening: ["box", "arrow"],
    press: async () => {},
    popup: async () => {
      told.looks += 1;
      return open ? view() : CLOSED_POPUP;
    },
    until: <T>(look: () => Promise<T | undefined>) => look(),
    hanging: (command: HangingCommand) =>
      Object.assign(command, { boundingBox: async () => ({ x: 0, y: 0, width: 100, height: HEIGHT }) }),
    click: async (target: { text: string }) => {
      told.chosen.push(target.text);
      open = !chosen(target.text);
    },
    frame: {
      page: () => ({ mouse: { move: async () => {}, wheel: async (_: 0, by: number) => scrolled(by) } }),
    },
    nextChange: async () => {},
    windows: () => [],
    leave: async () => {},
  };
  return { driver: driver as unknown as ControlDriver, told };
}

const ROW = 34;
const HEIGHT = 8 * ROW;

it("a region's columns are looked at once a level", async () => {
  const levels = [
    ["浙江省", "江苏省"],
    ["嘉兴市", "杭州市"],
    ["南湖区", "秀洲区"],
  ];
  let shown = 1;
  const view = (): PopupView => ({
    ...CLOSED_POPUP,
    open: true,
    kind: "cascade",
    options: levels.slice(0, shown).flatMap((texts, level) => texts.map((text) => popupOption(text, level))),
  });
  const { driver, told } = control(view, () => {
    shown += 1;
    return shown > levels.length;
  });
  const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };
  await writePopup(driver, { value: "南湖区[330402]", region });
  // One more for its being closed.
  expect(told).toEqual({ looks: 4, chosen: ["浙江省", "嘉兴市", "南湖区"] });
});

it("a list that draws only what is in sight is looked at once a screenful", async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `第${index}种`);
  let top = 0;
  const view = (): PopupView => ({
    ...CLOSED_POPUP,
    open: true,
    kind: "list",
    options: rows
      .filter((_, index) => (index + 1) * ROW > top && index * ROW < top + HEIGHT)
      .map((text) => popupOption(text)),
    scrollable: true,
    virtual: true,
    scrollTop: top,
    atEnd: top + HEIGHT >= rows.length * ROW,
  });
  const { driver, told } = control(
    view,
    () => true,
    (by) => {
      top = Math.min(top + by, rows.length * ROW - HEIGHT);
    },
  );
  await writePopup(driver, { value: "第39种" });
  expect(told).toEqual({ looks: 7, chosen: ["第39种"] });
});
