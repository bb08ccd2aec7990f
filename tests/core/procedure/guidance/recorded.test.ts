import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import hubei from "../../../../assets/guides/hubei.json" with { type: "json" };
import { NOTHING_REFUSED } from "../../../../src/core/autofill/left-to-the-user.js";
import { matchForm } from "../../../../src/core/autofill/match-form.js";
import { formProgress } from "../../../../src/core/autofill/open-fields.js";
import type { CaseAtHand, CaseScale } from "../../../../src/core/procedure/case-at-hand.js";
import { guidanceOf } from "../../../../src/core/procedure/guidance/guidance.js";
import { createGuide, type Guide } from "../../../../src/core/procedure/guide-session.js";
import type { GuidePack } from "../../../../src/core/procedure/pack/schema.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { caseOf, PACK, packOf } from "../snapshots.js";
import { seen } from "./scenes.js";

interface Recorded {
  at: string;
  snapshot: PageSnapshot;
}
const SERIAL = "A2024-0917";
const { case: at } = caseOf(SERIAL);

/** What each recorded page asks for, and where. */
const EXPECTED: Record<string, [substep: string, at: string]> = {
  home: ["press-register", "注册"],
  registration: ["fill-form", "a field"],
  registered: ["go-to-login", "去登录"],
  login: ["type-username", "a field"],
  services: ["open-system", "在线办理"],
  items: ["open-ledger", "直接办理"],
  form: ["fill-form", "a field"],
  fill: ["fill-form", "a field"],
  saved: ["go-back", "返回"],
  "items again": ["open-reservation", "直接办理"],
  bookings: ["new-reservation", "新增"],
  "new booking": ["open-chooser", "选择器具"],
  chooser: ["tick-row", `☐${SERIAL}`],
  ticked: ["confirm-chosen", "确定"],
  chosen: ["submit-reservation", "提交申请"],
  asked: ["answer-dialog", "确定"],
  booked: ["tick-reservation", "☐YY202611230002"],
  detail: ["ready", ""],
  expired: ["type-username", "a field"],
  maintenance: ["pack-first", ""],
  "500": ["pack-first", ""],
};

/** The same of another system, by a pack of its own. */
const EXPECTED_THIRD: typeof EXPECTED = {
  home: ["press-register", "注册"],
  registration: ["fill-form", "a field"],
  registered: ["go-to-login", "去登录"],
  login: ["type-username", "a field"],
  services: ["open-system", "进入系统"],
  system: ["open-ledger", "强检器具备案"],
  ledger: ["press-add", "新增"],
  form: ["fill-form", "a field"],
  saved: ["open-reservation", "检定申报"],
  bookings: ["new-reservation", "预约送检"],
  "new booking": ["open-chooser", "选择器具"],
  // Its row begins with a number of the system's own.
  chooser: ["tick-row", "☐42000000000001"],
  ticked: ["confirm-chosen", "确定选择"],
  chosen: ["submit-reservation", "提交申报"],
  asked: ["confirm-submission", "确定"],
  booked: ["open-detail", "详情"],
  detail: ["ready", ""],
  expired: ["type-username", "a field"],
};

const recorded = (name: string): Recorded[] =>
  JSON.parse(readFileSync(`tests/fixtures/snapshots/${name}.json`, "utf8"));

/** What a page asks for and where, once the guide has looked at it. */
function told(pack: GuidePack, guide: Guide, sight: PageSnapshot, own: CaseAtHand): [string, string] {
  guide.look([sight], { case: own });
  const { current } = guide.state;
  const form = pack.steps.find(({ id }) => id === current)?.form;
  const values = form ? pack.forms[form].map(({ field }) => ({ field, value: `a ${field}` })) : [];
  const guidance = guidanceOf({
    pack,
    current,
    progress: guide.progress,
    at: own,
    snapshots: [sight],
    form: form
      ? formProgress(
          [sight],
          pack.forms[form],
          values,
          matchForm([sight], pack.forms[form], () => true),
        )
      : null,
    formTab: null,
    values,
    filling: false,
    dialog: null,
    said: null,
    refused: NOTHING_REFUSED,
    warnings: [],
  });
  const { substep, at: places } = seen(guidance, sight);
  const place = places.join("|").replace(/\s/g, "");
  return [substep, place.startsWith("[") ? "a field" : place];
}

const ECQS = ["classic-plain", "classic-changed", "modern-plain", "modern-changed"];
describe.each([
  ...ECQS.map((name) => [name, PACK, EXPECTED] as const),
  ["third-plain", packOf(hubei), EXPECTED_THIRD] as const,
])("recorded: %s", (name, pack, expected) => {
  const looks = recorded(name);
  it("each page asks for what is next on it", () => {
    const guide = createGuide(pack);
    const said = looks.map(({ at: where, snapshot }) => [where, ...told(pack, guide, snapshot, at)]);
    expect(said).toEqual(looks.map(({ at: where }) => [where, ...(expected[where] ?? [])]));
  });
});

describe("the third skin's pages, by whose job it is", () => {
  const pack = packOf(hubei);
  const looks = recorded("third-plain");
  const scale = (serial: string, more: Partial<CaseScale> = {}): CaseScale => ({
    ...{ serial, registered: true, bookingNumber: "", status: "" },
    ...more,
  });
  const of = (scales: CaseScale[], more: Partial<CaseAtHand> = {}): CaseAtHand => ({
    ...caseOf(...scales.map(({ serial }) => serial)).case,
    hasAccount: true,
    scales,
    ...more,
  });
  const mine = of([scale(SERIAL)]);
  const fresh = of([scale(SERIAL, { registered: false })]);
  const other = of([scale("B7-001")]);
  const both = of([scale(SERIAL), scale("B7-001")]);
  const booked = of([scale(SERIAL, { bookingNumber: "YY202611300002" })]);
  const again = of([scale(SERIAL)], { goal: "book", since: "2026-12-15" });

  it.each<[page: string, what: string, own: CaseAtHand, substep: string, place: string]>([
    ["home", "an account from before", mine, "press-login", "登录"],
    ["login", "no account is known", fresh, "type-username", "a field"],
    ["services", "somebody is logged in", mine, "open-system", "进入系统"],
    ["system", "to be entered", fresh, "open-ledger", "强检器具备案"],
    ["system", "entered before: its booking", again, "open-reservation", "检定申报"],
    ["ledger", "not in it", fresh, "press-add", "新增"],
    ["saved", "in it, by another who saved it", mine, "open-reservation", "检定申报"],
    ["saved", "the only row is another's", of([scale("B7-001", { registered: false })]), "press-add", "新增"],
    ["bookings", "none yet", mine, "new-reservation", "预约送检"],
    ["new booking", "nothing chosen", mine, "open-chooser", "选择器具"],
    ["chooser", "its row", mine, "tick-row", "☐42000000000001"],
    ["chooser", "written small and wide", of([scale("ａ2024-0917")]), "tick-row", "☐42000000000001"],
    ["chooser", "not by the system's own number", of([scale("42000000000001")]), "not-listed", ""],
    ["ticked", "another's tick", other, "untick-rows", "☐42000000000001"],
    ["ticked", "its own", mine, "confirm-chosen", "确定选择"],
    ["chosen", "exactly its own", mine, "submit-reservation", "提交申报"],
    ["chosen", "one of two", both, "add-missing", "选择器具"],
    ["chosen", "another's", other, "remove-wrong", "☐42000000000001"],
    ["booked", "its own, by its number", booked, "open-detail", "详情"],
    ["booked", "an earlier one: a new one is made", again, "new-reservation", "预约送检"],
    ["detail", "its own status", booked, "ready", ""],
    ["detail", "another's", other, "close-booking", "关闭"],
    ["expired", "the login comes first", booked, "type-username", "a field"],
  ])("%s: %s", (page, _what, own, substep, place) => {
    const sight = looks.find(({ at: where }) => where === page)?.snapshot;
    if (!sight) throw new Error(`no page ${page}`);
    expect(told(pack, createGuide(pack), sight, own)).toEqual([substep, place]);
  });
});
