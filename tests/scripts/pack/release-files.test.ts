import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { capture } from "../../../scripts/build/run.mjs";
import { writeBillOfMaterials, writeChecksums } from "../../../scripts/pack/manifest.mjs";
import { makeUpdateKey, signUpdates } from "../../../scripts/pack/update-key.mjs";

let folder: string;
const place = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
  await mkdir(place("dist"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes a key whose secret half is the owner's alone, and never over another", async () => {
  await makeUpdateKey(place("secret.pem"), place("public.pem"));
  if (process.platform !== "win32") expect(statSync(place("secret.pem")).mode & 0o077).toBe(0);
  expect(await readFile(place("public.pem"), "utf8")).not.toContain("PRIVATE");
  await expect(makeUpdateKey(place("other.pem"), place("public.pem"))).rejects.toThrow("public.pem");
  await expect(makeUpdateKey(place("secret.pem"), place("other.pem"))).rejects.toThrow("secret.pem");
  await expect(makeUpdateKey("secret.pem", place("other.pem"))).rejects.toThrow("secret.pem");
  expect((await readdir(folder)).sort()).toEqual(["dist", "public.pem", "secret.pem"]);
});

it("signs every description of an update, by file or by text, with the key the app knows", async () => {
  await makeUpdateKey(place("secret.pem"), place("public.pem"));
  for (const name of ["latest.yml", "latest-linux.yml", "builder-debug.yml"])
    await writeFile(place(`dist/${name}`), `version: 1.0.0 # ${name}\n`);
  const known = createPublicKey(await readFile(place("public.pem")));
  for (const secret of [place("secret.pem"), await readFile(place("secret.pem"), "utf8")]) {
    const written = await signUpdates(place("dist"), secret, place("public.pem"));
    expect(written.sort()).toEqual([place("dist/latest-linux.yml.sig"), place("dist/latest.yml.sig")]);
    for (const file of written) {
      const description = await readFile(file.replace(/\.sig$/, ""));
      const signature = Buffer.from(await readFile(file, "utf8"), "base64");
      expect(verify(null, description, known, signature)).toBe(true);
    }
  }
});

it("refuses to leave a description unsigned, or signed by a key the app does not know", async () => {
  expect(await signUpdates(place("dist"), undefined, place("public.pem"))).toEqual([]);
  await writeFile(place("dist/latest.yml"), "version: 1.0.0\n");
  await expect(signUpdates(place("dist"), undefined, place("public.pem"))).rejects.toThrow("UPDATE_KEY");
  await makeUpdateKey(place("secret.pem"), place("public.pem"));
  await makeUpdateKey(place("secret2.pem"), place("public2.pem"));
  await expect(signUpdates(place("dist"), place("secret2.pem"), place("public.pem"))).rejects.toThrow(
    "UPDATE_KEY",
  );
  expect(await readdir(place("dist"))).toEqual(["latest.yml"]);
});

it("sums up what is given to people, as sha256sum reads it", async () => {
  for (const name of ["a.exe", "latest.yml", "builder-debug.yml", "a.exe.blockmap"])
    await writeFile(place(`dist/${name}`), name);
  const file = await writeChecksums(place("dist"));
  expect((await readFile(file, "utf8")).match(/ {2}.*/g)).toEqual(["  a.exe", "  latest.yml"]);
  if (process.platform !== "linux") return;
  const { code, output } = await capture(["sha256sum", ["--check", "--strict", file]], {
    cwd: place("dist"),
  });
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("a.exe: OK") });
});

it("lists all that ships and nothing that only builds it", async () => {
  const { bomFormat, components } = JSON.parse(await readFile(await writeBillOfMaterials(folder), "utf8"));
  expect(bomFormat).toBe("CycloneDX");
  const refs = components.map((one: Record<string, string>) => one["bom-ref"]?.replace(/@[^@]*$/, ""));
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  expect(refs).toEqual(expect.arrayContaining([...Object.keys(dependencies), "electron"]));
  expect(refs).not.toContain("vitest");
});
