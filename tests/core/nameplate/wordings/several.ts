import type { Wording } from "./wording.js";

const PLATE = `
电子计价秤
型号 | ACS-30
最大称量 | 30kg
最小称量 | 200g
分度值 e=d | 10g
准确度等级 | III
出厂编号 | 23050123
出厂日期 | 2023.05
制造商 | 永康市某某衡器有限公司
`;
const WHOLE: Wording["wanted"] = {
  model: "ACS-30",
  serial: "23050123",
  date: "2023-05",
  max: "30kg",
  min: "200g",
  e: "10g",
  manufacturer: "永康市某某衡器有限公司",
  accuracyClass: "III",
};
const beside = (
  name: string,
  other: string,
  wanted: Wording["wanted"] = WHOLE,
  doubtful?: Wording["doubtful"],
): Wording => ({
  name,
  text: `${PLATE}${other}`,
  wanted,
  ...(doubtful ? { doubtful } : {}),
});
const OVER = (text: string) => `@700,120 size=16 row=30\n${text}`;
const BELOW = (text: string) => `@140,620 size=16 row=30\n${text}`;

/** More than the plate's own text in one frame: stickers, certificates, dealers, repairers, an indicator. */
export const SEVERAL: Wording[] = [
  {
    name: "the plate's own codes and maker stand apart",
    text: "@100,100\n电子计价秤\n型号 | ACS-30\n最大称量 | 30kg\n最小称量 | 200g\n分度值 e=d | 10g\n准确度等级 | III\n出厂编号 | 23050123\n出厂日期 | 2023.05\n@130,560 size=14\n生产码:SC67846826399788\n维修码:WX78666548408950\n软件版本:V3.1\n@100,680\n生产企业:永康市某某衡器有限公司",
    wanted: WHOLE,
  },
  beside("a dealer's sticker", BELOW("经销商 某某衡器经营部\n电话 0579-87654321\nNo. 000812")),
  beside("a dealer with a company's name", BELOW("销售单位:义乌某某贸易有限公司\n购买日期:2023.06.18")),
  beside("a dealer before the plate's own", OVER("总经销 义乌某某贸易有限公司\n热线 400-000-1234")),
  beside("a repairer's sticker", BELOW("维修单位:嘉兴某某衡器维修部\n维修日期:2024.03.12\n维修编号 WX-0098")),
  beside("a repairer with a company's name", OVER("维修:嘉兴某某衡器有限公司\n日期:2024.03.12")),
  beside("a repair card", OVER("保修卡号 88123456\n购机日期 2023-06-01")),
  beside(
    "a certificate of verification",
    BELOW("检定合格证\n检定日期 2024年05月06日\n有效期至 2025年05月05日\n证书编号 JJ20240506"),
  ),
  beside("a certificate with No.", OVER("检定合格\nNo. 0045871\n2024.05.06")),
  beside("a certificate with 编号", BELOW("计量检定合格证\n编号:2024-3345\n检定员 01\n有效期 2025.05")),
  beside("a market's number", OVER("南湖市场 摊位号 A-112\n编号 0112")),
  beside("an asset tag", BELOW("固定资产\n资产编号 GD-2023-0098\n名称 电子秤")),
  beside("an indicator's number in the plate", BELOW("仪表型号 XK3190-A12\n仪表编号 A120034")),
  beside(
    "an indicator's own plate",
    OVER("称重显示控制器\n型号 XK3190-A9\n编号 A90034512\n上海某某电子有限公司"),
  ),
  beside(
    "an indicator's own plate close by",
    "@560,140 size=16 row=30\n称重显示控制器\n型号 XK3190-A9\n编号 A90034512\n日期 2021.3\n上海某某电子有限公司",
  ),
  beside("a load cell's plate", OVER("称重传感器\n型号 L6E\n编号 LC-77881\n额定载荷 50kg")),
  beside(
    "a power supply's plate",
    BELOW("电源适配器\n型号:SW-0950\n输入:AC 220V 50Hz\n输出:DC 9V 500mA\nS/N 9981223344"),
  ),
  beside("a price tag", OVER("合格证\n货号 6901\n价格 ¥288")),
  {
    name: "a seal's No. in the row of the serial number",
    text: "电子计价秤 ACS-30\nMax 30kg Min 200g e=10g\n机器编号 | 1212-6885 | No. 3300333",
    wanted: { serial: "1212-6885" },
  },
  {
    name: "出厂编号 before No. in the same plate",
    text: "电子计价秤 ACS-30\nNo. 0098\nMax 30kg Min 200g e=10g\n出厂编号 23050123",
    wanted: { serial: "23050123" },
  },
  {
    name: "出厂编号 before 编号",
    text: "电子计价秤 ACS-30\n编号 0098\nMax 30kg Min 200g e=10g\n出厂编号:23050123",
    wanted: { serial: "23050123" },
  },
  {
    name: "Serial before No.",
    text: "ACS-30\nNo. JL-0098\nMax 30kg Min 200g e=10g\nSerial No. 23050123",
    wanted: { serial: "23050123" },
  },
  {
    name: "two equal plates side by side",
    text: `${PLATE}@1000,100\n${PLATE.replace("23050123", "23050188").replace("2023.05", "2023.06")}`,
    wanted: {},
    doubtful: ["serial", "date"],
  },
  {
    name: "two different plates one over the other",
    text: `${PLATE}@100,700\n电子台秤\n型号 | TCS-150\n最大称量 | 150kg\n最小称量 | 1kg\n分度值 | 50g\n出厂编号 | 77120034\n制造商 | 宁波某某称重设备有限公司`,
    wanted: {},
    doubtful: ["model", "serial", "max", "min", "e"],
  },
  {
    name: "a chat's frame around it",
    text: `@60,20 size=26\n10:24 | 王老板\n${PLATE}@60,560 size=22\n这台秤编号是多少\n昨天 18:05`,
    wanted: WHOLE,
  },
  {
    name: "a producer and a principal",
    text: "电子计价秤 ACS-30\nMax 30kg Min 200g e=10g\n委托方:杭州某某贸易有限公司\n受托生产企业:永康市某某衡器有限公司",
    wanted: { manufacturer: "永康市某某衡器有限公司" },
  },
  {
    name: "a supervisor and a maker",
    text: "电子计价秤 ACS-30\nMax 30kg Min 200g e=10g\n监制 中国某某集团有限公司\n制造 永康市某某衡器有限公司",
    wanted: { manufacturer: "永康市某某衡器有限公司" },
  },
  {
    name: "software by another company",
    text: "电子计价秤 ACS-30\nMax 30kg Min 200g e=10g\n永康市某某衡器有限公司\n技术支持:杭州某某软件有限公司",
    wanted: { manufacturer: "永康市某某衡器有限公司" },
  },
];
