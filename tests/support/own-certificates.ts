import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const KEPT = "tests/fixtures/certificates";

/**
 * A home folder with two certificates of a person's own, 练习用证书甲 and 练习用证书乙 from 练习发证机构, where
 * Chromium looks for them on Linux. They prove nothing: their keys lie in the repository.
 */
export async function homeWithCertificates(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "home-"));
  const folder = join(home, ".pki", "nssdb");
  await mkdir(folder, { recursive: true });
  for (const name of ["cert9.db", "key4.db"])
    await writeFile(join(folder, name), gunzipSync(await readFile(join(KEPT, `${name}.gz`))));
  return home;
}
