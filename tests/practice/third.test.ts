import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPractice } from "../../src/practice/index.js";
import { INSTRUMENT, type PortalClient, portalClient } from "./portal-client.js";

/** A province's own system: another login, other forms, the same job. */
let client: PortalClient;
beforeEach(() => {
  client = portalClient(createPractice({ skin: "third", now: () => new Date(2026, 4, 26, 14, 55, 53) }));
});
afterEach(() => {
  vi.useRealTimers();
});

const CODE = "92420106MA0TEXT02D";
const REGISTRATION = {
  creditCode: CODE,
  name: "练习粮油店",
  password: "Abcd#1234",
  password2: "Abcd#1234",
  contact: "练习人",
  phone: "027-00000000",
  consent: "on",
};
const register = (change: Record<string, string> = {}) =>
  client.save("/api/register", { ...REGISTRATION, ...change });
const logIn = (change: Record<string, string> = {}) =>
  client.post("practice://sso/oauth/login", { username: CODE, password: REGISTRATION.password, ...change });

describe("an account", () => {
  it("is registered without a user name and a captcha: the credit code is the user name", async () => {
    expect(await register()).toMatchObject({ ok: true });
    expect(client.practice.state().accounts).toMatchObject([{ username: CODE, region: "", address: "" }]);
  });

  it.each([
    [{ phone: "" }, "phone", "手机号码不能为空"],
    [{ contact: "" }, "contact", "联系人不能为空"],
    [{ creditCode: "" }, "creditCode", "统一社会信用代码不能为空"],
    [{ consent: "" }, "consent", "请阅读并同意用户注册协议"],
  ])("is refused with %j", async (change, field, message) => {
    expect(await register(change)).toEqual({ ok: false, field, message });
  });

  it("logs in on another host, back to the list of systems", async () => {
    await register();
    expect((await client.follow("/login")).url).toBe("practice://sso/oauth/login");
    expect((await logIn({ password: "Wrong#1234" })).status).toBe(401);
    const back = await client.follow((await logIn()).headers.get("location") ?? "");
    expect(back.url).toBe("practice://portal/#/portal/apps");
    expect(await back.response.text()).toContain("third/main.js");
  });

  it("comes back to the system's own page after a session that ended", async () => {
    await register();
    await logIn();
    client.practice.set({ session: "expired" });
    expect((await client.post("/api/instruments/list")).headers.get("location")).toBe(
      "practice://sso/oauth/login",
    );
    const back = await client.follow((await logIn()).headers.get("location") ?? "");
    expect(back.url).toBe("practice://portal/#/asset/strongcheck/home");
  });
});

describe("the ledger", () => {
  beforeEach(async () => {
    await register();
    await logIn();
  });

  it("asks neither for the kind nor for the quantity, and speaks in its own words", async () => {
    const { kind, quantity, ...fields } = INSTRUMENT;
    expect(await client.save("/api/instruments", { ...fields, model: "" })).toMatchObject({
      field: "model",
      message: "规格型号不能为空",
    });
    expect(await client.save("/api/instruments", fields)).toMatchObject({ ok: true });
    expect(client.practice.state().instruments[0]?.fields).toMatchObject({
      kind: "工作计量器具",
      quantity: "1",
    });
    expect(client.practice.state().labels.model).toBe("规格型号");
  });

  it("has a certificate, a PDF, once a scale was verified", async () => {
    await client.save("/api/instruments", INSTRUMENT);
    const certificate = () => client.send("/files/certificate/I1.pdf");
    expect((await certificate()).status).toBe(404);
    const booking = [
      ["id", "I1"],
      ["submit", "1"],
    ];
    await client.save("/api/reservations", booking);
    await client.send("/__desk/verify", { method: "POST" });
    const response = await certificate();
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const text = await response.text();
    expect(text).toMatch(/^%PDF-1\.4\n/);
    const hex = [...INSTRUMENT.serial].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
    expect(text).toContain(`<${hex}>`);
    // The table of contents begins where the file says.
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref\n0 8\n/);
    expect(await (await client.post("/api/instruments/list")).json()).toMatchObject({
      rows: [{ id: "I1", verified: true }],
    });
  });
});

it("news are held back for long, and neither need nor end a session", async () => {
  vi.useFakeTimers();
  client.practice.set({ session: "expired" });
  let answered = false;
  const asked = client.send("/api/messages").then((response) => {
    answered = true;
    return response;
  });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(answered).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await (await asked).json()).toEqual({ note: null });
  expect(client.practice.state().switches.session).toBe("expired");
});
