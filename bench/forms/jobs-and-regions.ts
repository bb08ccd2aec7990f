/** An option as a page offers it: `value` is what the server is sent. */
export interface Option {
  value: string;
  text: string;
}

export interface RegionNode extends Option {
  children?: RegionNode[];
}

const optionsOf = (prefix: string, texts: readonly string[]): Option[] =>
  texts.map((text, index) => ({ value: `${prefix}${index + 1}`, text }));

/** 一级目录 → 二级目录, as the catalogue has them; look-alikes stand around the one that is meant. */
const CATALOGUE: readonly (readonly [string, readonly string[]])[] = [
  ["体温计", ["玻璃体温计", "红外耳温计"]],
  ["自动衡器", ["动态公路车辆自动衡器", "定量包装机"]],
  ["轨道衡", ["静态轨道衡", "动态轨道衡"]],
  ["加油机", ["燃油加油机"]],
  ["水表", ["冷水水表", "热水水表"]],
  ["燃气表", ["膜式燃气表"]],
  ["电能表", ["单相电能表", "三相电能表"]],
  ["血压计（表）", ["无创自动测量血压计"]],
  ["压力仪表", ["指示类压力表", "压力传感器"]],
  ["声级计", ["声级计"]],
  ["非自动衡器", ["非自动衡器", "电子吊秤", "非自行指示秤"]],
  ["出租汽车计价器", ["出租汽车计价器"]],
];

export const CATEGORIES: Option[] = optionsOf(
  "C",
  CATALOGUE.map(([text]) => text),
);

/** 二级目录 below a 一级目录, by its value. */
export const subcategoriesOf = (category: string): Option[] => {
  const index = CATEGORIES.findIndex(({ value }) => value === category);
  return optionsOf(`${category}-`, CATALOGUE[index]?.[1] ?? []);
};

export const CHOICES = {
  kind: optionsOf("K", ["计量标准器具", "工作计量器具", "标准物质"]),
  origin: optionsOf("O", ["国产", "进口"]),
  purpose: optionsOf("P", ["安全防护", "贸易结算", "医疗卫生", "环境监测", "其他"]),
  delivery: optionsOf("D", ["现场检定", "送检"]),
  organizationType: optionsOf("G", ["法人企业", "非法人企业"]),
  companyType: optionsOf("T", [
    "公司",
    "个人独资企业",
    "合伙企业",
    "个体工商户",
    "农民专业合作社",
    "外商投资企业",
    "事业单位",
    "其他",
  ]),
} as const;

const node = (value: string, text: string, children?: RegionNode[]): RegionNode =>
  children ? { value, text, children } : { value, text };

/** Enough of the country to go astray in: namesakes (鼓楼区, 桥西区), cities called 市辖区, neighbours by name. */
export const REGIONS: RegionNode[] = [
  node("110000", "北京市", [
    node("110100", "市辖区", [node("110101", "东城区"), node("110102", "西城区"), node("110105", "朝阳区")]),
  ]),
  node("310000", "上海市", [node("310100", "市辖区", [node("310101", "黄浦区"), node("310116", "金山区")])]),
  node("320000", "江苏省", [
    node("320100", "南京市", [node("320102", "玄武区"), node("320106", "鼓楼区")]),
    node("320300", "徐州市", [node("320302", "鼓楼区"), node("320311", "泉山区")]),
    node("320500", "苏州市", [node("320505", "虎丘区"), node("320509", "吴江区")]),
  ]),
  node("330000", "浙江省", [
    node("330100", "杭州市", [node("330106", "西湖区"), node("330109", "萧山区"), node("330110", "余杭区")]),
    node("330200", "宁波市", [node("330203", "海曙区"), node("330212", "鄞州区")]),
    node("330400", "嘉兴市", [
      node("330402", "南湖区"),
      node("330411", "秀洲区"),
      node("330421", "嘉善县"),
      node("330481", "海宁市"),
      node("330482", "平湖市"),
      node("330483", "桐乡市"),
    ]),
    node("330500", "湖州市", [node("330502", "吴兴区"), node("330503", "南浔区")]),
  ]),
  node("350000", "福建省", [node("350100", "福州市", [node("350102", "鼓楼区"), node("350111", "晋安区")])]),
  node("360000", "江西省", [node("360100", "南昌市", [node("360103", "西湖区")])]),
];

interface Region {
  code: string;
  path: string[];
}
const region = (code: string, ...path: string[]): Region => ({ code, path });
const REGION_VALUES = [
  region("330402", "浙江省", "嘉兴市", "南湖区"),
  region("330411", "浙江省", "嘉兴市", "秀洲区"),
  region("330481", "浙江省", "嘉兴市", "海宁市"),
  region("320302", "江苏省", "徐州市", "鼓楼区"),
];

/** What one page is to be filled with, by field of the form. */
export interface Job {
  texts: Record<string, string>;
  region: Region;
}

const SCALES: Record<string, string>[] = [
  {
    name: "电子秤",
    model: "ACS-30",
    range: "200g—30kg",
    accuracyClass: "III",
    serial: "L20240017",
    manufacturer: "练习衡器有限公司",
    place: "练习市场3号摊位",
    purchaseDate: "2024-03-05",
    validUntil: "2027-03-04",
    quantity: "1",
    origin: "国产",
  },
  {
    name: "电子计价秤",
    model: "TCS-150A",
    range: "1kg—150kg",
    accuracyClass: "III",
    serial: "0042719",
    manufacturer: "示例电子秤厂",
    place: "示例农贸市场西区12-2",
    purchaseDate: "2022-11-30",
    validUntil: "2026-12-31",
    quantity: "2",
    origin: "国产",
  },
  {
    name: "电子台秤",
    model: "XB/T 6-II",
    range: "40g—6kg",
    accuracyClass: "II",
    serial: "No.8801-B",
    manufacturer: "Muster Waagen GmbH",
    place: "练习路18号（东门）",
    purchaseDate: "2019-02-28",
    validUntil: "2027-01-31",
    quantity: "1",
    origin: "进口",
  },
];
const SCALE_CHOICES = {
  kind: "工作计量器具",
  category: "非自动衡器",
  subcategory: "非自动衡器",
  purpose: "贸易结算",
  delivery: "送检",
};

const COMPANIES: Record<string, string>[] = [
  {
    organizationType: "非法人企业",
    creditCode: "92330402MA0TEXT04N",
    username: "lianxi_dian",
    name: "练习用粮油店",
    companyType: "个体工商户",
    address: "练习路1号",
    contact: "练习人",
    phone: "057300000000",
  },
  {
    organizationType: "法人企业",
    creditCode: "91330402MA0DEM005X",
    username: "shili2026",
    name: "示例（嘉兴）食品有限公司",
    companyType: "公司",
    address: "示例大道99号2幢101室",
    contact: "示例员",
    phone: "13800000000",
  },
];

/** The job of a page, the same for the same number. */
export function jobOf(form: "ledger" | "registration", number: number): Job {
  const own = form === "ledger" ? SCALES : COMPANIES;
  const texts = own[number % own.length] ?? {};
  return {
    texts: form === "ledger" ? { ...SCALE_CHOICES, ...texts } : texts,
    region: REGION_VALUES[number % REGION_VALUES.length] ?? region("330402", "浙江省", "嘉兴市", "南湖区"),
  };
}
