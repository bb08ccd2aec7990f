import { each, type Wording } from "./wording.js";

const AROUND = `
电子天平
型号 FA2204
…
编号 20230417
`;

/** Balances of class I and II: d below e, Min by R 76 3.4, no false alarm. */
export const BALANCES: Wording[] = each("balance", AROUND, [
  [
    "Max 220g Min 10mg\ne=1mg d=0.1mg\n准确度等级 Ⅰ",
    { max: "220g", min: "10mg", e: "1mg", d: "0.1mg", accuracyClass: "I" },
  ],
  [
    "Max: 220 g\nMin: 0.01 g\nd: 0.0001 g\ne: 0.001 g\n(Ⅰ)",
    { max: "220g", min: "0.01g", e: "0.001g", d: "0.0001g", accuracyClass: "I" },
  ],
  [
    "Max 120g d=0.1mg e=1mg Min 10mg\n准确度 Ⅰ级",
    { max: "120g", min: "10mg", e: "1mg", d: "0.1mg", accuracyClass: "I" },
  ],
  [
    "Max 200g\nMin 20mg\ne=10mg d=1mg\n准确度等级 Ⅱ",
    { max: "200g", min: "20mg", e: "10mg", d: "1mg", accuracyClass: "II" },
  ],
  [
    "Max 600g\nMin 0.5g\ne=0.1g d=0.01g\n准确度等级 Ⅱ",
    { max: "600g", min: "0.5g", e: "0.1g", d: "0.01g", accuracyClass: "II" },
  ],
  [
    "最大称量 600g\n最小称量 0.5g\n检定分度值 0.1g\n实际分度值 0.01g\n等级 Ⅱ级",
    { max: "600g", min: "0.5g", e: "0.1g", d: "0.01g", accuracyClass: "II" },
  ],
  [
    "最大称量 3000g 最小称量 0.5g\ne/d 0.1g/0.01g\nⅡ级",
    { max: "3000g", min: "0.5g", e: "0.1g", d: "0.01g", accuracyClass: "II" },
  ],
  [
    "最大称量 6kg\n最小称量 5g\n检定分度值 1g\n实际分度值 0.1g\n准确度等级 (II)",
    { max: "6kg", min: "5g", e: "1g", d: "0.1g", accuracyClass: "II" },
  ],
  [
    "称量范围 0~200g\n可读性 0.001g\n检定分度值 0.01g\n准确度等级 Ⅱ级",
    { max: "200g", e: "0.01g", d: "0.001g", accuracyClass: "II" },
  ],
  [
    "Capacity 300g\nReadability 0.001g\ne=0.01g\nMin 0.02g",
    { max: "300g", min: "0.02g", e: "0.01g", d: "0.001g" },
  ],
  [
    "Max 3100g d=0.01g\nMin 0.5g e=0.1g\nClass II",
    { max: "3100g", min: "0.5g", e: "0.1g", d: "0.01g", accuracyClass: "II" },
  ],
  ["Max 82g/220g\nd=0.01mg/0.1mg\ne=1mg\nMin 1mg\nⅠ", { max: "82g/220g", d: "0.01mg/0.1mg" }, ["e"]],
  [
    "Max 500 g | Min 0.02 g\ne=0.01 g | d=0.001 g\n准确度等级 ② Ⅱ".replace("② ", ""),
    { max: "500g", min: "0.02g", e: "0.01g", d: "0.001g", accuracyClass: "II" },
  ],
  [
    "最大称量: 1000g\n最小称量: 2g\n分度值: e=10d d=0.01g\n准确度级别: Ⅱ",
    { max: "1000g", d: "0.01g", e: "0.1g" },
    ["e"],
  ],
  [
    "Max 210g  e=10d=1mg  Min 10mg\n准确度 Ⅰ",
    { max: "210g", e: "1mg", d: "0.1mg", min: "10mg", accuracyClass: "I" },
  ],
  [
    "Max 52g Min 1mg\ne=1mg d=0.01mg\nⅠ级",
    { max: "52g", min: "1mg", e: "1mg", d: "0.01mg", accuracyClass: "I" },
  ],
]);

/** Balances whose numbers must fit together without a warning. */
export const SOUND = [0, 1, 2, 3, 4, 5, 6, 7, 10, 15].map((i) => BALANCES[i] as Wording);
