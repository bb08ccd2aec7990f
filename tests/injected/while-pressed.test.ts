import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PRESSED, whilePressed } from "../../src/injected/highlight/while-pressed.js";

let stop = () => {};
let host: HTMLElement;
let button: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>提交</button><p>别处</p>";
  button = document.querySelector("button") as HTMLElement;
  host = document.createElement("div");
  stop = whilePressed(host, () => [button]);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const isAway = () => host.hasAttribute(PRESSED);
const send = (event: Event, to: Element = button) => to.dispatchEvent(event);
const key = (type: string, name: string) =>
  new KeyboardEvent(type, { key: name, bubbles: true, composed: true });
const pointer = (type: string) => new Event(type, { bubbles: true, composed: true });

it("the ring is away while its target is pressed, and as long after as a server may be asked first", () => {
  send(pointer("pointerdown"));
  vi.advanceTimersByTime(5000);
  expect(isAway()).toBe(true);
  send(pointer("pointerup"));
  vi.advanceTimersByTime(2500);
  expect(isAway()).toBe(true);
  vi.advanceTimersByTime(500);
  expect(isAway()).toBe(false);
});

it("a key that is never seen to come up, for the question it brought, does not keep it away", () => {
  send(key("keydown", "Enter"));
  expect(isAway()).toBe(true);
  vi.advanceTimersByTime(3000);
  expect(isAway()).toBe(false);
});

it("neither a press elsewhere nor another key takes it off", () => {
  send(pointer("pointerdown"), document.querySelector("p") as Element);
  send(key("keydown", "Tab"));
  expect(isAway()).toBe(false);
});
