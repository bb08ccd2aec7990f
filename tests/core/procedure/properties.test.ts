import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGuide, type Guide, savedGuideSchema } from "../../../src/core/procedure/guide-session.js";
import { STEP_IDS, type StepId } from "../../../src/core/procedure/pack/steps.js";
import * as portal from "./portal.js";
import { caseOf, PACK, page } from "./snapshots.js";
import { ADDING, ARRIVAL, CHOOSING, guideShown, OLD } from "./walk.js";

const SIGHTS = [
  {},
  portal.home(),
  portal.registerForm(),
  portal.login(),
  portal.menu(),
  portal.list(),
  portal.ledger(),
  portal.ledger(["A1"]),
  portal.ledgerForm(),
  portal.bookings(OLD),
  portal.bookings([["YY23", "已提交"], ...OLD], "YY23"),
  portal.edit(),
  portal.edit(["A1"]),
  portal.chooser(["A1"]),
  portal.detail("YY23", [["A1", "待检定"]]),
].map((plan) => [page(plan)]);

type Event = { pick: StepId } | { snapshot: number; serial: string | null };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ pick: fc.constantFrom(...STEP_IDS) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      snapshot: fc.nat(SIGHTS.length - 1),
      serial: fc.constantFrom(null, "A1", "A1", "B2"),
    }),
  },
);
const events = fc.array(event, { maxLength: 12 });
const take = (guide: Guide, each: Event) =>
  "pick" in each ? guide.pick(each.pick) : guide.look(SIGHTS[each.snapshot] ?? [], caseOf(each.serial));

describe("whatever the portal shows, in whatever order", () => {
  it("a guide restored from its snapshot goes on as if nothing had been", () => {
    fc.assert(
      fc.property(events, events, (before, later) => {
        const guide = createGuide(PACK);
        for (const each of before) take(guide, each);
        const kept = savedGuideSchema.parse(JSON.parse(JSON.stringify(guide.snapshot())));
        const restored = createGuide(PACK, kept);
        expect(restored.state).toEqual(guide.state);
        for (const each of later) expect(take(restored, each)).toEqual(take(guide, each));
      }),
      { numRuns: 60 },
    );
  });

  it("the same look twice changes nothing more", () => {
    fc.assert(
      fc.property(events, fc.nat(SIGHTS.length - 1), (before, snapshot) => {
        const guide = createGuide(PACK);
        for (const each of before) take(guide, each);
        guide.look(SIGHTS[snapshot] ?? []);
        guide.look(SIGHTS[snapshot] ?? []);
        const { current } = guide.state;
        expect(guide.look(SIGHTS[snapshot] ?? []).current).toBe(current);
      }),
      { numRuns: 60 },
    );
  });

  it("what is done for a scale is never undone by looking", () => {
    fc.assert(
      fc.property(events, (before) => {
        const guide = createGuide(PACK);
        let done: StepId[] = [];
        for (const each of before) {
          take(guide, "pick" in each ? each : { ...each, serial: "A1" });
          const now = guide.snapshot().progress.done;
          expect(done.filter((step) => !now.includes(step))).toEqual([]);
          done = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("picking changes nothing but the step shown", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(...STEP_IDS), (before, step) => {
        const guide = createGuide(PACK);
        for (const each of before) take(guide, each);
        const { progress } = guide.snapshot();
        guide.pick(step);
        const { current, progress: now } = guide.snapshot();
        expect(current).toBe(step);
        expect({ ...now, picked: null }).toEqual({ ...progress, picked: null });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a snapshot", () => {
  it("holds the place in the middle of a booking", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, ...CHOOSING);
    const restored = createGuide(PACK, JSON.parse(JSON.stringify(guide.snapshot())));
    restored.look([page(portal.bookings([["YY23", "已提交"], ...OLD]))], caseOf("A1"));
    expect(restored.state).toMatchObject({ current: "await-verification", reservation: { id: "YY23" } });
  });

  it("does not say that the portal still knows her", () => {
    const guide = guideShown(...ARRIVAL);
    expect(guide.trouble([page(portal.login())])).toBe("expired");
    expect(createGuide(PACK, guide.snapshot()).trouble([page(portal.login())])).toBeNull();
  });

  it("of an earlier version, which kept other things too, is gone on from", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING);
    const { progress, ...kept } = guide.snapshot();
    const { ledgerSeen: _, ...known } = progress;
    const earlier = { ...known, isLedgerWhole: true, ledgerParts: ["A1"], isLedgerBack: false };
    const restored = createGuide(PACK, { ...kept, more: "", progress: earlier });
    expect(restored.state).toEqual(guide.state);
    expect(restored.progress.ledger).toEqual(guide.progress.ledger);
    expect(restored.snapshot().progress).not.toHaveProperty("ledgerParts");
  });

  it.each([undefined, null, 1, {}, { current: "no-step" }, { current: "register", progress: {} }])(
    "that is none starts at the first step: %j",
    (saved) => {
      expect(createGuide(PACK, saved).state).toEqual({
        current: "open-portal",
        picked: false,
        done: [],
        reservation: null,
      });
    },
  );
});
