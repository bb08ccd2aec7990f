import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionText } from "../../../src/core/records/company.js";
import { countyFor, countyPath, findCounties, parseCounties } from "../../../src/core/records/counties.js";
import { COUNTIES } from "./counties-data.js";

const names = (query: string) => findCounties(COUNTIES, query).map(({ code, name }) => `${code} ${name}`);

describe("the list of counties", () => {
  it("has every county once, each with a six-digit code and a path", () => {
    const coded = COUNTIES.entries.filter(({ code }) => code !== "");
    expect(coded.length).toBeGreaterThan(2900);
    expect(new Set(coded.map(({ code }) => code)).size).toBe(coded.length);
    for (const { code, path, name } of coded) {
      expect(code).toMatch(/^\d{6}$/);
      expect(path.at(-1)).toBe(name);
    }
  });

  it("is refused when it is of another shape", () => {
    expect(() => parseCounties({ regions: [] })).toThrow();
  });

  it.each([
    ["330402", ["浙江省", "嘉兴市", "南湖区"]],
    ["110101", ["北京市", "市辖区", "东城区"]],
    ["441900", ["广东省", "东莞市"]],
    ["429004", ["湖北省", "省直辖县级行政区划", "仙桃市"]],
    ["999999", []],
  ])("knows the way to %s", (code, path) => {
    expect(countyPath(COUNTIES, code)).toEqual(path);
  });
});

describe("the search for a county", () => {
  it.each([
    "330402",
    "南湖区",
    "南湖",
    "南湖区[330402]",
    "nanhu",
    "nanhuqu",
    "NanHu",
    "嘉兴南湖",
    "浙江省嘉兴市南湖区",
  ])("finds 南湖区 first by %s", (query) => {
    expect(names(query)[0]).toBe("330402 南湖区");
  });

  it("finds a city's counties by the city, and by the beginning of a code", () => {
    const jiaxing = [
      "330402 南湖区",
      "330411 秀洲区",
      "330421 嘉善县",
      "330424 海盐县",
      "330481 海宁市",
      "330482 平湖市",
      "330483 桐乡市",
    ];
    expect(names("3304")).toEqual(jiaxing);
    for (const county of jiaxing) expect(names("嘉兴市")).toContain(county);
  });

  it("finds by initials, and by the name people there use", () => {
    expect(names("nhq")).toContain("330402 南湖区");
    expect(names("yueqing")[0]).toBe("330382 乐清市");
  });

  it("gives all namesakes and never more than a dozen", () => {
    expect(names("鼓楼区")).toEqual(["320106 鼓楼区", "320302 鼓楼区", "350102 鼓楼区", "410204 鼓楼区"]);
    expect(names("区")).toHaveLength(12);
  });

  it("shows that the economic zone has no code of its own", () => {
    expect(findCounties(COUNTIES, "嘉兴经开区")[0]).toEqual({
      code: "",
      name: "嘉兴经济技术开发区",
      path: ["浙江省", "嘉兴市", "嘉兴经济技术开发区"],
    });
  });

  it.each(["", "  ", "zzzz", "不存在的地方", "000000"])("finds nothing for %j", (query) => {
    expect(names(query)).toEqual([]);
  });

  it("finds every county by its code and by its whole path", () => {
    const coded = COUNTIES.entries.filter(({ code }) => code !== "");
    fc.assert(
      fc.property(fc.constantFrom(...coded), ({ code, path }) => {
        expect(findCounties(COUNTIES, code)[0]?.code).toBe(code);
        expect(countyFor(COUNTIES, path.join(""))).toMatchObject({ ok: true, code });
      }),
      { numRuns: 60 },
    );
  });
});

describe("the one county a text means", () => {
  it.each([
    ["330402", "330402"],
    ["３３０４０２", "330402"],
    ["南湖区[330402]", "330402"],
    ["南湖區[330402]", "330402"],
    ["鼓楼区[320302]", "320302"],
    ["南湖区", "330402"],
    ["南湖", "330402"],
    ["嘉兴市南湖区", "330402"],
    ["浙江嘉兴南湖区", "330402"],
    ["浙江省嘉兴市南湖区", "330402"],
    ["北京市市辖区朝阳区", "110105"],
    ["南京市鼓楼区", "320106"],
    ["东莞市", "441900"],
    ["nanhuqu", "330402"],
  ])("%s is %s", (text, code) => {
    expect(countyFor(COUNTIES, text)).toMatchObject({ ok: true, code });
  });

  it("may be one that the list does not have yet, where a name stands with its code", () => {
    expect(countyFor(COUNTIES, "新设区 [339999]")).toEqual({ ok: true, code: "339999", name: "新设区" });
  });

  it.each([
    ["鼓楼区", "region-ambiguous"],
    ["朝阳区", "region-ambiguous"],
    ["嘉兴市", "region-unknown"],
    ["330499", "region-unknown"],
    ["", "region-unknown"],
    ["gulou", "region-unknown"],
    ["嘉兴经开区", "region-without-code"],
    ["嘉兴经济技术开发区", "region-without-code"],
    ["秀洲区[330402]", "region-mismatch"],
    ["330402 秀洲", "region-mismatch"],
    ["鼓楼区[330402]", "region-mismatch"],
    ["南湖区[330499]", "region-mismatch"],
  ])("%j is refused: %s", (text, key) => {
    expect(countyFor(COUNTIES, text)).toEqual({ ok: false, key });
  });

  it("is understood again as it is shown, and never with another county's name", () => {
    const coded = COUNTIES.entries.filter(({ code }) => code !== "");
    const any = fc.constantFrom(...coded);
    fc.assert(
      fc.property(any, any, (county, other) => {
        expect(countyFor(COUNTIES, regionText(county))).toMatchObject({ ok: true, code: county.code });
        const mixed = countyFor(COUNTIES, regionText({ name: other.name, code: county.code }));
        expect(mixed.ok).toBe(COUNTIES.byName.get(other.name)?.includes(county));
      }),
      { numRuns: 60 },
    );
  });
});
