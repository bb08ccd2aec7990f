import type { CandidateField } from "../model/candidates.js";
import type { PlateFields } from "../model/reading.js";

/** What the text of a photo is, when it is not the plate of a scale. */
export type Unfit = "no-text" | "not-a-scale";

/** Instruments whose plates look alike, by words that no scale's own plate bears. */
const OTHERS =
  /XK3\d{3}|称重显示|显示控制器|称重仪表|控制仪表|weighing\s*indicator|传感器型号|称重传感器|load\s*cell|皮带秤|自动衡器|自动秤|定量包装|灌装秤|检重秤|动态汽车衡|血压计|电能表|水表|燃气表|加油机|压力表|流量计|砝码|体温计|电动机|电梯|灭火器|蓄电池|计价器|签购单|登机牌|运单|营业执照|客票|秤用(?:电源|充电|适配|电池|打印)|秤(?:充电|适配)器/i;
/** What only plates of weighing instruments say: their names, their ratings, their makers' trade, their types. */
const SCALE =
  /秤|天平|衡器|称量|称重|分度[值数]|(?<![a-z]|(?:m³|m3|l|r|次|转)\/)(?:scales?|balance|weigh(?:ing)?|(?:max|min)(?![.\s]*(?:power|speed|temp|current|volt|output|press|flow|gross)))(?![a-z])|(?<![a-z0-9])(?:ACS|TCS|OCS|SCS|TTZ|TSZ|BCS|DCS|ZCS|LCS|XCS|HCS|TGT|AGT|ZGT|JCS)-?\d/i;
const MASS = /\d\s*(?:mg|kg|g|t|克|千克|公斤|吨)(?![a-z/])/i;
/** What gauges and thermometers measure, whose plates say 分度值 as well. */
const OTHER_QUANTITY = /\d\s*(?:mm|cm|μm|℃|°C|[kM]?Pa|m³|k?N(?![A-Z\d]))(?![a-z])/;
const WEIGHS = /秤|天平|衡器|称量|称重|scales?(?![a-z])|balance|weigh/i;
/** 30kg x 10g: a capacity and the steps it is weighed in. */
const CAPACITY_IN_STEPS = /\d\s*(?:kg|g|t)\s*[x×*/]\s*\d[\d.]*\s*(?:mg|g|kg)(?![a-z])/i;
/** Papers that name a scale, its model and its ratings, and are read as papers: by a line that is their title. */
const PAPER = /^(?:强制|计量)?检定证书$|^检定结果通知书$/;
const RATINGS = ["max", "min"] as const;
/** Automatic instruments print their class as a number in a circle. */
const AUTOMATIC = /(?:准确度等级|等级|class)\D{0,4}(?:0\.[125]|X\s*\(\s*[\d.]+\s*\))/i;

/** Types of non-automatic scales, as models begin. */
const SCALE_TYPE = /^(?:ACS|TCS|OCS|SCS|TTZ|TSZ|BCS|ZCS|TGT|AGT|ZGT|JCS)-?\d/i;
const read = (field: PlateFields["max"]): boolean => field !== null && !field.calculated;

const shows = (field: PlateFields["accuracyClass" | "model" | "manufacturer"]): boolean =>
  field !== null && !field.calculated;

/** Whether the text says of itself that it is something else. */
export function saysOther(texts: string[]): boolean {
  const all = texts.join("\n");
  return OTHERS.test(all) || AUTOMATIC.test(all) || texts.some((text) => PAPER.test(text.replace(/\s/g, "")));
}

/**
 * Whether the text can be a scale's plate at all: null when it can. A page of words without one label of a
 * plate is none; nor is an indicator or an automatic instrument, unless Max and Min stand on it too, or their labels do.
 */
export function unfitness(
  texts: string[],
  fields: PlateFields,
  labelled: ReadonlySet<CandidateField>,
): Unfit | null {
  const all = texts.join("\n");
  if (texts.some((text) => PAPER.test(text.replace(/\s/g, "")))) return "not-a-scale";
  const rated =
    (RATINGS.every((name) => labelled.has(name)) && MASS.test(all)) ||
    (fields.max !== null && fields.min !== null && !fields.min.calculated) ||
    // Its indicator and its load cells stand on a scale's plate as well.
    (read(fields.max) && read(fields.e) && fields.model !== null && SCALE_TYPE.test(fields.model.value));
  if (!rated && !MASS.test(all) && OTHER_QUANTITY.test(all) && !WEIGHS.test(all)) return "not-a-scale";
  if (!rated && (OTHERS.test(all) || AUTOMATIC.test(all))) return "not-a-scale";
  const said =
    labelled.has("e") ||
    labelled.has("d") ||
    ((labelled.has("max") || shows(fields.accuracyClass)) && CAPACITY_IN_STEPS.test(all)) ||
    (SCALE.test(all) && shows(fields.model) && shows(fields.manufacturer)) ||
    (SCALE.test(all) && (MASS.test(all) || labelled.size > 0));
  const isShort = all.replace(/\s/g, "").length < 12;
  if (!rated && !said) return isShort ? "no-text" : "not-a-scale";
  if (Object.values(fields).some((f) => f !== null && !f.calculated)) return null;
  // A letter or two that may be an e or a d tell of no plate by themselves.
  const isNamed = [...labelled].some((field) => field !== "e" && field !== "d");
  if (labelled.size > 0 && (isNamed || !isShort)) return null;
  return isShort ? "no-text" : "not-a-scale";
}
