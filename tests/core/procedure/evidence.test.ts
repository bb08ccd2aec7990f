import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import * as portal from "./portal.js";
import { caseOf, type FramePlan, PACK, page } from "./snapshots.js";

/** Parts that pages are put together from, in any mixture. */
interface Mixture {
  said: string[];
  home: boolean;
  login: boolean;
  menu: boolean;
  list: boolean;
  registration: boolean;
  form: boolean;
  ledger: string[] | null;
  bookings: string[] | null;
  edit: string[] | null;
  chooser: string[] | null;
  detail: [serial: string, status: string][] | null;
}

const MINE = ["A1", "A2"];
const serials = fc.subarray(["A1", "A2", "B7", "A10"]);
const sometimes = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 });
const rarely = fc.nat(5).map((number) => number === 0);
const SAID = ["保存成功", "提交成功", "注册成功", "待检定", "已检定", "操作成功", "预约成功", "待受理"];
const mixture: fc.Arbitrary<Mixture> = fc.record({
  said: fc.subarray(SAID, { maxLength: 2 }),
  home: rarely,
  login: rarely,
  menu: rarely,
  list: rarely,
  registration: rarely,
  form: rarely,
  ledger: sometimes(serials),
  bookings: sometimes(fc.subarray(["YY1", "YY2", "YY3"])),
  edit: sometimes(serials),
  chooser: sometimes(serials),
  detail: sometimes(
    serials.chain((all) =>
      fc.tuple(
        ...all.map((one) =>
          fc.tuple(fc.constant(one), fc.constantFrom("待检定", "待检定机构受理", "待受理", "已检定")),
        ),
      ),
    ),
  ),
});

function planOf(one: Mixture): FramePlan {
  const plans: FramePlan[] = [
    { texts: one.said },
    one.home ? portal.home() : {},
    one.login ? portal.login() : {},
    one.menu ? portal.menu() : {},
    one.list ? portal.list() : {},
    one.registration ? portal.registerForm() : {},
    one.form ? portal.ledgerForm() : {},
    one.ledger ? portal.ledger(one.ledger) : {},
    one.bookings ? portal.bookings(one.bookings.map((id) => [id, "已提交"])) : {},
    one.edit ? portal.edit(one.edit) : {},
    one.chooser ? portal.chooser(one.chooser) : {},
    one.detail ? portal.detail("YY1", one.detail) : {},
  ];
  return {
    texts: plans.flatMap(({ texts = [] }) => texts),
    press: plans.flatMap(({ press = [] }) => press),
    controls: plans.flatMap(({ controls = [] }) => controls),
    tables: plans.flatMap(({ tables = [] }) => tables),
    layers: plans.flatMap(({ layers = [] }) => layers),
  };
}

/** Any list of scales that a page shows, whatever it is of. */
const listed = ({ ledger, edit, chooser, detail }: Mixture): string[] => [
  ...(ledger ?? []),
  ...(edit ?? []),
  ...(chooser ?? []),
  ...(detail ?? []).map(([serial]) => serial),
];
const shows = ({ ledger, edit, chooser, detail, form }: Mixture): boolean =>
  [ledger, edit, chooser, detail].some((one) => one !== null) || form;

/** Of the rows that a page shows one was not seen before. */
function isOneMore(one: Mixture, past: readonly Mixture[]): boolean {
  const before = new Set(past.slice(0, past.indexOf(one)).flatMap(listed));
  return new Set(listed(one).filter((serial) => !before.has(serial))).size === 1;
}

/** What the pages so far show of the case's own scales, asked of the mixtures and not of the app. */
function shownOf(own: readonly string[], past: readonly Mixture[]): Record<string, boolean> {
  const from = (is: (one: Mixture) => boolean) => {
    const first = past.findIndex(is);
    return first < 0 ? [] : past.slice(first);
  };
  const says = ({ said }: Mixture) => said.some((word) => word.endsWith("成功"));
  const details = past.flatMap(({ detail }) => detail ?? []);
  const editing = from(({ edit, chooser }) => edit !== null || chooser !== null);
  return {
    // In the ledger: its row in some list; or its form, and then a word, or one row more of the only scale.
    "add-instrument":
      own.every((serial) => past.some((one) => listed(one).includes(serial))) ||
      from(({ form }) => form).some((one) => says(one) || (own.length === 1 && isOneMore(one, past))),
    // Handed in: one was put together and then the portal said so or listed one; or a detail names them.
    "submit-reservation":
      editing.some((one) => one.said.length > 0 || one.bookings !== null || one.detail !== null) ||
      details.some(([serial]) => own.includes(serial)),
    // May be brought: the status of each. That the word stands somewhere says nothing.
    "await-verification": own.every((serial) =>
      details.some((one) => one[0] === serial && one[1] === "待检定"),
    ),
    // An account: a page for those logged in, or what registration ends in.
    register: past.some(
      (one) => one.menu || one.list || one.login || one.registration || one.bookings !== null || shows(one),
    ),
  };
}

describe("whatever the pages, and in whatever order, what is called done was seen", () => {
  it.each([
    ["one scale", ["A1"]],
    ["two scales", MINE],
  ])("%s", (_what, own) => {
    fc.assert(
      fc.property(fc.array(mixture, { minLength: 1, maxLength: 8 }), (walk) => {
        const guide = createGuide(PACK);
        for (const [index, one] of walk.entries()) {
          guide.look([page(planOf(one))], caseOf(...own));
          const { done, account } = guide.progress;
          const shown = shownOf(own, walk.slice(0, index + 1));
          expect(done.filter((step) => shown[step] === false)).toEqual([]);
          expect(account === null || shown.register).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
