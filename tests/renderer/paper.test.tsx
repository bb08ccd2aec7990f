import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { PaperReading } from "../../src/core/paper/paper-reading.js";
import { NO_REMINDER } from "../../src/core/records/reminders.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { CERTIFICATE, COMPANY, INSTRUMENT, LICENCE, PHOTO, queueOf, READY } from "./support/samples.js";

const held = (reading: PaperReading) => ({ token: "t1", fileName: "IMG_1.jpg", reading });
const choose = (testId: string) =>
  fireEvent.change(screen.getByTestId(testId), {
    target: { files: [new File(["photo"], "IMG_1.jpg", { type: "image/jpeg" })] },
  });
const box = (testId: string) => screen.getByTestId(testId) as HTMLInputElement;

describe("a business licence", () => {
  async function openForm() {
    const app = await renderApp(READY);
    app.bridge.answer("scan.read", () => ({ ok: true, paper: held(LICENCE) }));
    await app.user.click(screen.getByTestId("case-open"));
    await app.user.click(screen.getByTestId("company-new"));
    return app;
  }
  const field = (name: string) => box(`company-field-${name}`);

  test("fills the form beside its picture; 92… chooses 个体 and says so; what is doubtful is marked", async () => {
    await openForm();
    choose("licence-file");
    expect(await screen.findByTestId("photo-picture")).toBeTruthy();
    expect(field("name").value).toBe("海盐县示例水果店");
    expect(field("creditCode").value).toBe("92330402MA0TEXT04N");
    expect(field("companyType").value).toBe("个体工商户");
    expect(field("organizationType").value).toBe("non-legal");
    expect(screen.getByTestId("types-by-code")).toBeTruthy();
    const marks = screen.getAllByTestId("read-mark").map((one) => one.dataset.certainty);
    expect(marks).toEqual(["sure", "sure", "sure", "check"]);
  });

  test("the reader gets ready while the photo is looked for", async () => {
    const { bridge, user } = await openForm();
    const ready = sentOf(bridge, "photo.prepare").length;
    await user.click(screen.getByRole("button", { name: /营业执照/ }));
    expect(sentOf(bridge, "photo.prepare").length).toBe(ready + 1);
  });

  test("leaves what the user wrote, and offers what was read beside it", async () => {
    const { user } = await openForm();
    await user.type(field("address"), "我自己写的");
    choose("licence-file");
    await screen.findByTestId("photo-picture");
    expect(field("address").value).toBe("我自己写的");
    await user.click(screen.getByRole("button", { name: "海盐县示例路8号" }));
    expect(field("address").value).toBe("海盐县示例路8号");
  });

  test("a file that the system does not give is said to be unreadable, and which kinds are read", async () => {
    const { bridge } = await openForm();
    const held = new File(["photo"], "IMG_1.jpg", { type: "image/jpeg" });
    held.arrayBuffer = () => Promise.reject(new DOMException("held", "NotReadableError"));
    fireEvent.change(screen.getByTestId("licence-file"), { target: { files: [held] } });
    await waitFor(() => expect(screen.getByTestId("licence-status").textContent).toContain("文件打不开"));
    expect(screen.getByTestId("licence-status").textContent).toContain("PDF");
    expect(sentOf(bridge, "scan.read")).toEqual([]);
  });

  test("is not read on at the user's word, and what comes of it late changes nothing", async () => {
    const { bridge, user } = await openForm();
    let answer = (_: unknown) => {};
    bridge.answer("scan.read", () => new Promise((done) => (answer = done)));
    choose("licence-file");
    await user.click(await screen.findByTestId("paper-stop"));
    expect(screen.queryByTestId("paper-stop")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "新增单位" }));
    answer({ ok: true, paper: held(LICENCE) });
    await waitFor(() => expect(sentOf(bridge, "scan.discard")).toEqual(["t1"]));
    expect(field("name").value).toBe("");
  });

  test("another paper is told to be one, and changes nothing", async () => {
    const { bridge } = await openForm();
    bridge.answer("scan.read", () => ({ ok: false, error: "is-certificate" }));
    choose("licence-file");
    await waitFor(() => expect(screen.getByTestId("licence-status").textContent).toContain("检定证书"));
    expect(field("name").value).toBe("");
  });
});

describe("a certificate", () => {
  const own = { ...INSTRUMENT, id: "i1", serial: "20237996" };
  const other = { ...INSTRUMENT, id: "i2", serial: "AB-0012" };

  /** The portal handed one out. */
  async function caught(reading: PaperReading, id: string | null = "i1") {
    const app = await renderApp({
      ...READY,
      caught: [{ token: "t1", fileName: "证书.pdf", instrumentId: id, serial: "20237996" }],
    });
    app.bridge.answer("ledger.list", () => [own, other]);
    app.bridge.answer("scan.get", () => held(reading));
    app.bridge.answer("certificate.add", () => ({ ok: true, id: "i1" }));
    await app.user.click(screen.getByTestId("certificate-caught-open"));
    await screen.findByTestId("certificate-form");
    return app;
  }
  const keep = () => screen.getByTestId("certificate-keep") as HTMLButtonElement;
  const findings = () =>
    [...document.querySelectorAll<HTMLElement>("[data-finding]")].map((one) => one.dataset.finding);

  test("is kept with what was confirmed, by the token of its picture", async () => {
    const { bridge, user } = await caught(CERTIFICATE);
    expect(findings()).toEqual([]);
    await user.click(keep());
    expect(sentOf(bridge, "certificate.add")).toEqual([
      {
        instrumentId: "i1",
        certificate: { number: "JX-1", date: "2026-05-12", validUntil: "2027-05-11", result: "passed" },
        paper: "t1",
      },
    ]);
  });

  test("changed and not kept yet is asked about before the window closes", async () => {
    const { bridge, user } = await caught(CERTIFICATE);
    const told = () => sentOf(bridge, "draft.unsaved");
    expect(told()).toEqual([]);
    await user.type(box("certificate-field-number"), "2");
    expect(told()).toEqual([true]);
    await user.click(keep());
    await waitFor(() => expect(told()).toEqual([true, false]));
  });

  test("that came as a plate's photo is read as a certificate at a press", async () => {
    const failed = { ...PHOTO, status: "failed" as const, reading: null, error: "not-a-scale" };
    const { bridge, user } = await renderApp({ ...READY, ...queueOf([failed]) });
    bridge.answer("ledger.list", () => [own, other]);
    bridge.answer("scan.photo", () => ({ ok: true, paper: held(CERTIFICATE) }));
    bridge.answer("scan.get", () => held(CERTIFICATE));
    await user.click(screen.getByTestId("photo-queue"));
    await user.click(screen.getByTestId("photo-as-certificate"));
    expect(await screen.findByTestId("certificate-form")).toBeTruthy();
    expect(box("certificate-scale").value).toBe("i1");
  });

  test("of another scale is told, and kept there at a press", async () => {
    const { bridge, user } = await caught(CERTIFICATE, "i2");
    expect(findings()).toEqual(["other-serial"]);
    await user.click(screen.getByTestId("certificate-switch"));
    expect(findings()).toEqual([]);
    await user.click(keep());
    expect(sentOf(bridge, "certificate.add")).toMatchObject([{ instrumentId: "i1" }]);
  });

  test("of nobody's waits for the scale to be chosen", async () => {
    const { user } = await caught(
      { ...CERTIFICATE, content: { ...CERTIFICATE.content, serial: null, numbers: [] } as never },
      null,
    );
    expect(keep().disabled).toBe(true);
    await user.selectOptions(screen.getByTestId("certificate-scale"), "i2");
    expect(findings()).toEqual(["no-serial"]);
    expect(keep().disabled).toBe(false);
  });

  test("of nobody's names the shop beside each scale, where there are several", async () => {
    const nobody = {
      ...CERTIFICATE,
      content: { ...CERTIFICATE.content, serial: null, numbers: [] } as never,
    };
    const { bridge } = await caught(nobody, null);
    const choices = () => screen.getByTestId("certificate-scale").textContent;
    expect(choices()).not.toContain("另一家店");
    bridge.push({ companies: [...READY.companies, { ...COMPANY, id: "c2", name: "另一家店" }] });
    await waitFor(() => expect(choices()).toContain(COMPANY.name));
  });

  test("stays offered when its screen is left, until it is put aside in so many words", async () => {
    const { bridge, user } = await caught(CERTIFICATE, null);
    await user.click(screen.getByTestId("back"));
    await waitFor(() => expect(screen.queryByTestId("photo-picture")).toBeNull());
    expect(sentOf(bridge, "scan.discard")).toEqual([]);
    await user.click(await screen.findByTestId("certificate-caught-open"));
    await user.click(await screen.findByTestId("certificate-discard"));
    expect(sentOf(bridge, "scan.discard")).toEqual(["t1"]);
  });

  test("of several that wait leads on to the next once it is kept", async () => {
    const { bridge, user } = await caught(CERTIFICATE);
    const next = { token: "t2", fileName: "证书2.pdf", instrumentId: "i2", serial: "AB-0012" };
    bridge.push({
      caught: [next, { token: "t1", fileName: "证书.pdf", instrumentId: "i1", serial: "20237996" }],
    });
    expect((await screen.findByTestId("certificate-others")).textContent).toContain("1");
    bridge.answer("scan.get", () => ({ ...held(CERTIFICATE), token: "t2" }));
    await user.click(keep());
    await waitFor(() => expect(sentOf(bridge, "scan.get")).toEqual(["t1", "t2"]));
    expect(await screen.findByText(/AB-0012$/)).toBeTruthy();
  });

  test("several given together are looked at one after the other; what is none is told", async () => {
    const { bridge, user } = await renderApp(READY);
    bridge.answer("ledger.list", () => [own, other]);
    bridge.answer("scan.read", () => ({ ok: true, paper: held(CERTIFICATE) }));
    bridge.answer("scan.offer", ({ fileName }) =>
      fileName === "3.pdf" ? { ok: false, error: "is-licence" } : { ok: true, paper: held(CERTIFICATE) },
    );
    const files = ["1.pdf", "2.pdf", "3.pdf"].map((name) => new File(["%PDF-"], name));
    fireEvent.drop(screen.getByTestId("highlight-again"), {
      dataTransfer: { types: ["Files"], files, items: [] },
    });
    await screen.findByTestId("certificate-form");
    expect(sentOf(bridge, "scan.read")).toMatchObject([{ kind: "certificate", fileName: "1.pdf" }]);
    await waitFor(() => expect(screen.getByText("没有读出检定证书：3.pdf")).toBeTruthy());
    expect(sentOf(bridge, "scan.offer")).toMatchObject([{ fileName: "2.pdf" }, { fileName: "3.pdf" }]);
    expect(sentOf(bridge, "photo.add")).toEqual([]);
    await user.click(screen.getByTestId("certificate-discard"));
    fireEvent.change(screen.getByTestId("certificate-file"), { target: { files: files.slice(0, 2) } });
    await waitFor(() => expect(sentOf(bridge, "scan.offer")).toHaveLength(3));
  });

  test("of a failure says what follows, and asks no end", async () => {
    const { bridge, user } = await caught(CERTIFICATE);
    await user.selectOptions(screen.getByTestId("certificate-field-result"), "failed");
    expect(findings()).toEqual(["failed"]);
    expect(document.querySelector("[data-finding=failed]")?.textContent).toContain("市场");
    expect(screen.queryByTestId("certificate-field-validUntil")).toBeNull();
    await user.click(keep());
    expect(sentOf(bridge, "certificate.add")).toMatchObject([
      { certificate: { result: "failed", validUntil: "" } },
    ]);
  });

  test("without a whole day is not kept: the day is asked for, a year on offered", async () => {
    const { bridge, user } = await caught({
      ...CERTIFICATE,
      content: {
        ...CERTIFICATE.content,
        validUntil: { value: "", text: "2027年5月", confidence: 0.6, box: null },
      } as never,
    });
    expect(screen.getByText(/只印着“2027年5月”/)).toBeTruthy();
    await user.click(keep());
    expect(sentOf(bridge, "certificate.add")).toEqual([]);
    expect(box("certificate-field-validUntil").getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("button", { name: "2027-05-11" }));
    await user.click(keep());
    expect(sentOf(bridge, "certificate.add")).toMatchObject([{ certificate: { validUntil: "2027-05-11" } }]);
  });
});

describe("what is due", () => {
  const due = {
    ...READY,
    reminder: { ...NO_REMINDER, due: 1, overdue: 2, ids: ["i1", "i2"], companyId: READY.companyId },
  };

  test("is said at the start; “again this year” takes those due, and it is gone until the next start", async () => {
    const { bridge, user } = await renderApp(due);
    expect(screen.getByTestId("due-banner").textContent).toContain("2 台秤");
    await user.click(screen.getByTestId("due-again"));
    expect(sentOf(bridge, "ledger.again")).toEqual([["i1", "i2"]]);
    expect(screen.queryByTestId("due-banner")).toBeNull();
  });

  test("booked a while ago, its certificate is asked for instead, and leads to it", async () => {
    const reminder = { ...NO_REMINDER, uncertified: { count: 1, id: "i1" } };
    const { user } = await renderApp({ ...READY, reminder });
    expect(screen.queryByTestId("due-again")).toBeNull();
    await user.click(screen.getByTestId("due-certificate"));
    expect(await screen.findByTestId("certificate-file")).toBeTruthy();
    expect(screen.queryByTestId("due-banner")).toBeNull();
  });

  test("is said neither where nothing is due nor while the user practises", async () => {
    await renderApp({ ...due, settings: { ...due.settings, practice: true } });
    expect(screen.queryByTestId("due-banner")).toBeNull();
  });
});
