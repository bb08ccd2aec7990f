import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { press, sees, tick } from "../support/person.js";
import { realKey } from "../support/real-input.js";

/** The changed practice portal calls two fields by names that no list of synonyms has. */
const UNKNOWN = { name: "物项称谓", kind: "管理属性" } as const;

const INSTRUMENT = {
  name: "电子秤",
  model: "ACS-30",
  range: "200g-30kg",
  accuracyClass: "III",
  serial: "20240001",
  manufacturer: "示例衡器有限公司",
  region: "南湖区[330402]",
  place: "示例路1号",
};

let folder: string;
let running: RunningApp;

const row = (field: string): Locator => running.wizard.getByTestId(`fill-row-${field}`);
const file = (name: string) => join(folder, name);

const desk = (path: string, body: object = {}) =>
  running.app.evaluate(
    async ({ webContents }, [path, body]) => {
      const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("practice:"));
      await portal?.executeJavaScript(
        `fetch("/__desk/${path}", { method: "POST", body: ${body} }).then(() => 0)`,
      );
    },
    [path, JSON.stringify(JSON.stringify(body))] as const,
  );

/** The ledger's form on a portal whose labels have changed, with a company and a scale at hand. */
async function openForm(company: string): Promise<void> {
  running = await launchApp({ args: ["--practice"], userData: folder });
  await running.wizard.getByTestId("company-import").setInputFiles(company);
  await expect(running.wizard.getByTestId("company-select")).not.toHaveValue("");
  await sees(running, "注册");
  await desk("enter");
  await desk("switches", { labels: "changed" });
  await running.app.evaluate(async ({ webContents }) => {
    const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("practice:"));
    await portal?.loadURL("practice://portal/metrology/index");
  });
  await press(running, "直接办理", "强检器具台帐维护");
  await press(running, "新增");
  await sees(running, UNKNOWN.name);
  await expect(row("serial")).toHaveAttribute("data-status", "pending");
}

/** What the app says of the pointing, and of what follows from it. */
const pointing = async () => {
  const { pointing, fill, learned } = await running.state();
  return JSON.stringify({ pointing, busy: fill?.busy, learned });
};

/** Points at a field's box as a person would, again until the page listened; never once the app has taken it. */
const pointAt = async (field: string) => {
  const before = await pointing();
  await expect(async () => {
    if ((await pointing()) !== before) return;
    await tick(running, `.textbox:has(input[type=hidden][name="${field}"]) .textbox-text`);
    await expect.poll(pointing, { timeout: 3_000 }).not.toBe(before);
  }).toPass({ timeout: 60_000 });
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verify-guide-point-"));
  const company = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  await writeFile(file("company.json"), JSON.stringify({ ...company, instruments: [INSTRUMENT] }));
});
test.afterAll(async () => {
  await running?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a field pointed at is filled, and known again after a restart until it is removed; so is the page's size", async () => {
  test.setTimeout(180_000);
  await openForm(file("company.json"));
  const { wizard } = running;
  await expect(row("name")).toHaveAttribute("data-status", "missing");
  await expect(row("kind")).toHaveAttribute("data-status", "missing");

  await wizard.getByTestId("point-name").click();
  await expect(wizard.getByTestId("pointing")).toContainText("器具名称");
  await wizard.getByTestId("point-cancel").click();
  await expect(wizard.getByTestId("pointing")).toBeHidden();

  await wizard.getByTestId("point-name").click();
  await pointAt("serial");
  await expect(wizard.getByTestId("point-refusal")).toContainText("出厂编号");
  await pointAt("name");
  await expect(row("name")).toHaveAttribute("data-status", "filled");
  await expect(row("name")).toContainText(/物\s*项\s*称\s*谓/);
  await expect(wizard.getByTestId("pointing")).toBeHidden();
  // One was pointed at: the others wait for the person's word.
  await expect(row("serial")).toHaveAttribute("data-status", "pending");
  await wizard.getByTestId("point-kind").click();
  await pointAt("kind");
  await expect(row("kind")).toHaveAttribute("data-status", "filled");
  await realKey(running, "practice:", "=", ["control"]);
  await expect(wizard.getByTestId("portal-zoom")).toHaveText("110%");
  await running.close();

  // A practice keeps no company; what was pointed at outlives it, and so does how large the host's pages are.
  await openForm(file("company.json"));
  await expect(running.wizard.getByTestId("portal-zoom")).toHaveText("110%");
  await running.wizard.getByTestId("fill").click();
  for (const field of ["name", "kind"])
    await expect(row(field)).toHaveAttribute("data-status", "filled", { timeout: 60_000 });

  await running.wizard.getByTestId("settings-open").click();
  await expect(running.wizard.getByTestId("learned-labels").getByRole("listitem")).toHaveCount(2);
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file("labels.json"));
  await running.wizard.getByTestId("learned-export").click();
  await expect.poll(() => readFile(file("labels.json"), "utf8").catch(() => "")).toContain(UNKNOWN.kind);
  expect(await readFile(file("labels.json"), "utf8")).not.toMatch(/样例|20240001|330402/);

  for (const label of Object.values(UNKNOWN))
    await running.wizard.getByTestId(`learned-forget-${label}`).click();
  await expect(running.wizard.getByTestId("learned-labels")).toBeHidden();
  await running.wizard.getByTestId("back").click();
  await expect(row("name")).toHaveAttribute("data-status", "missing");
});

test("a guide pack is taken whole or not at all, used at once, and given back", async () => {
  const { wizard } = running;
  const shipped = JSON.parse(await readFile("assets/guides/e-cqs.json", "utf8"));
  const imported = async (name: string, bend: (pack: typeof shipped) => void) => {
    const pack = structuredClone(shipped);
    bend(pack);
    await writeFile(file(name), JSON.stringify(pack));
    await wizard.getByTestId("pack-import").setInputFiles(file(name));
  };
  const now = wizard.getByTestId("pack-now");
  const withName = (pack: typeof shipped) =>
    pack.forms.instrument.find((spec: { field: string }) => spec.field === "name").labels.push(UNKNOWN.name);
  await wizard.getByTestId("settings-open").click();

  await imported("broken.json", (pack) => pack.forms.instrument[0].labels.push("出厂编号"));
  await expect(wizard.getByTestId("pack-problems")).toContainText("forms.instrument.");
  await wizard.getByRole("button", { name: "知道了" }).click();
  await imported("later.json", (pack) => {
    pack.version = 2;
  });
  await expect(wizard.getByTestId("pack-problems")).toContainText("升级");
  await wizard.getByRole("button", { name: "知道了" }).click();
  await expect(now).toContainText("自带");

  const toElsewhere = (pack: typeof shipped) => {
    withName(pack);
    pack.hosts.push("portal.example");
  };
  await imported("elsewhere.json", toElsewhere);
  await expect(wizard.getByTestId("pack-hosts")).toContainText("portal.example");
  await wizard.getByTestId("pack-hosts").getByRole("button", { name: "取消" }).click();
  await expect(now).toContainText("自带");
  await imported("elsewhere.json", toElsewhere);
  await wizard.getByTestId("pack-hosts-agree").click();
  await expect(now).toContainText("elsewhere.json");

  await imported("newer.json", withName);
  await expect(now).toContainText("newer.json");
  await wizard.getByTestId("pack-back").click();
  await expect(now).toContainText("elsewhere.json");
  await wizard.getByTestId("pack-shipped").click();
  await expect(now).toContainText("自带");
  await wizard.getByTestId("pack-back").click();
  await expect(now).toContainText("elsewhere.json");
  await wizard.getByTestId("back").click();
  await expect(row("name")).not.toHaveAttribute("data-status", "missing");
});
