import { expect, it, vi } from "vitest";
import { ExternalLinks } from "../../../src/main/portal/external-links.js";
import type { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const update = vi.fn();
  const toast = vi.fn();
  const outside = vi.fn(async () => {});
  return { update, toast, outside, leaving: new ExternalLinks({ update, toast } as unknown as Model, outside) };
}

it("opens another site outside only when the person says so", async () => {
  const { leaving, update, outside } = desk();
  leaving.offer("https://other.example/page?x=1");
  expect(update).toHaveBeenLastCalledWith({ leaving: "other.example" });
  expect(outside).not.toHaveBeenCalled();
  await leaving.answer(true);
  expect(outside).toHaveBeenCalledExactlyOnceWith("https://other.example/page?x=1");
  expect(update).toHaveBeenLastCalledWith({ leaving: null });
});

it("forgets the address when she does not, and answers nothing twice", async () => {
  const { leaving, outside } = desk();
  leaving.offer("https://other.example/");
  await leaving.answer(false);
  await leaving.answer(true);
  expect(outside).not.toHaveBeenCalled();
});

it.each([
  "file:///etc/passwd",
  "javascript:alert(1)",
  "ms-settings:",
  "data:text/html,x",
  "app://wizard/",
  "no address",
])("hands %s to nobody", async (url) => {
  const { leaving, toast, outside } = desk();
  leaving.offer(url);
  await leaving.answer(true);
  expect(outside).not.toHaveBeenCalled();
  expect(toast).toHaveBeenCalledWith("error", "navigation-blocked", expect.anything());
});
