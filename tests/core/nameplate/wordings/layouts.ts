import type { Wording } from "./wording.js";

const WHOLE: Wording["wanted"] = { model: "ACS-30", max: "30kg", min: "200g", e: "10g", serial: "23050123" };
const one = (name: string, text: string, wanted = WHOLE): Wording => ({ name, text, wanted });

/** Labels over two lines, units far from their numbers, words under values, wide gaps, columns. */
export const LAYOUTS: Wording[] = [
  one(
    "labels stacked over two lines",
    "型号 | ACS-30\n@100,140 row=22 size=16\n最大\n称量\n@320,151\n30kg\n@100,200 row=22 size=16\n最小\n称量\n@320,211\n200g\n@100,260 row=22 size=16\n分度值\ne\n@320,271\n10g\n@100,330\n出厂编号 | 23050123",
  ),
  one(
    "最大 over 秤量 in cells",
    "@100,100 row=24 size=18 column=160\n最大 | 最小 | 分度值\n秤量 | 秤量 | e=d\n\n30kg | 200g | 10g\n@100,240\n型号 ACS-30 | | 编号 23050123",
  ),
  one(
    "units in a column of their own",
    "型号 | ACS-30\n最大称量 | 30 | kg\n最小称量 | 200 | g\n分度值 | 10 | g\n出厂编号 | 23050123",
  ),
  one(
    "units behind a blank",
    "型号 ACS-30\nMax    30        kg\nMin    200       g\ne    10      g\nNo. 23050123",
  ),
  one("units in the label", "型号 ACS-30\n最大称量(kg) 30\n最小称量(g) 200\n分度值(g) 10\n编号 23050123"),
  one("units in the header", "型号 ACS-30 | | 编号 23050123\nMax(kg) | Min(g) | e(g)\n30 | 200 | 10"),
  one(
    "units in the label of a cell",
    "型号 | ACS-30\nMax (kg) | 30\nMin (g) | 200\ne=d (g) | 10\n编号 | 23050123",
  ),
  one(
    "words under their values",
    "ACS-30 | 30kg | 200g\n型号 | 最大称量 | 最小称量\n\n10g | 23050123 | III\n分度值 | 出厂编号 | 准确度等级",
  ),
  one(
    "words under their large values, all else behind its label",
    "电子计价秤 ACS-30\n@100,150 size=30\n30kg | 200g | 10g\n@100,186 size=16\n最大秤量 Max | 最小秤量 Min | 分度值 e\n@100,240\n准确度等级:III | | 编号:23050123\n出厂日期:2023.05\n制造商:某某衡器有限公司",
  ),
  one(
    "words over their large values, all else behind its label",
    "电子计价秤 ACS-30\n@100,150 size=16\n最大秤量 Max | 最小秤量 Min | 分度值 e\n@100,186 size=30\n30kg | 200g | 10g\n@100,240\n准确度等级:III | | 编号:23050123\n出厂日期:2023.05\n制造商:某某衡器有限公司",
  ),
  one(
    "figures over words, of which none is a usual set",
    "人体秤 RGT-180\n@100,150 size=30\n180kg | 2kg | 100g\n@100,186 size=16\n最大秤量 | 最小秤量 | 分度值e\n@100,240\n准确度等级:III | | 编号:23050123\n出厂日期:2023.05",
    { model: "RGT-180", max: "180kg", min: "2kg", e: "100g", serial: "23050123" },
  ),
  one(
    "a hidden value takes none that stands over it",
    "净含量 15kg\n最大秤量\n最小秤量 200g\n分度值 10g\n编号 23050123",
    { max: null, min: "200g", e: "10g" },
  ),
  one(
    "four pairs a row",
    "@100,100 column=150 size=16\n型号 | ACS-30 | 编号 | 23050123\nMax | 30kg | Min | 200g\ne | 10g | d | 10g",
  ),
  one(
    "wide gaps",
    "型号 | | | | ACS-30\n最大称量 | | | | 30kg\n最小称量 | | | | 200g\n分度值 | | | | 10g\n出厂编号 | | | | 23050123",
  ),
  one(
    "a header over one row",
    "型号 | 最大称量 | 最小称量 | 分度值 | 出厂编号\nACS-30 | 30kg | 200g | 10g | 23050123",
  ),
  one(
    "a header over one row, English",
    "Model | Max | Min | e=d | S/N\nACS-30 | 30kg | 200g | 10g | 23050123",
  ),
  one(
    "a label over another that is none of its halves",
    "型号 | ACS-30\n@100,130 row=30\n最大称量 | 30kg\n最小称量 | 200g\n分度值 | 10g\n准确度 | III级\n序号 | 23050123\n制造日期 | 2023.05",
  ),
  one("e=d with e misread", "型号 ACS-30\nMax 30kg Min 200g\n分度值:q=d=10g\n编号 23050123", {
    ...WHOLE,
    d: "10g",
  }),
  one("e=d in small print", "型号 ACS-30\nMax 30kg Min 200g\n分度值ezd 10g\n编号 23050123", {
    ...WHOLE,
    d: "10g",
  }),
  one(
    "the instrument's name begins as a label does",
    "价格标签秤 ACS-30\nMax 30kg Min 200g e=10g\nNo.23050123",
  ),
  one("everything in one line", "型号:ACS-30 最大称量:30kg 最小称量:200g 分度值:10g 编号:23050123"),
  one("commas between", "型号:ACS-30,Max:30kg,Min:200g,e=d=10g,No.:23050123"),
  one("no colons", "型号ACS-30\n最大称量30kg\n最小称量200g\n分度值10g\n编号23050123"),
  one(
    "two languages over each other",
    "@100,100 row=24 size=16\n型号\nModel\n@320,112 size=18 row=48\nACS-30\n30kg\n200g\n10g\n23050123\n@100,148 row=24 size=16\n最大称量\nMax\n最小称量\nMin\n分度值\ne\n出厂编号\nS/N",
  ),
  one(
    "spread characters",
    "型　　号 | ACS-30\n最 大 称 量 | 30kg\n最 小 称 量 | 200g\n分 度 值 | 10g\n出 厂 编 号 | 23050123",
  ),
  one(
    "values far under",
    "@100,100 row=60\n型号 | 最大称量 | 最小称量\nACS-30 | 30kg | 200g\n分度值 | 出厂编号\n10g | 23050123",
  ),
  one("running text", "本秤型号为ACS-30,最大称量为30kg,最小称量为200g,分度值为10g,出厂编号为23050123。"),
  one("English sentence marks", "Model: ACS-30; Max.: 30 kg; Min.: 200 g; e: 10 g; Serial No.: 23050123"),
  one(
    "a blank between number and t",
    "型号 SCS-3\n最大称量 3 t\n最小称量 20 kg\n分度值 1 kg\n编号 23050123",
    { model: "SCS-3", max: "3t", min: "20kg", e: "1kg", serial: "23050123" },
  ),
  one("t far off", "型号 | SCS-3\n最大称量 | 3 | t\n最小称量 | 20 | kg\n分度值 | 1 | kg\n编号 | 23050123", {
    model: "SCS-3",
    max: "3t",
    min: "20kg",
    e: "1kg",
  }),
  one("a thousand with a comma", "型号 SCS-2\nMax 2,000kg\nMin 20kg\ne=1kg", {
    max: "2000kg",
    min: "20kg",
    e: "1kg",
  }),
  one("a thousand with a blank", "型号 SCS-2\nMax 2 000 kg\nMin 20kg\ne=1kg", {
    max: "2000kg",
    min: "20kg",
    e: "1kg",
  }),
  one("capitals", "MODEL:ACS-30\nMAX:30KG\nMIN:200G\nE=D=10G\nNO:23050123"),
  one("公斤 and 克", "型号 ACS-30\n最大称量 30公斤\n最小称量 200克\n分度值 10克\n编号 23050123"),
  one("Capacity", "Model ACS-30\nCapacity 30kg\nMin. Capacity 200g\nDivision 10g\nSerial No. 23050123"),
  one(
    "Maximum and minimum",
    "Model ACS-30\nMaximum capacity 30kg\nMinimum capacity 200g\nScale interval e 10g\nSerial No. 23050123",
  ),
  one(
    "labels cut off by an edge",
    "品型号 | ACS-30\n大秤量 | 30kg\n小秤量 | 200g\n定分度值 | 10g\n厂编号 | 23050123",
  ),
  one("e=d whose d is read as 0", "型号 ACS-30\nMax 30kg Min 200g\ne=0=10g\n编号 23050123", {
    d: "10g",
    e: "10g",
  }),
  one("e=d with a slip", "型号 ACS-30\nMax 30kg Min 200g\n分度值erd | 10g\n编号 23050123", {
    d: "10g",
    e: "10g",
  }),
  one(
    "carats and pounds beside",
    "型号 ACS-30\nMax 30kg/66.14lb\nMin 200g (1000ct)\n分度值 10g\n编号 23050123",
  ),
  one("what it weighs behind 规格", "型号 ACS-30\n规格 6kg/15kg\n最小称量 40g\n分度值 2g/5g", {
    model: "ACS-30",
    max: "6kg/15kg",
    min: "40g",
  }),
  one("a tare beside", "型号 ACS-30\nMax 30kg Min 200g T=-15kg e=d=10g\n编号 23050123"),
  one("a maximal tare", "型号 ACS-30\nMax 30kg\n最大皮重 15kg\nMin 200g\ne 10g\n编号 23050123"),
  one("a safe load in English", "Model ACS-30\nMaximum safe load 45kg\ne 10g\nSerial No. 23050123", {
    max: null,
  }),
  one("a safe load", "型号 ACS-30\n最大称量 30kg\n安全载荷 45kg\n最小称量 200g\n分度值 10g\n编号 23050123"),
  one("a number of divisions", "型号 ACS-30\nMax 30kg Min 200g e=10g n=3000\n编号 23050123"),
  one(
    "traditional characters",
    "型號 ACS-30\n最大稱量 30kg\n最小稱量 200g\n檢定分度值 10g\n出廠編號 23050123",
  ),
  one(
    "秤量 in place of 称量",
    "型号 ACS-30\n最大秤量 30kg\n最小秤量 200g\n检定分度值 10g\n出厂编号 23050123",
  ),
  one("称重 in place of 称量", "型号 ACS-30\n最大称重 30kg\n最小称重 200g\n最小分度 10g\n出厂编号 23050123"),
  one("a span behind its label", "型号 ACS-30\n称量范围 200g~30kg\n分度值 10g\n编号 23050123"),
  one("a span in cells", "型号 | ACS-30\n测量范围 | 200g - 30kg\n检定分度值 e | 10g\n编号 | 23050123"),
  one("a model with 型 behind the instrument's name", "电子计价秤 XM-30H1型\nMax 30kg Min 200g e=10g", {
    model: "XM-30H1",
  }),
  one("a span up to two intervals", "ACS-30\n称量范围 100g～15/30kg e=d=5/10g", {
    min: "100g",
    max: "15kg/30kg",
    e: "5g/10g",
  }),
  one("what is left of №", "TCS-1000\n10kg~1000kg e=0.5kg\nN 8246456790", { serial: "8246456790" }),
];
