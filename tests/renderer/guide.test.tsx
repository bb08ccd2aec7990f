import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { STEP_IDS } from "../../src/core/procedure/pack/steps.js";
import { NO_PORTAL } from "../../src/ipc/portal-state.js";
import type { AppState } from "../../src/ipc/state.js";
import { PACK, primaries, renderApp, sentOf } from "./support/render-app.js";
import { FORM, FRESH, INSTRUMENT, NOW, READY } from "./support/samples.js";

test("the nine steps stand in order, each with its status, one of them current", async () => {
  await renderApp(FORM);
  const statuses = STEP_IDS.map((id) => screen.getByTestId(`step-${id}`).dataset.status);
  expect(statuses).toEqual(["done", "done", "done", "done", "current", "todo", "todo", "todo", "todo"]);
  expect(screen.getByTestId("step-add-instrument").getAttribute("aria-current")).toBe("step");
  expect(document.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
});

test("picking a step and asking for its place again are sent to main", async () => {
  const { bridge, user } = await renderApp(READY);
  await user.click(screen.getByTestId("step-goto-open-ledger"));
  await user.click(screen.getByTestId("highlight-again"));
  expect(sentOf(bridge, "guide.goto")).toEqual(["open-ledger"]);
  expect(sentOf(bridge, "guide.highlight")).toHaveLength(1);
});

test("another step is read from its beginning, however far down the last one was", async () => {
  const { bridge } = await renderApp(READY);
  const below = screen.getByTestId("ledger-open").parentElement?.parentElement as HTMLElement;
  below.scrollTop = 200;
  act(() => bridge.push({ toast: null }));
  expect(below.scrollTop).toBe(200);
  act(() => bridge.push({ now: { ...NOW, step: "submit-reservation" } }));
  expect(below.scrollTop).toBe(0);
});

test.each([
  ["missing", 0, (): string => PACK.steps[3]?.first["zh-CN"] ?? "?"],
  ["ambiguous", 3, (): string => "3 处都像"],
] as const)("a target that is %s is explained", async (outcome, count, words) => {
  await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "open-ledger", target: { outcome, count, submit: false } },
  });
  expect(screen.getByTestId("now").textContent).toContain(words());
});

test("a found target is not called missing", async () => {
  await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "open-ledger", target: { outcome: "found", count: 1, submit: false } },
  });
  expect(screen.getByTestId("now").textContent).not.toContain(PACK.steps[3]?.first["zh-CN"]);
});

test.each([
  ["unreachable", "offline", "连不上", true],
  ["slow", "offline", "很慢", true],
  ["silent", "offline", "没有回话", true],
  ["expired", "expired", "重新登录", false],
  ["changed", "changed", "不一样", false],
  ["garbled", "changed", "乱码", false],
  ["closed", "blocked", "不能用", true],
  ["crashed", "blocked", "没有反应", false],
] as const)("trouble %s is told as %s, with its remedy", async (trouble, kind, words, practice) => {
  const { bridge, user } = await renderApp({ ...READY, portal: { ...NO_PORTAL, condition: trouble } });
  const panel = screen.getByTestId("portal-trouble");
  expect(panel.dataset.trouble).toBe(kind);
  expect(panel.textContent).toContain(words);
  await user.click(within(panel).getAllByRole("button")[0] as HTMLElement);
  expect(sentOf(bridge, "portal.reload")).toHaveLength(1);
  expect(within(panel).queryByText("先用练习网站") !== null).toBe(practice);
});

test("Escape answers the portal's question, but not while an input method has letters to give up", async () => {
  const dialog = { id: 1, kind: "prompt" as const, message: "备注", host: "psp.e-cqs.cn" };
  const { bridge } = await renderApp({ ...READY, portal: { ...READY.portal, dialog } });
  const text = screen.getByTestId("dialog-text");
  fireEvent.keyDown(text, { key: "Escape", isComposing: true });
  expect(sentOf(bridge, "portal.answer")).toEqual([]);
  fireEvent.keyDown(text, { key: "Escape" });
  expect(sentOf(bridge, "portal.answer")).toMatchObject([{ id: 1, accept: false }]);
});

const NOW_DIALOG: NonNullable<AppState["now"]> = {
  step: "submit-reservation",
  substep: "confirm-submission",
  sentence: { key: "confirm-submission", values: {} },
  action: "none",
  target: { outcome: "none", count: 0 },
  open: [],
  said: null,
  dialog: { message: "确认提交申请？", button: "确定" },
  warnings: [],
  reservation: null,
};

test("what the portal asks in a dialog is shown, and that the answer is hers", async () => {
  const { bridge } = await renderApp({
    ...READY,
    portal: {
      ...NO_PORTAL,
      dialog: { id: 1, kind: "confirm", message: "确认提交申请？", host: "psp.e-cqs.cn" },
    },
  });
  const asking = screen.getByTestId("portal-asking");
  expect(asking.textContent).toContain("网站在问您");
  expect(asking.textContent).toContain("确认提交申请？");
  // The question's own button is the one that counts now.
  expect(primaries()).toHaveLength(1);
  // The card's sentence quotes it, without its stop: then it is not said twice.
  const values = { message: "确认提交申请", button: "确定" };
  const sentence = { key: "confirm-submission", values } as const;
  act(() => bridge.push({ now: { ...NOW_DIALOG, sentence } }));
  expect(screen.getByTestId("now").textContent?.match(/确认提交申请/g)).toHaveLength(1);
  act(() => bridge.push({ portal: NO_PORTAL }));
  expect(screen.queryByTestId("portal-asking")).toBeNull();
});

test("practice is offered when the portal is offline, and not while practising", async () => {
  const { bridge, user } = await renderApp({ ...READY, portal: { ...NO_PORTAL, condition: "unreachable" } });
  await user.click(within(screen.getByTestId("portal-trouble")).getByText("先用练习网站"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ practice: true }]);
  expect(within(screen.getByTestId("portal-trouble")).queryByText("先用练习网站")).toBeNull();
  expect(screen.getByTestId("practice-badge")).toBeTruthy();
});

test("the booking is shown word for word; what to bring only once it may be brought", async () => {
  const reservation = { id: "YY2025-77", status: "已提交", instruments: ["S1"] };
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification", reservation },
  });
  expect(screen.getByTestId("reservation-id").textContent).toBe("YY2025-77");
  expect(screen.getByTestId("reservation").dataset).toMatchObject({ id: "YY2025-77", status: "已提交" });
  expect(screen.queryByTestId("finish")).toBeNull();
  // What the list does not say of the scales is not made up: where it stands is.
  expect(screen.getByTestId("reservation").textContent).toContain("打开预约单的详情");
  const shown = (text: string) => ({
    guide: {
      ...FRESH.guide,
      current: "await-verification" as const,
      reservation: { ...reservation, instruments: [text] },
    },
  });
  act(() => bridge.push(shown("S1 待受理")));
  expect(screen.getByTestId("reservation").textContent).toContain("过一会儿再来看");
  act(() => bridge.push(shown("S1 待检定")));
  expect(screen.getByTestId("finish").textContent).toContain("请带上");
  expect(screen.getByTestId("reservation").dataset.id).toBe("YY2025-77");
  expect(screen.getByTestId("reservation-scale-S1").dataset.status).toBe("待检定");
  expect(screen.getByTestId("reservation-reminder").textContent).toContain("提醒");
  await user.click(screen.getByTestId("finish-done"));
  expect(screen.queryByTestId("finish")).toBeNull();
  expect(screen.getByTestId("reservation-id").textContent).toBe("YY2025-77");
});

test("the language of the settings is the language of the page", async () => {
  const { bridge, user } = await renderApp(READY);
  expect(document.documentElement.lang).toBe("zh-CN");
  await user.click(screen.getByTestId("language-switch"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ language: "en" }]);
  expect(await screen.findByText("Show me where")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test.each(["found", "missing"] as const)(
  "in English the portal's words are explained, target %s",
  async (outcome) => {
    await renderApp({
      ...READY,
      settings: { ...READY.settings, language: "en" },
      guide: { ...FRESH.guide, current: "submit-reservation", target: { outcome, count: 1, submit: false } },
    });
    expect(screen.getByTestId("now").textContent).toMatch(/“(提交申请|选择器具)” \((Submit|Choose scales)\)/);
  },
);

test("a command that fails is told", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("guide.highlight", () => {
    throw new Error("no portal");
  });
  await user.click(screen.getByTestId("highlight-again"));
  expect((await screen.findByTestId("toast")).textContent).toContain("出了点问题");
});

const three = ["1", "2", "3"].map((id) => ({ ...INSTRUMENT, id, serial: `SN${id}` }));

test("scales booked together are listed where they are chosen, and what is missing is said before it is submitted", async () => {
  const state = {
    ...READY,
    instruments: three,
    booking: { ids: ["1", "3"], chosen: ["3"] },
    guide: { ...FRESH.guide, current: "choose-instruments" as const },
  };
  const { bridge, user } = await renderApp(state);
  expect(
    screen.getAllByTestId("booking-scale").map((row) => row.querySelector("strong")?.textContent),
  ).toEqual(["SN1", "SN3"]);
  expect(screen.queryByText(/还差/)).toBeNull();
  await user.click(screen.getByTestId("booking-copy-SN1"));
  expect(sentOf(bridge, "clipboard.copy")).toEqual(["SN1"]);
  act(() => bridge.push({ guide: { ...state.guide, current: "submit-reservation" } }));
  expect(screen.getByText(/预约单里还差 1 台/).parentElement?.textContent).toContain("SN1");
  act(() => bridge.push({ booking: { ids: ["1", "3"], chosen: ["1", "3"] } }));
  expect(screen.getByText(/2 台都在预约单里了/)).toBeTruthy();
  await user.click(screen.getByTestId("booking-leave"));
  expect(sentOf(bridge, "booking.leave")).toHaveLength(1);
});

test("many scales: the list is short, with the one in force, and the rest is in the ledger", async () => {
  const many = Array.from({ length: 53 }, (_, index) => ({
    ...INSTRUMENT,
    id: `i${index}`,
    serial: `SN${index}`,
  }));
  const { user } = await renderApp({ ...READY, instruments: many, instrumentId: "i3" });
  const list = screen.getByTestId("instrument-select") as HTMLSelectElement;
  expect(list.value).toBe("i3");
  expect(list.options).toHaveLength(1 + 1 + 20);
  await user.click(screen.getByTestId("instrument-all"));
  expect(screen.getByRole("heading", { name: "我的秤" })).toBeTruthy();
});

test("who has an account from elsewhere, or another phone, is told so where the login is", async () => {
  const { user } = await renderApp({ ...READY, guide: { ...FRESH.guide, current: "enter-system" } });
  await user.click(screen.getByText("从老平台转过来的账号，怎么登录？"));
  expect(screen.getByText(/用户名是统一社会信用代码，密码是初始密码/)).toBeTruthy();
  await user.click(screen.getByText("早就有账号，可注册时的手机号换了？"));
  expect(screen.getByText(/还用原来的用户名和密码登录/)).toBeTruthy();
});
