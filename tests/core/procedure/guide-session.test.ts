import { describe, expect, it } from "vitest";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import { STEP_IDS } from "../../../src/core/procedure/pack/steps.js";
import * as portal from "./portal.js";
import { caseOf, PACK, page, press } from "./snapshots.js";
import { ADDING, ARRIVAL, BOOKED, CHOOSING, guideShown, OLD, sightsOf, walk } from "./walk.js";

const MINE = caseOf("A1");
/** The day of every booking in `portal.bookings`. */
const MADE = "2023-05-26";

describe("the guide follows the procedure", () => {
  it("from the first page to 待检定", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, ...CHOOSING, ...BOOKED);
    expect(guide.state.reservation).toEqual({ id: "YY23", status: "已提交", instruments: [], madeOn: MADE });
    guide.look([page(portal.detail("YY23", [["A1", "待检定"]], [["YY23", "已提交"], ...OLD]))], MINE);
    expect(guide.state).toEqual({
      current: "await-verification",
      picked: false,
      done: STEP_IDS.slice(0, 8),
      reservation: { id: "YY23", status: "已提交", instruments: ["A1 待检定"], madeOn: MADE },
    });
    expect(guide.snapshot().progress.done).toContain("await-verification");
  });

  it("counts what is done as it goes", () => {
    const guide = createGuide(PACK);
    const done = [...ARRIVAL, ...ADDING, ...CHOOSING, ...BOOKED].map(([what, , more]) => {
      guide.look(sightsOf(what), more);
      return guide.state.done.length;
    });
    expect(done).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6, 6, 7, 8]);
  });
});

describe("the guide knows an account there is already", () => {
  it("by the service menu of someone who logged in", () => {
    const guide = guideShown(
      [portal.home(), "register"],
      [portal.login(), "register"],
      [portal.menu(), "enter-system"],
    );
    expect(guide.state.done).toEqual(["open-portal", "register"]);
  });

  it.each([
    ["", ["登录", "注册"]],
    [" in two languages", ["登录 Login", "注册 Register"]],
  ])("not by a service menu that anyone may read%s", (_, links) => {
    const menu = portal.menu();
    const open = { ...menu, press: [...(menu.press ?? []), ...links.map((link) => press(link))] };
    guideShown([open, "register"]);
  });

  it("by a success message, once the form was open", () => {
    const said = { texts: ["恭喜您，注册成功！"], press: [press("返回首页"), press("注册")] };
    const guide = guideShown([portal.home(), "register"], [said, "register"], [said, "register"]);
    expect(guide.snapshot().progress.done).toEqual(["open-portal"]);
    guideShown([portal.registerForm(), "register"], [said, "enter-system"]);
    guideShown([portal.registerForm(), "register"], ["blank", "enter-system", { messages: ["注册成功"] }]);
  });

  it("by the login page that follows the form, but not by one that was there before", () => {
    guideShown(
      [portal.login(), "register"],
      [portal.registerForm(), "register"],
      [portal.login(), "enter-system"],
    );
  });

  it("not by the login page that she goes back to from a form left empty", () => {
    const form = portal.registerForm();
    const empty = { ...form, controls: (form.controls ?? []).map((one) => ({ ...one, value: "" })) };
    guideShown([portal.login(), "register"], [empty, "register"], [portal.login(), "register"]);
  });

  it("and still shows the form to who opens it again", () => {
    guideShown(
      [portal.menu(), "enter-system"],
      [portal.registerForm(), "register"],
      [portal.menu(), "enter-system"],
    );
  });
});

describe("the person goes back", () => {
  it("from the ledger without adding: the ledger is next again", () => {
    guideShown(
      ...ARRIVAL,
      [portal.ledger(["B2"]), "add-instrument", MINE],
      [portal.list(), "open-ledger", MINE],
      [portal.menu(), "enter-system", MINE],
      [portal.home(), "enter-system", MINE],
      [portal.list(), "open-ledger", MINE],
    );
  });

  it("from the form without saving", () => {
    guideShown(
      ...ARRIVAL,
      [portal.ledgerForm(), "add-instrument", MINE],
      [portal.ledger(), "add-instrument", MINE],
      [portal.list(), "open-ledger", MINE],
    );
  });

  it("from a booking without handing it in, chosen or not", () => {
    guideShown(
      ...ARRIVAL,
      ...ADDING,
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.edit(), "choose-instruments", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
      [portal.edit(), "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.bookings([["YY23", "暂存"], ...OLD]), "submit-reservation", MINE],
      [portal.list(), "open-reservation", MINE],
    );
  });

  it("and what was done stays done", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, [portal.menu(), "enter-system", MINE]);
    expect(guide.state.done).toContain("add-instrument");
    walk(guide, [[portal.list(), "open-reservation", MINE]]);
  });
});

describe("the person jumps ahead", () => {
  it.each([
    ["the list", portal.list(), "open-ledger", ["open-portal", "register", "enter-system"]],
    ["the ledger", portal.ledger(), "add-instrument", STEP_IDS.slice(0, 4)],
    [
      "the bookings",
      portal.bookings(OLD),
      "choose-instruments",
      ["open-portal", "register", "enter-system", "open-reservation"],
    ],
    ["chosen instruments", portal.edit(["A1"]), "submit-reservation", STEP_IDS.slice(0, 7)],
    [
      "an instrument that waits",
      portal.detail("YY23", [["A1", "待检定"]]),
      "await-verification",
      STEP_IDS.slice(0, 8),
    ],
  ] as const)("to %s", (_, shown, step, done) => {
    expect(guideShown([shown, step]).state.done).toEqual(done);
  });
});

describe("a scale that was added before", () => {
  it("is known by its row", () => {
    guideShown(
      [portal.list(), "open-ledger", MINE],
      [portal.ledger(["X9", "a 1"]), "open-reservation", MINE],
    );
  });

  it("is known by the list to choose from", () => {
    const guide = guideShown([portal.chooser(["A1"]), "choose-instruments", MINE]);
    expect(guide.state.done).toContain("add-instrument");
  });

  it("says nothing of the next one", () => {
    guideShown(
      ...ARRIVAL,
      ...ADDING,
      [portal.list(), "open-ledger", caseOf("B2")],
      [portal.ledger(["A1"]), "add-instrument", caseOf("B2")],
      [portal.ledger(["A1", "B2"]), "open-reservation", caseOf("B2")],
    );
  });

  it("is one that came after the form, whatever it is called", () => {
    guideShown(
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X2", "X1"]), "open-reservation"],
    );
    guideShown(
      [portal.ledgerForm(["X1"]), "add-instrument", MINE],
      [portal.ledger(["X2", "X1"]), "open-reservation", MINE],
    );
  });

  it("is one whose row lies below the next form, however soon that was opened", () => {
    const guide = guideShown(
      [portal.ledger(["X1"]), "add-instrument", MINE],
      [portal.ledgerForm(["X1"]), "add-instrument", MINE],
      [portal.ledgerForm(["X2", "A1", "X1"]), "add-instrument", MINE],
    );
    // The other new row may be anybody's: that of a form without a known number is told by it.
    expect(guide.progress.ledger?.toSorted()).toEqual(["a1", "x1"]);
  });

  it("is, in a ledger turned page by page, only one that came after the form", () => {
    guideShown(
      [portal.ledger(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2", "X3"]), "open-reservation"],
    );
  });

  it("is none on another page of the list, or in one sorted anew, after a form that was closed again", () => {
    const ten = ["X1", "X2", "X3"];
    const closed: Parameters<typeof guideShown> = [
      [portal.ledger(ten), "add-instrument", MINE],
      [portal.ledgerForm(ten), "add-instrument", MINE],
      [portal.ledger(ten), "add-instrument", MINE],
    ];
    guideShown(...closed, [portal.ledger(["X4"]), "add-instrument", MINE]);
    guideShown(...closed, [portal.ledger(["X6", "X5", "X3"]), "add-instrument", MINE]);
  });

  it("is not saved by a form that held another's number", () => {
    const held = (serial: string) => {
      const plan = portal.ledgerForm(["X1"]);
      const controls = (plan.controls ?? []).map((one) =>
        one.labels[0]?.text === "出厂编号" && !one.search ? { ...one, value: serial } : one,
      );
      return { ...plan, controls };
    };
    const saved = { ...portal.ledger(["X1"]), texts: ["保存成功"] };
    guideShown([held("X1"), "add-instrument", MINE], [saved, "add-instrument", MINE]);
    guideShown([held("a 1"), "add-instrument", MINE], [saved, "open-reservation", MINE]);
  });

  it("is not the next of a batch when the form just handed in goes late from its screen", () => {
    const saved = { ...portal.ledgerForm(["X1"]), passing: ["保存成功"] };
    const next = caseOf("A2");
    guideShown(
      [portal.ledger(["X1"]), "add-instrument", MINE],
      [portal.ledgerForm(["X1"]), "add-instrument", MINE],
      [saved, "add-instrument", MINE],
      [saved, "add-instrument", next],
      [portal.ledger(["A1", "X1"]), "add-instrument", next],
      [portal.ledgerForm(["A1", "X1"]), "add-instrument", next],
      [portal.ledger(["A2", "A1", "X1"]), "open-reservation", next],
    );
  });

  it("is known by a success message, once the form was open", () => {
    const saved = { ...portal.ledger(), texts: ["保存成功"] };
    guideShown([saved, "add-instrument"], [saved, "add-instrument"], [portal.list(), "open-ledger"]);
    guideShown(
      [portal.ledgerForm(), "add-instrument"],
      [saved, "open-reservation"],
      [portal.list(), "open-reservation"],
    );
  });
});
