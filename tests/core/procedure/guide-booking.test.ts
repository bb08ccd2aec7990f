import { describe, expect, it } from "vitest";
import * as portal from "./portal.js";
import { caseOf, dialog, press } from "./snapshots.js";
import { ADDING, ARRIVAL, BOOKED, CHOOSING, guideShown, OLD, walk } from "./walk.js";

const MINE = caseOf("A1");

describe("a booking", () => {
  const chosen = [...ARRIVAL, ...ADDING, ...CHOOSING] as const;

  it("is handed in when the portal says so", () => {
    const guide = guideShown(...chosen, ["blank", "await-verification", { messages: ["提交成功！"] }]);
    walk(guide, [[portal.bookings([["YY23", "已提交"], ...OLD]), "await-verification", MINE]]);
    expect(guide.state.reservation?.id).toBe("YY23");
  });

  it("is handed in when a draft became one, in the portal's own words", () => {
    const guide = guideShown(
      ...ARRIVAL,
      [portal.bookings([["YY23", "暂存"], ...OLD]), "choose-instruments"],
      [portal.edit(["A1"]), "submit-reservation"],
      [portal.bookings([["YY23", "机构已接单"], ...OLD]), "await-verification"],
    );
    expect(guide.state.reservation).toEqual({
      id: "YY23",
      status: "机构已接单",
      instruments: [],
      madeOn: "2023-05-26",
    });
  });

  it("stays at hand while the portal asks whether to", () => {
    const asked = portal.edit(["A1"]);
    guideShown(...chosen, [
      {
        ...asked,
        layers: [dialog("提示", "q")],
        texts: ["确定要提交吗？"],
        press: [...(asked.press ?? []), press("确定", [], { layer: "q" })],
      },
      "submit-reservation",
    ]);
  });

  it("on another page of the list was there before", () => {
    guideShown(
      ...chosen,
      [portal.bookings(OLD), "choose-instruments", MINE],
      [
        portal.bookings([
          ["YY12", "已提交"],
          ["YY11", "已提交"],
        ]),
        "choose-instruments",
        MINE,
      ],
    );
  });

  it("is none that only came into sight: an older one where a draft was deleted, or several of the list sorted anew", () => {
    const list = (...rows: [id: string, madeOn: string][]) => {
      const plan = portal.bookings(rows.map(([id]) => [id, "已提交"]));
      const headers = plan.tables?.[0]?.headers ?? [];
      return { ...plan, tables: [{ headers, rows: rows.map(([id, day]) => ["", id, "1", day, "已提交"]) }] };
    };
    const before = list(["YY9", "2026-10-02"], ["YY8", "2026-10-01"]);
    const looks: Parameters<typeof guideShown> = [
      [before, "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
    ];
    const older = list(["YY9", "2026-10-02"], ["YY8", "2026-10-01"], ["YY7", "2026-09-30"]);
    guideShown(...ARRIVAL, ...ADDING, ...looks, [older, "choose-instruments", MINE]);
    const several = list(["YY9", "2026-10-02"], ["YY6", "2026-10-02"], ["YY5", "2026-10-02"]);
    guideShown(...ARRIVAL, ...ADDING, ...looks, [several, "choose-instruments", MINE]);
    const newer = list(["YY10", "2026-10-03"], ["YY9", "2026-10-02"], ["YY7", "2026-09-30"]);
    const guide = guideShown(...ARRIVAL, ...ADDING, ...looks, [newer, "await-verification", MINE]);
    expect(guide.state.reservation?.id).toBe("YY10");
  });

  it("is not handed in by the status of another in the list, called like a success", () => {
    const old = portal.bookings([["YY8", "预约成功"]]);
    const list = { ...old, texts: [...(old.texts ?? []), "YY8", "预约成功"] };
    const looks: Parameters<typeof guideShown> = [
      [list, "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
    ];
    guideShown(...ARRIVAL, ...ADDING, ...looks, [list, "choose-instruments", MINE]);
    const tabs = ["全部", "提交成功"];
    const tabbed = {
      ...list,
      texts: [...list.texts, ...tabs],
      press: [...(list.press ?? []), ...tabs.map((one) => press(one))],
    };
    guideShown(...ARRIVAL, ...ADDING, ...looks, [tabbed, "choose-instruments", MINE]);
    const layers = [{ ...dialog("预约单详情", "d"), text: "预约单详情 预约编号 YY8 预约成功 关闭" }];
    const tables = [
      ...(list.tables ?? []),
      { headers: ["器具名称", "出厂编号"], rows: [["电子秤", "Z9"]], layer: "d" },
    ];
    guideShown(...ARRIVAL, ...ADDING, ...looks, [{ ...list, layers, tables }, "choose-instruments", MINE]);
    // What passes over the page may be pressed away.
    guideShown(...ARRIVAL, ...ADDING, ...looks, [
      { ...tabbed, passing: ["提交成功"] },
      "await-verification",
      MINE,
    ]);
    const said = { ...list, texts: [...list.texts, "提交成功"] };
    guideShown(...ARRIVAL, ...ADDING, ...looks, [said, "await-verification", MINE]);
  });

  it("is not handed in by a success that was another's", () => {
    const list = portal.bookings(OLD);
    const said = { ...list, texts: [...(list.texts ?? []), "提交成功"] };
    guideShown(...ARRIVAL, ...ADDING, [said, "choose-instruments", MINE], [said, "choose-instruments", MINE]);
  });

  it("that was sent back is not ready, whatever its scales were told before", () => {
    const guide = guideShown(...chosen, ...BOOKED, [
      portal.detail("YY23", [["A1", "待检定"]], [["YY23", "已提交"], ...OLD]),
      "await-verification",
      MINE,
    ]);
    expect(guide.progress.done).toContain("await-verification");
    for (const status of ["已退回", "已撤销"]) {
      walk(guide, [[portal.bookings([["YY23", status], ...OLD]), "await-verification", MINE]]);
      expect(guide.progress.done).not.toContain("await-verification");
    }
  });

  it("of last year is not this year's", () => {
    guideShown(
      [portal.bookings(OLD), "choose-instruments"],
      [portal.bookings([["YY20", "已提交"]]), "choose-instruments"],
    );
  });

  it("may follow another", () => {
    const guide = guideShown(
      ...chosen,
      ...BOOKED,
      [portal.edit(), "choose-instruments"],
      [portal.edit(["A2"]), "submit-reservation"],
      [portal.bookings([["YY24", "已提交"], ["YY23", "已提交"], ...OLD]), "await-verification"],
    );
    expect(guide.state.reservation?.id).toBe("YY24");
  });
});
