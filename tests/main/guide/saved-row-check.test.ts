import { describe, expect, it } from "vitest";
import type { FillRow } from "../../../src/core/autofill/field-spec.js";
import { SavedRowCheck } from "../../../src/main/guide/saved-row-check.js";
import { lookAt } from "../../core/procedure/guidance/scenes.js";
import * as portal from "../../core/procedure/portal.js";
import { caseOf, dialog, type FramePlan, PACK, page } from "../../core/procedure/snapshots.js";

const COLUMNS = ["", "器具名称", "型号规格", "出厂编号", "测量范围", "检定状态"];
type Cells = [name: string, model: string, serial: string, range: string];
const OLD: Cells[] = [["电子秤", "TCS-150", "888002", "1kg—150kg"]];
const MEANT: Cells = ["电子秤", "ACS-30", "J21-92707", "200g—30kg"];
const FIELDS = ["name", "model", "serial", "range"];
const { case: at } = caseOf("J21-92707");

const list = (rows: Cells[], more: FramePlan = {}): FramePlan => ({
  tables: [{ headers: COLUMNS, rows: rows.map((cells, index) => [String(index + 1), ...cells, "未检"]) }],
  ...more,
});
const values = FIELDS.map((field, index) => ({ field, value: MEANT[index] ?? "" }));
const formWith = (held: Cells) => ({
  serial: "J21-92707",
  values,
  rows: FIELDS.map((field, index) => ({ field, now: held[index] ?? "" })) as FillRow[],
});
const FORM = formWith(MEANT);
const OPEN = { layers: [dialog("器具新增")] };

/** From the list before to the form, and to the list that the portal shows then. */
function afterSaving(rows: Cells[], { held = MEANT, before = OLD } = {}) {
  const check = new SavedRowCheck();
  check.look(PACK, [page(list(before))], null);
  check.look(PACK, [page(list(before, OPEN))], formWith(held));
  check.look(PACK, [page(list(rows))], null);
  const told = () =>
    check.warnings(at).map(({ kind, values: { field, stored, meant } }) => [kind, field, stored, meant]);
  return { check, told };
}

describe("what the portal stored", () => {
  const differs = (field: string, stored: string, meant: string) => [
    ["stored-differs", field, stored, meant],
  ];
  const dropped = (field: string, meant: string) => [["stored-dropped", field, "", meant]];
  it.each<[what: string, row: Cells, told: string[][]]>([
    ["as it was meant", MEANT, []],
    ["with another dash, in small letters", ["电子秤", "acs-30", "J21-92707", "200g-30kg"], []],
    ["cut where it is drawn", ["电子秤", "ACS-…", "J21-92707", "200g—3..."], []],
    ["another model", ["电子秤", "ACS-3", "J21-92707", "200g—30kg"], differs("model", "ACS-3", "ACS-30")],
    ["no model", ["电子秤", "", "J21-92707", "200g—30kg"], dropped("model", "ACS-30")],
    [
      "another number",
      ["电子秤", "ACS-30", "J21-9270", "200g—30kg"],
      differs("serial", "J21-9270", "J21-92707"),
    ],
    ["no number", ["电子秤", "ACS-30", "", "200g—30kg"], dropped("serial", "J21-92707")],
    [
      "two of them otherwise",
      ["电子秤", "ACS-3", "J21-92707", ""],
      [...differs("model", "ACS-3", "ACS-30"), ...dropped("range", "200g—30kg")],
    ],
  ])("%s", (_what, row, told) => {
    expect(afterSaving([...OLD, row]).told()).toEqual(told);
    // Wherever the list puts it, and where it was empty before.
    expect(afterSaving([row, ...OLD]).told()).toEqual(told);
    expect(afterSaving([row], { before: [] }).told()).toEqual(told);
  });

  describe("scales entered one after the other", () => {
    const second = (row: Cells) => ({ ...formWith(row), serial: "J21-92708" });
    const NEXT: Cells = ["电子秤", "ACS-30", "J21-92708", "200g—30kg"];
    const both = { ...at, scales: [...at.scales, ...caseOf("J21-92708").case.scales] };
    const toldOf = (check: SavedRowCheck) =>
      check.warnings(both).map(({ values: { field, stored, serial } }) => [serial, field, stored]);

    it.each<[string, Cells]>([
      ["still holds the first's values", MEANT],
      ["is emptied already", ["", "", "", ""]],
    ])("the next is no other's row while the form %s", (_what, held) => {
      const check = new SavedRowCheck();
      check.look(PACK, [page(list(OLD))], null);
      check.look(PACK, [page(list(OLD, OPEN))], FORM);
      check.look(PACK, [page(list(OLD, OPEN))], second(held));
      const altered: Cells = ["电子秤", "ACS-3", "J21-92707", "200g—30kg"];
      check.look(PACK, [page(list([...OLD, altered]))], null);
      expect(toldOf(check)).toEqual([["J21-92707", "model", "ACS-3"]]);
    });

    it("each is told of, when both were altered", () => {
      const check = new SavedRowCheck();
      check.look(PACK, [page(list(OLD))], null);
      check.look(PACK, [page(list(OLD, OPEN))], FORM);
      const first: Cells = ["电子秤", "ACS-3", "J21-92707", "200g—30kg"];
      check.look(PACK, [page(list([...OLD, first]))], null);
      check.look(PACK, [page(list([...OLD, first], OPEN))], second(NEXT));
      const other: Cells = ["电子秤", "ACS-30", "J21-9270", "200g—30kg"];
      check.look(PACK, [page(list([...OLD, first, other]))], null);
      expect(toldOf(check)).toEqual([
        ["J21-92707", "model", "ACS-3"],
        ["J21-92708", "serial", "J21-9270"],
      ]);
    });

    it("a number cut to that of one entered before it is told of all the same", () => {
      const check = new SavedRowCheck();
      check.look(PACK, [page(list(OLD))], null);
      check.look(PACK, [page(list(OLD, OPEN))], FORM);
      check.look(PACK, [page(list([...OLD, MEANT]))], null);
      const long = { ...formWith(["电子秤", "ACS-15", "J21-927071", "200g—15kg"]), serial: "J21-927071" };
      const longer = {
        ...long,
        values: FIELDS.map((field, index) => ({
          field,
          value: ["电子秤", "ACS-15", "J21-927071", "200g—15kg"][index] ?? "",
        })),
      };
      check.look(PACK, [page(list([...OLD, MEANT], OPEN))], longer);
      check.look(PACK, [page(list([...OLD, MEANT, ["电子秤", "ACS-15", "J21-92707", "200g—15kg"]]))], null);
      const told = check.warnings({ ...at, scales: caseOf("J21-92707", "J21-927071").case.scales });
      expect(told.map(({ values: { field, stored, serial } }) => [serial, field, stored])).toEqual([
        ["J21-927071", "serial", "J21-92707"],
      ]);
    });

    it("is told of one left behind when the others are to be booked, and leads nowhere else before it is mended", () => {
      const { check } = afterSaving([...OLD, ["电子秤", "ACS-30", "J21-9270", "200g—30kg"]]);
      const scales = [{ serial: "A2", registered: true, bookingNumber: "", status: "" }];
      const others = { ...caseOf("A2").case, scales, batch: ["J21-92707", "A2"] };
      const warnings = check.warnings(others);
      expect(warnings.map(({ values: { serial } }) => serial)).toEqual(["J21-92707"]);
      expect(lookAt(portal.list(), others, [], { warnings }).guidance.now.substep).toBe("mend-serial");
      expect(check.warnings(caseOf("A2").case)).toEqual([]);
    });

    it("one that was given up for another in the same form was not entered", () => {
      const check = new SavedRowCheck();
      check.look(PACK, [page(list(OLD))], null);
      check.look(PACK, [page(list(OLD, OPEN))], second(["", "", "", ""]));
      check.look(PACK, [page(list(OLD, OPEN))], FORM);
      check.look(PACK, [page(list([...OLD, ["电子秤", "ACS-30", "J21-9270", "200g—30kg"]]))], null);
      expect(toldOf(check)).toEqual([["J21-92707", "serial", "J21-9270"]]);
    });
  });

  it("what the user typed otherwise in the portal's form is her own", () => {
    const own: Cells = ["电子秤", "ACS-15", "J21-92707", "200g—30kg"];
    expect(afterSaving([...OLD, own], { held: own }).told()).toEqual([]);
  });

  it("what the form did not take is not missed", () => {
    const without: Cells = ["电子秤", "", "J21-92707", "200g—30kg"];
    expect(afterSaving([...OLD, without], { held: without }).told()).toEqual([]);
  });

  it.each<[what: string, rows: Cells[]]>([
    ["nothing new: it was not saved", OLD],
    [
      "several new rows: another page of the list",
      [
        ["电子秤", "ACS-30", "A1", ""],
        ["电子秤", "ACS-30", "A2", ""],
      ],
    ],
    ["a new row of something else", [...OLD, ["血压计", "XJ-11", "B7", "0—300mmHg"]]],
    ["no rows", []],
  ])("of none of these it is said: %s", (_what, rows) => {
    expect(afterSaving(rows).told()).toEqual([]);
  });

  it("is not said while the form is open", () => {
    const check = new SavedRowCheck();
    check.look(PACK, [page(list(OLD, OPEN))], FORM);
    check.look(PACK, [page(list([...OLD, ["电子秤", "ACS-30", "J21-9270", "200g—30kg"]], OPEN))], FORM);
    expect(check.warnings(at)).toEqual([]);
  });

  it("stands on other pages and for a batch that goes on, until it is put right", () => {
    const wrong: Cells = ["电子秤", "ACS-30", "J21-9270", "200g—30kg"];
    const { check, told } = afterSaving([...OLD, wrong]);
    const stands = differs("serial", "J21-9270", "J21-92707");
    expect(check.look(PACK, [page({ texts: ["强检器具预约申请"] })], null)).toBe(false);
    expect(told()).toEqual(stands);
    const batch = { ...at, serial: "A2", scales: caseOf("J21-92707", "A2").case.scales };
    expect(check.warnings(batch)).toHaveLength(1);
    expect(check.warnings(caseOf("A2").case)).toEqual([]);
    expect(check.look(PACK, [page(list([...OLD, MEANT]))], null)).toBe(true);
    expect(told()).toEqual([]);
  });
});
