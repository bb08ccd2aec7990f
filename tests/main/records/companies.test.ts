import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRecords } from "../../support/store/desk.js";
import { NO_ENCRYPTION } from "../../support/store/encryption.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const { id: _id, session: _session, ...shop } = SHOP;
const { id: _scaleId, companyId: _companyId, createdAt: _createdAt, ...scale } = SCALE;
const OTHER = { ...shop, name: "另一家样例店", creditCode: "91330402MA0DEM005X" };

let desk: ReturnType<typeof openRecords>;
beforeEach(() => {
  desk = openRecords();
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

/** Every file of the profile, read as text: names and contents. */
const everything = () =>
  readdirSync(desk.folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(desk.folder, name))
    .map((path) => `${path}\n${statSync(path).isFile() ? readFileSync(path, "latin1") : ""}`)
    .join("\n");
const bytesOf = (text: string) => Buffer.from(text).toString("latin1");

describe("saving", () => {
  it("the first company goes on in the portal session there is, the next gets one of its own", () => {
    const first = desk.companies.session;
    expect(desk.companies.save(shop)).toMatchObject({ ok: true });
    expect(desk.companies.session).toBe(first);
    desk.companies.save(OTHER);
    expect(desk.companies.session).not.toBe(first);
    expect(desk.model.state.companies.map(({ name }) => name)).toEqual([shop.name, OTHER.name]);
  });

  it("a company that breaks a rule is refused by field, and nothing is kept", () => {
    expect(desk.companies.save({ ...shop, username: "abc" })).toEqual({
      ok: false,
      problems: [{ path: "username", key: "username-length" }],
    });
    expect(desk.store.get().companies).toEqual([]);
  });

  it("the state never holds a session's name", () => {
    desk.companies.save(shop);
    expect(JSON.stringify(desk.model.state)).not.toContain("session");
  });
});

describe("choosing", () => {
  it("shows the scales of the one chosen, and none of the other's", () => {
    const saved = desk.companies.save(shop);
    if (!saved.ok) throw new Error("not saved");
    desk.scales.put([{ ...scale, companyId: saved.id }]);
    desk.companies.save(OTHER);
    expect(desk.model.state.instruments).toEqual([]);
    desk.companies.select(saved.id);
    expect(desk.model.state.instruments).toMatchObject([{ serial: scale.serial }]);
    desk.companies.select("no such company");
    expect(desk.model.state.companyId).toBe(saved.id);
  });
});

describe("deleting", () => {
  async function twoCompanies() {
    const kept = desk.companies.save(OTHER);
    const gone = desk.companies.save(shop);
    if (!kept.ok || !gone.ok) throw new Error("not saved");
    const photo = await desk.photos.put(Buffer.from("photo of the one"));
    const photoOfOther = await desk.photos.put(Buffer.from("photo of the other"));
    desk.scales.put([
      { ...scale, companyId: gone.id, photo },
      { ...scale, serial: "20230002", companyId: gone.id, photo },
      { ...scale, serial: "OTHER-1", companyId: kept.id, photo: photoOfOther },
    ]);
    return { gone: gone.id, kept: kept.id, photo, photoOfOther };
  }

  it.each(["encrypted", "unencrypted"])("leaves nothing of it in any file of an %s profile", async (how) => {
    if (how === "unencrypted") desk = openRecords(desk.folder, NO_ENCRYPTION);
    const { gone, photo, photoOfOther } = await twoCompanies();
    const session = desk.companies.session;
    desk.store.change({ progress: { [session]: { current: "register" } } });
    const aside = (name: string, content: string) =>
      writeFileSync(join(desk.folder, `verify-guide.json.${name}-2026`), content);
    aside("broken", `{"companies":[{"id":"${gone}"`);
    aside("newer", `{"version":99,"firms":["${shop.name}"]}`);
    aside("broken-other", `{"companies":[{"name":"${OTHER.name}"`);
    expect(desk.companies.holdings(gone)).toEqual({ instruments: 2, photos: 1, putAside: 2 });

    expect(desk.companies.delete(gone)).toBe(session);
    expect(desk.trash.list()).toMatchObject([{ id: gone, title: shop.name, scales: 2, daysLeft: 30 }]);
    await desk.trash.purge([gone]);

    const left = everything();
    for (const text of [gone, shop.name, shop.creditCode, scale.serial, "20230002", photo, session])
      expect(left.includes(bytesOf(text)), text).toBe(false);
    for (const text of [OTHER.name, "OTHER-1", photoOfOther, "broken-other"])
      expect(left.includes(bytesOf(text)), text).toBe(true);
    expect(desk.model.state.companies.map(({ name }) => name)).toEqual([OTHER.name]);
    expect(desk.model.state.instruments.map(({ serial }) => serial)).toEqual(["OTHER-1"]);
  });

  it("one that is not there does nothing", async () => {
    const { kept } = await twoCompanies();
    expect(desk.companies.delete("no such company")).toBeNull();
    expect(desk.store.get().companies).toHaveLength(2);
    expect(desk.companies.holdings("no such company")).toEqual({ instruments: 0, photos: 0, putAside: 0 });
    expect(desk.companies.holdings(kept)).toEqual({ instruments: 1, photos: 1, putAside: 0 });
  });
});
