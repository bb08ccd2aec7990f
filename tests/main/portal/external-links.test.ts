import { expect, it, vi } from "vitest";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import type { AppState } from "../../../src/ipc/state.js";
import { ExternalLinks, type LinkAnswer } from "../../../src/main/portal/external-links.js";
import { PortalStatus } from "../../../src/main/portal/portal-status.js";
import { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const model = new Model({ portal: NO_PORTAL, settings: { practice: false } } as AppState);
  const toast = vi.spyOn(model, "toast");
  const outside = vi.fn(async () => {});
  const allow = vi.fn();
  const links = new ExternalLinks(model, new PortalStatus(model), { openOutside: outside, allow });
  const shown = () => model.state.portal.externalLink;
  const answer = (answer: LinkAnswer, id = shown()?.id ?? 0) => links.answer(id, answer);
  return { links, toast, outside, allow, shown, answer };
}

it("opens another site outside only when the person says so", async () => {
  const { links, shown, outside, answer } = desk();
  links.offer("https://other.example/page?x=1");
  expect(shown()).toMatchObject({ host: "other.example", owner: "anybody", mayAllow: true });
  expect(outside).not.toHaveBeenCalled();
  await answer("open");
  expect(outside).toHaveBeenCalledExactlyOnceWith("https://other.example/page?x=1");
  expect(shown()).toBeNull();
});

it("forgets the address when she does not, and answers nothing twice", async () => {
  const { links, outside, answer } = desk();
  links.offer("https://other.example/");
  await answer("stay");
  await answer("open");
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
  const { links, toast, outside, answer } = desk();
  links.offer(url);
  await answer("open");
  expect(outside).not.toHaveBeenCalled();
  expect(toast).toHaveBeenCalledWith("error", "navigation-blocked", expect.anything());
});

it("opens the page whose host was shown, or none: another one that came meanwhile is not meant", async () => {
  const { links, outside, shown, answer } = desk();
  links.offer("https://shown.example/");
  const first = shown()?.id;
  links.offer("https://meanwhile.example/");
  await answer("open", first);
  expect(outside).not.toHaveBeenCalled();
  expect(shown()?.host).toBe("meanwhile.example");
  await answer("open");
  expect(outside).toHaveBeenCalledExactlyOnceWith("https://meanwhile.example/");
});

it("shows the host that is opened, whatever stands before it in the address", async () => {
  const { links, outside, shown, answer } = desk();
  links.offer("https://psp.e-cqs.cn@evil.example:8443/x");
  expect(shown()?.host).toBe("evil.example:8443");
  await answer("open");
  expect(outside).toHaveBeenCalledExactlyOnceWith("https://evil.example:8443/x");
});

it.each([
  ["https://api.e-cqs.cn/", "portal"],
  ["https://psp.samr.gov.cn/", "regulator"],
  ["https://www.jiaxing.gov.cn/", "government"],
  ["https://samr.gov.cn.evil.example/", "anybody"],
])("says whose %s is: %s; and lets its host in when the user says so", async (url, owner) => {
  const { links, allow, shown, answer } = desk();
  links.offer(url);
  expect(shown()?.owner).toBe(owner);
  await answer("allow");
  expect(allow).toHaveBeenCalledExactlyOnceWith(new URL(url).hostname, url);
});
