import { expect, it } from "vitest";
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

it("a page's origins are asked about once each, however many boxes it has", () => {
  const asked: string[] = [];
  matchForm([page(frame(many(500)))], LEDGER, (origin) => asked.push(origin) > 0);
  expect(asked).toHaveLength(1);
});
