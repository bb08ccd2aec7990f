import type { InstrumentField } from "../../core/autofill/field-spec.js";
import type { RegisterField } from "./register-fields.js";

/** The form's labels as the procedure gives them (step 5). */
const instrument: Record<InstrumentField, string> = {
  name: "器具名称",
  kind: "器具类型",
  category: "一级目录",
  subcategory: "二级目录",
  model: "型号规格",
  range: "测量范围",
  accuracyClass: "准确度等级",
  serial: "出厂编号",
  manufacturer: "生产厂家",
  origin: "器具产地",
  region: "使用地点行政区划",
  place: "安装/使用地点",
  purchaseDate: "购置时间",
  quantity: "器具数量",
  purpose: "器具用途",
  delivery: "送检方式",
  validUntil: "有效期至",
};

/** Plausible other words, as after an update; 物项称谓 and 管理属性 stand in nobody's list of synonyms. */
const instrumentChanged: Record<InstrumentField, string> = {
  name: "物项称谓",
  kind: "管理属性",
  category: "器具项别",
  subcategory: "器具种别",
  model: "规格型号",
  range: "称量范围",
  accuracyClass: "准确度级别",
  serial: "机身号",
  manufacturer: "制造单位",
  origin: "产地",
  region: "使用区域",
  place: "存放地点",
  purchaseDate: "购置日期",
  quantity: "数量",
  purpose: "用途",
  delivery: "检定方式",
  validUntil: "有效期",
};

/** Registration as the procedure shows it (step 2). */
const register: Record<RegisterField, string> = {
  organizationType: "法人/其他组织类型",
  creditCode: "统一社会信用代码/组织机构代码",
  username: "用户名",
  password: "密码",
  password2: "确认密码",
  name: "企业名称",
  companyType: "企业类型",
  region: "行政区划",
  address: "地址",
  contact: "联系人",
  phone: "联系电话",
  captcha: "验证码",
};

const registerChanged: Record<RegisterField, string> = {
  organizationType: "组织类型",
  creditCode: "统一社会信用代码",
  username: "登录名",
  password: "登录密码",
  password2: "重复密码",
  name: "单位名称",
  companyType: "单位类型",
  region: "所在地区",
  address: "注册地址",
  contact: "经办人",
  phone: "手机号码",
  captcha: "图形验证码",
};

/** A province's own system: it has no 器具类型, 器具数量, user name, 企业类型, region or address to ask for. */
const instrumentThird: Record<InstrumentField, string> = {
  ...instrument,
  name: "计量器具名称",
  category: "强检目录",
  subcategory: "强检项目",
  model: "规格型号",
  manufacturer: "生产厂商",
  origin: "国别",
  region: "使用地区",
  place: "安装地点",
  purchaseDate: "购置日期",
  purpose: "使用用途",
  delivery: "申请检定方式",
  validUntil: "检定有效期至",
};

const registerThird: Record<RegisterField, string> = {
  ...register,
  creditCode: "统一社会信用代码",
  name: "单位名称",
  phone: "手机号码",
};

export const INSTRUMENT_LABELS = { plain: instrument, changed: instrumentChanged, third: instrumentThird };
export const REGISTER_LABELS = { plain: register, changed: registerChanged, third: registerThird };
