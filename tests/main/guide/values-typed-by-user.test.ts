import { expect, it } from "vitest";
import type { FieldSpec, FillRow } from "../../../src/core/autofill/field-spec.js";
import { TypedValues } from "../../../src/main/guide/values-typed-by-user.js";

const spec = (field: string, kind: FieldSpec["kind"] = "text"): FieldSpec => ({
  field,
  labels: [field],
  kind,
  optional: false,
  after: [],
});
const SPECS = [spec("serial"), spec("place"), spec("purpose", "choice"), spec("region", "region")];
const VALUES = [
  { field: "serial", value: "A1" },
  { field: "place", value: "柜台" },
  { field: "region", value: "南湖区[330402]" },
];
const row = (field: string, value: string, now: string, more: Partial<FillRow> = {}): FillRow => ({
  field,
  label: field,
  value,
  before: "",
  now,
  status: "kept",
  held: value === now,
  certain: true,
  ...more,
});
const OPEN = [
  row("serial", "A1", "A1"),
  row("place", "柜台", "二楼"),
  row("purpose", "", "贸易结算"),
  row("region", "南湖区[330402]", "秀洲区[330411]"),
];
const CLOSED = OPEN.map((one): FillRow => ({ ...one, now: "", status: "missing" }));
const AT_EASE = { isExpired: false, isSettled: true };
const LOADING = { isExpired: false, isSettled: false };
const EXPIRED = { isExpired: true, isSettled: false };

const recalled = (typed: TypedValues, form = "form") =>
  typed.recall(form, SPECS, VALUES).map(({ field, value }) => `${field}=${value}`);
const PROFILE = ["serial=A1", "place=柜台", "region=南湖区[330402]"];
const OWN = ["serial=A1", "place=二楼", "purpose=贸易结算", "region=南湖区[330402]"];

it("what the user wrote comes back with the rest once the session is lost, and goes when the form closes", () => {
  const typed = new TypedValues();
  typed.seen("form", OPEN, AT_EASE);
  expect(recalled(typed)).toEqual(PROFILE);
  typed.seen("form", CLOSED, LOADING);
  typed.seen("form", CLOSED, EXPIRED);
  typed.seen("form", CLOSED, EXPIRED);
  // After the login, on the way to the form.
  typed.seen("form", CLOSED, AT_EASE);
  expect(recalled(typed)).toEqual(OWN);
  expect(recalled(typed, "another scale's")).toEqual(PROFILE);
  typed.seen(
    "form",
    CLOSED.map((one): FillRow => ({ ...one, status: "pending" })),
    AT_EASE,
  );
  expect(recalled(typed)).toEqual(OWN);
  typed.seen("form", CLOSED, AT_EASE);
  expect(recalled(typed)).toEqual(PROFILE);
});

it("a form that was closed before the session ended leaves nothing behind", () => {
  let now = 0;
  const typed = new TypedValues(() => now);
  typed.seen("form", OPEN, AT_EASE);
  typed.seen("form", CLOSED, AT_EASE);
  now = 10_000;
  typed.seen("form", CLOSED, AT_EASE);
  typed.seen("form", CLOSED, EXPIRED);
  expect(recalled(typed)).toEqual(PROFILE);
});

it("a page that closes its form on the way to the login takes nothing with it", () => {
  let now = 0;
  const typed = new TypedValues(() => now);
  typed.seen("form", OPEN, AT_EASE);
  typed.seen("form", CLOSED, AT_EASE);
  now = 9_999;
  typed.seen("form", CLOSED, LOADING);
  typed.seen("form", CLOSED, EXPIRED);
  typed.seen("form", CLOSED, EXPIRED);
  expect(recalled(typed)).toEqual(OWN);
});

it("what the page came with, and what is only likely to be the field, is not the user's", () => {
  const typed = new TypedValues();
  typed.seen(
    "form",
    [row("place", "柜台", "大厅", { preset: true }), row("serial", "A1", "B2", { certain: false })],
    AT_EASE,
  );
  typed.seen("form", CLOSED, EXPIRED);
  expect(recalled(typed)).toEqual(PROFILE);
});

it("what was lost comes back after a second loss as well, whether or not it was filled in between", () => {
  for (const between of [
    ["柜台", ""],
    ["二楼", "二楼"],
    ["二楼", "二楼西"],
  ] as const) {
    const typed = new TypedValues();
    typed.seen("form", OPEN, AT_EASE);
    typed.seen("form", CLOSED, EXPIRED);
    const [value, now] = between;
    typed.seen("form", [row("place", value, now), row("purpose", "", "")], AT_EASE);
    typed.seen("form", CLOSED, EXPIRED);
    expect(recalled(typed)).toEqual(OWN.map((text) => text.replace("二楼", now || "二楼")));
  }
});
