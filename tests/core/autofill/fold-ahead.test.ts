import { expect, it } from "vitest";
import { foldAhead } from "../../../src/core/autofill/fold-ahead.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { control, controlFor, frame, LEDGER, own, page } from "./forms.js";

const many = (count: number) => Array.from({ length: count }, (_, index) => control(`备注${index}`));

it("pauses while a large page is folded, and not for a small one", () => {
  expect([...foldAhead([page(frame(many(250)))], LEDGER)]).toHaveLength(0);
  expect([...foldAhead([page(frame(many(1000)))], LEDGER)]).toHaveLength(3);
  expect([...foldAhead([page(frame([], { texts: many(600).map(({ key }) => key) }))], LEDGER)]).toHaveLength(
    2,
  );
  expect([...foldAhead([], LEDGER)]).toHaveLength(0);
});

it("changes nothing of what is found", () => {
  const seen = [page(frame([...LEDGER.map((spec) => controlFor(spec)), ...many(400)]))];
  const before = matchForm(seen, LEDGER, own);
  for (const _ of foldAhead(seen, LEDGER));
  expect(matchForm(seen, LEDGER, own)).toEqual(before);
});

it("a page's origins are asked about once each, however many boxes it has", () => {
  const asked: string[] = [];
  matchForm([page(frame(many(500)))], LEDGER, (origin) => asked.push(origin) > 0);
  expect(asked).toHaveLength(1);
});
