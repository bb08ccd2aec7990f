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
        ...all.map((one) => fc.tuple(fc.constant(one), fc.constantFrom("待检定", "待受理", "已检定"))),
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

describe("whatever the pages, and in whatever order, what is called done was seen", () => {
  it.each([
    ["one scale", ["A1"]],
    ["two scales", MINE],
  ])("%s", (_what, own) => {
    fc.assert(
      fc.property(fc.array(mixture, { minLength: 1, maxLength: 8 }), (walk) => {
        const guide = createGuide(PACK);
        const at = caseOf(...own);
        const past: Mixture[] = [];
        for (const one of walk) {
          past.push(one);
          guide.look([page(planOf(one))], at);
          const { done, account } = guide.progress;
          const has = (what: (seen: Mixture) => boolean) => past.some(what);

          // A scale in the ledger: its row in some list, or its form and then a word or a row that came.
          const row = own.every((serial) => has((seen) => listed(seen).includes(serial)));
          const opened = past.findIndex(({ form }) => form);
          const after = opened < 0 ? [] : past.slice(opened);
          const saved = after.some((seen) => seen.said.some((word) => word.endsWith("成功")) || shows(seen));
          if (done.includes("add-instrument")) expect(row || saved).toBe(true);

          // May be brought: the status of each own scale, or the only word there is for the only scale.
          const ready = own.every((serial) =>
            has(
              ({ detail }) =>
                detail?.some(([name, status]) => name === serial && status === "待检定") ?? false,
            ),
          );
          const word = own.length === 1 && has(({ said }) => said.includes("待检定"));
          if (done.includes("await-verification")) expect(ready || word).toBe(true);

          // Handed in: a booking was put together and then the portal said so or listed one; or its detail names them.
          const editing = past.findIndex(({ edit, chooser }) => edit !== null || chooser !== null);
          const handed = past
            .slice(editing)
            .some(({ said, bookings, detail }) => said.length > 0 || bookings !== null || detail !== null);
          const named = has(({ detail }) => detail?.some(([name]) => own.includes(name)) ?? false);
          if (done.includes("submit-reservation")) expect((editing >= 0 && handed) || named).toBe(true);

          // An account: a page for those logged in, or what registration ends in.
          const known = has(
            ({ menu, list, ledger, login, registration, ...rest }) =>
              menu ||
              list ||
              ledger !== null ||
              login ||
              registration ||
              rest.bookings !== null ||
              shows({ ...rest, menu, list, ledger, login, registration }),
          );
          if (account !== null || done.includes("register")) expect(known).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
