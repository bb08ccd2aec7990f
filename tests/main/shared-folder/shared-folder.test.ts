import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SHARED_NAME } from "../../../src/main/shared-folder/shared-copy.js";
import { encryptionOf, NO_ENCRYPTION } from "../../support/store/encryption.js";
import { SCALE } from "../../support/store/samples.js";
import { type SharedDisk, type SharingPc, sharingPc, twoPcsSharing } from "../../support/store/sharing-pc.js";

// The archive has tests of its own; half a second a key would make these slow.
vi.mock("../../../src/main/documents/encrypted-archive.js", async (real) => {
  const archive = await real<typeof import("../../../src/main/documents/encrypted-archive.js")>();
  const { plainArchive } = await import("../../support/store/plain-archive.js");
  return { ...archive, ...plainArchive(archive) };
});

const WORD = "correct horse battery";

let folder: string;
let disk: SharedDisk;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "shared-"));
  disk = { made: [folder], failing: [] };
});
afterEach(() => {
  for (const one of disk.made) fs.rmSync(one, { recursive: true, force: true });
});

const pc = (encryption = encryptionOf("an account"), profile?: string) =>
  sharingPc(disk, encryption, profile);

const path = () => join(folder, SHARED_NAME);
const bytes = () => fs.readFileSync(path());
const facts = ({ store }: SharingPc) => {
  const { companies, instruments } = store.get();
  return [
    companies.map(({ id: _id, session: _session, ...one }) => one),
    instruments.map(({ id: _id, companyId: _company, createdAt: _created, ...one }) => one),
  ];
};

const twoPcs = () => twoPcsSharing(disk, folder, WORD);

it("another PC takes in what lies there, photos too, and both are quiet then", async () => {
  const { a, b, photo } = await twoPcs();
  expect(facts(b)).toEqual(facts(a));
  expect(await b.photos.kept(photo)).toEqual(Buffer.from("a picture"));
  expect(b.store.get().companies[0]?.session).toBe("first");
  const before = bytes();
  for (const one of [a, b, a, b]) await one.shared.look();
  expect(bytes()).toEqual(before);
  expect([a.state().condition, b.state().condition]).toEqual(["idle", "idle"]);
});

it("what one changes is shown to the other first, and taken in on the user's word", async () => {
  const { a, b } = await twoPcs();
  a.change("i1", { place: "新摊位" });
  await a.shared.look();
  await b.shared.look();
  expect(b.state().condition).toBe("waiting");
  expect(b.scale("i1")?.place).toBe(SCALE.place);
  const offer = await b.takeIn();
  expect(offer.changes).toMatchObject([
    {
      outcome: "changed",
      title: SCALE.serial,
      differences: [{ field: "place", mine: SCALE.place, theirs: "新摊位" }],
    },
  ]);
  expect(b.scale("i1")?.place).toBe("新摊位");
  expect(b.state().condition).toBe("idle");
});

it("what both changed is asked field by field; the rest of both is there", async () => {
  const { a, b } = await twoPcs();
  a.change("i1", { place: "甲", model: "A", bookingNumber: "YY1" });
  b.change("i1", { place: "乙", model: "B", status: "待检定" });
  await a.shared.look();
  await b.shared.look();
  const offer = await b.takeIn(["place"]);
  expect(offer.conflicts.map(({ field, mine, theirs }) => [field, mine, theirs])).toEqual([
    ["model", "B", "A"],
    ["place", "乙", "甲"],
  ]);
  expect(b.scale("i1")).toMatchObject({ place: "甲", model: "B", bookingNumber: "YY1", status: "待检定" });
  await a.shared.look();
  await a.takeIn();
  expect(facts(a)).toEqual(facts(b));
});

it("a scale that the other deleted lies in the trash here; one that was changed here stays", async () => {
  const { a, b } = await twoPcs();
  b.store.change({ instruments: [...b.store.get().instruments, { ...SCALE, id: "i2", serial: "B2" }] });
  await b.shared.look();
  await a.shared.look();
  await a.takeIn();
  a.change("i1", { model: "X" });
  b.store.change({ instruments: [] });
  await b.shared.look();
  await a.shared.look();
  const offer = await a.takeIn();
  expect(offer.changes).toMatchObject([{ outcome: "deleted", title: "B2" }]);
  expect(a.store.get().instruments.map(({ model }) => model)).toEqual(["X"]);
  expect(a.store.get().trash.instruments.map(({ serial }) => serial)).toEqual(["B2"]);
});

it("a change that another PC wrote over at the same moment is not lost", async () => {
  const { a, b } = await twoPcs();
  a.change("i1", { place: "甲" });
  const before = bytes();
  await a.shared.look();
  // The other PC saw the file as it was before, and was later.
  fs.writeFileSync(path(), before);
  b.change("i1", { model: "B" });
  await b.shared.look();
  await a.shared.look();
  expect(a.state().condition).toBe("waiting");
  const offer = await a.takeIn();
  expect(offer.conflicts).toEqual([]);
  expect(a.scale("i1")).toMatchObject({ place: "甲", model: "B" });
  await b.shared.look();
  await b.takeIn();
  expect(b.scale("i1")).toMatchObject({ place: "甲", model: "B" });
});

it("what another PC writes while this one encrypts is not written over, but looked at", async () => {
  const { a, b } = await twoPcs();
  a.change("i1", { place: "甲" });
  b.change("i1", { model: "B" });
  let theirs = Buffer.alloc(0);
  disk.meanwhile = async () => {
    await b.shared.look();
    theirs = bytes();
  };
  await a.shared.look();
  expect(bytes()).toEqual(theirs);
  expect(a.state().condition).toBe("waiting");
  expect((await a.takeIn()).conflicts).toEqual([]);
  expect(a.scale("i1")).toMatchObject({ place: "甲", model: "B" });
});

it("copies that a sync program made are named, looked at, and kept under another name", async () => {
  const { a } = await twoPcs();
  const other = `${SHARED_NAME.replace(".vgbackup", "")} (冲突副本 1).vgbackup`;
  const before = bytes();
  a.change("i1", { place: "甲" });
  await a.shared.look();
  fs.writeFileSync(join(folder, other), before);
  await a.shared.look();
  expect(a.state()).toMatchObject({ condition: "idle", copies: [other] });
  expect(await a.shared.read("../../etc/passwd")).toMatchObject({ ok: false });
  await a.takeIn([], other);
  expect(a.scale("i1")?.place).toBe("甲");
  expect(a.state().copies).toEqual([]);
  expect(fs.readFileSync(join(folder, `${other}.taken`))).toEqual(before);
});

describe("a folder that is not as it should be", () => {
  it("vanishes, and is written to once it is there again", async () => {
    const { a } = await twoPcs();
    const away = `${folder}-away`;
    disk.made.push(away);
    fs.renameSync(folder, away);
    a.change("i1", { place: "甲" });
    await a.shared.look();
    expect(a.state().condition).toBe("gone");
    fs.renameSync(away, folder);
    const before = bytes();
    await a.shared.look();
    expect(a.state().condition).toBe("idle");
    expect(bytes()).not.toEqual(before);
  });

  it.each([
    ["EROFS", "read-only"],
    ["EACCES", "read-only"],
    ["ENOSPC", "full"],
    ["SHORT", "full"],
  ])("%s is said as %s, nothing is changed there, and it is tried again", async (code, condition) => {
    const { a } = await twoPcs();
    const before = bytes();
    a.change("i1", { place: "甲" });
    disk.failing = [code];
    await a.shared.look();
    expect(a.state().condition).toBe(condition);
    expect(bytes()).toEqual(before);
    await a.shared.look();
    expect(a.state().condition).toBe("idle");
    expect(bytes()).not.toEqual(before);
  });

  it.each([
    ["NEWER\n", "newer"],
    ["cut off", "damaged"],
    [`SEALED\n${Buffer.from("another").toString("hex")}\n`, "passphrase"],
  ])("%j is left as it is: %s", async (text, condition) => {
    const { a } = await twoPcs();
    fs.writeFileSync(path(), text);
    a.change("i1", { place: "甲" });
    await a.shared.look();
    expect(a.state().condition).toBe(condition);
    expect(bytes().toString()).toBe(text);
    expect(await a.shared.read(null)).toMatchObject({ ok: false });
  });

  it("is refused with another password, or when it is not there; nothing is taken up then", async () => {
    await twoPcs();
    const c = pc();
    expect(await c.shared.choose(folder, "another password")).toMatchObject({
      ok: false,
      problems: [{ key: "backup-passphrase" }],
    });
    expect(await c.shared.choose(`${folder}-nowhere`, WORD)).toMatchObject({
      ok: false,
      problems: [{ key: "shared-gone" }],
    });
    expect(c.state().condition).toBe("off");
  });
});

it("goes on after a restart where the system seals the password; else it is asked, and stands nowhere", async () => {
  const { a } = await twoPcs();
  expect(pc(encryptionOf("an account"), a.folder).state()).toMatchObject({
    condition: "idle",
    remembers: true,
  });
  expect(pc(encryptionOf("another account"), a.folder).state().condition).toBe("passphrase");

  const open = pc(NO_ENCRYPTION);
  await open.shared.choose(folder, WORD);
  const again = pc(NO_ENCRYPTION, open.folder);
  expect(again.state()).toMatchObject({ folder, condition: "passphrase", remembers: false });
  expect(fs.readFileSync(join(open.folder, "shared", "folder.json"), "utf8")).not.toContain(WORD);
  expect(await again.shared.unlock("another password")).toMatchObject({ ok: false });
  expect(await again.shared.unlock(WORD)).toMatchObject({ ok: true });
  expect(again.state().condition).toBe("waiting");
});

it("a profile whose records are lost deletes nothing there: they come back", async () => {
  const { a } = await twoPcs();
  const before = bytes();
  for (const name of fs.readdirSync(a.folder))
    if (name.startsWith("verify-guide.json")) fs.writeFileSync(join(a.folder, name), "not whole");
  const again = pc(encryptionOf("an account"), a.folder);
  expect(again.store.recovery).toBe("lost");
  await again.shared.look();
  expect(again.state().condition).toBe("waiting");
  expect(bytes()).toEqual(before);
  await again.takeIn();
  expect(facts(again)).toEqual(facts(a));
});

it.each(["look", "read", "take"] as const)(
  "a practice that begins during a %s shares nothing of its own, and takes nothing in",
  async (during) => {
    const { a, b } = await twoPcs();
    if (during === "look") a.change("i1", { place: "甲" });
    else {
      b.change("i1", { place: "乙" });
      await b.shared.look();
      await a.shared.look();
    }
    const offer = during === "take" ? await a.shared.read(null) : null;
    const [before, kept] = [bytes(), a.store.get()];
    // It began before whatever the work waits for first is there.
    const work = {
      look: () => a.shared.look(),
      read: () => a.shared.read(null),
      take: () => a.shared.take({ token: offer?.ok ? offer.token : "", theirs: [] }),
    }[during]();
    await Promise.resolve();
    await Promise.resolve();
    a.practise(true);
    a.store.change({ companies: [], companyId: null, instruments: [] });
    expect((await work) ?? { ok: false }).toMatchObject({ ok: false });
    expect(bytes()).toEqual(before);
    expect(a.store.get().instruments).toEqual([]);
    a.store.change({ companies: kept.companies, companyId: kept.companyId, instruments: kept.instruments });
    a.practise(false);
    await a.shared.look();
    expect(a.state().condition).toBe(during === "look" ? "idle" : "waiting");
  },
);

it("what is practised goes nowhere, and whoever leaves the folder leaves it as it is", async () => {
  const { a } = await twoPcs();
  const before = bytes();
  a.practise(true);
  a.change("i1", { place: "练习" });
  await a.shared.look();
  expect(await a.shared.read(null)).toMatchObject({ ok: false, problems: [{ key: "shared-practice" }] });
  a.practise(false);
  await a.shared.leave();
  await a.shared.look();
  expect(bytes()).toEqual(before);
  expect(a.state()).toMatchObject({ folder: null, condition: "off" });
  expect(fs.existsSync(join(a.folder, "shared"))).toBe(false);
});
