import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { twoPcsSharing } from "../../support/store/sharing-pc.js";

// The archive has tests of its own; half a second a key would make these slow.
vi.mock("../../../src/main/documents/encrypted-archive.js", async (real) => {
  const archive = await real<typeof import("../../../src/main/documents/encrypted-archive.js")>();
  const { plainArchive } = await import("../../support/store/plain-archive.js");
  return { ...archive, ...plainArchive(archive) };
});

it("both photos of a plate can be seen before one is chosen, and no longer", async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), "shared-"));
  const disk = { made: [folder], failing: [] };
  onTestFinished(() => {
    for (const one of disk.made) fs.rmSync(one, { recursive: true, force: true });
  });
  const { a, b, photo } = await twoPcsSharing(disk, folder, "correct horse battery");
  const [here, there] = [await b.photos.put(Buffer.from("mine")), await a.photos.put(Buffer.from("theirs"))];
  a.change("i1", { photo: there });
  b.change("i1", { photo: here });
  await a.shared.look();
  await b.shared.look();
  expect(await b.shared.picture(there)).toBeNull();
  const offer = await b.shared.read(null);
  expect(offer).toMatchObject({ conflicts: [{ field: "photo", mine: here, theirs: there }] });
  expect(await b.shared.picture(there)).toEqual(Buffer.from("theirs"));
  expect(await b.shared.picture(photo)).toBeNull();
  b.shared.discard();
  expect(await b.shared.picture(there)).toBeNull();
  await b.takeIn(["photo"]);
  expect(b.scale("i1")?.photo).toBe(there);
});
