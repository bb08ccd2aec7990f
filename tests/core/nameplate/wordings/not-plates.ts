/** Texts of things that are no scale's plate, with what a user may photograph by mistake. */
export const NOT_PLATES: Record<string, string> = {
  "a bank slip":
    "中国某某银行 POS签购单\n商户名称 某某水果店\n终端编号 12345678\n卡号 6222 **** **** 1234\n交易类型 消费\n日期 2024/05/06\n金额 RMB 128.00\n参考号 240506123456",
  "a boarding pass":
    "登机牌 BOARDING PASS\n航班 FLIGHT MU5123\n日期 DATE 06MAY\n座位 SEAT 12A\n姓名 NAME 张三\nGATE 15\n序号 SEQ 045\nCLASS Y",
  "a router": "无线路由器\n型号:WR-841N\n电源:9V 0.6A\nMAC:A0B1C2D3E4F5\nS/N:2145678001234\n某某技术有限公司",
  "a motor":
    "三相异步电动机\n型号 Y90L-4\n功率 1.5kW\n电压 380V\n电流 3.7A\n转速 1400r/min\n编号 2305012\n重量 27kg\n某某电机有限公司",
  "an electricity meter": "单相电能表\n型号 DDS101\n2.0级\n220V 5(60)A\nNo.20230012345\n某某仪表有限公司",
  "a water meter": "冷水水表\nDN20\nQ3=2.5m3/h\nR80\nNo. 22105678\n某某水表有限公司",
  "a gas meter":
    "膜式燃气表\n型号 G2.5\nQmax 4m³/h\nQmin 0.025m³/h\nPmax 10kPa\n编号 230115789\n准确度等级 1.5级\n某某燃气设备有限公司",
  "a pressure gauge": "压力表\n0~1.6MPa\n准确度等级 1.6级\n编号 230512\n某某仪表厂",
  "a blood pressure meter":
    "电子血压计\n型号 HEM-7121\n测量范围 0~299mmHg\n序列号 202305012345\n某某医疗器械有限公司",
  "a thermometer": "红外体温计\n型号 TH-100\n测量范围 32.0~42.9℃\n生产日期 2022.05\n序列号 22050118",
  "a fire extinguisher":
    "手提式干粉灭火器\n型号 MFZ/ABC4\n总质量 6.5kg\n灭火剂 4kg\n生产日期 2023.05\n编号 2305-0088\n某某消防器材有限公司",
  "a fridge":
    "冷藏展示柜\n型号 SC-300\n额定电压 220V\n额定功率 180W\n净重 68kg\n制冷剂 R600a 55g\n出厂编号 23051188\n某某电器有限公司",
  "a rice cooker": "电饭煲\n型号:FB-40\n额定容量 4L\n额定功率 700W\n生产日期 2022年5月\n某某电器有限公司",
  "a phone's box": "手机\n型号 M2102\nIMEI 860000000000001\nSN 28645/00123456\n颜色 黑\n生产日期 2021.06",
  "a parcel label": "某某快递\n运单号 SF1234567890123\n收件人 李四\n重量 2.5kg\n日期 2024.05.06\n件数 1/1",
  "a food label":
    "大米\n净含量 5kg\n生产日期 2023.05.12\n保质期 12个月\n执行标准 GB/T 1354\n产地 某省\n某某粮油有限公司",
  "a receipt of a scale":
    "某某水果店\n苹果 单价 9.80\n净重 1.255kg\n金额 12.30\n2024-05-06 10:23:45\nNo. 0001234",
  "a business licence":
    "营业执照\n统一社会信用代码 92330402MA0TEXT04N\n名称 南湖区某某水果店\n类型 个体工商户\n经营者 王五\n注册日期 2019年05月06日",
  "a printer": "标签打印机\n型号 GP-3120\n输入 DC 24V 2.5A\nS/N GP31202305012\n某某打印技术有限公司",
  "an indicator":
    "称重显示控制器\n型号 XK3190-A9\n准确度等级 III\nn=3000\n编号 A9003451\n上海某某电子有限公司",
  "a load cell": "称重传感器\n型号 L6E\n额定载荷 50kg\nC3\n灵敏度 2.0mV/V\n编号 LC77881",
  "a weight": "砝码\n标称值 20kg\n准确度等级 M1\n编号 23-118\n某某砝码厂",
  "a catchweigher": "自动检重秤\n型号 CW-200\nMax 200g\n准确度等级 XIII(1)\n编号 230512",
  "a belt scale": "皮带秤\n型号 ICS-20\n准确度等级 0.5\n最大流量 200t/h\n编号 230512",
  "a taxi meter": "出租汽车计价器\n型号 TJ-1\n编号 230512\nk=1000r/km\n某某计价器有限公司",
  "a fuel dispenser":
    "税控燃油加油机\n型号 JDK50\nQmax 50L/min\nQmin 5L/min\n最小被测量 5L\n编号 23051277\n准确度 0.3级",
  "a calculator": "电子计算器\n型号 DS-837\n12位\n电源 AA×1",
  "a newspaper":
    "本报讯 昨日我市召开会议研究部署市场监管工作\n记者从会上获悉今年将对农贸市场\n开展专项检查确保公平交易",
  "a shop's sign": "某某水果店\n新鲜水果 批发零售\n电话 13800001234",
  "a lift": "乘客电梯\n额定载重 1000kg\n额定速度 1.75m/s\n定员 13人\n编号 E2305\n某某电梯有限公司",
  "a crane": "电动葫芦\n型号 CD1\n额定起重量 2t\n起升高度 6m\n编号 230518\n某某起重机械有限公司",
  "a battery": "铅酸蓄电池\n型号 6-FM-7\n12V 7Ah\n重量 2.1kg\n日期 2022.11",
  "a lorry": "载货汽车\n车辆型号 EQ1041\n总质量 4495kg\n整备质量 2495kg\n出厂编号 LG0012\n2021年05月",
  "a ruler": "钢卷尺\n规格 5m\n准确度等级 Ⅱ级\n编号 0512",
  "a bus ticket": "公路客票\n票号 0012345\n日期 2024.05.06\n票价 25.00元\n座号 18",
};
