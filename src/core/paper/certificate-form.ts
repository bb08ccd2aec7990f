import { lettersAndDigits } from "./candidates.js";
import type { CertificateReading, OtherPaper } from "./paper-reading.js";

const NOTICE = /检定结果通知书|检定不合格通知书|VERIFICATIONRESULTNOTICE|NOTIFICATIONOFVERIFICATION/;
const CERTIFICATE =
  /^(?:.{0,24}?)(?:计量|强制)?检定证书(?:正本|副本|封面|VERIFICATIONCERTIFICATE)?$|^VERIFICATIONCERTIFICATE$|^CERTIFICATEOFVERIFICATION$/;
const STICKER =
  /检定合格(?:证|标志|标识|印)?$|检定合格(?:证|标志|标识)|强制?检定?(?:合格)?标[志识]|强检(?:合格)?标[志识]|计量检定标[志识]|^检定标[志识]$|^CCV$|合格标[志识]$/;
const PLAIN_PASS = /^(?:合格|合格证|准用证|合格证书)$/;

const OTHERS: [OtherPaper, RegExp][] = [
  ["is-licence", /^营业执照/],
  ["type-approval", /型式批准证书|PATTERNAPPROVALCERTIFICATE/],
  ["booking-slip", /预约(?:送检)?单|^送检单$/],
  ["calibration", /校准证书|校准报告|校准标[志识]|CALIBRATIONCERTIFICATE|^校准$/],
  ["test-report", /检[测验]报告|测试报告|检测证书|TESTREPORT/],
  ["makers-certificate", /产品合格证|出厂合格证|产品质量合格|质量合格证|QUALITYCERTIFICATE/],
];
/** On the maker's own 合格证, and on nothing an institution hands out. */
const MAKERS = /生产日期|出厂日期|制造日期|检验员|质检员|保修|装箱/;

/** Which of the three papers a verification ends in these lines are, or what else they are. */
export function formOf(lines: readonly string[]): CertificateReading["form"] | OtherPaper {
  const texts = lines.map(lettersAndDigits);
  const some = (shape: RegExp) => texts.some((text) => shape.test(text));
  const verified = some(/检定/);
  if (some(NOTICE)) return "notice";
  if (some(CERTIFICATE)) return "certificate";
  if (some(STICKER) && !some(/产品合格|出厂合格/)) return "sticker";
  for (const [what, shape] of OTHERS) if (some(shape)) return what;
  if (some(PLAIN_PASS)) return verified || !some(MAKERS) ? "sticker" : "makers-certificate";
  // A sticker whose head is out of the picture.
  if (verified && some(/有效期|有效日期|下次检定|复检日期/)) return "sticker";
  return "not-a-certificate";
}

/** What a line by itself says of the outcome, where it is no sentence about outcomes. */
export function outcomeOf(text: string): "passed" | "failed" | null {
  const said = lettersAndDigits(text);
  if (/不合格|不符合|NOTPASS|FAILED|UNQUALIFIED|REJECTED/.test(said)) return "failed";
  if (/合格|符合|准予使用|PASS|QUALIFIED|ACCEPTED/.test(said)) return "passed";
  return null;
}
