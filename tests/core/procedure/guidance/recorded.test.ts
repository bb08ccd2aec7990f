import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import hubei from "../../../../assets/guides/hubei.json" with { type: "json" };
import { NOTHING_REFUSED } from "../../../../src/core/autofill/left-to-the-user.js";
import { matchForm } from "../../../../src/core/autofill/match-form.js";
import { formProgress } from "../../../../src/core/autofill/open-fields.js";
import { guidanceOf } from "../../../../src/core/procedure/guidance/guidance.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
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

const ECQS = ["classic-plain", "classic-changed", "modern-plain", "modern-changed"];
describe.each([
  ...ECQS.map((name) => [name, PACK, EXPECTED] as const),
  ["third-plain", packOf(hubei), EXPECTED_THIRD] as const,
])("recorded: %s", (name, pack, expected) => {
  const looks: Recorded[] = JSON.parse(readFileSync(`tests/fixtures/snapshots/${name}.json`, "utf8"));
  it("each page asks for what is next on it", () => {
    const guide = createGuide(pack);
    const said = looks.map(({ at: where, snapshot: sight }) => {
      guide.look([sight], { case: at });
      const { current } = guide.state;
      const form = pack.steps.find(({ id }) => id === current)?.form;
      const values = form ? pack.forms[form].map(({ field }) => ({ field, value: `a ${field}` })) : [];
      const guidance = guidanceOf({
        pack,
        current,
        progress: guide.progress,
        at,
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
      return [where, substep, place.startsWith("[") ? "a field" : place];
    });
    expect(said).toEqual(looks.map(({ at: where }) => [where, ...(expected[where] ?? [])]));
  });
});
