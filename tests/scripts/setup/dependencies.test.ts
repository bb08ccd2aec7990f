import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const A = { version: "1.0.0", integrity: "sha512-a" };
const LOCK = { lockfileVersion: 3, packages: { "": {}, "node_modules/a": A } };

/** A repository with our scripts, one dependency, and an npm that does what a test says. */
let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dependencies-"));
  cpSync("scripts", at("scripts"), { recursive: true });
  writeFileSync(at("package.json"), JSON.stringify({ type: "module", engines: { node: ">=20" } }));
  writeFileSync(at("package-lock.json"), JSON.stringify(LOCK));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(version: string) {
  mkdirSync(at("node_modules/a"), { recursive: true });
  const packages = { "node_modules/a": { ...A, version } };
  writeFileSync(at("node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

/** Installs what is locked. */
const GOOD = `
  fs.mkdirSync("node_modules/a", { recursive: true });
  fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages: { "node_modules/a": ${JSON.stringify(A)} } }));`;
const OFFLINE = `fs.mkdirSync("node_modules/half", { recursive: true }); console.error("npm error code ENOTFOUND"); process.exit(1);`;
/** npm is content although the disk was full. */
const FULL = `${GOOD} console.error("npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write");`;

function setUp(npm: string) {
  writeFileSync(
    at("npm-cli.js"),
    `import fs from "node:fs"; fs.writeFileSync("called", process.argv.slice(2).join(" ")); ${npm}`,
  );
  const script = `
    const { main } = await import("./scripts/setup/words.mjs");
    const { ensureDependencies } = await import("./scripts/setup/dependencies.mjs");
    await main(ensureDependencies);`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_execpath: at("npm-cli.js") },
  });
  return { status, stderr, called: existsSync(at("called")) && readFileSync(at("called"), "utf8") };
}
const installed = () =>
  JSON.parse(readFileSync(at("node_modules/.package-lock.json"), "utf8")).packages["node_modules/a"].version;

it("calls nobody when everything is there", () => {
  install("1.0.0");
  expect(setUp(OFFLINE)).toMatchObject({ status: 0, called: false });
});

it("installs by the lock file when nothing is there", () => {
  const { status, called } = setUp(GOOD);
  expect(status).toBe(0);
  expect(called).toMatch(/^ci .*--include=dev/);
  expect(setUp(OFFLINE).status).toBe(0);
});

it.each([
  ["an older version stands", () => install("0.9.0")],
  [
    "a package's folder is gone",
    () => {
      install("1.0.0");
      rmSync(at("node_modules/a"), { recursive: true });
    },
  ],
  ["npm was cut short", () => mkdirSync(at("node_modules/a"), { recursive: true })],
])("installs when %s", (_name, prepare) => {
  prepare();
  expect(setUp(GOOD)).toMatchObject({ status: 0, called: expect.stringContaining("ci") });
  expect(installed()).toBe("1.0.0");
  expect(existsSync(at(".cache/node_modules.before"))).toBe(false);
});

it.each([
  ["without a network", OFFLINE, /连不上|cannot be reached/],
  ["on a full disk", FULL, /磁盘满|disk is full/],
  ["by an npm that installs something else", "", /npm ci/],
])("leaves nothing half-installed %s", (_name, npm, line) => {
  const { status, stderr } = setUp(npm);
  expect(status).toBe(1);
  expect(stderr).toMatch(line);
  expect(existsSync(at("node_modules"))).toBe(false);
});

it("puts back what stood before a failed update", () => {
  install("0.9.0");
  expect(setUp(OFFLINE).status).toBe(1);
  expect(installed()).toBe("0.9.0");
  expect(existsSync(at("node_modules/half"))).toBe(false);
});

it("installs nothing through a link", () => {
  mkdirSync(at("elsewhere"));
  symlinkSync(at("elsewhere"), at("node_modules"), "dir");
  expect(setUp(OFFLINE)).toMatchObject({
    status: 0,
    called: false,
    stderr: expect.stringMatching(/链接|link/),
  });
});

it("begins again where a download broke off, and not without end", () => {
  const broken = `console.error("npm error network Invalid response body while trying to fetch https://r.example/a: aborted"); process.exit(1);`;
  const count = `const tries = fs.existsSync("tries") ? Number(fs.readFileSync("tries")) + 1 : 1; fs.writeFileSync("tries", String(tries));`;
  expect(setUp(`${count} if (tries < 3) { ${broken} } ${GOOD}`).status).toBe(0);
  expect(readFileSync(at("tries"), "utf8")).toBe("3");
  rmSync(at("node_modules"), { recursive: true });
  rmSync(at("tries"));
  expect(setUp(`${count} ${broken}`).status).not.toBe(0);
  expect(Number(readFileSync(at("tries"), "utf8"))).toBeLessThan(10);
});
