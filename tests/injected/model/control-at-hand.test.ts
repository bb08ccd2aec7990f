// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { Widget } from "../../../src/injected/controls/types.js";
import {
  letGo,
  lookAround,
  placeAtHand,
  shownAtHand,
  takeInHand,
} from "../../../src/injected/model/control-at-hand.js";

const anew = { box: "found anew" } as unknown as Widget;
vi.mock("../../../src/injected/dom/scan.js", () => ({ scan: () => "scan" }));
vi.mock("../../../src/injected/model/frame-model.js", () => ({ readFrame: () => ({ page: "form" }) }));
vi.mock("../../../src/injected/model/find-element.js", () => ({ findControl: () => ({ widget: anew }) }));

function inHand(choices: Widget["choices"] = []): { widget: Widget; box: HTMLInputElement } {
  document.body.innerHTML = "<p><input value=电子秤></p>";
  const [root, box] = [document.querySelector("p"), document.querySelector("input")];
  if (!root || !box) throw new Error("no box");
  const widget: Widget = { kind: "text", root, box, originals: [], choices, shown: true };
  takeInHand({ key: "c:1", place: box, widget });
  return { widget, box };
}

it("the control at hand is looked at without reading the form, as it is now", () => {
  const { widget, box } = inHand();
  expect(lookAround("c:1")).toEqual({ widget, page: "scan" });
  expect(placeAtHand("c:1")).toBe(box);
  box.value = "台秤";
  expect(shownAtHand("c:1")).toBe("台秤");
});

it.each([
  ["another is asked for", "c:2", () => {}],
  ["the page has replaced it", "c:1", () => document.querySelector("p")?.replaceChildren()],
  ["the form was read again", "c:1", letGo],
])("it is found anew where %s", (_, key, change) => {
  inHand();
  change();
  expect(lookAround(key)).toEqual({ widget: anew, page: "form" });
  expect(placeAtHand(key)).toBeNull();
  expect(shownAtHand(key)).toBeNull();
});

it("which of several buttons is pressed is read anew", () => {
  const { box } = inHand();
  inHand([{ face: box, text: "国产", selected: true, disabled: false }]);
  expect(shownAtHand("c:1")).toBeNull();
});
