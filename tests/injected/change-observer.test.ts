// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { observeChanges } from "../../src/injected/change-observer.js";

// As the platform's own getters would tell it, of which happy-dom has not all.
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  listenTo: EventTarget.prototype.addEventListener,
  stopListeningTo: EventTarget.prototype.removeEventListener,
  queryDocument: (selector: string, of: Document = document) => [...of.querySelectorAll(selector)],
  shadowRoot: (element: Element) => element.shadowRoot,
  unclobbered: (element: Element) => element,
}));
vi.mock("../../src/injected/controls/value-owner.js", () => ({ noteUserEdits: () => {} }));
vi.mock("../../src/injected/dom/composed-tree.js", () => ({ isOurs: () => false }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("what changes in a part that got its shadow root later is told once its script was loaded", async () => {
  document.body.innerHTML = "<portal-part></portal-part>";
  const told = vi.fn();
  const stop = observeChanges(told);
  const root = document.querySelector("portal-part")?.attachShadow({ mode: "open" });
  document.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(500);
  const before = told.mock.calls.length;
  root?.append(document.createElement("p"));
  await vi.advanceTimersByTimeAsync(500);
  expect(told.mock.calls.length).toBe(before + 1);
  stop();
});

it("what changes in a part that was put in with its shadow root is told, in another within it too", async () => {
  document.body.innerHTML = "<main></main>";
  const told = vi.fn();
  const stop = observeChanges(told);
  const part = document.createElement("portal-part");
  const inner = document.createElement("portal-box");
  part.attachShadow({ mode: "open" }).append(inner);
  document.querySelector("main")?.append(part);
  await vi.advanceTimersByTimeAsync(500);
  const before = told.mock.calls.length;
  inner.attachShadow({ mode: "open" });
  inner.setAttribute("title", "begun");
  await vi.advanceTimersByTimeAsync(500);
  inner.shadowRoot?.append(document.createElement("p"));
  await vi.advanceTimersByTimeAsync(500);
  expect(told.mock.calls.length).toBe(before + 2);
  stop();
});
