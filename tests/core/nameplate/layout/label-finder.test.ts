import { describe, expect, it } from "vitest";
import { findLabels } from "../../../../src/core/nameplate/layout/label-finder.js";

const seen = (text: string) =>
  findLabels(text).map((l) => `${text.slice(l.start, l.end)}>${l.fields.join("+")}`);

describe("labels", () => {
  it.each([
    ["型号规格", ["型号规格>model"]],
    ["最大秤量 Max 15kg", ["最大秤量>max", "Max>max"]],
    ["Max 15kg Min 100g e=d=5g", ["Max>max", "Min>min", "e=d=>e+d"]],
    ["检定分度值e", ["检定分度值>e", "e>e"]],
    ["e:5g", ["e>e"]],
    ["e 5g", ["e>e"]],
    ["编号No.2018600922", ["编号>serial", "No.>serial"]],
    ["S/N", ["S/N>serial"]],
    ["制造许可证编号:浙制00000001", ["制造许可证编号>other"]],
    ["型 号", ["型 号>model"]],
    ["Max1=15kg", ["Max1>max"]],
    ["检定分度值e=50gd=50g", ["检定分度值>e", "e=>e", "d=>d"]],
    ["e=0.1g", ["e=>e"]],
    ["分度值e-d", ["分度值>e", "e-d>e+d"]],
    ["分度值ed", ["分度值>e", "ed>e+d"]],
    ["TypeV9-17", ["Type>model"]],
    ["执行标准:GB/T 7722-2020", ["执行标准>other", "GB/T>other"]],
    ["Minl=20g", ["Minl>min"]],
    ["el=d1=1g", ["el>e", "d1>d"]],
    ["Max2 15kg Min2100g e2=d2=5g", ["Max2>max", "Min2>min", "e2>e", "d2>d"]],
    ["Max 2kg Min 20g e=1g", ["Max>max", "Min>min", "e=>e"]],
    ["石家庄某某衡器制造厂", []],
    ["制造厂 某城衡器厂", ["制造厂>manufacturer"]],
    ["制造厂", ["制造厂>manufacturer"]],
    ["Mi", ["Mi>min"]],
    ["Mi 6", []],
  ])("in %j", (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it.each(["D9016772", "Model3000x", "Maximal", "ACS-30", "e5f7", "sncb"])("none of ours in %j", (text) => {
    expect(findLabels(text).filter((l) => !l.fields.includes("model"))).toEqual([]);
  });

  it.each([
    ["最大科量", "max"],
    ["景大秤量", "max"],
    ["准确度等圾", "accuracyClass"],
    ["出厂偏号", "serial"],
    ["检定分度直", "e"],
    ["准确度等线:", "accuracyClass"],
    ["出厂日:", "date"],
    ["Accuracy Clas:", "accuracyClass"],
  ])("misread %s stands for %s, less surely", (text, field) => {
    const [hit] = findLabels(text);
    expect(hit).toMatchObject({ fields: [field], start: 0 });
  });

  it("is sure of an exact label only", () => {
    expect(findLabels("最大称量")[0]?.certainty).toBe(1);
    expect(findLabels("最大科量")[0]?.certainty).toBeLessThan(1);
  });
});
