import { parseDate } from "../recognized-text/manufacture-date.js";
import type { TextLine } from "../recognized-text/text-line.js";
import { type TextSpan, toTextSpan, weakest } from "../recognized-text/text-span.js";
import { checkCreditCode, normaliseCode } from "../records/credit-code.js";
import { candidate, type PaperCandidate } from "./candidates.js";
import { formOf } from "./certificate-form.js";
import { tableOf, words } from "./labels.js";
import { type Labelled, labelledValues } from "./pair-labels.js";
import type { OtherPaper } from "./paper-reading.js";

type LicenceField = "name" | "creditCode" | "type" | "address";
type LicenceLabel = LicenceField | "other";

export interface LicenceFound {
  kind: "licence";
  candidates: Record<LicenceField, PaperCandidate | null>;
}

/** Labels of 营业执照: since 2015 (三证合一), of 个体工商户, and the old ones with 注册号. */
const LABELS = tableOf<LicenceLabel>([
  { field: "name", words: words("企业名称 字号名称 个体工商户名称 名称"), weak: true },
  { field: "creditCode", words: words("统一社会信用代码 社会信用代码 信用代码") },
  { field: "type", words: words("主体类型 企业类型 公司类型 类型"), weak: true },
  {
    field: "address",
    words: words("主要经营场所 经营场所 营业场所 经营者住所 企业住所 住所 主要营业场所"),
    weak: true,
  },
  {
    field: "other",
    words: words(`
      法定代表人 经营者 投资人 执行事务合伙人 负责人 成员出资总额 组成形式 经营范围及方式 经营范围 业务范围 注册资本 实收资本 出资额
      成立日期 注册日期 营业期限 合伙期限 经营期限 登记机关 登记状态 核准日期 发照日期 副本编号 证照编号 编号 注册号
      资金数额 扫描二维码 国家企业信用信息公示系统 市场主体应当
    `),
  },
]);

/** What stands printed around the fields, and is no part of a value. */
const PRINTED =
  /二维码|公示系统|许可、?监管|登记、?备案|gsxt|市场监督管理总局|国家市场监督|年度报告|了解更多/i;
const CODE = /[0-9A-Z]{18}/g;
const NAMELESS = /^[*＊\s]*$|^无(?:字号)?$|^[-—/]+$/;

const joined = ({ value, rest }: Labelled<LicenceLabel>): string =>
  [value, ...rest.filter(({ text }) => !PRINTED.test(text))].map(({ text }) => text.trim()).join("");

function fits(field: LicenceLabel, text: string): boolean {
  if (field === "creditCode") return /[0-9A-Z]{9}/.test(normaliseCode(text));
  if (PRINTED.test(text)) return false;
  if (field === "name") return /\p{Script=Han}{2}|[*＊]{2}|^无/u.test(text) && parseDate(text)?.fit !== 1;
  return field === "other" || /\p{Script=Han}{2}/u.test(text);
}

const SURE = 0.99;
const LIKELY = 0.93;
const DOUBTFUL = 0.6;

/**
 * What a business licence says, or what else the paper is.
 * @param codes texts of the QR codes on it: one holds the credit code
 */
export function findLicence(lines: TextLine[], codes: readonly string[]): LicenceFound | OtherPaper {
  const spans = lines.map(toTextSpan);
  const all = labelledValues(spans, LABELS, fits);
  const titled = spans.some(({ text }) => /营\s*业\s*执\s*照/.test(text));
  const labels = new Set(all.map(({ field }) => field));
  if (!titled && (labels.size < 3 || !labels.has("creditCode"))) {
    const form = formOf(spans.map(({ text }) => text));
    return ["certificate", "notice", "sticker"].includes(form) ? "is-certificate" : "not-a-licence";
  }
  const of = (field: LicenceField) => all.find((one) => one.field === field);
  return {
    kind: "licence",
    candidates: {
      name: nameOf(of("name")),
      creditCode: codeOf(spans, codes),
      type: typeOf(of("type")),
      address: addressOf(of("address")),
    },
  };
}

function nameOf(found: Labelled<LicenceLabel> | undefined): PaperCandidate | null {
  if (!found) return null;
  // A stall without a name of its own: the licence prints stars, and the portal wants to know what it is called.
  if (NAMELESS.test(found.value.text)) return candidate("", found.value, DOUBTFUL);
  return said(
    joined(found),
    found,
    /(?:公司|厂|店|部|社|行|场|馆|院|所|中心|铺|摊|户|合伙\))$/.test(joined(found)),
  );
}

/** One of a few wordings: what is read clearly is right. */
function typeOf(found: Labelled<LicenceLabel> | undefined): PaperCandidate | null {
  if (!found) return null;
  const type = said(joined(found), found, true);
  const known = /个体工商户|有限(?:责任)?公司|股份有限|合伙|个人独资|合作社|农民专业|事业单位/.test(
    type.value,
  );
  return { ...type, fit: known ? SURE : DOUBTFUL };
}

const addressOf = (found: Labelled<LicenceLabel> | undefined): PaperCandidate | null =>
  found ? said(joined(found), found, /[省市区县镇乡街路村道号]/.test(found.value.text)) : null;

/** Names and addresses hold rare characters that the networks read as common ones with full marks: never sure of a photo. */
const NEVER_SURE = 0.94;
/** The text of a PDF was not read by looking. */
const IN_THE_FILE = 1;

/** A value over one line or more: the weakest of its lines counts. @param usual it looks as such values do */
function said(text: string, { value, rest }: Labelled<LicenceLabel>, usual: boolean): PaperCandidate {
  const score = Math.min(...[value, ...rest].map((line) => weakest(line.glyphs)));
  const most = score === IN_THE_FILE ? SURE : NEVER_SURE;
  return candidate(text, value, usual ? most : 0.85, { text, score });
}

/** Every text of 18 signs that may be a credit code; not those within longer ones. */
const codesIn = (text: string): string[] =>
  (normaliseCode(text).match(/[0-9A-Z]+/g) ?? []).flatMap((run) =>
    run.length === 18 ? [run] : run.length > 18 && run.length < 60 ? (run.match(CODE) ?? []) : [],
  );

const isSound = (code: string): boolean => checkCreditCode(code).kind === "ok";

/**
 * The credit code: of what is printed and what the QR code holds, the one whose check digit is right (GB 32100); sure
 * only where both say the same or the digit bears it out. What fails is given as read, with what it may be.
 */
function codeOf(spans: TextSpan[], codes: readonly string[]): PaperCandidate | null {
  const scanned = [...new Set(codes.flatMap(codesIn))].filter(isSound);
  const printed = spans.flatMap((span) => codesIn(span.text).map((code) => ({ code, span })));
  const sound = printed.find(({ code }) => isSound(code));
  const [qr] = scanned;
  if (sound) {
    const disputed = qr !== undefined && qr !== sound.code;
    return candidate(sound.code, sound.span, disputed ? DOUBTFUL : qr ? 1 : SURE, {
      text: sound.code,
      ...(qr === sound.code && { score: 1 }),
      ...(disputed && { alternatives: [qr] }),
    });
  }
  const read = printed[0];
  if (qr) return { value: qr, text: qr, box: read?.span.box ?? null, score: 1, fit: read ? LIKELY : SURE };
  if (!read) return null;
  const check = checkCreditCode(read.code);
  return candidate(read.code, read.span, DOUBTFUL, {
    text: read.code,
    alternatives: check.kind === "warning" ? check.corrections : [],
  });
}
