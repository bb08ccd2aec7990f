import { describe, expect, it } from "vitest";
import { matchForm } from "../../../../src/core/autofill/match-form.js";
import {
  type Learned,
  learnLabel,
  learnPlace,
  NOTHING_LEARNED,
  withLearned,
} from "../../../../src/core/procedure/pack/learned-labels.js";
import { learnedFile, parseLearnedFile } from "../../../../src/core/procedure/pack/learned-labels-file.js";
import { problemLine } from "../../../../src/core/procedure/pack/pack-problems.js";
import type { Control, PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { type FramePlan, field, PACK, press, page as tab } from "../snapshots.js";

const yes = () => true;
const KNOWN = ["器具类型", "一级目录", "型号规格", "测量范围", "出厂编号", "生产厂家"].map((label) =>
  field(label),
);
const sightOf = (plan: FramePlan): PageSnapshot => tab(plan);
const page = (...more: Control[]): PageSnapshot => sightOf({ controls: [...KNOWN, ...more] });

/** Points at the control that bears the label (the last of several). */
const point = (
  snapshot: PageSnapshot,
  label: string,
  { to = "name", personal = [] as string[], pack = PACK } = {},
) => {
  const frame = snapshot.frames[0];
  const control = frame?.controls.findLast(({ labels }) => labels.some(({ text }) => text === label));
  if (!frame || !control) throw new Error(`no ${label}`);
  const place = { page: snapshot.page, frame: frame.id, key: control.key };
  return learnLabel(pack, [snapshot], { form: "instrument", field: to, control, place, personal }, yes);
};
const learn = (label: string, to = "name"): Learned => ({
  ...NOTHING_LEARNED,
  labels: [{ form: "instrument", field: to, label }],
});
const assigned = (snapshot: PageSnapshot, learned: Learned, of = "name") =>
  matchForm([snapshot], withLearned(PACK, learned).forms.instrument, yes).find((one) => one.field === of);

describe("a label pointed at", () => {
  it("is learned as the page writes it, without its stars and colons", () => {
    expect(point(page(field("＊ 物 项 称 谓：")), "＊ 物 项 称 谓：")).toEqual({
      ok: true,
      learned: { form: "instrument", field: "name", label: "物项称谓" },
    });
  });

  it("makes its control the field's, and surely so", () => {
    const snapshot = page(field("物项称谓"));
    expect(assigned(snapshot, NOTHING_LEARNED)?.outcome).toBe("missing");
    expect(assigned(snapshot, learn("物项称谓"))).toMatchObject({ outcome: "match", certain: true });
  });

  it("never settles a tie", () => {
    const twice = page(field("物项称谓"), field("物项称谓"));
    expect(assigned(twice, learn("物项称谓"))).toMatchObject({ outcome: "refused", reason: "ambiguous" });
    const beside = page(field("物项称谓"), field("器具名"));
    expect(assigned(beside, learn("物项称谓"))).toMatchObject({ outcome: "refused", reason: "ambiguous" });
  });

  it("gives way to the pack's own word for another field", () => {
    expect(withLearned(PACK, learn("出厂编号"))).toEqual(withLearned(PACK, NOTHING_LEARNED));
  });

  it("opens no password box, whatever it is called", () => {
    const snapshot = page(field("登录密码"));
    expect(assigned(snapshot, learn("登录密码"))?.outcome).not.toBe("match");
  });
});

describe("a label is not learned", () => {
  const of = (label: string, rest: Partial<Control> = {}) => [page(field(label, rest)), label] as const;
  it.each([
    ["of another field of the form", point(...of("出厂号")), "other-field"],
    ["of a captcha", point(...of("验证码")), "not-fillable"],
    ["of a lone checkbox", point(...of("同意", { kind: "checkbox" })), "not-fillable"],
    ["that only asks", point(...of("请输入")), "no-label"],
    ["that another box bears too", point(page(field("称谓"), field("称谓")), "称谓"), "not-unique"],
    [
      "of a search beside the form",
      point(...of("物项称谓", { search: true, groups: ["search"] })),
      "not-in-form",
    ],
    ["of a box out of sight", point(...of("物项称谓", { visible: false })), "not-in-form"],
    ["that is a number of somebody's", point(...of("物项 330402198001")), "no-label"],
    ["that names the company", point(...of("示例店的器具"), { personal: ["示例店"] }), "no-label"],
  ])("%s", (_, answer, reason) => {
    expect(answer).toMatchObject({ ok: false, reason });
  });

  it("but it is said whose it is", () => {
    expect(point(...of("出厂号"))).toMatchObject({ other: "出厂编号" });
  });

  it("twice: what was learned for one field is that field's", () => {
    const pack = withLearned(PACK, learn("物项称谓"));
    expect(point(page(field("物项称谓")), "物项称谓", { to: "place", pack })).toMatchObject({
      reason: "other-field",
      other: "器具名称",
    });
  });
});

describe("a place pointed at", () => {
  const list = sightOf({
    press: [press("去登记", ["1", "器具档案"]), press("去登记", ["2", "预约管理"]), press("我要建档")],
  });
  const at = (index: number, snapshot = list, personal: string[] = []) => {
    const clickable = snapshot.frames[0]?.clickables[index];
    if (!clickable) throw new Error("no such button");
    const place = { page: snapshot.page, frame: snapshot.frames[0]?.id ?? "", key: clickable.key };
    return learnPlace([snapshot], { step: "open-ledger", clickable, place, personal });
  };

  it("is known by its words, where these are its own", () => {
    expect(at(2)).toEqual({ ok: true, learned: { step: "open-ledger", text: "我要建档" } });
  });

  it("is known by its row too, where others bear its words", () => {
    expect(at(0)).toEqual({ ok: true, learned: { step: "open-ledger", text: "去登记", row: "器具档案" } });
  });

  it("is not learned by what belongs to the user", () => {
    const own = sightOf({ press: [press("老王粮油店")] });
    expect(at(0, own, ["老王粮油店"])).toMatchObject({ ok: false, reason: "no-label" });
  });

  it("is not learned where nothing tells it from others", () => {
    expect(at(0, sightOf({ press: [press("去登记"), press("去登记")] }))).toMatchObject({
      reason: "not-unique",
    });
  });

  it("becomes the step's last way", () => {
    const places = [{ step: "open-ledger" as const, text: "去登记", row: "器具档案" }];
    const step = withLearned(PACK, { labels: [], places }).steps.find(({ id }) => id === "open-ledger");
    expect(step?.ways.at(-1)).toEqual({ what: "clickable", text: ["去登记"], row: ["器具档案"] });
  });
});

describe("the file of what was learned", () => {
  const learned: Learned = {
    labels: [{ form: "instrument", field: "name", label: "物项称谓" }],
    places: [{ step: "open-ledger", text: "去登记", row: "器具档案" }],
  };
  const bent = (change: object) => {
    const file = { ...JSON.parse(learnedFile(PACK, learned)), ...change };
    const parsed = parseLearnedFile(file, PACK);
    return parsed.ok ? [] : parsed.problems.map(problemLine);
  };
  const label = (one: object) => ({ labels: [{ form: "instrument", field: "name", label: "称谓", ...one }] });

  it("is read as it was written", () => {
    expect(parseLearnedFile(JSON.parse(learnedFile(PACK, learned)), PACK)).toEqual({ ok: true, learned });
  });

  it.each([
    [{ format: "verify-guide/company" }, "format: wrong-format"],
    [{ version: 2, labels: 7 }, "version: newer-version (2)"],
    [{ pack: "other" }, "pack: other-pack (other)"],
    [{ who: "me" }, ": unknown-part (who)"],
    [label({ field: "colour" }), "labels.0.field: no-such-field (colour)"],
    [label({ label: "出厂编号：" }), "labels.0.label: label-taken (serial)"],
    [label({ label: "＊：" }), "labels.0.label: no-letters (＊：)"],
    [label({ label: "长".repeat(41) }), "labels.0.label: too-long"],
    [
      { labels: [...label({}).labels, ...label({ field: "place" }).labels] },
      "labels.1.label: label-taken (name)",
    ],
    [{ places: [{ step: "dance", text: "去" }] }, "places.0.step: wrong-value"],
  ])("%j is refused", (change, problem) => {
    expect(bent(change)).toContain(problem);
  });
});
