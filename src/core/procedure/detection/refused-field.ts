import type { FieldSpec } from "../../autofill/field-spec.js";
import { compact } from "../../text/normalize.js";
import { asLabels } from "../../text/normalized-words.js";
import type { GuidePack } from "../pack/schema.js";

/** Words with which a portal says that it did not take what a field holds. */
const REFUSES =
  /已(?:经)?(?:存在|注册|登记|使用|占用|被)|重复|被占用|不可用|不可以|不能|不合法|非法|不正确|不规范|不符|有误|错误|无效|不存在|查不到|未找到|超过|超出|超长|过长|过短|太长|太短|长度|格式|重新(?:输入|填写|选择)|taken|exist|invalid|duplicate/;

/**
 * The field of a form whose value a message of the portal's did not take: the one that the pack's reply is about, else
 * the only one that the message calls by its label. Null where it names none, or two.
 */
export function refusedField(
  pack: GuidePack,
  specs: readonly FieldSpec[],
  { text, advice }: { text: string; advice: string | null },
): string | null {
  const of = pack.replies.find(({ id }) => id === advice)?.field;
  if (of !== undefined) return specs.some(({ field }) => field === of) ? of : null;
  const words = compact(text);
  if (!REFUSES.test(words)) return null;
  const named = specs.flatMap(({ field, labels }) =>
    asLabels(labels).flatMap((label) =>
      label.length > 1 && words.includes(label) ? [{ field, label }] : [],
    ),
  );
  // 器具名称 says more than 名称 within it.
  const whole = named.filter(({ label }) =>
    named.every((other) => other.label === label || !other.label.includes(label)),
  );
  const fields = [...new Set(whole.map(({ field }) => field))];
  return fields.length === 1 ? (fields[0] ?? null) : null;
}
