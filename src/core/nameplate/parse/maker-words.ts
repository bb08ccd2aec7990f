/** What every maker's name may end with, and none consists of. */
export const MAKER_TAIL =
  /^(?:[器技子表备造业团份任限量司厂])?(?:制造|科技|智能|装备|称重|电子|电器|衡器|秤业|仪器|仪表|计量|机电|设备|实业|工业|技术|发展|集团|股份|责任|有限)*(?:公司|总?厂)?$/;

/**
 * Slips in makers' names that nothing else can explain: 街 stands in no scale maker's name where 衡 (balance)
 * would not, 科 before 有限 or 业 is 秤 (scale) misread, and 秤 before 技 is 科. What was corrected is never called sure.
 */
const MENDS: [RegExp, string][] = [
  [/街/g, "衡"],
  [/[科种秆杆祥柈](?=(?:有限|业有限|业制造|厂$))/g, "秤"],
  [/[秤种秆杆](?=技(?:有限|股份|$))/g, "科"],
  [/衡(?:嚣|噐|哭)/g, "衡器"],
  [/有公司$/g, "有限公司"],
  [/有限公(?:词|可|同|习)$/g, "有限公司"],
  [/有限(?:责仁|贵任|责任)公司$/g, "有限责任公司"],
];

/** The name with such slips corrected; the same text when there are none. */
export const mendMaker = (name: string): string =>
  MENDS.reduce((text, [slip, proper]) => text.replace(slip, proper), name);
