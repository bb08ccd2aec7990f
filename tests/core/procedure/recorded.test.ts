import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTarget, type Target } from "../../../src/core/autofill/locate-target.js";
import { createGuide, type Guide } from "../../../src/core/procedure/guide-session.js";
import type { StepId } from "../../../src/core/procedure/pack/steps.js";
import type { PageSnapshot } from "../../../src/core/snapshot/types.js";
import { caseOf, PACK } from "./snapshots.js";

interface Recorded {
  at: string;
  snapshot: PageSnapshot;
}
const recorded = (name: string): Recorded[] =>
  JSON.parse(readFileSync(`tests/fixtures/snapshots/${name}.json`, "utf8"));

/** Where each recorded page is in the procedure, and what there is to press. */
const EXPECTED: Record<string, [step: StepId, target: string]> = {
  home: ["register", "注册"],
  registration: ["register", "a field"],
  registered: ["enter-system", "missing"],
  login: ["enter-system", "missing"],
  services: ["enter-system", "在线办理"],
  items: ["open-ledger", "直接办理"],
  form: ["add-instrument", "a field"],
  fill: ["add-instrument", "a field"],
  saved: ["open-reservation", "返回"],
  "items again": ["open-reservation", "直接办理"],
  bookings: ["choose-instruments", "新增"],
  "new booking": ["choose-instruments", "选择器具"],
  chooser: ["choose-instruments", "a checkbox"],
  ticked: ["choose-instruments", "a checkbox"],
  chosen: ["submit-reservation", "提交申请"],
  asked: ["submit-reservation", "missing"],
  booked: ["await-verification", "预约单详情"],
  detail: ["await-verification", "打印"],
  expired: ["enter-system", "missing"],
  maintenance: ["enter-system", "missing"],
  "500": ["enter-system", "missing"],
};

const TROUBLES: Record<string, string> = { expired: "expired", maintenance: "closed", "500": "closed" };
const serial = "A2024-0917";

const named = (snapshot: PageSnapshot, { outcome, refs }: Target): string => {
  const [place] = refs;
  if (outcome !== "found" || !place) return outcome;
  const frame = snapshot.frames.find(({ id }) => id === place.frame);
  const button = frame?.clickables.find(({ key }) => key === place.key);
  if (!button) return "a field";
  return button.role === "checkbox" ? "a checkbox" : button.text.replace(/\s/g, "");
};

const targetOf = (guide: Guide, snapshot: PageSnapshot): string =>
  named(
    snapshot,
    findTarget([snapshot], PACK.steps.find(({ id }) => id === guide.state.current)?.ways ?? []),
  );

describe.each(["classic-plain", "classic-changed", "modern-plain", "modern-changed"])(
  "the practice portal as it was seen: %s",
  (name) => {
    const looks = recorded(name);

    it("shows every step in turn, and where to press", () => {
      const guide = createGuide(PACK);
      const seen = looks.map(({ at, snapshot }) => {
        guide.look([snapshot], caseOf(serial));
        return [at, guide.state.current, targetOf(guide, snapshot)];
      });
      expect(seen).toEqual(looks.map(({ at }) => [at, ...(EXPECTED[at] ?? [])]));
      expect(guide.state.reservation).toEqual({
        id: expect.stringMatching(/^YY\d+$/),
        status: "已提交",
        instruments: ["A2024-0917 待检定"],
        madeOn: "2026-11-23",
      });
    });

    it("shows the same steps to an app that starts anew at each page", () => {
      const guide = createGuide(PACK);
      for (const { at, snapshot } of looks) {
        const restarted = createGuide(PACK, JSON.parse(JSON.stringify(guide.snapshot())));
        guide.look([snapshot], caseOf(serial));
        expect([at, restarted.look([snapshot], caseOf(serial)).current]).toEqual([at, guide.state.current]);
      }
    });

    it("is in trouble only where it is", () => {
      const guide = createGuide(PACK);
      const troubles = looks.map(({ at, snapshot }) => {
        guide.look([snapshot], caseOf(serial));
        return [at, guide.trouble([snapshot])];
      });
      expect(troubles).toEqual(looks.map(({ at }) => [at, TROUBLES[at] ?? null]));
    });

    it("is known from any one page of the system alone", () => {
      const own: Record<string, StepId> = {
        services: "enter-system",
        items: "open-ledger",
        form: "add-instrument",
        bookings: "choose-instruments",
        "new booking": "choose-instruments",
        chooser: "choose-instruments",
        chosen: "submit-reservation",
        detail: "await-verification",
      };
      for (const { at, snapshot } of looks)
        if (at in own) expect([at, createGuide(PACK).look([snapshot]).current]).toEqual([at, own[at]]);
    });
  },
);
