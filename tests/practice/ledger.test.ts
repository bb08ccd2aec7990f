import { beforeEach, describe, expect, it } from "vitest";
import { INSTRUMENT, logIn, type PortalClient, portalClient, register } from "./portal-client.js";

let client: PortalClient;
beforeEach(async () => {
  client = portalClient();
  await register(client);
  await logIn(client);
});

const rows = () => client.practice.state().instruments.map(({ fields }) => fields);

describe("the ledger", () => {
  it("stores what the widgets hold, lists by their texts", async () => {
    expect(await client.save("/api/instruments", INSTRUMENT)).toEqual({
      ok: true,
      message: "保存成功",
      id: "I1",
    });
    expect(client.practice.state().instruments).toEqual([
      {
        id: "I1",
        regionCode: "330402",
        fields: {
          ...INSTRUMENT,
          kind: "工作计量器具",
          category: "非自动衡器",
          subcategory: "非自动衡器",
          origin: "国产",
          region: "南湖区[330402]",
          purpose: "贸易结算",
          delivery: "送检",
        },
      },
    ]);
  });

  it.each<[Record<string, string>, string, string]>([
    ...Object.entries({
      name: "器具名称",
      kind: "器具类型",
      category: "一级目录",
      subcategory: "二级目录",
      model: "型号规格",
      range: "测量范围",
      accuracyClass: "准确度等级",
      serial: "出厂编号",
      manufacturer: "生产厂家",
      origin: "器具产地",
      region: "使用地点行政区划",
      place: "安装/使用地点",
      quantity: "器具数量",
      purpose: "器具用途",
      delivery: "送检方式",
    }).map(([field, label]): [Record<string, string>, string, string] => [
      { [field]: "" },
      field,
      `${label}不能为空`,
    ]),
    [{ subcategory: "C02-1" }, "subcategory", "二级目录不能为空"],
    [{ kind: "工作计量器具" }, "kind", "器具类型不能为空"],
    [{ region: "330400" }, "region", "使用地点行政区划请选择到区县"],
    [{ quantity: "0" }, "quantity", "器具数量须为1-999的整数"],
    [{ quantity: "1.5" }, "quantity", "器具数量须为1-999的整数"],
    [{ purchaseDate: "2024-02-30" }, "purchaseDate", "购置时间格式不正确"],
    [{ validUntil: "2024年" }, "validUntil", "有效期至格式不正确"],
    [{ place: "长".repeat(101) }, "place", "安装/使用地点长度不能超过100个字符"],
  ])("refuses %j", async (change, field, message) => {
    expect(await client.save("/api/instruments", { ...INSTRUMENT, ...change })).toEqual({
      ok: false,
      field,
      message,
    });
    expect(rows()).toEqual([]);
  });

  it("refuses a second instrument of the same number, but not the same one again", async () => {
    await client.save("/api/instruments", INSTRUMENT);
    expect(await client.save("/api/instruments", INSTRUMENT)).toMatchObject({
      field: "serial",
      message: "出厂编号已存在，请勿重复登记",
    });
    expect(await client.save("/api/instruments/I1", { ...INSTRUMENT, model: "ACS-15" })).toMatchObject({
      ok: true,
    });
    expect(rows().map((row) => row.model)).toEqual(["ACS-15"]);
  });

  it("finds by name and number, and deletes", async () => {
    await client.save("/api/instruments", INSTRUMENT);
    const second = { ...INSTRUMENT, name: "电子台秤", serial: "B-7" };
    await client.save("/api/instruments", second);
    const found = await (await client.post("/api/instruments/list", { name: "台", serial: "B" })).json();
    expect(found).toMatchObject({ total: 1, rows: [{ id: "I2" }] });
    await client.save("/api/instruments/delete", [["id", "I1"]]);
    expect(rows().map((row) => row.serial)).toEqual(["B-7"]);
    expect(await client.save("/api/instruments/I1", INSTRUMENT)).toMatchObject({
      message: "该器具不存在或已被删除",
    });
  });
});

describe("pages of the ledger", () => {
  const list = async (fields: Record<string, string>) => {
    const { total, rows: found } = (await (await client.post("/api/instruments/list", fields)).json()) as {
      total: number;
      rows: { fields: { serial: string } }[];
    };
    return { total, serials: found.map((row) => row.fields.serial) };
  };

  beforeEach(async () => {
    const seeded = Array.from({ length: 12 }, (_, index) => ({
      serial: `S-${index + 1}`,
      model: index % 2 ? "ACS-15" : "ACS-30",
    }));
    await client.send("/__desk/seed", { method: "POST", body: JSON.stringify(seeded) });
  });

  it("come ten at a time, in their order or sorted by a column", async () => {
    const page = { page: "2", rows: "10" };
    expect(await list(page)).toEqual({ total: 12, serials: ["S-11", "S-12"] });
    expect(await list({ ...page, sort: "serial", order: "desc" })).toEqual({
      total: 12,
      serials: ["S-2", "S-1"],
    });
    expect((await list({ rows: "3", sort: "model", order: "asc" })).serials).toEqual(["S-2", "S-4", "S-6"]);
    expect(await list({ page: "3", rows: "10" })).toEqual({ total: 12, serials: [] });
  });

  it("are filtered before they are counted", async () => {
    expect(await list({ serial: "S-1", page: "1", rows: "2" })).toEqual({
      total: 4,
      serials: ["S-1", "S-10"],
    });
  });
});

describe("reservations", () => {
  const book = (submit: "0" | "1", ids = ["I1"], path = "/api/reservations") =>
    client.save(path, [...ids.map((id) => ["id", id]), ["submit", submit]]);

  beforeEach(async () => {
    await client.save("/api/instruments", INSTRUMENT);
  });

  it("gives a submitted booking a number, 已提交, and its instruments 待检定", async () => {
    const { id } = await book("1");
    expect(client.practice.state().reservations).toEqual([
      {
        id: "YY202605260002",
        status: "已提交",
        time: "2026-05-26 14:55:53",
        instruments: [{ id: "I1", name: "电子秤", serial: "A2024-0917", status: "待检定" }],
      },
    ]);
    expect(await (await client.send(`/api/reservations/${id}`)).json()).toMatchObject({ status: "已提交" });
  });

  it("keeps a draft that can be submitted or deleted later", async () => {
    const { id } = await book("0");
    expect(client.practice.state().reservations).toMatchObject([
      { status: "暂存", instruments: [{ status: "未提交" }] },
    ]);
    await book("1", ["I1"], `/api/reservations/${id}`);
    expect(client.practice.state().reservations).toMatchObject([{ id, status: "已提交" }]);
  });

  it("frees the scales once the institution has verified them", async () => {
    const { id } = await book("1");
    await client.send("/__desk/verify", { method: "POST" });
    expect(client.practice.state().reservations).toMatchObject([
      { id, status: "已完成", instruments: [{ status: "检定合格" }] },
    ]);
    expect(await book("1")).toMatchObject({ ok: true });
  });

  it("offers a booked scale, or with the switch does not", async () => {
    await book("1");
    const offered = async () =>
      (await client.post("/api/instruments/list", { choosing: "1" })).json() as Promise<{ total: number }>;
    expect(await offered()).toMatchObject({ total: 1 });
    client.practice.set({ choosing: "free" });
    expect(await offered()).toMatchObject({ total: 0 });
  });

  it("refuses an empty booking, an instrument booked before, and changes after submission", async () => {
    expect(await book("1", [])).toMatchObject({ message: "请先选择器具" });
    const { id } = await book("1");
    expect(await book("1")).toMatchObject({
      message: "器具（出厂编号：A2024-0917）已在其他预约单中，请勿重复预约",
    });
    expect(await book("1", ["I1"], `/api/reservations/${id}`)).toMatchObject({
      message: "已提交的预约单不能修改",
    });
    expect(await client.save("/api/reservations/delete", [["id", id ?? ""]])).toMatchObject({
      message: "已提交的预约单不能删除",
    });
    expect(await client.save("/api/instruments/delete", [["id", "I1"]])).toMatchObject({
      message: "所选器具已有预约，不能删除",
    });
    expect(await book("1", ["I1"], "/api/reservations/YY1")).toMatchObject({
      message: "该预约单不存在或已被删除",
    });
  });
});
