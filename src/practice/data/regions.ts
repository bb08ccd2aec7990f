/** A part of the GB/T 2260 tree: enough to unfold a province, a city and its counties, with namesakes. */
const TREE = `
110000 北京市|110100 市辖区|110101 东城区,110102 西城区,110105 朝阳区
120000 天津市|120100 市辖区|120101 和平区,120103 河西区
130000 河北省|130100 石家庄市|130102 长安区,130104 桥西区|130700 张家口市|130702 桥东区,130703 桥西区
140000 山西省|140100 太原市|140105 小店区
150000 内蒙古自治区|150100 呼和浩特市|150102 新城区
210000 辽宁省|210100 沈阳市|210102 和平区
220000 吉林省|220100 长春市|220102 南关区
230000 黑龙江省|230100 哈尔滨市|230102 道里区
310000 上海市|310100 市辖区|310101 黄浦区,310104 徐汇区,310115 浦东新区,310116 金山区
320000 江苏省|320100 南京市|320102 玄武区,320106 鼓楼区|320300 徐州市|320302 鼓楼区|320500 苏州市|320505 虎丘区,320509 吴江区
330000 浙江省|330100 杭州市|330102 上城区,330105 拱墅区,330106 西湖区,330108 滨江区,330109 萧山区,330110 余杭区,330113 临平区|330200 宁波市|330203 海曙区,330206 北仑区,330212 鄞州区|330300 温州市|330302 鹿城区|330400 嘉兴市|330402 南湖区,330411 秀洲区,330421 嘉善县,330424 海盐县,330481 海宁市,330482 平湖市,330483 桐乡市|330500 湖州市|330502 吴兴区,330503 南浔区|330600 绍兴市|330602 越城区|330700 金华市|330702 婺城区|330800 衢州市|330802 柯城区|330900 舟山市|330902 定海区|331000 台州市|331002 椒江区|331100 丽水市|331102 莲都区
340000 安徽省|340100 合肥市|340102 瑶海区
350000 福建省|350100 福州市|350102 鼓楼区
360000 江西省|360100 南昌市|360111 青山湖区,360112 新建区
370000 山东省|370100 济南市|370102 历下区
410000 河南省|410200 开封市|410204 鼓楼区
420000 湖北省|420100 武汉市|420102 江岸区,420106 武昌区,420111 洪山区|420500 宜昌市|420502 西陵区
430000 湖南省|430100 长沙市|430102 芙蓉区
440000 广东省|440100 广州市|440103 荔湾区
450000 广西壮族自治区|450100 南宁市|450102 兴宁区
460000 海南省|460100 海口市|460105 秀英区
500000 重庆市|500100 市辖区|500101 万州区
510000 四川省|510100 成都市|510104 锦江区
520000 贵州省|520100 贵阳市|520102 南明区
530000 云南省|530100 昆明市|530102 五华区
540000 西藏自治区|540100 拉萨市|540102 城关区
610000 陕西省|610100 西安市|610102 新城区
620000 甘肃省|620100 兰州市|620102 城关区
630000 青海省|630100 西宁市|630102 城东区
640000 宁夏回族自治区|640100 银川市|640104 兴庆区
650000 新疆维吾尔自治区|650100 乌鲁木齐市|650102 天山区
`;

export interface RegionNode {
  code: string;
  name: string;
  parent: string;
  leaf: boolean;
}

const node = (entry: string, parent: string, leaf: boolean): RegionNode => {
  const [code = "", name = ""] = entry.split(" ");
  return { code, name, parent, leaf };
};

/** A line is a province, then its cities, each followed by its counties: province|city|a,b|city|a,b. */
const NODES: readonly RegionNode[] = TREE.trim()
  .split("\n")
  .flatMap((line) => {
    const [province = "", ...rest] = line.split("|");
    const provinceNode = node(province, "", false);
    const nodes = [provinceNode];
    for (let index = 0; index < rest.length; index += 2) {
      const city = node(rest[index] ?? "", provinceNode.code, false);
      nodes.push(city, ...(rest[index + 1] ?? "").split(",").map((entry) => node(entry, city.code, true)));
    }
    return nodes;
  });

/** The nodes directly below one, the provinces for "". */
export const regionsBelow = (parent: string): RegionNode[] => NODES.filter((each) => each.parent === parent);

export const regionByCode = (code: string): RegionNode | undefined =>
  NODES.find((each) => each.code === code);

/** As the portal writes a region: 南湖区[330402]. */
export const regionText = (region: RegionNode): string => `${region.name}[${region.code}]`;
