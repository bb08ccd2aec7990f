import { describe, expect, it } from "vitest";
import { findTarget } from "../../../src/core/autofill/locate-target.js";
import { optionMatch } from "../../../src/core/autofill/match-option.js";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import type { GuidePack } from "../../../src/core/procedure/pack/schema.js";
import { caseOf, PACK, page, press } from "./snapshots.js";

/** The worked example of docs/guide-packs.md: words are added to the pack, nothing else. */
function renewed(): GuidePack {
  const pack = structuredClone(PACK);
  const step = (id: string) => pack.steps.find((each) => each.id === id);
  for (const place of [step("open-ledger")?.marks[0], step("open-ledger")?.ways[0]]) {
    if (place && "clickable" in place) place.clickable?.push("去登记");
    if (place && "text" in place) place.text?.push("去登记");
    place?.row?.push("器具档案");
  }
  const spec = (field: string) => pack.forms.instrument.find((each) => each.field === field);
  spec("serial")?.labels.push("机身编码");
  pack.reservation.serial.push("机身编码");
  for (const mark of step("add-instrument")?.marks ?? []) mark.rows?.headers.push("机身编码");
  spec("delivery")?.labels.push("检定安排");
  spec("delivery")?.options?.送检?.push("送到检定站");
  return pack;
}

const list = page({
  texts: ["服务事项", "器具档案", "其他"],
  press: [press("去登记", ["器具档案"]), press("去登记", ["其他"]), press("退出")],
});
const ledger = page({
  press: [press("新增")],
  tables: [{ headers: ["名称", "机身编码"], rows: [["电子秤", "A1"]] }],
});
const look = (pack: GuidePack, serial?: string) => {
  const guide = createGuide(pack);
  guide.look([list]);
  const way = pack.steps.find(({ id }) => id === "open-ledger")?.ways ?? [];
  const { outcome } = findTarget([list], way);
  const [first, second] = [guide.state.current, guide.look([ledger], caseOf(serial ?? null)).current];
  return { first, outcome, second };
};

describe("a portal with a new look", () => {
  it("is not known by the pack as it was", () => {
    expect(look(PACK)).toMatchObject({ outcome: "missing" });
    expect(look(PACK).first).not.toBe("open-ledger");
    expect(look(PACK).second).not.toBe("add-instrument");
  });

  it("is known once its words stand in the pack", () => {
    const pack = renewed();
    expect(parsePack(structuredClone(pack)).ok).toBe(true);
    expect(look(pack)).toEqual({ first: "open-ledger", outcome: "found", second: "add-instrument" });
    expect(look(pack, "A1").second).not.toBe("add-instrument");
    const synonyms = pack.forms.instrument.find(({ field }) => field === "delivery")?.options?.送检 ?? [];
    expect(optionMatch({ value: "送检", synonyms }, ["送到检定站", "现场检定"])).toMatchObject({ index: 0 });
  });
});
