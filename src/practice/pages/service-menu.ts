/** Tabs of the service menu with their rows (procedure, step 3). */
export const SERVICE_TABS = [
  {
    id: "approval",
    title: "行政审批",
    rows: ["工业产品生产许可证审批", "进口计量器具型式批准", "检验检测机构资质认定"],
  },
  {
    id: "quality",
    title: "质量监督",
    rows: [
      "承担国家法定计量检定机构任务授权",
      "强制检定工作计量器具业务管理系统",
      "特种设备生产单位许可",
      "产品质量监督抽查系统",
      "特种设备检验、检测机构核准",
    ],
  },
  { id: "certification", title: "认证认可", rows: ["强制性产品认证免办", "认证机构资质审批"] },
  { id: "standards", title: "标准管理", rows: ["企业标准信息公共服务", "标准立项申报"] },
] as const;

/** The row that opens the system this is all about. */
export const METROLOGY_SERVICE = "强制检定工作计量器具业务管理系统";
