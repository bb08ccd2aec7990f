import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import { dialog, type FramePlan, field, press } from "../snapshots.js";
import { caseOf, MINE, value } from "./case-of.js";
import { booking, chooser, GRIDS, lookAt, seen } from "./scenes.js";

/** The same page with other words on its buttons. */
const called = (plan: FramePlan, words: Record<string, string>): FramePlan => ({
  ...plan,
  press: plan.press?.map((one) =>
    typeof one === "string" ? one : { ...one, text: words[one.text ?? ""] ?? one.text },
  ),
});

const OTHERS = ["888002", "B2-11", "C3-17"];

describe.each(GRIDS)("rows by serial number in $name", (grid) => {
  const one = caseOf([MINE]);
  const three = caseOf(["A1-01", "A1-02", "A1-03"]);
  const rows: [
    what: string,
    plan: FramePlan,
    at: CaseAtHand,
    substep: string,
    places: string[],
    step: string,
  ][] = [
    [
      "the one row of several",
      chooser(grid, { serials: [...OTHERS, MINE] }),
      one,
      "tick-row",
      [`☐${MINE}`],
      "choose-instruments",
    ],
    [
      "the row, not one whose number begins alike",
      chooser(grid, { serials: [`${MINE}0`, MINE] }),
      one,
      "tick-row",
      [`☐${MINE}`],
      "choose-instruments",
    ],
    [
      "the row, its number written wide and small",
      chooser(grid, { serials: ["ｊ21-92707", "888002"] }),
      one,
      "tick-row",
      ["☐ｊ21-92707"],
      "choose-instruments",
    ],
    [
      "the list's own button, once ticked",
      chooser(grid, { serials: [...OTHERS, MINE], ticked: [MINE] }),
      one,
      "confirm-chosen",
      ["确定"],
      "choose-instruments",
    ],
    [
      "a strange tick first",
      chooser(grid, { serials: [...OTHERS, MINE], ticked: ["888002"] }),
      one,
      "untick-rows",
      ["☐888002"],
      "choose-instruments",
    ],
    [
      "several rows, all of them",
      chooser(grid, { serials: ["A1-01", "888002", "A1-02", "A1-03"] }),
      three,
      "tick-rows",
      ["☐A1-01", "☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "of several those not ticked yet",
      chooser(grid, { serials: ["A1-01", "A1-02", "A1-03"], ticked: ["A1-01"] }),
      three,
      "tick-rows",
      ["☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "the last of several",
      chooser(grid, { serials: ["A1-01", "A1-02", "A1-03"], ticked: ["A1-01", "A1-03"] }),
      three,
      "tick-row",
      ["☐A1-02"],
      "choose-instruments",
    ],
    [
      "the pager, where the rest is on the next page",
      chooser(grid, { serials: ["A1-01", "A1-02"], ticked: ["A1-01", "A1-02"], more: true }),
      three,
      "turn-page",
      [grid.next],
      "choose-instruments",
    ],
    [
      "the pager, where none is on this page",
      chooser(grid, { serials: OTHERS, more: true }),
      one,
      "turn-page",
      [grid.next],
      "choose-instruments",
    ],
    [
      "nothing, where it is on no page",
      chooser(grid, { serials: OTHERS }),
      one,
      "not-listed",
      [],
      "choose-instruments",
    ],
    [
      "what leaves the list for the ledger, where it is not in that",
      chooser(grid, { serials: OTHERS }),
      { ...one, scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }], goal: "book" },
      "not-in-ledger",
      ["取消"],
      "choose-instruments",
    ],
    [
      "only what the booking lacks",
      chooser(grid, { serials: ["A1-02", "A1-03", "888002"], chosen: ["A1-01"] }),
      three,
      "tick-rows",
      ["☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "选择器具 while nothing is chosen",
      booking(grid, []),
      one,
      "open-chooser",
      ["选择器具"],
      "choose-instruments",
    ],
    [
      "添加器具, where the booking calls it so",
      called(booking(grid, []), { 选择器具: "添加器具", 提交申请: "提交预约", 删除器具: "移除" }),
      one,
      "open-chooser",
      ["添加器具"],
      "choose-instruments",
    ],
    [
      "提交申请 once the right one is chosen",
      booking(grid, [MINE]),
      one,
      "submit-reservation",
      ["提交申请"],
      "submit-reservation",
    ],
    [
      "never 提交申请 with a wrong one",
      booking(grid, ["888002"]),
      one,
      "remove-wrong",
      ["☐888002"],
      "submit-reservation",
    ],
    [
      "删除器具 once the wrong one is ticked",
      booking(grid, [MINE, "888002"], ["888002"]),
      one,
      "remove-wrong",
      ["删除器具"],
      "submit-reservation",
    ],
    [
      "选择器具 while some are missing",
      booking(grid, ["A1-01"]),
      three,
      "add-missing",
      ["选择器具"],
      "submit-reservation",
    ],
  ];
  it.each(rows)("points at %s", (_what, plan, at, substep, places, step) => {
    const { guidance, snapshot, guide } = lookAt(plan, at);
    expect(seen(guidance, snapshot)).toEqual({
      substep,
      at: places,
      outcome: places.length > 0 ? "found" : "none",
    });
    expect(guide.state.current).toBe(step);
  });

  it("asks for what the booking itself must have before it is handed in", () => {
    const asked = (institution: string, day: string, more = {}) => {
      const plan = booking(grid, [MINE]);
      const box = (label: string, value: string) => field(label, { value, required: true, ...more });
      const controls = [box("* 检定机构", institution), box("* 预约日期", day), field("备注")];
      const { guidance, snapshot } = lookAt({ ...plan, controls }, one);
      return [guidance.now.substep, guidance.now.sentence.values.fields, seen(guidance, snapshot).at];
    };
    expect(asked("", "")).toEqual(["complete-form", "检定机构、预约日期", ["[* 检定机构]"]]);
    expect(asked("某检定所", "")).toEqual(["complete-form", "预约日期", ["[* 预约日期]"]]);
    const heard = [
      { text: "Select box", source: "aria" as const },
      { text: "* 检定机构", source: "item" as const },
    ];
    expect(asked("", "2026-12-01", { labels: heard })[1]).toBe("检定机构");
    const handIn = ["submit-reservation", undefined, ["提交申请"]];
    expect(asked("某检定所", "2026-12-01")).toEqual(handIn);
    expect(asked("", "", { search: true })).toEqual(handIn);
    expect(asked("", "", { required: false })).toEqual(handIn);
  });

  it("offers what is known of the company for a booking's own boxes, and nothing for a label that may be another's", () => {
    const labels = ["* 检定机构", "* 联系人", "* 联系电话", "* 紧急联系人"];
    const controls = labels.map((label) => field(label, { required: true }));
    const company = [value("contact", "王五"), value("phone", "057300000000"), value("address", "某路 1 号")];
    const { now } = lookAt({ ...booking(grid, [MINE]), controls }, one, company).guidance;
    expect(now.sentence.values.count).toBe("4");
    expect(now.open.map(({ label, kind, value: known }) => [label, kind, known])).toEqual([
      ["检定机构", "own", ""],
      ["联系人", "field", "王五"],
      ["联系电话", "field", "057300000000"],
      ["紧急联系人", "own", ""],
    ]);
  });

  it("takes no row for a scale's whose place in the list is called like its number", () => {
    const serials = ["X9", "12", "X8", "3", "X7"];
    const cells = serials.map((serial, index) => [String(index + 1), "电子秤", serial]);
    const look = (wanted: string[], ticked: string[] = []) => {
      const plan: FramePlan = {
        ...booking(grid, []),
        layers: [dialog("选择器具", "c")],
        tables: [{ headers: ["序号", "器具名称", "出厂编号"], rows: cells, layer: "c" }],
        press: [
          ...cells.map((row, index) =>
            press("", row, {
              role: "checkbox",
              checked: ticked.includes(row[2] ?? ""),
              layer: "c",
              rect: { x: 10, y: 100 + 30 * index, width: 16, height: 16 },
            }),
          ),
          press("确定", [], { layer: "c" }),
        ],
      };
      const { guidance, snapshot } = lookAt(plan, caseOf(wanted));
      const rows = guidance.target.refs.map(
        ({ key }) => snapshot.frames[0]?.clickables.find((one) => one.key === key)?.row[2],
      );
      return [guidance.now.substep, ...rows];
    };
    expect(look(["3"])).toEqual(["tick-row", "3"]);
    expect(look(["3"], ["X8"])).toEqual(["untick-rows", "X8"]);
    expect(look(["3"], ["3"])[0]).toBe("confirm-chosen");
    expect(look(["5"])[0]).not.toMatch(/tick/);
  });

  it("points at the box in the head only where exactly all rows are meant", () => {
    const serials = ["A1-01", "A1-02", "A1-03"];
    const substep = (list: Parameters<typeof chooser>[1], at = three) =>
      lookAt(chooser(grid, list), at).guidance.now.substep;
    const head = grid.name.startsWith("EasyUI");
    expect(substep({ serials })).toBe(head ? "tick-all" : "tick-rows");
    expect(substep({ serials, more: true })).toBe("tick-rows");
    // Of a list's only page some pagers leave the button to the one before to be pressed, for nothing.
    const plan = chooser(grid, { serials });
    const only = (said: string) =>
      lookAt(
        {
          ...plan,
          texts: [...(plan.texts ?? []), said],
          press: [...(plan.press ?? []), press("上一页", [], { layer: "c" })],
        },
        three,
      ).guidance.now.substep;
    expect(only("第 1 页 共 1 页")).toBe(head ? "tick-all" : "tick-rows");
    expect(only("第 2 页 共 2 页")).toBe("tick-rows");
    expect(substep({ serials, ticked: ["A1-01"] })).toBe("tick-rows");
    expect(substep({ serials: [...serials, "888002"] })).toBe("tick-rows");
    expect(substep({ serials: [...serials, ""] })).toBe("tick-rows");
    expect(substep({ serials }, caseOf(["A1-01", "A1-02"]))).toBe("tick-rows");
  });

  it("takes no row for ticked whose box is out of sight", () => {
    const plan = chooser(grid, { serials: [...OTHERS, MINE] });
    const press = plan.press?.filter(({ row }) => !row.includes(MINE));
    const { substep, action } = lookAt({ ...plan, press }, one).guidance.now;
    expect([substep, action]).toEqual(["scroll-list", "none"]);
  });

  it("warns of a wrong and of a missing scale", () => {
    const kinds = (plan: FramePlan, at: CaseAtHand) =>
      lookAt(plan, at).guidance.now.warnings.map(({ kind }) => kind);
    expect(kinds(booking(grid, ["888002"]), one)).toEqual(["wrong-scale"]);
    expect(kinds(booking(grid, ["A1-01"]), three)).toEqual(["missing-scale"]);
    expect(kinds(booking(grid, [MINE]), one)).toEqual([]);
  });
});
