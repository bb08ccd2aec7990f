import { CATEGORIES, CHOICES, type Option } from "./jobs-and-regions.js";

export type FormKind = "ledger" | "registration";

/** A field of one of the two forms before a page gives it its looks. */
export interface FormField {
  id: string;
  /** What the procedure calls it. */
  label: string;
  /** What other Chinese systems for the same job call it. */
  synonyms: readonly string[];
  english: string;
  /** Its name in the page, an abbreviation of its pinyin, as old systems name their fields. */
  name: string;
  kind: "text" | "number" | "date" | "choice" | "radio" | "region" | "password";
  options?: readonly Option[];
  required?: boolean;
  /** The value a fresh form holds where forms come with defaults. */
  preset?: string;
}

const field = (
  id: string,
  name: string,
  kind: FormField["kind"],
  label: string,
  english: string,
  synonyms: readonly string[],
  more: Partial<FormField> = {},
): FormField => ({ id, name, kind, label, english, synonyms, required: true, ...more });

const LEDGER: readonly FormField[] = [
  field("name", "qjmc", "text", "器具名称", "Instrument name", ["计量器具名称", "设备名称"]),
  field("kind", "qjlx", "choice", "器具类型", "Instrument type", ["计量器具类型", "器具类别"], {
    options: CHOICES.kind,
    preset: "K2",
  }),
  field("category", "yjml", "choice", "一级目录", "Category", ["器具项别", "强检目录一级"], {
    options: CATEGORIES,
  }),
  field("subcategory", "ejml", "choice", "二级目录", "Subcategory", ["器具种别", "强检目录二级"]),
  field("model", "xhgg", "text", "型号规格", "Model", ["规格型号", "型号/规格"]),
  field("range", "clfw", "text", "测量范围", "Measuring range", ["量程", "称量范围"]),
  field("accuracyClass", "zqddj", "text", "准确度等级", "Accuracy class", ["精度等级", "准确度级别"]),
  field("serial", "ccbh", "text", "出厂编号", "Serial number", ["器具编号", "出厂编号（机身号）"]),
  field("manufacturer", "sccj", "text", "生产厂家", "Manufacturer", ["制造单位", "生产厂商", "制造厂商"]),
  field("origin", "qjcd", "choice", "器具产地", "Origin", ["产地"], {
    options: CHOICES.origin,
    preset: "O1",
  }),
  field("region", "syddxzqh", "region", "使用地点行政区划", "Place of use (county)", [
    "使用地行政区划",
    "使用地区划",
  ]),
  field("place", "azsydd", "text", "安装/使用地点", "Installed at", ["安装地点", "使用地点", "存放地点"]),
  field("purchaseDate", "gzsj", "date", "购置时间", "Purchased", ["购置日期", "购买日期"], {
    required: false,
  }),
  field("quantity", "qjsl", "number", "器具数量", "Quantity", ["数量", "数量(台/件)"], { preset: "1" }),
  field("purpose", "qjyt", "choice", "器具用途", "Purpose", ["用途", "强检用途"], {
    options: CHOICES.purpose,
    preset: "P2",
  }),
  field("delivery", "sjfs", "choice", "送检方式", "Delivery", ["检定方式"], { options: CHOICES.delivery }),
  field("validUntil", "yxqz", "date", "有效期至", "Valid until", ["有效日期", "检定有效期至", "有效期截止"], {
    required: false,
  }),
];

const REGISTRATION: readonly FormField[] = [
  field("organizationType", "zzlx", "radio", "法人/其他组织类型", "Organisation type", ["组织类型"], {
    options: CHOICES.organizationType,
  }),
  field("creditCode", "tyshxydm", "text", "统一社会信用代码/组织机构代码", "Unified social credit code", [
    "统一社会信用代码",
    "信用代码",
    "社会信用代码",
  ]),
  field("username", "yhm", "text", "用户名", "User name", ["登录名", "账号", "登录账号"]),
  field("password", "mm", "password", "密码", "Password", ["登录密码"]),
  field("password2", "qrmm", "password", "确认密码", "Repeat password", ["再次输入密码"]),
  field("name", "qymc", "text", "企业名称", "Company name", ["单位名称", "企业(单位)名称"]),
  field("companyType", "qylx", "choice", "企业类型", "Company type", ["单位类型", "主体类型"], {
    options: CHOICES.companyType,
  }),
  field("region", "xzqh", "region", "所在行政区划", "County", ["所在地区", "行政区划", "所属区域"]),
  field("address", "dz", "text", "详细地址", "Address", ["单位地址", "联系地址", "注册地址"]),
  field("contact", "lxr", "text", "联系人", "Contact", ["联系人姓名"], { required: false }),
  field("phone", "lxdh", "text", "联系电话", "Phone", ["联系方式", "手机号码", "手机号"], {
    required: false,
  }),
];

export const FORMS: Record<FormKind, readonly FormField[]> = { ledger: LEDGER, registration: REGISTRATION };
