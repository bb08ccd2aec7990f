import { each, type Wording } from "./wording.js";

const AROUND = `
电子计价秤
型号 ACS-30
Max 30kg Min 200g e=10g
…
出厂编号 20230417
`;
const named = (name: string) => ({ manufacturer: name });

/** Makers behind any label or none, beside other text, over two lines, in English: as printed, never mended. */
export const MAKERS: Wording[] = [
  {
    name: "制造股份有限公司 is no 制造年份",
    text: "型号 ACS-30\nMax 30kg Min 200g e=10g\n开平市某某衡器制造股份有限公司",
    wanted: { manufacturer: "开平市某某衡器制造股份有限公司" },
  },
  {
    name: "Mfg. in a maker's name is no label",
    text: "Model ACS-30\nMax 30kg Min 200g e=10g\nPierhead Balance Mfg. Co., Ltd.",
    wanted: { manufacturer: "Pierhead Balance Mfg. Co., Ltd.", date: null },
  },
  ...each("maker", AROUND, [
    ["制造商 永康市某某衡器有限公司", named("永康市某某衡器有限公司")],
    ["制造商: | 永康市某某衡器有限公司", named("永康市某某衡器有限公司")],
    ["生产厂家:上海某某电子秤有限公司", named("上海某某电子秤有限公司")],
    ["生产企业 宁波某某称重设备有限公司", named("宁波某某称重设备有限公司")],
    ["制造单位 | 浙江某某智能科技股份有限公司", named("浙江某某智能科技股份有限公司")],
    ["制造厂 武义某某衡器厂", named("武义某某衡器厂")],
    ["厂名:永康市某某衡器厂", named("永康市某某衡器厂")],
    ["出品:余姚某某电子有限公司", named("余姚某某电子有限公司")],
    ["余姚某某电子有限公司 出品", named("余姚某某电子有限公司")],
    ["由余姚某某电子有限公司制造", named("余姚某某电子有限公司")],
    ["余姚某某电子有限公司制造", named("余姚某某电子有限公司")],
    ["余姚某某电子有限公司 监制", { manufacturer: null }],
    ["监制:余姚某某电子有限公司", { manufacturer: null }],
    ["制造:永康市某某衡器有限公司", named("永康市某某衡器有限公司")],
    ["生产:永康市某某衡器有限公司", named("永康市某某衡器有限公司")],
    ["製造商:香港某某衡器有限公司", named("香港某某衡器有限公司")],
    ["生產廠商 深圳某某電子有限公司", named("深圳某某電子有限公司")],
    ["Manufacturer: Ningbo Example Weighing Co., Ltd.", named("Ningbo Example Weighing Co., Ltd.")],
    ["Made by Example Scale Co.,Ltd", named("Example Scale Co.,Ltd")],
    ["EXAMPLE WEIGHING TECHNOLOGY CO., LTD.", named("EXAMPLE WEIGHING TECHNOLOGY CO., LTD.")],
    ["Mfr: Example Instruments Inc.", named("Example Instruments Inc.")],
    ["Example Waagen GmbH", named("Example Waagen GmbH")],
    ["Manufacturer: EXAMPLE SCALES (SUZHOU) CO., LTD.", named("EXAMPLE SCALES (SUZHOU) CO., LTD.")],
    ["永康市某某衡器有限公司 Example Scale Co., Ltd.", named("永康市某某衡器有限公司")],
    ["某某(浙江)衡器有限公司", named("某某(浙江)衡器有限公司")],
    ["某某（上海）电子有限公司", named("某某(上海)电子有限公司")],
    ["永康市某某衡器有限\n公司", named("永康市某某衡器有限公司")],
    ["永康市某某电子衡器\n有限公司", named("永康市某某电子衡器有限公司")],
    ["制造商 | 浙江某某智能\n | 科技有限公司", named("浙江某某智能科技有限公司")],
    ["制造商:浙江某某智能衡器\n制造有限公司", named("浙江某某智能衡器制造有限公司")],
    ["生产厂家\n永康市某某衡器有限公司", named("永康市某某衡器有限公司")],
    ["永康市某某衡器有限公司 电话:0579-87654321", named("永康市某某衡器有限公司")],
    ["制造商 永康市某某衡器有限公司 地址 永康市某某路1号", named("永康市某某衡器有限公司")],
    ["某某集团有限公司", named("某某集团有限公司")],
    ["上海某某仪器仪表研究所", named("上海某某仪器仪表研究所")],
    ["常州某某衡器总厂", named("常州某某衡器总厂")],
    ["某某县衡器二厂", named("某某县衡器二厂")],
    ["造有限公司", { manufacturer: null }],
    ["器科技有限公司", { manufacturer: null }],
    ["中国·永康 某某衡器有限公司", {}, ["manufacturer"]],
    ["®某某 永康某某工贸有限公司", {}, ["manufacturer"]],
  ]),
  ...each("who brought it in, sells or supervises it", AROUND, [
    ["Okeda Scale Co., Ltd.\n进口商:上海某岸贸易有限公司", named("Okeda Scale Co., Ltd.")],
    ["进口单位:上海某岸贸易有限公司", { manufacturer: null }],
    ["Importer: Example Trading Co., Ltd.", { manufacturer: null }],
    ["中国总代理:上海某岸贸易有限公司\nBrevik Instruments Inc.", named("Brevik Instruments Inc.")],
    ["制造商:某衡仪器有限公司\n进口商:上海某岸贸易有限公司", named("某衡仪器有限公司")],
  ]),
  ...each("right behind a word", AROUND, [
    ["制造南通某平衡器有限公司", named("南通某平衡器有限公司")],
    ["生产南京某平衡器有限公司", named("南京某平衡器有限公司")],
    ["出品宜兴某平衡器有限公司", named("宜兴某平衡器有限公司")],
    ["生产厂家南通某平衡器有限公司", named("南通某平衡器有限公司")],
    ["制造商南昌某平衡器有限公司", named("南昌某平衡器有限公司")],
    ["制造南某平衡器有限公司", {}, ["manufacturer"]],
  ]),
  ...each("behind a date", AROUND, [
    ["2023/05/11由余姚某某电子有限公司制造。", { date: "2023-05-11", ...named("余姚某某电子有限公司") }],
    ["2017年12月由余姚某某电子有限公司制造。", { date: "2017-12", ...named("余姚某某电子有限公司") }],
    ["2017年12月6日由某某科技(鄂州)有限公司生产", { date: "2017-12-06", ...named("某某科技(鄂州)有限公司") }],
    ["2023.05余姚某某电子有限公司", { date: "2023-05", ...named("余姚某某电子有限公司") }],
    ["20230511由余姚某某电子有限公司制造", { date: "2023-05-11", ...named("余姚某某电子有限公司") }],
    ["由余姚某某电子有限公司于2023年5月制造", { date: "2023-05", ...named("余姚某某电子有限公司") }],
    ["余姚某某电子有限公司2023年5月出品", { date: "2023-05", ...named("余姚某某电子有限公司") }],
  ]),
  ...each("letters of a name stay", AROUND, [
    ["永康市恒科衡器有限公司", named("永康市恒科衡器有限公司")],
    ["制造商 恒科有限公司某某", {}, ["manufacturer"]],
    ["制造商 永康恒科有限公司", named("永康恒科有限公司")],
    ["永康市某某街器有限公司", named("永康市某某街器有限公司")],
    ["制造商:永康某某智能秤技有限公司", named("永康某某智能秤技有限公司"), ["manufacturer"]],
    ["上海天街电子有限公司", named("上海天街电子有限公司")],
    ["杭州明科有限公司", named("杭州明科有限公司")],
    ["嘉兴新种业有限公司", named("嘉兴新种业有限公司")],
  ]),
  ...each("beside the model", "电子秤\n…\nMax 30kg Min 200g e=10g\n出厂编号 20230417", [
    ["ACS-30 永康市某某衡器有限公司", { model: "ACS-30", ...named("永康市某某衡器有限公司") }],
    ["永康市某某衡器有限公司 ACS-30型", { model: "ACS-30", ...named("永康市某某衡器有限公司") }],
    ["型号:ACS-30 制造商:永康市某某衡器有限公司", { model: "ACS-30", ...named("永康市某某衡器有限公司") }],
    ["永康市某某衡器有限公司 | | ACS-30", { model: "ACS-30", ...named("永康市某某衡器有限公司") }],
    ["ACS-30 | 永康市某某衡器有限公司", { model: "ACS-30", ...named("永康市某某衡器有限公司") }],
  ]),
];
