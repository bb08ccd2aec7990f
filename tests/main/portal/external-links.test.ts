import { expect, it, vi } from "vitest";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import type { AppState } from "../../../src/ipc/state.js";
import { ExternalLinks } from "../../../src/main/portal/external-links.js";
import { PortalStatus } from "../../../src/main/portal/status.js";
import { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const model = new Model({ portal: NO_PORTAL } as AppState);
  const toast = vi.spyOn(model, "toast");
  const outside = vi.fn(async () => {});
  const links = new ExternalLinks(model, new PortalStatus(model), outside);
  return { links, toast, outside, shown: () => model.state.portal.externalLink };
}

it("opens another site outside only when the person says so", async () => {
  const { links, shown, outside } = desk();
  links.offer("https://other.example/page?x=1");
  expect(shown()).toBe("other.example");
  expect(outside).not.toHaveBeenCalled();
  await links.answer(true);
  expect(outside).toHaveBeenCalledExactlyOnceWith("https://other.example/page?x=1");
  expect(shown()).toBeNull();
});

it("forgets the address when she does not, and answers nothing twice", async () => {
  const { links, outside } = desk();
  links.offer("https://other.example/");
  await links.answer(false);
  await links.answer(true);
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
  const { links, toast, outside } = desk();
  links.offer(url);
  await links.answer(true);
  expect(outside).not.toHaveBeenCalled();
  expect(toast).toHaveBeenCalledWith("error", "navigation-blocked", expect.anything());
});
