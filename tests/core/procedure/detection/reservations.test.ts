import { describe, expect, it } from "vitest";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import {
  bookingsOf,
  type Reservation,
  reservationDetailOf,
  reservationOf,
} from "../../../../src/core/procedure/detection/reservations.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, PACK, page } from "../snapshots.js";

/** What the tab in front says of a booking. */
function read(plan: FramePlan, known: string | null = null): Reservation | null {
  const view = topmostView(PACK, [page(plan)]);
  return view && reservationOf(bookingsOf(PACK, view) ?? [], reservationDetailOf(PACK, view), known);
}
/** The day of every booking in `portal.bookings`. */
const MADE = "2023-05-26";
const ROWS: [string, string][] = [
  ["YY3", "已提交"],
  ["YY2", "已受理（窗口）"],
  ["YY1", "已提交"],
];

describe("what the portal says of a booking", () => {
  it.each<[string, FramePlan, string | undefined, Reservation | null]>([
    [
      "the one known, in the portal's own words",
      portal.bookings(ROWS),
      "YY2",
      { id: "YY2", status: "已受理（窗口）", instruments: [], madeOn: MADE },
    ],
    [
      "the ticked one",
      portal.bookings(ROWS, "YY1"),
      undefined,
      { id: "YY1", status: "已提交", instruments: [], madeOn: MADE },
    ],
    [
      "the only one",
      portal.bookings([["YY9", "退回"]]),
      undefined,
      { id: "YY9", status: "退回", instruments: [], madeOn: MADE },
    ],
    ["none of several", portal.bookings(ROWS), undefined, null],
    ["none of none", portal.bookings([]), undefined, null],
    [
      "a detail over the list",
      portal.detail(
        "YY3",
        [
          ["A1", "待检定"],
          ["A2", "检定中"],
        ],
        ROWS,
      ),
      undefined,
      { id: "YY3", status: "已提交", instruments: ["A1 待检定", "A2 检定中"], madeOn: MADE },
    ],
    [
      "a detail, whatever was known before",
      portal.detail("YY1", [["A1", "已检定"]], ROWS),
      "YY3",
      { id: "YY1", status: "已提交", instruments: ["A1 已检定"], madeOn: MADE },
    ],
    [
      "a detail whose serial number has spaces of its own",
      portal.detail("YY1", [["A10 81512", "待检定"]], ROWS),
      undefined,
      { id: "YY1", status: "已提交", instruments: ["A1081512 待检定"], madeOn: MADE },
    ],
    [
      "a detail on a page of its own, number and value in two texts",
      {
        texts: ["预约编号", "YY7", "器具清单"],
        tables: [{ headers: ["机身号", "状态"], rows: [["A1", "待检定"]] }],
      },
      undefined,
      { id: "YY7", status: "", instruments: ["A1 待检定"] },
    ],
    [
      "a detail whose number stands in a table of label and value",
      {
        tables: [
          {
            headers: [],
            rows: [
              ["预约编号", "YY7"],
              ["预约时间", "2026-01-01"],
            ],
          },
          { headers: ["出厂编号", "检定状态"], rows: [["A1", "待检定"]] },
        ],
      },
      undefined,
      { id: "YY7", status: "", instruments: ["A1 待检定"], madeOn: "2026-01-01" },
    ],
    [
      "a detail whose labels stand in the list behind it too, by the dialog's own words",
      {
        texts: ["预约编号", "预约时间", "状态", "YY9", "2023-05-26", "YY7", "2026-1-2 09:00"],
        layers: [
          { ...dialog("预约单详情"), text: "预约单详情 预约编号 YY7 状态 已完成 预约时间 2026-1-2 09:00" },
        ],
        tables: [{ headers: ["出厂编号", "器具状态"], rows: [["A1", "检定合格"]], layer: "预约单详情" }],
      },
      undefined,
      { id: "YY7", status: "", instruments: ["A1 检定合格"], madeOn: "2026-01-02" },
    ],
    [
      "a detail without a table",
      { texts: ["预约单号：YY7", "检定状态", "待检定"], layers: [dialog("预约单详情")] },
      undefined,
      { id: "YY7", status: "", instruments: ["待检定"] },
    ],
    [
      "a detail without a table whose status stands in its label's line",
      { texts: ["预约单号：YY7", "检定状态：待检定"], layers: [dialog("预约单详情")] },
      undefined,
      { id: "YY7", status: "", instruments: ["待检定"] },
    ],
    [
      "bookings drawn as cards: a tab or a filter of their list is no status",
      { texts: ["全部", "待检定", "已完成", "预约单号：YY7", "状态：审核中"] },
      undefined,
      null,
    ],
    [
      "the same by what its list is asked for",
      {
        texts: ["状态", "待检定", "预约单号：YY7", "审核中"],
        controls: [field("状态", { search: true, value: "待检定" })],
      },
      undefined,
      null,
    ],
    ["nothing of the ledger", portal.ledger(["A1"]), undefined, null],
    [
      "a list that says 待检定 itself names no instrument",
      portal.bookings([["YY9", "待检定"]]),
      undefined,
      { id: "YY9", status: "待检定", instruments: [], madeOn: MADE },
    ],
  ])("%s", (_, plan, known, expected) => {
    expect(read(plan, known)).toEqual(expected);
  });
});

it("a detail's labels and values beside one another are no list of bookings, a denial in a list no row", () => {
  const texts = (headers: string[], rows: string[][]) => {
    const view = topmostView(PACK, [page({ tables: [{ headers, rows }] })]);
    return view && bookingsOf(PACK, view)?.map(({ id }) => id);
  };
  const detail = [["受理机构", "计量检定所", "预约时间", "2026-11-30"]];
  expect(texts(["预约单号", "JX1", "单据状态", "已提交"], detail)).toEqual([]);
  expect(texts(["选择", "预约单号", "状态"], [["", "JX1", "已提交"]])).toEqual(["JX1"]);
  const scales = page({ tables: [{ headers: ["", "出厂编号"], rows: [["没有符合条件的信息"]] }] });
  expect(topmostView(PACK, [scales])?.grids[0]?.grid.rows).toEqual([]);
});
