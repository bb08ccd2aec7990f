/** What a label announces. `range` stands for both ends at once; `other` is anything that is not asked for. */
export type LabelField =
  | "model"
  | "serial"
  | "manufacturer"
  | "date"
  | "accuracyClass"
  | "max"
  | "min"
  | "e"
  | "d"
  | "range"
  | "other";

export interface LabelEntry {
  fields: LabelField[];
  words: string[];
}

const list = (words: string): string[] => words.trim().split(/\s+/);

/**
 * Labels as plates print them (JJG 539, OIML R76 and common use), lower case and without spaces. A longer
 * word wins over a shorter one at the same place, so what must not be taken for a field (许可证编号) is listed
 * beside what must (编号).
 */
export const LABELS: LabelEntry[] = [
  {
    fields: ["model"],
    words: list(`
      型号规格 规格型号 型号/规格 modelname productmodel m/n mod. 产品型号 器具型号 仪器型号 设备型号 型号 型式 机型 机种 机种名 规格 model modelno modelno.
      type typ typ.
    `),
  },
  {
    fields: ["serial"],
    words: list(`
      出厂编号 产品编号 产品序号 产品序列号 机身编号 机身号 机器编号 机号 仪器编号 器具编号 设备编号
      制造编号 制造番号 生产编号 出厂序号 出厂号 产品号 序列号 系列号 秤号 器号 序号 编号 s/n s/no s/no. sn
      产品编码 秤体编号 秤体号 衡器编号 整机编号 本机编号 s.n s.n. ser.no production.no productionno. mfgno. serial#
      serialno serialno. serialnumber serial ser ser. ser.nr. ser.no. no no. n° nº № 流水号 生产流水号 机身编码 snr snr. nr nr. serialnr
      serialnr. fabr.nr. fabr.nr fab.nr. factoryno factoryno.
    `),
  },
  {
    fields: ["date"],
    words: list(`
      生产年份 出厂年份 制造年份 出厂: 出厂 制造 生产 manufactured
      出厂日期 生产日期 制造日期 出厂年月 制造年月 生产年月 出厂时间 生产时间 制造时间 日期 期: 出厂日
      生产日 制造日 年月 date mfgdate mfg.date mfd mfg dateofmfr dateofmfr. dateofmfg dateofmfg. dateofmanufacture manufacturingdate
      manufacturedate productiondate year 年份 prod.date yearofmanufacture yearofproduction mfgyear dateofproduction
    `),
  },
  {
    fields: ["manufacturer"],
    words: list(`
      生产厂商 注册人 注册人名称 备案人 出品 出品: 出品单位 出品商 出品方 制造: 生产: 受托生产企业 受委托生产企业
      制造商 制造厂 制造厂家 制造厂名 制造单位 制造企业 制造者 制造公司 生产厂家 生产厂 生产商
      制造厂商 制造商名称 制造厂名称 制造单位名称 制造企业名称 生产企业名称 生产厂家名称 生产单位名称 生产者名称
      生产单位 生产企业 生产者 生产厂名 厂家 厂名 厂商 公司名称 企业名称 单位名称 manufacturer
      manufacturedby madeby maker mfr mfr. producer
    `),
  },
  {
    fields: ["accuracyClass"],
    words: list(`
      准确度等级 准确度级别 准确等级 精确度等级 精度等级 准确度 等级 级别 精度级 accuracyclass class
      accuracy
    `),
  },
  {
    fields: ["max"],
    words: list(`
      最大称量 最大秤量 最大称重 最大量程 最大载荷 最大负荷 最大负载 额定称量 额定载荷 称量 秤量 量程
      满量程 最大 大称量 大秤量 max max. maxcapacity max.capacity max.cap max.cap. maxcap maximumload maxload ratedload ratedcapacity 最大秤重 maximum maximumcapacity capacity cap. cap max1 max2 max3 ma
    `),
  },
  {
    fields: ["min"],
    words: list(`
      minimum min.cap min.cap. mincap minimumload 最小称量 最小秤量 最小称重 最小量程 最小载荷 最小负荷 最小 小称量 小秤量 min min. mincapacity min.capacity
      minimumcapacity min1 min2 min3 mi
    `),
  },
  {
    fields: ["e"],
    words: list(`
      检定分度值 检定分度 检定标尺分度值 检定分格值 检定分度间隔 检定标尺间隔 分度值 分格值 最小分度值
      最小分度 分度 e= e e1 e2 e3 verificationscaleinterval verificationinterval scaleinterval
      division
    `),
  },
  {
    fields: ["d"],
    words: list(`
      实际分度值 实际分度 实际标尺分度值 实际分格值 实际标尺间隔 显示分度值 d= d d1 d2 d3
      actualscaleinterval actualinterval readability 可读性 读数精度
    `),
  },
  {
    fields: ["e", "d"],
    words: ["e=d=", "d=e=", "e=d", "d=e", "e-d", "e:d", "ed", "e(d)", "e/d", "ezd", "eed"],
  },
  { fields: ["d", "e"], words: ["d/e", "实际/检定分度值"] },
  { fields: ["e", "d"], words: ["检定/实际分度值"] },
  { fields: ["max", "min"], words: list("最大/最小称量 最大/最小秤量 最大最小称量 最大最小秤量") },
  { fields: ["min", "max"], words: list("最小/最大称量 最小/最大秤量") },
  {
    fields: ["range"],
    words: list(`
      称量范围 秤量范围 测量范围 称重范围 量程范围 weighingrange range
    `),
  },
  {
    fields: ["other"],
    words: list(`
      进口商 进口单位 进口代理 进口代理商 中国进口商 importer importedby distributor distributedby soldby 原产国 原产地
      中国总代理 委托方 委托单位 委托企业 监制 监制: 总经销 经销 经销单位 代理 技术支持 维修 维修: 维修单位 修理单位 销售
      有效期至 保修期至 检定有效期 检定有效期至 下次检定日期 购机日期 价格 单价 金额 卡号 保修卡号 终端编号 票号
      生产码 维修码 检定码 秤码 浙品码 一秤一码 软件标识 校验码 固件版本 softwareid checksum 计量编码
      检定证书编号 检定合格证编号 商品条码 铅封号 封印编号 封印号 备案号 资产编号 信用代码 摊位号
      validuntil validto caldate cal.date calibrationdate expirydate icp
      品名 名称 产品名称 器具名称 仪器名称 计量器具名称 productname name 电源 电压 功率 频率 电池
      工作电源 power powersupply voltage input adapter 皮重 去皮 去皮量 最大去皮 最大皮重 皮重范围
      去皮范围 tare t= t=- t- t+ 温度 工作温度 使用温度 温度范围 工作温度范围 使用环境 湿度 temp
      temperature 执行标准 产品标准 标准 标准号 标准编号 产品标准号 standard gb/t gb jjg q/ 电话
      联系电话 服务电话 服务热线 热线 售后 售后服务 传真 手机 tel tel. fax phone 地址 厂址 公司地址
      邮编 产地 add add. addr address 许可证 许可证号 许可证编号 制造许可证 制造许可证号
      制造许可证编号 生产许可证 生产许可证号 生产许可证编号 计量许可证 计量许可证号 制造计量器具许可证
      制造计量器具许可证号 型式批准 型式批准号 型式批准编号 型式批准证书 型式批准证书号
      型式批准证书编号 型批号 批准号 批准编号 证书编号 证书号 合格证编号 合格证号 cpa cmc cpano. pa
      网址 邮箱 www http email e-mail 检验员 检验 检验日期 检定日期 有效期 合格证 条码 条形码 版本
      软件版本 版本号 毛重 净重 自重 重量 净含量 台面尺寸 秤台尺寸 秤盘尺寸 外形尺寸 尺寸 size
      安全载荷 最大安全载荷 极限载荷 最大安全负荷 safeload maxsafeload maximumsafeload lim 超载 防护等级 防爆等级 绝缘等级 分度数
      检定分度数 最大分度数 n= n≤ 传感器 经销商 代理商 销售商 销售单位 监制 总代理 委托方 被委托方
      重复性 线性误差 线性 示值误差 repeatability linearity 仪表型号 仪表编号 传感器型号 传感器编号 显示器型号 显示器编号 用途 单位 保修 保修期 批号 生产批号
      数量 颜色 货号 cmc号 精度 itemno itemno. lot lotno lotno. p/n partno partno. art.no. orderno orderno. batch
      batchno batchno.
    `),
  },
];

/** Characters the recogniser takes for one another on such plates; each string is one group. */
export const CONFUSED = list(`
  秤称科种秆祥杆柈 衡街衔 量里最景置 最敢量景限 小少 大太人 检捡 定足 分兮 度庆皮 值直植 实买宝 际标陈 准淮难
  确硫碓 等筹 级圾极汲 型刑塑 号亏另弓 规现视 格络 出山 厂广斤厅 编偏骗 产严 品晶 日曰口目 期朋网斯 制刮剖
  造选浩 商南 家冢 名各 生牛主 单草 il1|!j o0q s5 b8 g9q mnrn xⅹ× a4 =-: d0
  e0cg
`);
