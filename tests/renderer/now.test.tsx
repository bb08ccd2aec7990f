import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { NO_PORTAL } from "../../src/ipc/portal-state.js";
import type { AppState } from "../../src/ipc/state.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { COMPANY, FORM, FRESH, INSTRUMENT, NOW, READY } from "./support/samples.js";

type Now = NonNullable<AppState["now"]>;

const open = (field: string, more: Partial<Now["open"][number]> = {}): Now["open"][number] => ({
  field,
  kind: "field",
  label: field,
  why: "unknown",
  box: { kind: "text", options: [] },
  value: "",
  now: "",
  said: "",
  ...more,
});

afterEach(() => vi.restoreAllMocks());

const card = () => screen.getByTestId("now");

test("the card says step, sub-step and target, and its sentence in words", async () => {
  await renderApp({ ...FORM, now: NOW });
  expect(card().dataset).toMatchObject({
    step: "add-instrument",
    substep: "complete-form",
    target: "found",
  });
  expect(within(card()).getByRole("heading", { level: 2 }).textContent).toContain("行政区划、准确度等级");
});

test("what is missing is given in the card, kept with the scale and filled in", async () => {
  const { bridge, user } = await renderApp({
    ...FORM,
    now: {
      ...NOW,
      open: [
        open("region", { label: "使用地点行政区划", box: { kind: "region", options: [] } }),
        open("accuracyClass", { label: "准确度等级", box: { kind: "choice", options: ["III", "IIII"] } }),
      ],
    },
  });
  expect(card().textContent).toContain("还差 2 项");
  await user.type(screen.getByTestId("open-box-region"), "没有区");
  await user.click(screen.getByTestId("open-keep-region"));
  expect(await screen.findByText(/没找到这个区县/)).toBeTruthy();
  expect(sentOf(bridge, "instrument.save")).toEqual([]);
  await user.clear(screen.getByTestId("open-box-region"));
  await user.type(screen.getByTestId("open-box-region"), "330411");
  await user.click(screen.getByTestId("open-keep-region"));
  const {
    companyId: _c,
    createdAt: _t,
    status: _s,
    bookingNumber: _b,
    certificateDate: _d,
    ...sent
  } = INSTRUMENT;
  expect(sentOf(bridge, "instrument.save")).toEqual([
    { ...sent, region: { code: "330411", name: "秀洲区" } },
  ]);
  expect(sentOf(bridge, "fill.run")).toEqual([{ overwrite: ["region"] }]);
  await user.selectOptions(screen.getByTestId("open-box-accuracyClass"), "IIII");
  await user.click(screen.getByTestId("open-keep-accuracyClass"));
  expect(sentOf(bridge, "instrument.save").at(-1)).toMatchObject({ accuracyClass: "IIII" });
});

test("a company's missing value is kept with the company", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "register" },
    now: { ...NOW, step: "register", open: [open("contact", { label: "联系人" })] },
  });
  await user.type(screen.getByTestId("open-box-contact"), "李四");
  // The window would close over it.
  expect(sentOf(bridge, "draft.unsaved")).toEqual([true]);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(sentOf(bridge, "draft.unsaved")).toEqual([true, false]));
  expect(sentOf(bridge, "company.save")).toEqual([{ ...COMPANY, contact: "李四" }]);
});

test("what differs is replaced only on a press; what is the user's own is only named", async () => {
  const { bridge, user } = await renderApp({
    ...FORM,
    now: {
      ...NOW,
      open: [
        open("serial", { why: "differs", value: "2023799696", now: "2022111" }),
        open("password", { kind: "own", why: "own", label: "密码", box: null }),
      ],
    },
  });
  expect(screen.getByTestId("open-field-serial").textContent).toContain("2022111");
  expect(within(screen.getByTestId("open-own-password")).queryByRole("textbox")).toBeNull();
  expect(sentOf(bridge, "fill.run")).toEqual([]);
  await user.click(screen.getByTestId("open-replace-serial"));
  expect(sentOf(bridge, "fill.run")).toEqual([{ overwrite: ["serial"] }]);
});

test("many open things do not push the button out of sight", async () => {
  const { user } = await renderApp({
    ...FORM,
    now: { ...NOW, open: ["a", "b", "c", "d", "e"].map((field) => open(field)) },
  });
  expect(document.querySelectorAll("[data-testid^=open-field-]")).toHaveLength(3);
  await user.click(screen.getByTestId("open-more"));
  expect(document.querySelectorAll("[data-testid^=open-field-]")).toHaveLength(5);
});

test("what the portal refused stands with advice until it no longer does; a wrong scale is an alarm", async () => {
  const { bridge } = await renderApp({
    ...FORM,
    now: {
      ...NOW,
      said: { text: "该出厂编号在本辖区已登记", advice: "serial-taken" },
      warnings: [{ kind: "wrong-scale", values: { serials: "888002" } }],
    },
  });
  expect(screen.getByTestId("portal-said").textContent).toContain("该出厂编号在本辖区已登记");
  expect(screen.getByTestId("portal-said").textContent).toContain("接着做下一步");
  const warning = screen.getByTestId("case-warning");
  expect(warning.dataset.kind).toBe("wrong-scale");
  expect(warning.textContent).toContain("888002");
  // A question stands before what was said, and alone: the same words are often in both.
  const dialog = { id: 1, kind: "alert", message: "密码不能为空", host: "psp.e-cqs.cn" } as const;
  act(() => bridge.push({ portal: { ...NO_PORTAL, dialog } }));
  expect(screen.queryByTestId("portal-said")).toBeNull();
  act(() => bridge.push({ portal: NO_PORTAL }));
  expect(screen.getByTestId("portal-said")).toBeTruthy();
  act(() => bridge.push({ now: NOW }));
  expect(screen.queryByTestId("portal-said")).toBeNull();
  expect(screen.queryByTestId("case-warning")).toBeNull();
});

test.each([
  ["home", "now-home"],
  ["choose-company", "now-company"],
  ["choose-scale", "now-scale"],
  ["show", "highlight-again"],
] as const)("the action %s is one large button", async (action, testId) => {
  await renderApp({ ...READY, now: { ...NOW, step: "open-ledger", action } });
  const large = [...card().querySelectorAll<HTMLElement>("[data-size=large]")];
  expect(large.map(({ dataset }) => dataset.testid)).toEqual([testId]);
  expect(screen.getByTestId("highlight-again")).toBeTruthy();
});

test("a long name in the sentence may be broken where Chinese is, the sentence reads on as it is", async () => {
  const values = { where: "", button: "在线办理", row: "强制检定工作计量器具业务管理系统" };
  await renderApp({ ...READY, now: { ...NOW, sentence: { key: "open-system", values } } });
  const heading = within(card()).getByRole("heading", { level: 2 });
  expect(heading.textContent).toContain("在「强制检定工作计量器具业务管理系统」这一行，点「在线办理」");
  expect([...heading.querySelectorAll("span")].map((one) => one.textContent)).toEqual([
    "「强制检定工作计量器具业务管理系统」",
  ]);
});

test("in a page that failed nothing is shown: there is nothing to point at", async () => {
  const now = { ...NOW, step: "open-ledger", action: "home" } as const;
  await renderApp({ ...READY, now, portal: { ...NO_PORTAL, condition: "closed" } });
  expect(screen.getByTestId("now-home")).toBeTruthy();
  expect(screen.queryByTestId("highlight-again")).toBeNull();
});

test("while filling, the button says how far it is", async () => {
  await renderApp({ ...FORM, fill: FORM.fill && { ...FORM.fill, busy: true }, now: NOW });
  expect(screen.getByTestId("fill").textContent).toContain("正在填写，已填 0 / 12");
});

const RESERVATION: NonNullable<Now["reservation"]> = {
  id: "2026112900012",
  status: "已提交",
  opinion: "",
  ready: true,
  scales: [{ serial: INSTRUMENT.serial, status: "待检定", ready: true }],
};

test("a booking that was sent back is told in the office's own words", async () => {
  const values = { status: "已退回", opinion: "铭牌照片看不清" };
  await renderApp({
    ...READY,
    now: {
      ...NOW,
      step: "await-verification",
      substep: "returned",
      sentence: { key: "returned", values },
      action: "none",
    },
  });
  expect(within(card()).getByRole("heading", { level: 2 }).textContent).toBe(
    "预约单被退回来了：网站显示“已退回”，意见是“铭牌照片看不清”。照着改好，再提交一次。",
  );
});

test("the end: number, institution, slip, calendar file and a message to copy", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification" },
    now: { ...NOW, step: "await-verification", substep: "ready", reservation: RESERVATION },
  });
  bridge.answer("calendar.save", () => true);
  bridge.answer("paper.print", () => "printed");
  expect(screen.getByTestId("reservation").dataset).toMatchObject({ id: "2026112900012", status: "已提交" });
  expect(screen.getByTestId(`reservation-scale-${INSTRUMENT.serial}`).dataset.status).toBe("待检定");
  expect(screen.getByTestId("finish").textContent).toContain("82069551");
  await user.click(screen.getByTestId("finish-print"));
  expect(sentOf(bridge, "paper.print")).toMatchObject([{ fileName: expect.stringContaining(COMPANY.name) }]);
  await user.click(screen.getByTestId("finish-copy"));
  expect(sentOf(bridge, "clipboard.copy").at(-1)).toContain("2026112900012");
  await user.click(screen.getByTestId("finish-tray"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ tray: true }]);
  await user.click(screen.getByTestId("finish-calendar"));
  expect(screen.getByTestId("visit-day").getAttribute("aria-invalid")).toBe("true");
  await user.type(screen.getByTestId("visit-day"), "20200101");
  await user.click(screen.getByTestId("finish-calendar"));
  expect(screen.getByText(/已经过去/)).toBeTruthy();
  await user.clear(screen.getByTestId("visit-day"));
  await user.type(screen.getByTestId("visit-day"), "20991201");
  await user.click(screen.getByTestId("finish-calendar"));
  expect(await screen.findByText(/存好了/)).toBeTruthy();
  expect(sentOf(bridge, "calendar.save")).toMatchObject([
    { days: [{ day: "2099-12-01" }, { day: "2100-11-30", remindBefore: [30, 7] }] },
  ]);
  await user.click(screen.getByTestId("finish-done"));
  expect(screen.getByTestId("now")).toBeTruthy();
});

test("the end offers no scale as the next one that is verified for a while yet", async () => {
  const more = { ...INSTRUMENT, bookingNumber: "" };
  await renderApp({
    ...READY,
    instruments: [
      INSTRUMENT,
      { ...more, id: "i2", serial: "S2", validUntil: "2099-01-01" },
      { ...more, id: "i3", serial: "S3", validUntil: "2020-01-01" },
      { ...more, id: "i4", serial: "S4", validUntil: "" },
    ],
    guide: { ...FRESH.guide, current: "await-verification" },
    now: { ...NOW, step: "await-verification", substep: "ready", reservation: RESERVATION },
  });
  expect(screen.getByTestId("finish-next").textContent).toContain("还有 2 台");
});

/** The card's room, and its height as what is in it takes 100 pixels each. */
function measured(room: number): void {
  const height = () => 100 * document.querySelectorAll("[data-testid^=open-field-]").length;
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(room);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(height);
}

test.each([
  [300, 3],
  [200, 2],
  [100, 1],
  [0, 0],
])("in %d pixels the card shows %d of what is open, and all of it when asked", async (room, shown) => {
  measured(room);
  const fields = ["model", "serial", "range", "place"];
  const { user } = await renderApp({ ...FORM, now: { ...NOW, open: fields.map((field) => open(field)) } });
  expect(screen.queryAllByTestId(/^open-field-/)).toHaveLength(shown);
  await user.click(screen.getByTestId("open-more"));
  expect(screen.queryAllByTestId(/^open-field-/)).toHaveLength(4);
});

test("without room the first message stands for all, which are a press away", async () => {
  measured(-10);
  const warnings: Now["warnings"] = [
    { kind: "wrong-scale", values: { serials: "888002" } },
    { kind: "booked-missing", values: { serials: "2023799696" } },
  ];
  const { user } = await renderApp({ ...FORM, now: { ...NOW, warnings } });
  const list = () => screen.getAllByTestId("case-warning")[0]?.parentElement?.dataset.folded;
  expect(list()).toBe("true");
  await user.click(screen.getByTestId("messages-more"));
  expect(list()).toBeUndefined();
});

test("in English a field of the portal's is called by both its names", async () => {
  const own = { kind: "own", why: "own", label: "验证码", box: null } as const;
  await renderApp({
    ...FORM,
    settings: { ...FORM.settings, language: "en" },
    now: { ...NOW, open: [open("accuracyClass", { label: "准确度等级" }), open("captcha", own)] },
  });
  expect(screen.getByTestId("open-field-accuracyClass").textContent).toMatch(/^准确度等级 Accuracy class/);
  expect(screen.getByTestId("open-own-captcha").textContent).toMatch(/^验证码 code /);
  expect(within(card()).getByRole("heading", { level: 2 }).textContent).toBe("Fill in Accuracy class");
  expect(screen.getByTestId("fill-row-name").textContent).toMatch(/^器具名称 Name/);
});

test("before a form is filled its empty boxes are the button's to fill, and are not listed", async () => {
  const now: Now = { ...NOW, substep: "fill-form", action: "fill", open: [open("model", { why: "empty" })] };
  const { bridge } = await renderApp({ ...FORM, now });
  expect(screen.queryByTestId("open-field-model")).toBeNull();
  act(() => bridge.push({ now: { ...now, substep: "complete-form" } }));
  expect(screen.getByTestId("open-field-model")).toBeTruthy();
});
