import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { REVIEW, review } from "./support/plate-review.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { READY } from "./support/samples.js";

test("the divider moves by keys within its bounds and is remembered", async () => {
  const { bridge, user } = await renderApp(READY);
  const divider = screen.getByRole("separator");
  divider.focus();
  await user.keyboard("{ArrowLeft}{End}{ArrowRight}{Home}");
  expect(sentOf(bridge, "settings.change")).toEqual([
    { split: 0.67 },
    { split: 0.8 },
    { split: 0.8 },
    { split: 0.3 },
  ]);
  expect(divider.getAttribute("aria-valuenow")).toBe("30");
});

test("main is told where the portal belongs, in whole pixels, and not while it has no room", async () => {
  const box = { x: 0.4, y: 43, width: 937.6, height: 725, toJSON: () => "" } as DOMRect;
  const measure = vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(box);
  const { bridge } = await renderApp(READY);
  measure.mockReturnValue({ ...box, width: 0, height: 0 });
  window.dispatchEvent(new Event("resize"));
  measure.mockReturnValue({ ...box, width: 800 });
  window.dispatchEvent(new Event("resize"));
  window.dispatchEvent(new Event("resize"));
  measure.mockRestore();
  expect(sentOf(bridge, "layout.portal")).toEqual([
    { x: 0, y: 43, width: 938, height: 725 },
    { x: 0, y: 43, width: 800, height: 725 },
  ]);
});

test("the chip's name holds the words seen on it, as who speaks to the PC says them", async () => {
  await renderApp({ ...READY, companyId: null, instrumentId: null });
  expect(screen.getByRole("button", { name: "正在办理： 还没选单位 还没选秤 点开可以换" })).toBe(
    screen.getByTestId("case-open"),
  );
});

test("in a narrow window the wizard covers the portal, until the person looks at it", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const { bridge, user } = await renderApp(READY);
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(true);
  await user.click(screen.getByTestId("company-new"));
  await user.type(screen.getByTestId("company-field-name"), "半");
  await user.click(screen.getByTestId("drawer-close"));
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(false);
  await user.click(screen.getByTestId("drawer-open"));
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(true);
  expect((screen.getByTestId("company-field-name") as HTMLInputElement).value).toBe("半");
  vi.unstubAllGlobals();
});

test("in a narrow window what lies behind is called what it is, and not offered where nothing does", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const { bridge, user } = await review(REVIEW);
  bridge.answer("ledger.list", () => []);
  expect(screen.getByTestId("drawer-close").textContent).toBe("看照片");
  await user.click(screen.getByTestId("back"));
  expect(screen.getByTestId("drawer-close").textContent).toBe("看网页");
  await user.click(screen.getByTestId("ledger-open"));
  await user.click(await screen.findByTestId("ledger-wide"));
  expect(screen.queryByTestId("drawer-close")).toBeNull();
  vi.unstubAllGlobals();
});

test("where no page came the wizard says so in its place, and offers nothing that needs one", async () => {
  const tabs = [{ id: "t1", title: "127.0.0.1", active: true }];
  const { bridge } = await renderApp({
    ...READY,
    tabs,
    portal: { ...READY.portal, condition: "unreachable", absent: true },
  });
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(true);
  expect(screen.getByTestId("portal-absent").textContent).toContain("连不上办事网站");
  expect(screen.getByTestId("tab-t1").textContent).toBe("没有打开");
  expect(screen.queryByTestId("highlight-again")).toBeNull();
  expect(screen.queryByTestId("now-home")).toBeNull();
  act(() => bridge.push({ portal: READY.portal }));
  expect(sentOf(bridge, "layout.cover").at(-1)).toBe(false);
  expect(screen.queryByTestId("portal-absent")).toBeNull();
});

test("the portal's windows are tabs to pick and close; a single one stays", async () => {
  const tabs = [
    { id: "t1", title: "门户", active: true },
    { id: "t2", title: "预约申请", active: false },
  ];
  const { bridge, user } = await renderApp({ ...READY, tabs });
  await user.click(screen.getByTestId("tab-t2"));
  await user.click(screen.getByRole("button", { name: "关闭标签页“预约申请”" }));
  expect(sentOf(bridge, "tab.select")).toEqual(["t2"]);
  expect(sentOf(bridge, "tab.close")).toEqual(["t2"]);
  expect(screen.getByTestId("tab-t1").getAttribute("aria-current")).toBe("page");
});

test("before several filled pages are closed all of them are named", async () => {
  const dialog = { id: 7, kind: "leaveAll" as const, message: "器具登记\n用户注册", host: "" };
  const { bridge, user } = await renderApp({ ...READY, portal: { ...READY.portal, dialog } });
  expect(screen.getByTestId("dialog-message").textContent).toBe("器具登记\n用户注册");
  // To stay is what is proposed: Enter gives nothing up.
  expect(document.activeElement).toBe(screen.getByTestId("dialog-dismiss"));
  await user.keyboard("{Enter}");
  expect(sentOf(bridge, "portal.answer")).toEqual([{ id: 7, accept: false }]);
});

test("a single tab cannot be closed", async () => {
  await renderApp(READY);
  expect(screen.queryByRole("button", { name: /关闭标签页/ })).toBeNull();
});

test("an address that is none is refused where it is typed", async () => {
  const { bridge, user } = await renderApp(READY);
  await user.click(screen.getByTestId("settings-open"));
  const address = screen.getByTestId("settings-portal-url");
  await user.clear(address);
  await user.type(address, "psp.e-cqs.cn");
  await user.click(screen.getByTestId("settings-save"));
  expect(address.getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "settings.change")).toEqual([]);
  // The window would close over it.
  expect(sentOf(bridge, "draft.unsaved")).toEqual([true]);
  await user.clear(address);
  await user.type(address, "https://psp.e-cqs.cn/");
  await user.click(screen.getByTestId("settings-save"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ portalUrl: "https://psp.e-cqs.cn/" }]);
});

test("back at the steps the focus is on what to do now, not lost with the screen before", async () => {
  const { user } = await renderApp(READY);
  await user.click(screen.getByTestId("settings-open"));
  await user.click(screen.getByTestId("back"));
  expect(document.activeElement).toBe(screen.getByTestId("now"));
});

test("a window that its page only wrote into is no address", async () => {
  const written = { id: "t2", title: "about:blank", active: true };
  await renderApp({ ...READY, tabs: [...READY.tabs.map((tab) => ({ ...tab, active: false })), written] });
  expect(screen.getByTestId("tab-t2").textContent).toBe("新标签页");
  expect(screen.getByRole("button", { name: "关闭标签页“新标签页”" })).toBeTruthy();
});
