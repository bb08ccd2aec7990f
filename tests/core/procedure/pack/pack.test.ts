import { describe, expect, it } from "vitest";
import json from "../../../../assets/guides/e-cqs.json" with { type: "json" };
import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../../../../src/core/autofill/field-spec.js";
import { problemLine } from "../../../../src/core/procedure/pack/pack-problems.js";
import { parsePack } from "../../../../src/core/procedure/pack/parse-pack.js";
import { STEP_IDS } from "../../../../src/core/procedure/pack/steps.js";
import { LEDGER_LABELS } from "../portal.js";
import { PACK } from "../snapshots.js";

// biome-ignore lint/suspicious/noExplicitAny: a pack is bent in ways its type forbids
type Bent = any;
const bent = (bend: (pack: Bent) => void) => {
  const pack = structuredClone(json);
  bend(pack);
  const parsed = parsePack(pack);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
};

describe("the shipped pack", () => {
  it("is whole", () => {
    const parsed = parsePack(json);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it("has the procedure's steps, fields and labels", () => {
    expect(PACK.steps.map(({ id }) => id)).toEqual([...STEP_IDS]);
    expect(PACK.forms.instrument.map(({ field }) => field)).toEqual([...INSTRUMENT_FIELDS]);
    expect(PACK.forms.instrument.map(({ labels }) => labels[0])).toEqual(LEDGER_LABELS);
    expect(PACK.forms.company.map(({ field }) => field).sort()).toEqual([...COMPANY_FIELDS].sort());
    const first = Object.fromEntries(PACK.forms.company.map(({ field, labels }) => [field, labels[0]]));
    expect(first).toMatchObject({
      organizationType: "法人/其他组织类型",
      creditCode: "统一社会信用代码/组织机构代码",
      username: "用户名",
      name: "企业名称",
      companyType: "企业类型",
    });
  });

  it("fills no password and no captcha", () => {
    const labels = Object.values(PACK.forms).flatMap((specs) => specs.flatMap((spec) => spec.labels));
    expect(labels.filter((label) => /密码|口令|验证码|校验码/.test(label))).toEqual([]);
  });

  it("says what to do in few words", () => {
    for (const { action, title } of PACK.steps) {
      expect(action["zh-CN"].length, action["zh-CN"]).toBeLessThanOrEqual(45);
      expect(title["zh-CN"].length, title["zh-CN"]).toBeLessThanOrEqual(14);
    }
  });

  it("never takes IIII for IV, nor one class for another", () => {
    const classes = PACK.forms.instrument.find(({ field }) => field === "accuracyClass")?.options ?? {};
    expect(Object.keys(classes)).toEqual(["I", "II", "III", "IIII"]);
    expect(Object.values(classes).flat().join()).not.toMatch(/IV|Ⅳ/);
  });
});

describe("a pack that is not whole", () => {
  it.each<[string, (pack: Bent) => void, string]>([
    [
      "a submit button of a step that has no form",
      (pack) => {
        pack.steps[3].submit = [["确定"]];
      },
      "steps.3.submit: submit-without-form",
    ],
    [
      "an unknown part",
      (pack) => {
        pack.extra = 1;
      },
      ": unknown-part (extra)",
    ],
    [
      "a missing text",
      (pack) => {
        delete pack.steps[2].why.en;
      },
      "steps.2.why.en: missing",
    ],
    [
      "a step too few",
      (pack) => {
        pack.steps.pop();
      },
      "steps: too-short",
    ],
    [
      "steps out of order",
      (pack) => {
        pack.steps.reverse();
      },
      "steps.0.id: step-order (open-portal)",
    ],
    [
      "a step twice",
      (pack) => {
        pack.steps[1].id = "open-portal";
      },
      "steps.1.id: step-order (register)",
    ],
    [
      "an address that is no pattern",
      (pack) => {
        pack.steps[0].marks[0].url = "(";
      },
      "steps.0.marks.0.url: no-regexp",
    ],
    [
      "a mark without signs",
      (pack) => {
        pack.steps[1].marks[2] = { none: ["x"] };
      },
      "steps.1.marks.2: no-sign",
    ],
    [
      "a row without a button",
      (pack) => {
        pack.closed[0] = { any: ["x"], row: ["y"] };
      },
      "closed.0.row: row-without-button",
    ],
    [
      "an empty list",
      (pack) => {
        pack.login[0] = { any: [] };
      },
      "login.0: empty-list",
    ],
    [
      "a way to nothing",
      (pack) => {
        pack.steps[3].ways[0] = { what: "clickable", row: ["x"] };
      },
      "steps.3.ways.0: no-way (clickable)",
    ],
    [
      "a form without labels",
      (pack) => {
        pack.steps[3].ways[0] = { what: "form" };
      },
      "steps.3.ways.0: no-way (form)",
    ],
    [
      "an unknown field",
      (pack) => {
        pack.forms.company[0].field = "colour";
      },
      "forms.company.0.field: no-such-field (colour)",
    ],
    [
      "a field twice",
      (pack) => {
        pack.forms.instrument[1] = pack.forms.instrument[0];
      },
      "forms.instrument.1.field: field-twice (name)",
    ],
    [
      "a field missing",
      (pack) => {
        pack.forms.instrument.pop();
      },
      "forms.instrument: field-missing (validUntil)",
    ],
    [
      "a label of two fields, written otherwise",
      (pack) => {
        pack.forms.instrument[0].labels.push("出 厂 编 号：");
      },
      "labels.0: label-taken (name)",
    ],
    [
      "a label of signs alone",
      (pack) => {
        pack.forms.company[1].labels.push("：*");
      },
      "labels.16: no-letters (：*)",
    ],
    [
      "an option of two values",
      (pack) => {
        pack.forms.instrument[9].options.进口.push("国产");
      },
      "options.进口: label-taken (国产)",
    ],
    [
      "options that wait for no field",
      (pack) => {
        pack.forms.instrument[3].after = ["colour"];
      },
      "forms.instrument.3.after: no-such-field (colour)",
    ],
    [
      "options that wait for themselves",
      (pack) => {
        pack.forms.instrument[3].after = ["subcategory"];
      },
      "forms.instrument.3.after: no-such-field (subcategory)",
    ],
    [
      "an address pattern that takes for ever",
      (pack) => {
        pack.steps[0].marks[0].url = "(?:(?:a{100}){100}){100}";
      },
      "steps.0.marks.0.url: slow-regexp",
    ],
    [
      "hosts that allow half the net",
      (pack) => {
        pack.hosts = ["e-cqs.cn", "cn", "gov.cn", ".e-cqs.cn"];
      },
      "hosts.2: host-too-wide (gov.cn)",
    ],
    [
      "a beginning on a host that is not allowed",
      (pack) => {
        pack.home = "http://e-cqs.example/";
      },
      "home: home-not-allowed (e-cqs.example)",
    ],
    [
      "a beginning that is no page of the web",
      (pack) => {
        pack.home = "file://e-cqs.cn/etc/passwd";
      },
      "home: home-not-allowed (e-cqs.cn)",
    ],
    [
      "a pack of a later app, and nothing else of it",
      (pack) => {
        pack.version = 2;
        pack.steps = "otherwise";
      },
      "version: newer-version (2)",
    ],
  ])("%s", (_, bend, problem) => {
    expect(bent(bend)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });

  it.each([null, [], "pack", 1, {}])("%j", (value) => {
    expect(parsePack(value).ok).toBe(false);
  });
});
