import { each, type Wording } from "./wording.js";

const AROUND = `
电子计价秤
型号 ACS-30
…
出厂编号 20230417
`;
const SET = { max: "30kg", min: "200g" };

/** Two labels for two values, side by side or one over the other, whole or half hidden. */
export const PAIRED: Wording[] = [
  ...each("e and d", AROUND, [
    ["检定分度值 e / 实际分度值 d | | 5g / 1g", { e: "5g", d: "1g" }],
    ["检定分度值 e / 实际分度值 d\n5g / 1g", { e: "5g", d: "1g" }],
    ["检定分度值e/实际分度值d: 5g/1g", { e: "5g", d: "1g" }],
    ["检定分度值/实际分度值 | | 10g/1g", { e: "10g", d: "1g" }],
    ["e/d | 0.1g/0.01g", { e: "0.1g", d: "0.01g" }],
    ["e/d: 10g/10g", { e: "10g", d: "10g" }],
    ["e / d 20g / 10g", { e: "20g", d: "10g" }],
    ["d/e 1g/5g", { e: "5g", d: "1g" }],
    ["实际分度值 d / 检定分度值 e\n1g / 10g", { e: "10g", d: "1g" }],
    ["分度值 e/d | | 1g / 0.1g", { e: "1g", d: "0.1g" }],
    ["Verification scale interval e / d\n2 g / 1 g", { e: "2g", d: "1g" }],
    ["e=d=5g", { e: "5g", d: "5g" }],
    ["e = d = 0.005kg", { e: "0.005kg", d: "0.005kg" }],
    ["e＝d＝10g", { e: "10g", d: "10g" }],
    ["e=10g d=1g", { e: "10g", d: "1g" }],
    ["e=10g,d=5g", { e: "10g", d: "5g" }],
    ["e:10g;d:1g", { e: "10g", d: "1g" }],
    ["e 10g d 2g", { e: "10g", d: "2g" }],
    ["检定分度值 e 5g 实际分度值 d 1g", { e: "5g", d: "1g" }],
    ["检定分度值 e=5g / 实际分度值 d=1g", { e: "5g", d: "1g" }],
    ["分度值 e=d | 10g", { e: "10g", d: "10g" }],
    ["分度值(e=d) | 10g", { e: "10g", d: "10g" }],
    ["检定分度值 | 5g\n实际分度值 | 1g", { e: "5g", d: "1g" }],
    ["检定分度值 e | 实际分度值 d\n5g | 1g", { e: "5g", d: "1g" }],
    ["分度值 | e=0 | 10g", { e: "10g", d: "10g" }],
    ["分度值(e=0) | 10g", { e: "10g", d: "10g" }],
    ["分度值e=q | 10g", { e: "10g", d: "10g" }],
    ["分度值/erd: | 10g", { e: "10g", d: "10g" }],
    ["e=0.01kg", { e: "0.01kg", d: null }],
  ]),
  ...each("labels misread", AROUND, [
    ["Mox 30kg\nMln 200g\ne=10g", { ...SET, e: "10g" }],
    ["Mex: 30kg  M1n: 200g", SET],
    ["Max=30kg  Mtn=200g", SET],
    ["最大秤量Mux | 30kg\n最小秤量M!n | 200g", SET],
  ]),
  ...each("Max and Min", AROUND.replace("…", "…\ne=d=10g"), [
    ["最大称量/最小称量 | | 30kg/200g", SET],
    ["最大称量/最小称量\n30kg/200g", SET],
    ["最大秤量 Max / 最小秤量 Min | | 30 kg / 200 g", SET],
    ["Max/Min: 30kg/200g", SET],
    ["Max / Min | 30kg / 0.2kg", { max: "30kg", min: "0.2kg" }],
    ["最小称量/最大称量 | | 200g/30kg", SET],
    ["最小称量/最大称量\n200g / 30kg", SET],
    ["Min/Max 200g/30kg", SET],
    ["Max 30kg / Min 200g", SET],
    ["最大称量 30kg / 最小称量 200g", SET],
    ["Max30kg Min200g", SET],
    ["Max=30kg,Min=200g", SET],
    ["Max:30kg;Min:200g", SET],
    ["最大称量 | 30kg | 最小称量 | 200g", SET],
    ["最大称量 | 最小称量\n30kg | 200g", SET],
    ["Max | Min\n30kg | 200g", SET],
  ]),
  ...each("one half hidden", AROUND.replace("…", "…\ne=d=10g"), [
    ["最大称量/最小称量 | | 30kg/", { max: "30kg" }],
    ["最大称量/最小称量 | | /200g", { max: null, min: "200g" }],
    ["最大称量/最小称量 | | 30kg", { min: null }, ["max", "min"]],
    ["最大称量/最小称量 | | 200g", { max: null }, ["max", "min"]],
    ["最小称量 | 30kg", {}, ["max", "min"]],
    ["Min | 30kg", {}, ["max", "min"]],
    ["Max | 200g", {}, ["max", "min"]],
    ["Max | \nMin | 200g", { max: null, min: "200g" }],
    ["Max | 30kg\nMin | ", { max: "30kg" }, ["min"]],
    ["Max/Min: 30kg/", { max: "30kg" }, ["min"]],
    ["Max | Min\n | 200g", { max: null, min: "200g" }],
    ["Max | Min\n30kg | ", { max: "30kg" }, ["min"]],
    ["检定分度值 e / 实际分度值 d | | 10g /", { e: "10g" }],
    ["Max 200g Min 30kg", {}, ["max", "min"]],
  ]),
];
