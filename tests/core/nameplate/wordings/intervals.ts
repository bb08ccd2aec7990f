import { each, type Wording } from "./wording.js";

const AROUND = `
电子计价秤
型号 ACS-15
…
出厂编号 20230417
`;
const BOTH = { max: "6kg/15kg", e: "2g/5g" };
const WIDE = { max: "15kg/30kg", e: "5g/10g" };

/** Two or three weighing intervals in every spelling: all of them or none. */
export const INTERVALS: Wording[] = [
  ...each("in one value", AROUND, [
    ["Max 6/15kg\nMin 40g\ne=2/5g", { ...BOTH, min: "40g" }],
    ["Max 6/15kg\nMin 40g\ne=d=2/5g", { ...BOTH, d: "2g/5g" }],
    ["Max 6kg/15kg\nMin 40g\ne=d=2g/5g", { ...BOTH, d: "2g/5g" }],
    ["最大称量 15kg/30kg\n最小称量 100g\n检定分度值 5g/10g", { ...WIDE, min: "100g" }],
    ["Max 15/30 kg\nMin 100 g\ne = 5/10 g\nd = 5/10 g", { ...WIDE, d: "5g/10g" }],
    ["Max: 6kg、15kg\nMin: 40g\ne: 2g、5g", BOTH],
    ["最大称量 6/15kg\n最小称量 40g\n分度值 2/5g", BOTH],
    ["Max 3/6/15kg\nMin 20g\ne=d=1/2/5g", { max: "3kg/6kg/15kg", e: "1g/2g/5g", d: "1g/2g/5g" }],
    ["Max 6|15 kg\nMin 40g\ne=2|5 g".replace(/\|/g, "/"), BOTH],
  ]),
  ...each("a second one spoken of", AROUND, [
    ["量程1 | 量程2\nMax | 15kg\ne | 5g\nMin | 40g", {}, ["max", "e"]],
    ["双量程\nMax 15kg\nMin 40g\ne=5g", {}, ["max", "e", "min"]],
    ["量程2kg\nMin 20g\ne=1g\nType2: B", { max: "2kg", min: "20g", e: "1g" }],
    ["双分度值电子秤\nMax 6/15kg\nMin 40g\ne=2/5g", BOTH],
  ]),
  ...each("numbered", AROUND, [
    ["Max1=6kg\nMax2=15kg\nMin=40g\ne1=2g\ne2=5g", { ...BOTH, min: "40g" }],
    ["Max₁ 6kg\nMax₂ 15kg\nMin 40g\ne₁ 2g\ne₂ 5g", { ...BOTH, min: "40g" }],
    ["Max₁=6kg Max₂=15kg\nMin=40g\ne₁=2g e₂=5g", { ...BOTH, min: "40g" }],
    ["Max1: 6kg, Max2: 15kg\nMin: 40g\ne1: 2g, e2: 5g", { ...BOTH, min: "40g" }],
    ["MAX① 6kg\nMAX② 15kg\nMIN 40g\ne① 2g\ne② 5g", BOTH],
    ["MAX① 6kg MAX② 15kg\nMIN 40g\ne①=d①=2g e②=d②=5g", { ...BOTH, d: "2g/5g" }],
    ["Max(1) 6kg\nMax(2) 15kg\nMin 40g\ne(1) 2g\ne(2) 5g", BOTH],
    ["Max1=6kg Min1=40g e1=d1=2g\nMax2=15kg Min2=100g e2=d2=5g", { ...BOTH, min: "40g/100g", d: "2g/5g" }],
    ["Max₁ 6kg e₁=d₁=2g\nMax₂ 15kg e₂=d₂=5g\nMin 40g", { ...BOTH, d: "2g/5g" }],
    ["W1: Max 6kg e=2g\nW2: Max 15kg e=5g\nMin 40g", { ...BOTH, min: "40g" }],
    ["W1 Max=6kg Min=40g e=d=2g\nW2 Max=15kg Min=100g e=d=5g", { ...BOTH, min: "40g/100g" }],
    ["W1 | 6kg | 2g\nW2 | 15kg | 5g", {}, ["max", "e"]],
    [" | Max | Min | e\nW1 | 6kg | 40g | 2g\nW2 | 15kg | 100g | 5g", { ...BOTH, min: "40g/100g" }],
    [" | Max | Min | e=d\nⅠ | 6kg | 40g | 2g\nⅡ | 15kg | 100g | 5g", BOTH],
    ["最大称量1 6kg\n最大称量2 15kg\n最小称量 40g\n分度值1 2g\n分度值2 5g", BOTH],
    [
      "最大称量Max₁ | 6kg\n最大称量Max₂ | 15kg\n检定分度值e₁ | 2g\n检定分度值e₂ | 5g\n最小称量Min | 40g",
      BOTH,
    ],
    [
      "最大秤量 Max1/Max2 | | 6kg/15kg\n检定分度值 e1/e2 | | 2g/5g\n最小秤量 | | 40g",
      { ...BOTH, min: "40g" },
    ],
    ["Max1/Max2: 6kg/15kg\nMin: 40g\ne1/e2: 2g/5g", BOTH],
    ["量程1 6kg e=2g\n量程2 15kg e=5g\nMin 40g", BOTH],
    ["量程1 Max 6kg e=d=2g\n量程2 Max 15kg e=d=5g\nMin 40g", { ...BOTH, d: "2g/5g", min: "40g" }],
    ["量程Ⅰ Max 6kg e=d=2g\n量程Ⅱ Max 15kg e=d=5g\nMin 40g", { ...BOTH, d: "2g/5g" }],
    ["量程一:最大秤量6kg 分度值e=2g\n量程二:最大秤量15kg 分度值e=5g\n最小秤量40g", BOTH],
    ["Range 1 Max 6kg e=2g\nRange 2 Max 15kg e=5g\nMin 40g", BOTH],
    ["量程1 | Max 6kg e=d=2g\n量程2 | Max 15kg e=d=5g\nMin 40g", { ...BOTH, d: "2g/5g" }],
    ["量程1 | Max 6kg | e=2g\n量程2 | Max 15kg | e=5g\nMin 40g", BOTH],
    ["量程2 Max 15kg e=d=5g\n量程1 Max 6kg e=d=2g\nMin 40g", { ...BOTH, d: "2g/5g" }],
    ["e₁=d₁=2g (0~6kg)\ne₂=d₂=5g (6~15kg)\nMax 15kg Min 40g", { ...BOTH, d: "2g/5g" }],
    ["Max₁ 6kg | Max₂ 15kg\ne₁ 2g | e₂ 5g\nMin 40g", BOTH],
  ]),
  ...each("by their ranges", AROUND, [
    ["0~6kg e=2g; 6~15kg e=5g\nMin 40g", { ...BOTH, min: "40g" }],
    ["0~6kg e=d=2g\n6~15kg e=d=5g\nMin 40g", { ...BOTH, d: "2g/5g" }],
    ["0-6kg: e=2g\n6-15kg: e=5g\nMin 40g", BOTH],
    ["Max 15kg Min 40g\ne=2g(0~6kg) e=5g(6~15kg)", { ...BOTH, min: "40g" }],
    ["Max 15kg\nMin 40g\ne 2g(0~6kg) 5g(6~15kg)", { ...BOTH, min: "40g" }],
    ["Max 15kg\nMin 40g\n检定分度值 2g(0~6kg)\n5g(6~15kg)", { ...BOTH, min: "40g" }],
    ["称量范围 0~6kg 分度值 2g\n称量范围 6~15kg 分度值 5g\n最小称量 40g", BOTH],
    ["40g~6kg e=2g\n6kg~15kg e=5g", { ...BOTH, min: "40g" }],
  ]),
  ...each("one of two seen", AROUND, [
    ["Max₁ 6kg\nMin 40g\ne₁=d₁=2g", {}, ["max", "e", "d"]],
    ["Max₂ 15kg\nMin 40g\ne₂=5g", {}, ["max", "e"]],
    ["Max, 6kg\nMax₂ 15kg\nMin 40g\ne₁ 2g\ne₂ 5g", BOTH],
    ["Max. 6kg\nMax₂ 15kg\nMin 40g\ne, 2g\ne₂ 5g", BOTH],
    ["Max₁ 6kg\nMax, 15kg\nMin 40g\ne₁ 2g\ne₂ 5g", BOTH],
    ["Max, 6kg\nMin 40g\ne₁ 2g\ne₂ 5g", {}, ["max", "e"]],
    ["Max 6/15kg\nMin 40g\ne=2g", {}, ["max", "e"]],
    ["Max 15kg\nMin 40g\ne=2/5g", {}, ["max", "e"]],
    ["Max 6/15kg\nMin 40g\ne=2/5g\nd=2g", { ...BOTH }, ["d"]],
    ["W1: Max 6kg e=2g\nMin 40g", {}, ["max", "e"]],
    ["量程1 6kg e=2g\nMin 40g", {}, ["max", "e"]],
    ["量程1 Max 6kg e=d=2g\nMin 40g", {}, ["max", "e", "d"]],
    ["量程2 | Max 15kg e=d=5g\nMin 40g", {}, ["max", "e", "d"]],
    ["e=2g(0~6kg)\nMax 15kg Min 40g", {}, ["max", "e"]],
    ["0~6kg e=2g\nMin 40g", {}, ["max", "e"]],
    ["Max1=6kg e1=2g\nMax2=15kg\nMin=40g", {}, ["max", "e"]],
  ]),
];
