import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPractice, type Switches } from "../../src/practice/index.js";
import {
  INSTRUMENT,
  logIn,
  type PortalClient,
  portalClient,
  REGISTRATION,
  register,
} from "./portal-client.js";

let client: PortalClient;
beforeEach(async () => {
  client = portalClient();
  await register(client);
  await logIn(client);
});
afterEach(() => {
  vi.useRealTimers();
});

const text = async (path: string) => (await client.send(path)).text();

describe("switches", () => {
  it("latencyMs delays pages and data, but not the desk or styles", async () => {
    vi.useFakeTimers();
    client.practice.set({ latencyMs: 400 });
    let answered = 0;
    for (const path of ["/", "/api/categories"]) void client.send(path).then(() => answered++);
    await vi.advanceTimersByTimeAsync(399);
    expect(answered).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toBe(2);
    expect((await client.send("/__desk/state")).status).toBe(200);
    expect((await client.send("/assets/common.css")).status).toBe(200);
  });

  it("fault slow answers after more than ten seconds", async () => {
    vi.useFakeTimers();
    client.practice.set({ fault: "slow" });
    let answered = false;
    void client.send("/").then(() => {
      answered = true;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(answered).toBe(true);
  });

  it("fault 500 breaks pages and data", async () => {
    client.practice.set({ fault: "500" });
    expect((await client.send("/services")).status).toBe(500);
    expect(await text("/services")).toContain("系统内部错误");
    expect((await client.post("/api/instruments/list")).status).toBe(500);
  });

  it("fault maintenance lays a layer over pages and refuses data", async () => {
    client.practice.set({ fault: "maintenance" });
    expect(await text("/services")).toContain("系统维护中");
    expect((await client.post("/api/instruments", INSTRUMENT)).status).toBe(503);
    expect(client.practice.state().instruments).toEqual([]);
    client.practice.set({ fault: null });
    expect(await text("/services")).not.toContain("系统维护中");
  });

  it.each([
    ["classic", "/metrology/ledger", "/metrology/ledger"],
    ["classic", "/api/categories/C44", "/metrology/index"],
    ["modern", "/api/categories/C44", "/app"],
  ] as const)(
    "session expired, skin %s: %s leads to the login once, then to %s",
    async (skin, path, wanted) => {
      client.practice.set({ session: "expired", skin });
      const response = await client.send(path);
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe("practice://sso/cas/login");
      expect(client.practice.state()).toMatchObject({ loggedInAs: null, switches: { session: null } });
      const back = (await logIn(client)).headers.get("location") ?? "";
      expect((await client.follow(back)).url).toBe(`practice://portal${wanted}`);
      expect((await client.send(path)).status).toBe(200);
    },
  );

  it("refuse speaks once, on the next save that would have succeeded", async () => {
    const message = "该器具不在强制检定目录范围内，请核实后再提交";
    client.practice.set({ refuse: message });
    expect(await client.save("/api/instruments", { ...INSTRUMENT, serial: "" })).toMatchObject({
      field: "serial",
    });
    expect(await client.save("/api/instruments", INSTRUMENT)).toEqual({ ok: false, message });
    expect(client.practice.state().instruments).toEqual([]);
    expect(await client.save("/api/instruments", INSTRUMENT)).toMatchObject({ ok: true });
    client.practice.set({ refuse: message });
    const fields = [
      ["id", "I1"],
      ["submit", "1"],
    ];
    expect(await client.save("/api/reservations", fields)).toEqual({ ok: false, message });
    expect(await client.save("/api/reservations", fields)).toMatchObject({ ok: true });
  });

  it("refuse also meets a registration", async () => {
    const fresh = portalClient();
    fresh.practice.set({ refuse: "企业信息核验未通过" });
    expect(await register(fresh)).toEqual({ ok: false, message: "企业信息核验未通过" });
    expect(await register(fresh)).toMatchObject({ ok: true });
  });

  it("refuseLogin turns away once, with the right password", async () => {
    client.practice.set({ refuseLogin: "账号已锁定，请30分钟后再试" });
    await client.send("/logout");
    expect(await (await logIn(client)).text()).toContain("账号已锁定，请30分钟后再试");
    expect((await logIn(client)).status).toBe(302);
  });

  it.each([
    ["serial", "A2024-091"],
    ["origin", "进口"],
    ["category", "体温计"],
    ["subcategory", "非自行指示秤(杆秤、台秤)"],
    ["region", "秀洲区[330411]"],
    ["quantity", "2"],
  ] as const)("alter stores another %s once, and says nothing", async (field, stored) => {
    client.practice.set({ alter: field });
    expect(await client.save("/api/instruments", INSTRUMENT)).toMatchObject({ ok: true });
    await client.save("/api/instruments", { ...INSTRUMENT, serial: "B-7" });
    const [first, second] = client.practice.state().instruments;
    expect(first?.fields).toEqual({ ...second?.fields, serial: "A2024-0917", [field]: stored });
    expect(first?.regionCode).toBe(field === "region" ? "330411" : "330402");
  });

  it("postBack: a form sent to its own address comes back with what it held, but for passwords", async () => {
    const form = await (await client.post("/metrology/ledger/form", { ...INSTRUMENT, serial: "<b>" })).text();
    expect(form).toContain("&quot;serial&quot;:&quot;&lt;b&gt;&quot;");
    expect(form).toContain("南湖区[330402]");
    const page = await (await client.post("/register", REGISTRATION)).text();
    expect(page).toContain(REGISTRATION.address);
    expect(page).not.toContain(REGISTRATION.password);
  });

  it("defaults, stars, validation, wording and the detail's line show on the pages", async () => {
    const before = await text("/metrology/ledger/form");
    client.practice.set({
      defaults: true,
      stars: "child",
      validates: "live",
      wording: "unknown",
      detail: "line",
      refusals: "layer",
      empty: "serial",
      postBack: true,
      marks: "drawn",
    });
    const form = await text("/metrology/ledger/form");
    expect(before).not.toContain("2026-05-26");
    expect(form).toContain("2026-05-26");
    expect(before).not.toContain("<em>");
    expect(form).toContain('<em><i class="required">*</i></em>');
    for (const word of ["live", "layer", "serial", "true", "drawn"])
      expect(form.slice(0, 400)).toContain(word);
    expect(await text("/register")).toContain("&quot;companyType&quot;:&quot;1&quot;");
    const ledger = await text("/metrology/ledger");
    expect(ledger).toContain("登记");
    expect(ledger).not.toContain("新增");
    expect(await text("/metrology/detail/YY1")).toContain("d-line");
  });

  it("ssoHost off keeps the login on the portal's own host", async () => {
    client.practice.set({ ssoHost: false });
    expect((await client.follow("/login")).url).toBe("practice://portal/cas/login");
  });

  it("labels changed renames the form, and what the server says of it", async () => {
    expect(await text("/metrology/ledger/form")).toContain("出 厂 编 号");
    client.practice.set({ labels: "changed" });
    const page = (await text("/metrology/ledger/form")).replaceAll("&nbsp;", "").replaceAll(" ", "");
    for (const label of Object.values(client.practice.state().labels)) expect(page).toContain(`${label}：`);
    expect(page).not.toContain("出厂编号");
    expect(await client.save("/api/instruments", { ...INSTRUMENT, serial: "" })).toMatchObject({
      message: "机身号不能为空",
    });
    expect(await text("/register")).toContain("单位名称");
  });

  it("skin modern serves one page for all addresses, with the labels in force", async () => {
    client.practice.set({ skin: "modern", labels: "changed" });
    for (const path of ["/", "/register", "/services", "/app"]) {
      const page = await text(path);
      expect(page).toContain('<div id="app">');
      expect(page).toContain("称量范围");
    }
    expect(await text("practice://sso/cas/login")).toContain("统一身份认证平台");
  });

  it("every top page bears the marker", async () => {
    for (const skin of ["classic", "modern"] as const) {
      client.practice.set({ skin });
      for (const path of ["/", "/register", "/services", "/app", "practice://sso/cas/login"])
        expect(await text(path)).toContain("练习门户·不会提交到真实系统");
    }
    expect(await text("/metrology/index")).toContain("练习门户·不会提交到真实系统");
    expect(await text("/nothing-here")).toContain("练习门户·不会提交到真实系统");
  });
});

describe("the desk", () => {
  const desk = async (drawer: string, body?: unknown) =>
    client.send(`/__desk/${drawer}`, { method: "POST", body: JSON.stringify(body ?? {}) });

  it("shows what state() shows, from both hosts", async () => {
    for (const host of ["portal", "sso"]) {
      const response = await client.send(`practice://${host}/__desk/state`);
      expect(await response.json()).toEqual(client.practice.state());
    }
  });

  it("turns switches and refuses what it does not know", async () => {
    expect((await desk("switches", { latencyMs: 5, labels: "changed" })).status).toBe(200);
    expect(client.practice.state().switches).toMatchObject({ latencyMs: 5, labels: "changed" });
    for (const wrong of [{ latency: 5 }, { latencyMs: -1 }, { skin: "new" }, "x"])
      expect((await desk("switches", wrong)).status).toBe(400);
    expect(() => client.practice.set({ fault: "fire" } as unknown as Partial<Switches>)).toThrow();
    expect(client.practice.state().switches).toMatchObject({ latencyMs: 5, labels: "changed" });
  });

  it("lets in without registration, and seeds the ledger", async () => {
    const other = portalClient(createPractice());
    await other.send("/__desk/enter", { method: "POST" });
    expect((await other.send("/services")).status).toBe(200);
    await other.send("/__desk/seed", { method: "POST", body: JSON.stringify([{ serial: "S-1" }]) });
    expect(other.practice.state().instruments).toMatchObject([{ id: "I1", fields: { serial: "S-1" } }]);
  });

  it("forgets everything on reset but the skin it was made with", async () => {
    const other = portalClient(createPractice({ skin: "modern" }));
    const before = other.practice.state();
    await register(other);
    other.practice.set({ skin: "classic", latencyMs: 3, fault: "500" });
    await other.send("/__desk/reset", { method: "POST" });
    expect(other.practice.state()).toEqual(before);
  });
});

describe("access", () => {
  it("sends strangers from every member page and datum to the login", async () => {
    const stranger = portalClient();
    for (const path of ["/services", "/app", "/metrology/ledger", "/metrology/ledger/form"])
      expect((await stranger.send(path)).status).toBe(302);
    for (const path of ["/api/instruments", "/api/instruments/list", "/api/reservations"])
      expect((await stranger.post(path)).status).toBe(302);
  });

  it("answers 404 for unknown addresses and hosts", async () => {
    for (const url of ["practice://portal/x", "practice://elsewhere/", "practice://portal/assets/../x"])
      expect((await client.send(url)).status).toBe(404);
  });
});

it("offers a file to download", async () => {
  const response = await client.send("/files/manual");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''%E5/);
});

describe("lists", () => {
  it("hold 非自动衡器 near the end of more than forty, and their second level", async () => {
    const list = (await (await client.send("/api/categories")).json()) as { id: string; text: string }[];
    const place = list.findIndex((option) => option.text === "非自动衡器");
    expect(list.length).toBeGreaterThan(40);
    expect(list.length - place).toBeLessThanOrEqual(4);
    const below = await (await client.send(`/api/categories/${list[place]?.id}`)).json();
    expect(below).toContainEqual(expect.objectContaining({ text: "非自动衡器" }));
  });

  it("unfold a province, a city and its counties", async () => {
    const level = async (path: string) =>
      (await (await client.send(path)).json()) as { id: string; name: string; leaf: boolean }[];
    expect(await level("/api/regions")).toHaveLength(31);
    expect(await level("/api/regions/330000")).toContainEqual({ id: "330400", name: "嘉兴市", leaf: false });
    expect((await level("/api/regions/330400")).map((node) => node.id)).toEqual([
      "330402",
      "330411",
      "330421",
      "330424",
      "330481",
      "330482",
      "330483",
    ]);
  });
});
