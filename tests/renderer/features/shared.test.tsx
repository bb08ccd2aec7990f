import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { NO_SHARED, type SharedState } from "../../../src/ipc/shared-folder.js";
import { renderApp, sentOf } from "../support/render-app.js";
import { READY } from "../support/samples.js";

const WORD = "shuiguo-2026-Nanhu";
const AT: SharedState = {
  folder: "/mnt/shared",
  condition: "idle",
  copies: [],
  at: "2026-06-01T08:00:00.000Z",
  remembers: true,
};
const OFFER = {
  ok: true,
  token: "t1",
  changes: [
    {
      key: "instrument:n",
      kind: "instrument",
      title: "S-9",
      company: "乙店",
      outcome: "new",
      differences: [],
    },
    {
      key: "instrument:c",
      kind: "instrument",
      title: "S-1",
      company: "乙店",
      outcome: "changed",
      differences: [{ field: "place", mine: "", theirs: "2 号" }],
    },
  ],
  conflicts: [
    {
      key: "instrument:x:model",
      kind: "instrument",
      title: "S-2",
      company: "乙店",
      field: "model",
      mine: "A",
      theirs: "B",
    },
    {
      key: "instrument:x:place",
      kind: "instrument",
      title: "S-2",
      company: "乙店",
      field: "place",
      mine: "1",
      theirs: "2",
    },
  ],
};

async function open(shared: SharedState) {
  const app = await renderApp({ ...READY, shared });
  await app.user.click(screen.getByTestId("settings-open"));
  await app.user.click(screen.getByTestId("shared-screen"));
  return app;
}

it("a folder is chosen once the password is long enough and the same twice; a refusal is said", async () => {
  const { bridge, user } = await open(NO_SHARED);
  bridge.answer("shared.choose", () => ({ ok: false, problems: [{ path: "", key: "backup-passphrase" }] }));
  await user.type(screen.getByTestId("shared-passphrase"), WORD);
  await user.click(screen.getByTestId("shared-choose"));
  expect(screen.getByTestId("shared-again").getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "shared.choose")).toEqual([]);
  await user.type(screen.getByTestId("shared-again"), WORD);
  await user.click(screen.getByTestId("shared-choose"));
  expect(sentOf(bridge, "shared.choose")).toEqual([{ passphrase: WORD }]);
  expect((await screen.findByTestId("shared-trouble")).textContent).not.toBe("");
});

it("what another PC changed is looked at, chosen field by field, and taken in", async () => {
  const { bridge, user } = await open({ ...AT, condition: "waiting" });
  bridge.answer("shared.read", () => OFFER);
  bridge.answer("shared.take", () => ({ ok: true, id: "t1" }));
  await user.click(screen.getByTestId("shared-read"));
  expect((await screen.findByTestId("shared-new")).textContent).toContain("S-9");
  expect(screen.getByTestId("shared-changed").textContent).toContain("2 号");
  expect(screen.getAllByTestId("shared-conflict")).toHaveLength(2);
  await user.click(screen.getByTestId("conflict-place-theirs"));
  await user.click(screen.getByTestId("conflict-model-theirs"));
  await user.click(screen.getByTestId("conflict-model-mine"));
  await user.click(screen.getByTestId("shared-take"));
  expect(sentOf(bridge, "shared.take")).toEqual([{ token: "t1", theirs: ["instrument:x:place"] }]);
  expect(await screen.findByText("已并入。")).toBeTruthy();
});

it("values that are kept as codes are said in words, a photo is shown", async () => {
  const [mine, theirs] = ["a".repeat(64), "b".repeat(64)];
  const scale = { kind: "instrument", title: "S-2", company: "乙店" } as const;
  const fields = [
    { field: "networked", mine: "", theirs: "true" },
    { field: "bookedOn", mine: "", theirs: "2026-05-02" },
    { field: "registeredOn", mine: "", theirs: "2026-05-02" },
  ];
  const { bridge, user } = await open({ ...AT, condition: "waiting" });
  bridge.answer("shared.read", () => ({
    ...OFFER,
    changes: [
      { ...scale, key: "instrument:c", outcome: "changed", differences: fields },
      { ...scale, key: "instrument:n", outcome: "new", back: true, differences: [] },
      {
        ...{ kind: "company", title: "乙店", company: "乙店", key: "company:c", outcome: "changed" },
        differences: [{ field: "organizationType", mine: "legal", theirs: "non-legal" }],
      },
    ],
    conflicts: [{ ...scale, key: "instrument:c:photo", field: "photo", mine, theirs }],
  }));
  await user.click(screen.getByTestId("shared-read"));
  const changed = (await screen.findByTestId("shared-changed")).textContent;
  expect(changed).toContain("非法人企业");
  expect(changed).not.toMatch(/[a-z]/);
  expect(screen.getByTestId("shared-new").textContent).toContain("放回来");
  const pictures = screen.getByTestId("shared-conflict").querySelectorAll("img");
  expect([...pictures].map(({ src }) => src)).toEqual([`app://photo/${mine}`, `app://photo/${theirs}`]);
});

it("copies of a sync program are looked at by name; whoever goes away takes nothing", async () => {
  const copy = "秤检助手共享 (1).vgbackup";
  const { bridge, user } = await open({ ...AT, copies: [copy] });
  bridge.answer("shared.read", () => OFFER);
  await user.click(screen.getByTestId("shared-copy"));
  expect(sentOf(bridge, "shared.read")).toEqual([copy]);
  await user.click(await screen.findByTestId("shared-discard"));
  expect(screen.queryByTestId("shared-offer")).toBeNull();
  expect(sentOf(bridge, "shared.take")).toEqual([]);
  expect(sentOf(bridge, "shared.discard")).toHaveLength(1);
});

it.each(["gone", "read-only", "newer", "damaged", "full", "waiting", "passphrase"] as const)(
  "%s is said on the main screen, with what to do a press away",
  async (condition) => {
    const { user } = await renderApp({ ...READY, shared: { ...AT, condition } });
    expect(screen.getByTestId("shared-notice").dataset.condition).toBe(condition);
    await user.click(screen.getByTestId("shared-open"));
    expect(screen.getByTestId("shared").dataset.condition).toBe(condition);
    expect(screen.queryAllByTestId("shared-unlock")).toHaveLength(condition === "passphrase" ? 1 : 0);
  },
);

it("says nothing on the main screen while all is well or none is shared", async () => {
  const { bridge } = await renderApp({ ...READY, shared: AT });
  expect(screen.queryByTestId("shared-notice")).toBeNull();
  bridge.push({ shared: NO_SHARED });
  expect(screen.queryByTestId("shared-notice")).toBeNull();
});
