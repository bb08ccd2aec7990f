import { describe, expect, it } from "vitest";
import type { FillRow } from "../../../src/core/autofill/field-spec.js";
import type { PageSnapshot } from "../../../src/core/snapshot/types.js";
import type { AppState } from "../../../src/ipc/state.js";
import { FillCoordinator, type StepForm } from "../../../src/main/guide/fill-coordinator.js";
import { HighlightPresenter } from "../../../src/main/guide/highlight-presenter.js";
import { PageObserver } from "../../../src/main/guide/page-observer.js";
import { Model } from "../../../src/main/state/app-state.js";
import type { FillRequest, HighlightRequest, Portal } from "../../../src/portal-driver/index.js";
import { dialog, field, page } from "../../core/procedure/snapshots.js";

/** A promise to be settled by hand. */
const pending = <T>() => {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    settle = done;
  });
  return { promise, settle };
};
const turn = () => new Promise<void>((done) => setImmediate(done));

describe("the page observer", () => {
  /** An observer whose looks are ended by hand, with as many snapshots as `see` says. */
  const byHand = () => {
    const looks: ReturnType<typeof pending<readonly PageSnapshot[]>>[] = [];
    const told: number[] = [];
    const observer = new PageObserver(
      () => {
        const look = pending<readonly PageSnapshot[]>();
        looks.push(look);
        return look.promise;
      },
      async (snapshots) => void told.push(snapshots.length),
    );
    const see = async (count: number) => {
      looks.at(-1)?.settle(Array.from({ length: count }, () => page({})));
      await turn();
    };
    return { looks, told, observer, see };
  };

  it("takes one look at a time, and tells of none that the page outran", async () => {
    const { looks, told, observer, see } = byHand();
    const all = Promise.all([observer.changed(), observer.changed(), observer.changed()]);
    await turn();
    expect(looks).toHaveLength(1);
    await see(1);
    expect([looks.length, told]).toEqual([2, []]);
    await see(2);
    await all;
    expect([looks.length, told, observer.latest.length]).toEqual([2, [2], 2]);
  });

  it("tells of a look during which nothing became another, then looks once more", async () => {
    const { looks, told, observer, see } = byHand();
    const all = Promise.all([observer.changed(), observer.changed(false)]);
    await turn();
    await see(1);
    expect([looks.length, told]).toEqual([2, [1]]);
    await see(2);
    await all;
    expect([looks.length, told]).toEqual([2, [1, 2]]);
  });

  it("tells of a page that never rests all the same", async () => {
    const { told, observer, see } = byHand();
    void observer.changed();
    for (const count of [1, 2, 3, 4, 5, 6]) {
      void observer.changed();
      await see(count);
    }
    expect(told).toEqual([3, 6]);
  });

  it("waits while it is paused, and looks when it goes on", async () => {
    let looks = 0;
    const observer = new PageObserver(
      async () => {
        looks += 1;
        return [];
      },
      async () => {},
    );
    observer.pause();
    await observer.changed();
    expect(looks).toBe(0);
    await observer.resume();
    expect(looks).toBe(1);
  });

  it("looks again after a look that failed", async () => {
    let looks = 0;
    const observer = new PageObserver(
      async () => {
        looks += 1;
        if (looks === 1) throw new Error("gone");
        return [];
      },
      async () => {},
    );
    await expect(observer.changed()).rejects.toThrow("gone");
    await observer.changed();
    expect(looks).toBe(2);
  });
});

describe("the highlight presenter", () => {
  const request = (step: HighlightRequest["step"]): HighlightRequest => ({
    step,
    number: 1,
    refs: [],
    outcome: "found",
    message: "",
  });

  it("shows one request at a time, and of those that wait only the last", async () => {
    const shown: string[] = [];
    const gates: ReturnType<typeof pending<void>>[] = [];
    const presenter = new HighlightPresenter(async () => ({
      highlight: ({ step }) => {
        shown.push(step);
        const gate = pending<void>();
        gates.push(gate);
        return gate.promise;
      },
      clearHighlight: async () => void shown.push("clear"),
    }));
    const first = presenter.show(request("register"));
    await turn();
    const rest = [presenter.show(request("open-ledger")), presenter.show("clear")];
    gates[0]?.settle();
    await Promise.all([first, ...rest]);
    expect(shown).toEqual(["register", "clear"]);
  });
});

describe("the fill coordinator", () => {
  const form: StepForm = {
    kind: "instrument",
    specs: ["器具名称", "型号规格", "出厂编号"].map((label) => ({
      field: label,
      labels: [label],
      kind: "text",
      optional: false,
      after: [],
    })),
    values: [
      { field: "器具名称", value: "电子秤" },
      { field: "型号规格", value: "ACS-30" },
      { field: "出厂编号", value: "A1" },
    ],
  };
  const shows = (...values: string[]) =>
    page({
      layers: [dialog("器具新增", "d")],
      controls: values.map((value, index) => field(form.specs[index]?.field ?? "", { value, layer: "d" })),
    });
  const rowsOf = (values: string[], status: FillRow["status"]): FillRow[] =>
    form.specs.map(({ field: name }, index) => ({
      field: name,
      label: name,
      value: form.values?.[index]?.value ?? "",
      before: "",
      now: values[index] ?? "",
      status,
      certain: true,
    }));
  const start = (
    filled: FillRow[],
    during: (request: FillRequest) => void = () => {},
    { portalReady = true, submissions = (): number => 0 } = {},
  ) => {
    const model = new Model({ fill: null, portalReady } as unknown as AppState);
    let now: string[] = ["", "", ""];
    const portal = {
      preview: () => rowsOf(now, "pending"),
      fill: async (request: FillRequest, onRow: (rows: FillRow[]) => void) => {
        onRow(filled);
        during(request);
        return filled;
      },
      undoable: async () => true,
    } as unknown as Portal;
    const found: FillRow[][] = [];
    const fills = new FillCoordinator({
      model,
      portal: async () => portal,
      submissions,
      allowed: () => true,
      found: (rows) => void found.push([...rows]),
    });
    const look = (...values: string[]) => {
      now = values;
      return fills.preview(portal, [shows(...values)], form);
    };
    const statuses = () => model.state.fill?.rows.map(({ status, held }) => [status, held]);
    return { fills, look, model, statuses, found };
  };

  it("a look from before the filling, asked again while a dialog stands open, takes nothing of its rows back", async () => {
    const { fills, look, statuses } = start(rowsOf(["电子秤", "ACS-30", "A1"], "filled"), () => {
      look("", "", "");
      during.push(statuses());
    });
    const during: unknown[] = [];
    look("", "", "");
    await fills.fill(form, new Set());
    expect(during).toEqual([Array(3).fill(["filled", undefined])]);
  });

  it("keeps what was read back only as long as the page holds it", async () => {
    const { fills, look, statuses } = start(rowsOf(["电子秤", "ACS-30", "A1"], "filled"));
    look("", "", "");
    await fills.fill(form, new Set());
    look("电子秤", "ACS-30", "A1");
    expect(statuses()).toEqual([
      ["filled", true],
      ["filled", true],
      ["filled", true],
    ]);
    // A script empties a box without a sign.
    look("电子秤", "", "A1");
    expect(statuses()).toEqual([
      ["filled", true],
      ["pending", false],
      ["filled", true],
    ]);
  });

  it("says that all is filled only when the page holds every value", async () => {
    const { fills, look, model } = start([...rowsOf(["电子秤", "旧的", "A1"], "kept")]);
    look("", "", "");
    await fills.fill(form, new Set());
    look("电子秤", "旧的", "A1");
    fills.tellResult();
    expect(model.state.toast).toMatchObject({ key: "filled-partly", values: { count: "2", open: "1" } });
  });

  it.each<[string, string[], boolean, string]>([
    ["left with the form", [], true, "page-submitted"],
    ["brought the form back empty", ["", "", ""], true, "page-submitted"],
    ["has not come back yet", ["电子秤", "ACS-30", "A1"], false, "page-submitted"],
    ["came back with what was put in, as at each choice", ["电子秤", "ACS-30", "A1"], true, "filled"],
  ])("of a page that was sent while it was filled and %s", async (_what, after, portalReady, key) => {
    let sent = 0;
    const filled = rowsOf(["电子秤", "ACS-30", "A1"], "filled");
    const during = () => {
      sent += 1;
    };
    const { fills, look, model } = start(filled, during, { portalReady, submissions: () => sent });
    look("", "", "");
    await fills.fill(form, new Set());
    if (after.length > 0) look(...after);
    else fills.close();
    fills.tellResult();
    expect(model.state.toast?.key).toBe(key);
  });

  it("stops when the user asks, says so, and fills again at the next press", async () => {
    const asked: (boolean | undefined)[] = [];
    const { fills, look, model } = start(rowsOf(["电子秤", "", ""], "filled").slice(0, 1), ({ signal }) => {
      asked.push(signal?.aborted);
      if (asked.length === 1) fills.stop();
    });
    look("", "", "");
    await fills.fill(form, new Set());
    look("电子秤", "", "");
    fills.tellResult();
    expect(model.state.toast).toMatchObject({ key: "fill-cancelled", values: { count: "1" } });
    await fills.fill(form, new Set());
    fills.tellResult();
    expect(model.state.toast?.key).toBe("filled");
    expect(asked).toEqual([false, false]);
  });

  it("tells once what the form held before, without what the user gave up", async () => {
    const rows = rowsOf(["电子秤", "旧的", "B2"], "pending").map(
      (row): FillRow => (row.value === row.now ? { ...row, status: "kept" } : row),
    );
    const { fills, found } = start(rows);
    await fills.fill(form, new Set(["出厂编号"]));
    expect(found.map((once) => once.map(({ now, held }) => [now, held]))).toEqual([
      [
        ["电子秤", true],
        ["旧的", false],
        ["", undefined],
      ],
    ]);
  });

  it("fills nothing without values, and says so", async () => {
    const { fills, model } = start([]);
    await fills.fill({ ...form, values: null }, new Set());
    expect(model.state.toast?.key).toBe("nothing-to-fill");
  });
});
