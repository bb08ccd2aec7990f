import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import { listExtent } from "../../../../src/core/procedure/detection/shown-part-of-list.js";
import { createGuide, type Guide } from "../../../../src/core/procedure/guide-session.js";
import type { StepId } from "../../../../src/core/procedure/pack/steps.js";
import type { FrameSnapshot, PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { caseOf, PACK } from "../snapshots.js";
import { lookAtPage, seen } from "./scenes.js";

const LIBRARIES = ["easyui", "layui", "jqgrid", "extjs", "element-plus", "antd", "bootstrap"];
const MINE = "J21-92707";

const of = (serials: string[], more: Partial<CaseAtHand> = {}, registered = true): CaseAtHand => ({
  ...caseOf(...serials).case,
  hasAccount: true,
  scales: serials.map((serial) => ({ serial, registered, bookingNumber: "", status: "" })),
  ...more,
});
const one = of([MINE]);
const three = of(["A1-01", "A1-02", "A1-03"]);
const fresh = of([MINE], {}, false);
const booked = of([MINE], {
  scales: [{ serial: MINE, registered: true, bookingNumber: "YY23", status: "" }],
});

/** Scene of `bench/forms/grids/scenes.js`, case, and what is to be done there. */
const ROWS: [scene: string, what: string, at: CaseAtHand, step: StepId, substep: string, places: string[]][] =
  [
    ["ledger-without", "the scale is not in it", fresh, "add-instrument", "press-add", ["新增"]],
    ["ledger-with", "the scale is in it", fresh, "open-reservation", "go-back", ["返回上一级"]],
    ["bookings", "none of them the case's", one, "choose-instruments", "new-reservation", ["新增"]],
    ["bookings", "the case's own first", booked, "await-verification", "tick-reservation", ["☐YY23"]],
    ["bookings-ticked", "its detail next", booked, "await-verification", "open-detail", ["预约单详情"]],
    ["bookings-other", "another's tick", booked, "await-verification", "tick-reservation", ["☐YY23"]],
    ["detail-ready", "its own status", booked, "await-verification", "ready", []],
    ["detail-other", "not by another's", booked, "await-verification", "not-ready", []],
    ["detail-other", "handed in from elsewhere", one, "await-verification", "not-ready", []],
    ["detail-other", "of other scales", of(["C3-17"]), "await-verification", "close-booking", ["关闭"]],
    [
      "detail-other",
      "an earlier one, by the day it was made",
      of([MINE], { goal: "book", since: "2026-12-01" }),
      "await-verification",
      "close-booking",
      ["关闭"],
    ],
    ["booking-empty", "nothing chosen", one, "choose-instruments", "open-chooser", ["选择器具"]],
    ["booking-mine", "the right one", one, "submit-reservation", "submit-reservation", ["提交申请"]],
    ["booking-mine", "a wrong one", three, "submit-reservation", "remove-wrong", [`☐${MINE}`]],
    ["booking-mine", "one missing", of([MINE, "A1-01"]), "submit-reservation", "add-missing", ["选择器具"]],
    ["booking-wrong", "one too many", one, "submit-reservation", "remove-wrong", ["☐888002"]],
    [
      "booking-wrong",
      "both are meant",
      of([MINE, "888002"]),
      "submit-reservation",
      "submit-reservation",
      ["提交申请"],
    ],
    [
      "booking-wrong-ticked",
      "the one too many ticked",
      one,
      "submit-reservation",
      "remove-wrong",
      ["删除器具"],
    ],
    ["chooser", "the row, not one that begins alike", one, "choose-instruments", "tick-row", [`☐${MINE}`]],
    [
      "chooser",
      "the one that begins alike",
      of([`${MINE}0`]),
      "choose-instruments",
      "tick-row",
      [`☐${MINE}0`],
    ],
    ["chooser", "written small and wide", of(["ｊ21-92707"]), "choose-instruments", "tick-row", [`☐${MINE}`]],
    [
      "chooser",
      "two of this page",
      of(["888002", "C3-17"]),
      "choose-instruments",
      "tick-rows",
      ["☐888002", "☐C3-17"],
    ],
    ["chooser", "on the next page", three, "choose-instruments", "turn-page", ["下一页"]],
    ["chooser-mine", "ticked", one, "choose-instruments", "confirm-chosen", ["确定"]],
    [
      "chooser-mine",
      "ticked, the other on the next page",
      of([MINE, "A1-01"]),
      "choose-instruments",
      "turn-page",
      ["下一页"],
    ],
    ["chooser-mine", "another's tick", of(["B2-11"]), "choose-instruments", "untick-rows", [`☐${MINE}`]],
    ["chooser-strange", "a wrong tick first", one, "choose-instruments", "untick-rows", ["☐888002"]],
    [
      "chooser-last",
      "three of the last page",
      three,
      "choose-instruments",
      "tick-rows",
      ["☐A1-01", "☐A1-02", "☐A1-03"],
    ],
    [
      "chooser-last",
      "not on the last page, and the first was not seen",
      of(["X9-99"]),
      "choose-instruments",
      "turn-page",
      ["上一页"],
    ],
    [
      "chooser-exact",
      "all rows but one",
      of(["A1-01", "A1-03"]),
      "choose-instruments",
      "tick-rows",
      ["☐A1-01", "☐A1-03"],
    ],
    ["chooser-three", "all three ticked", three, "choose-instruments", "confirm-chosen", ["确定"]],
    [
      "chooser-three",
      "two of the three are too many",
      of(["A1-02"]),
      "choose-instruments",
      "untick-rows",
      ["☐A1-01", "☐A1-03"],
    ],
    ["chooser-rest", "what the booking lacks", three, "choose-instruments", "tick-row", ["☐A1-03"]],
    ["chooser-none", "an empty list", one, "choose-instruments", "not-listed", []],
  ];

/** Both pages of the list to choose from, one after the other, then the case and what is to be done on the last. */
const WALKS: [
  what: string,
  scenes: string[],
  at: CaseAtHand,
  substep: string,
  place: string[],
  values: object,
][] = [
  [
    "on the page looked at before, which is named",
    ["chooser", "chooser-last"],
    of(["B2-11"]),
    "turn-to-page",
    ["上一页"],
    { serials: "B2-11", page: "1" },
  ],
  [
    "on the last page, seen before",
    ["chooser", "chooser-last", "chooser"],
    of(["A1-02"]),
    "turn-to-page",
    ["下一页"],
    { serials: "A1-02", page: "2" },
  ],
  ["on no page", ["chooser", "chooser-last"], of(["X9-99"]), "not-listed", [], { serials: "X9-99" }],
  [
    "on no page, and unknown to the ledger",
    ["chooser", "chooser-last"],
    of(["X9-99"], { goal: "book" }, false),
    "not-in-ledger",
    ["取消"],
    { serials: "X9-99", button: "取消" },
  ],
  [
    "not on the first page: which page comes next",
    ["chooser"],
    of(["X9-99"]),
    "turn-page",
    ["下一页"],
    { serials: "X9-99", pages: "1", page: "2" },
  ],
];
const PAGER: Record<string, unknown> = {
  下一页: expect.stringMatching(/^(?:下一页|nextpage|›|2)$/i),
  上一页: expect.stringMatching(/^(?:上一页|previouspage|‹|1)$/i),
};

const recorded = (library: string): Record<string, FrameSnapshot> =>
  JSON.parse(readFileSync(`tests/fixtures/snapshots/grids/${library}.json`, "utf8"));

describe.each(LIBRARIES)("lists as %s draws them", (library) => {
  const scenes = recorded(library);
  const look = (scene: string, at: CaseAtHand, guide?: Guide) => {
    const frame = scenes[scene];
    if (!frame) throw new Error(`no scene ${scene}`);
    const snapshot: PageSnapshot = { page: "tab-1", url: frame.url, title: "", frames: [frame] };
    return { ...lookAtPage(snapshot, at, [], { turned: 1, ...(guide ? { guide } : {}) }), snapshot };
  };

  it("exactly all rows: the box in the head, where it has one", () => {
    const { guidance, snapshot } = look("chooser-exact", three);
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "tick-all", at: ["☐"] });
  });

  it("how far a list goes: its last page is known to be one of two, or to end at the tenth row", () => {
    const extent = (scene: string) => {
      const frame = scenes[scene];
      const view =
        frame && topmostView(PACK, [{ page: "tab-1", url: frame.url, title: "", frames: [frame] }]);
      return view ? listExtent(PACK, view) : null;
    };
    expect([extent("chooser"), extent("chooser-last")]).toMatchObject([{ isLast: false }, { isLast: true }]);
    const { pages, total } = extent("chooser-last") ?? {};
    expect(pages === 2 || total === 10, `${pages} pages, ${total} rows`).toBe(true);
    expect(extent("ledger-without")).toMatchObject({ isFirst: true, isLast: true });
  });

  it.each(ROWS)("%s: %s", (scene, _what, at, step, substep, places) => {
    const { guidance, guide, snapshot } = look(scene, at);
    const { substep: said, at: where, outcome } = seen(guidance, snapshot);
    expect({
      step: guide.state.current,
      said,
      where: where.map((text) => text.replace(/\s/g, "")),
      outcome,
    }).toEqual({
      step,
      said: substep,
      where: places.map((place) => PAGER[place] ?? place),
      outcome: places.length > 0 ? "found" : "none",
    });
  });

  it.each(WALKS)("a list of two pages: %s", (_what, walk, at, substep, places, values) => {
    const guide = createGuide(PACK);
    const looks = walk.map((scene) => look(scene, at, guide));
    const last = looks.at(-1);
    if (!last) throw new Error("nothing was looked at");
    const said = seen(last.guidance, last.snapshot);
    expect({ substep: said.substep, at: said.at.map((text) => text.replace(/\s/g, "")) }).toEqual({
      substep,
      at: places.map((place) => PAGER[place] ?? place),
    });
    expect(last.guidance.now.sentence.values).toMatchObject(values);
  });
});
