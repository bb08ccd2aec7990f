import { tableOf, words } from "./labels.js";

export type CertificateLabel =
  | "number"
  | "anyNumber"
  | "date"
  | "issued"
  | "validUntil"
  | "serial"
  | "result"
  | "instrument"
  | "other";

/**
 * Labels of 检定证书, 检定结果通知书 (forms of 国质检量函〔2005〕861 号), 检定合格证 and stickers; what stands beside
 * them and must not be taken for them is `other`.
 */
export const CERTIFICATE_LABELS = tableOf<CertificateLabel>([
  {
    field: "number",
    words: words(`
      检定证书编号 检定证书号 证书编号 证书号码 证书号 合格证编号 合格证号 检定合格证编号 检定合格证号 通知书编号
      通知书号 检定结果通知书编号 证号 标志编号 检定编号 certificate_no. certificate_no certificate_number
      certificateno. certificateno cert._no. cert_no
    `),
  },
  { field: "anyNumber", weak: true, words: words("编号 编码 no. no n°") },
  {
    field: "date",
    words: words(`
      检定日期 检定时间 检定年月 检定日 检定于 本次检定日期 检定完成日期 date_of_verification verification_date
      dateofverification verificationdate
    `),
  },
  { field: "date", weak: true, words: words("检定:") },
  { field: "issued", words: words("发证日期 签发日期 批准日期 发布日期 打印日期 date_of_issue issue_date") },
  {
    field: "validUntil",
    words: words(`
      有效期至 有效期限至 有效日期至 检定有效期至 检定有效期 有效期截止 有效期截至 有效截止日期 有效期限 有效日期
      有效期 截止日期 到期日期 到期日 失效日期 下次检定日期 下次检定时间 下次检定 下检日期 复检日期 valid_until
      validuntil valid_to valid_date due_date expiry_date
    `),
  },
  { field: "validUntil", weak: true, words: words("有效至") },
  {
    field: "serial",
    words: words(`
      出厂编号 出厂号码 出厂号 出厂序号 产品编号 产品序列号 器具编号 计量器具编号 仪器编号 设备编号 衡器编号 秤编号
      秤号 机号 机身号 序列号 制造编号 serial_no. serial_no serial_number serialno. serialno serialnumber s/n
    `),
  },
  {
    field: "result",
    words: words("检定结论 检定结果 检定结论为 结论 verification_conclusion conclusion result"),
  },
  {
    field: "instrument",
    words: words(`
      计量器具名称 器具名称 仪器名称 样品名称 产品名称 衡器名称 被检器具名称 name_of_instrument instrument_name
      description
    `),
  },
  { field: "instrument", weak: true, words: words("名称") },
  {
    field: "other",
    words: words(`
      检定结果如下 检定结果: 检定结果见 检定依据 依据 检定规程 计量标准 标准器 标准证书编号 计量标准证书编号 标准器证书编号 计量标准考核证书号
      社会公用计量标准证书号 检定/校准证书号 检定/校准证书编号 检定或校准证书编号 授权证书号 授权证书编号 计量检定机构授权证书号
      法定计量检定机构授权证书 考核证书号 原始记录号 记录编号 委托单号 送检单号 预约单号 流水号 防伪码 查询码 标准有效期至
      送检单位 委托单位 委托方 使用单位 申请单位 单位名称 单位 客户名称 型号/规格 型号规格 规格型号 型号 规格 制造单位
      制造厂 制造厂商 生产厂家 生产厂 生产单位 厂家 准确度等级 测量范围 最大秤量 检定分度值 分度值 出厂日期 生产日期
      批准人 核验员 检定员 检定人员 批准 核验 检定机构 检定单位 发证机关 地址 电话 邮编 传真 网址 环境温度 温度 相对湿度
      湿度 检定地点 地点 使用地点 安装地点 检定周期 检定类别 检定项目 检定方法 备注 说明 page_no page manufacturer
      client customer applicant model/specification model specification verifier inspected_by approved_by
      checked_by authorized_by telephone post_code address tel fax
      许可证编号 许可证号 型式批准 型式批准编号 型批证书号 cmc cpa 统一社会信用代码 维修 施封号 铅封号
    `),
  },
]);
