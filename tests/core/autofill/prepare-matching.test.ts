import { expect, it } from "vitest";
import { formsOn } from "../../../src/core/autofill/locate-target.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { normalizeAhead } from "../../../src/core/autofill/prepare-matching.js";
import { control, controlFor, frame, LEDGER, own, page } from "./forms.js";

const many = (count: number) => Array.from({ length: count }, (_, index) => control(`备注${index}`));

it("pauses while a large page is folded, and not for a small one", () => {
  expect([...normalizeAhead([page(frame(many(250)))], LEDGER)]).toHaveLength(0);
  expect([...normalizeAhead([page(frame(many(1000)))], LEDGER)]).toHaveLength(3);
  expect([
    ...normalizeAhead([page(frame([], { texts: many(600).map(({ key }) => key) }))], LEDGER),
  ]).toHaveLength(2);
  expect([...normalizeAhead([], LEDGER)]).toHaveLength(0);
});

it("changes nothing of what is found", () => {
  const seen = [page(frame([...LEDGER.map((spec) => controlFor(spec)), ...many(400)]))];
  const before = matchForm(seen, LEDGER, own);
  for (const _ of normalizeAhead(seen, LEDGER));
  expect(matchForm(seen, LEDGER, own)).toEqual(before);
});

it("knows a form that the guide points at again, so that what was folded for it is found", () => {
  const ways = [{ what: "form" as const, labels: ["测量范围"] }, { what: "clickable" as const }];
  expect(formsOn(ways)).toHaveLength(1);
  expect(formsOn(ways)[0]).toBe(formsOn(ways)[0]);
});

it("a page's origins are asked about once each, however many boxes it has", () => {
  const asked: string[] = [];
  matchForm([page(frame(many(500)))], LEDGER, (origin) => asked.push(origin) > 0);
  expect(asked).toHaveLength(1);
});
