import type { Wording } from "./wording.js";

const PLATE = `
电子计价秤
型号 ACS-30
Max 30kg Min 200g e=d=10g
永康市某某衡器有限公司
`;
const WITH = `${PLATE}出厂编号 23050123\n出厂日期 2023.05\n`;
const OWN: Wording["wanted"] = { serial: "23050123", model: "ACS-30", date: "2023-05" };
const NONE: Wording["wanted"] = { serial: null, model: "ACS-30", date: null };

/** Numbers printed on scales and beside them that are neither serial, model nor date. */
const ROLES = [
  "生产码 3304020012345678",
  "维修码 WX3304020099",
  "检定码 JD2024330402118",
  "软件标识 ACS30-V2.1",
  "软件版本 V2.03.18",
  "软件版本号:20210315",
  "校验码 8F3A92C1",
  "固件版本 FW1.0.7",
  "Software ID: SW-A12",
  "Checksum: 4F7D21",
  "浙品码 ZJ330784000123",
  "一秤一码 330402A0001234",
  "秤码 330402A0001234",
  "计量编码 330402000118",
  "合格证编号 HG20230098",
  "检定合格证编号 2024-33458",
  "检定证书编号:JD24-3345",
  "型式批准编号 CPA 2020F166-33",
  "CPA 99-F166",
  "型批 2019F245-33",
  "制造许可证 浙制00000123号",
  "CMC 33070012",
  "许可证编号 XK08-001-00123",
  "商品条码 6901234567892",
  "69 01234 56789 2",
  "条码:6901234567892",
  "保修卡号 88123456",
  "铅封号 0098712",
  "封印编号 F-22318",
  "备案号 330402-2023-118",
  "资产编号 GD-2023-0098",
  "Q/YKH 001-2020",
  "执行标准 GB/T 7722-2020",
  "JJG 539-2016",
  "批号 20230401",
  "ICP备 12345678",
  "服务热线 400-000-1234",
  "电话 0579-87654321",
  "手机 13800001234",
  "邮编 321300",
  "统一社会信用代码 91330402MA0DEM005X",
  "IP65 AC220V 50Hz",
  "传感器编号 LC-77881",
  "序列码验证 12315",
];

export const CODES: Wording[] = [
  ...ROLES.map((row) => ({ name: `with its own number: ${row}`, text: `${WITH}${row}`, wanted: OWN })),
  ...ROLES.map((row) => ({ name: `alone: ${row}`, text: `${PLATE}${row}`, wanted: NONE })),
  ...ROLES.slice(0, 20).map((row) => {
    const [label, ...value] = row.split(/[ :]/);
    return {
      name: `beside: ${row}`,
      text: `${WITH}${label} | | ${value.join(" ")}`,
      wanted: OWN,
    };
  }),
];
