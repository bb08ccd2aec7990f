import type { Wording } from "./wording.js";

const one = (
  name: string,
  text: string,
  wanted: Wording["wanted"],
  doubtful?: Wording["doubtful"],
): Wording => ({
  name,
  text,
  wanted,
  ...(doubtful ? { doubtful } : {}),
});

/** Plates without labels. */
export const UNLABELLED: Wording[] = [
  one("a span, an oval and e=d", "电子计价秤 ACS-30\n200g ~ 30kg\nIII\ne=d=10g\nNo.230415", {
    model: "ACS-30",
    min: "200g",
    max: "30kg",
    accuracyClass: "III",
    e: "10g",
    d: "10g",
    serial: "230415",
  }),
  one("a span alone", "TCS-150\n1kg~150kg\ne=50g", { model: "TCS-150", min: "1kg", max: "150kg", e: "50g" }),
  one("a span with an em dash", "ACS-15\n100g—15kg\ne=d=5g", { min: "100g", max: "15kg", e: "5g", d: "5g" }),
  one("a span with a hyphen", "ACS-6\n40g-6kg\nd=e=2g", { min: "40g", max: "6kg", e: "2g", d: "2g" }),
  one("a span with 至", "ACS-6\n40g至6kg\ne=2g", { min: "40g", max: "6kg", e: "2g" }),
  one("a span from nothing", "ACS-6\n0~6kg\ne=2g", { max: "6kg", e: "2g", min: null }, ["max"]),
  one("masses under each other", "ACS-30\n30kg\n200g\n10g\nIII", { max: "30kg", min: "200g", e: "10g" }, [
    "max",
    "min",
    "e",
  ]),
  one("masses in a row", "ACS-30 | 30kg | 200g | 10g", { max: "30kg", min: "200g", e: "10g" }, [
    "max",
    "min",
    "e",
  ]),
  one("masses that do not fit", "ACS-30\n30kg\n700g\n10g", { min: null }, ["max", "min", "e"]),
  one("Max alone", "ACS-30\nMax 30kg\nIII", { max: "30kg", accuracyClass: "III", min: null }),
  one("a class in brackets", "ACS-30\nMax 30kg Min 200g e=10g\n(III)", { accuracyClass: "III" }),
  one("a class as one sign", "ACS-30\nMax 30kg Min 200g e=10g\nⅢ", { accuracyClass: "III" }),
  one("a class with its word behind", "ACS-30\nMax 30kg Min 200g e=10g\nⅢ级", { accuracyClass: "III" }),
  one("a class in Chinese", "ACS-30\nMax 30kg Min 200g e=10g\n三级", { accuracyClass: "III" }),
  one("中准确度级", "ACS-30\nMax 30kg Min 200g e=10g\n中准确度级 III", { accuracyClass: "III" }),
  one("a class in the rating line", "ACS-30\nMax 30kg Min 200g e=10g III", {
    accuracyClass: "III",
    e: "10g",
  }),
  one("a class before the rating line", "ACS-30\nIII Max 30kg Min 200g e=10g", {
    accuracyClass: "III",
    max: "30kg",
  }),
  one("a model under the name", "电子台秤\nTCS-300\n2kg~300kg e=100g", {
    model: "TCS-300",
    max: "300kg",
    min: "2kg",
    e: "100g",
  }),
  one("a maker and a date alone", "ACS-30\n200g~30kg e=10g\n永康市某某衡器有限公司\n2021.06", {
    manufacturer: "永康市某某衡器有限公司",
    date: "2021-06",
  }),
  one("a number alone", "ACS-30\n200g~30kg e=10g\n№ 21060123", { serial: "21060123" }),
  one("a number under its bar code", "ACS-30\n200g~30kg e=10g\n2106012345", { max: "30kg" }, ["serial"]),
  one("a slash span", "ACS-30\n30kg/10g\nNo.2106012", { max: "30kg", e: "10g" }, ["max", "e"]),
  one(
    "Max and Min beside e alone, and a number",
    "KJ-6/M | 电子计价秤\n6kg | 40g | e=2g\n18R324759 | 2018.09",
    { model: "KJ-6/M", max: "6kg", min: "40g", e: "2g", serial: "18R324759" },
    ["model", "max", "min", "serial"],
  ),
  one("第 … 号", "SCS-60 地上衡\nMax 60t Min 400kg e=20kg\n第 22903 号", { serial: "22903" }, ["serial"]),
  one("capacity by step beside Min and e", "300kg×100g\nMin 2kg e=d=100g\nTYPE JSC88G", { max: "300kg" }, [
    "max",
  ]),
  one("two masses beside e that do not fit", "KJ-6 | 电子计价秤\n6kg | 70g | e=2g", { max: null, min: null }),
  one("a telephone alone", "KJ-6 | 电子计价秤\n200g~6kg e=2g\n13800000000", { serial: null }),
  one("a number where others have words", "型号 KJ-6\n200g~6kg e=2g\n88112233", { serial: null }),
  one("30kg×10g", "ACS-30\n30kg×10g\nNo.2106012", { max: "30kg", e: "10g" }, ["max", "e"]),
];
