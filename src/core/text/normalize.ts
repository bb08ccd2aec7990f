/** Words that only say how to fill a field, in brackets behind its label or alone before it. */
const HINT =
  /[([{【<〔][^)\]}】>〕]*(?:必填|必选|选填|可选|非必|可不填|required|optional)[^)\]}】>〕]*[)\]}】>〕]/gi;
const ASK =
  /^(?:请(?:您)?(?:先)?(?:输入|选择|填写|录入|点击选择|点选)|please(?:input|enter|select|choose)?)/i;
const NUMBERING = /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[、.．)）]|[①-⑳])(?=.*\p{L})/u;

/** Full-width forms folded, no white space, lower case: how any two texts are compared. */
export const compact = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : folded(text));

/** Nothing to fold but capitals: nearly every serial number. */
const PLAIN = /^[!-~]*$/;

/** Marks that nobody sees: breaks, directions of writing, byte order; copying from chats and contacts brings them along. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** A text without what nobody sees of it. */
export const visible = (text: string): string => text.replace(UNSEEN, "");

/** Full-width letters and digits; and with them their signs, which within Chinese belong to a registered name. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const WIDE_SIGNS = /[\uff01-\uff5e]/g;

/** What an input method made full-width as it was meant: ＡＣＳ－３０, but the brackets of 某某（上海）厂 stay. */
export const narrow = (text: string): string =>
  text.replace(/\p{Script=Han}/u.test(text) ? WIDE : WIDE_SIGNS, (char) => char.normalize("NFKC"));

const folded = (text: string): string => visible(text).normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** So many texts are remembered; a page of 5,000 boxes has fewer different ones. */
const REMEMBERED = 30_000;

/** Remembers a fold's answers: every look at a page folds the same texts again, field by field. */
export function remembering<T>(fold: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, folded);
    return folded;
  };
}

/** The same for what a page shows, look after look. */
export const compactSeen = remembering(compact);

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** English that names another thing than the Chinese before it: 联系人Email, 登录UKey. */
const OTHER_ENGLISH = /mail|wechat|weixin|fax|website|homepage|url|password|captcha|key$/;
const PHONE = /phone|mobile|tel$/;

/**
 * A label without the English that bilingual pages set beside it: 器具名称instrumentname, 登录login. As it is where
 * the English may name another thing, or no Chinese goes before it.
 */
function withoutTranslation(label: string): string {
  const [, chinese, english] = /^(.*\p{Script=Han})([a-z]{4,})$/u.exec(label) ?? [];
  if (!chinese || !english || OTHER_ENGLISH.test(english)) return label;
  return PHONE.test(english) && !/电话|手机|联系方式/.test(chinese) ? label : chinese;
}

/**
 * What a label says, without what portals decorate it with: spaces inside words, stars, colons, numbering,
 * "(必填)", "请输入" and a translation. Never makes two different names alike: the words themselves stay whole.
 */
export const normaliseLabel = remembering((text: string): string => {
  // NFKC turns ① into 1: numbering goes first.
  const plain = compact(text.trim().replace(/^[①-⑳]\s*/, "")).replace(HINT, "");
  const named = plain.replace(/^[*★•·\-–—:]+/, "").replace(NUMBERING, "");
  const label = withoutTranslation(bare(named));
  const asked = label.replace(ASK, "");
  return asked === "" ? label : asked;
});

/** Whether two labels say the same; decoration alone is no label. */
export const sameLabel = (a: string, b: string): boolean => {
  const left = normaliseLabel(a);
  return left !== "" && left === normaliseLabel(b);
};

/** Characters that tell fields of one family apart: 一级/二级, 最大/最小, 法人/非法人, 起/止. */
const TELLING = /[\p{N}一二三四五六七八九十首末大小上下前后左右正副起止始终旧新原非总分出入甲乙男女年月日]/gu;
/** Words that, standing before a known label, make it another field. */
const OTHER =
  /(?:原|旧|曾|确认|再次|重复|上级|上次|下次|法人|法定|代表|紧急|维修|代理|经办|授权|委托|检定|检测|注册)/;
const SUFFIX = /(?:名称|全称|信息|内容|情况)$/;

const bag = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
};

/** Share of characters two texts have in common, whatever their order: 0 none, 1 all (Dice). */
export function likeness(a: string, b: string): number {
  const left = bag(a);
  let shared = 0;
  for (const [char, count] of bag(b)) shared += Math.min(count, left.get(char) ?? 0);
  const length = [...a].length + [...b].length;
  return length === 0 ? 0 : (2 * shared) / length;
}

const telling = remembering((text: string): string => [...(text.match(TELLING) ?? [])].sort().join(""));

/** Whether two labels have the same characters that tell fields of one family apart: 最大秤量 is no 秤量范围. */
export const tellTheSame = (a: string, b: string): boolean => telling(a) === telling(b);

/** Whether two characters of one text stand in the other: no label is like another with fewer. */
function shareTwo(one: string, other: string): boolean {
  let shared = 0;
  for (const char of one) if (other.includes(char)) shared += 1;
  return shared >= 2;
}

/**
 * How probably a changed label means the same field: 0 no, else 0.6–0.95. Words in Chinese have their head
 * at the end, so 器具型号规格 is a 型号规格, but 联系人电话 is no 联系人.
 * @param seen normalised label of the page
 * @param known normalised label of the pack
 */
export function similarLabel(seen: string, known: string): number {
  if (seen === known) return 1;
  if (seen.length < 2 || known.length < 2) return 0;
  const [long, short] = seen.length > known.length ? [seen, known] : [known, seen];
  if (!shareTwo(short, long) || telling(long) !== telling(short)) return 0;
  if (short.length >= 3 && long.endsWith(short)) {
    return OTHER.test(long.slice(0, -short.length)) ? 0 : 0.8;
  }
  const [a, b] = [seen.replace(SUFFIX, ""), known.replace(SUFFIX, "")];
  if (a === b && a.length >= 3) return 0.85;
  // What follows makes it another thing: 联系人电话.
  if (long.startsWith(short) || OTHER.test(seen) !== OTHER.test(known)) return 0;
  const share = likeness(seen, known);
  return share >= 0.75 ? 0.6 + 0.35 * (share - 0.75) * 4 * 0.9 : 0;
}
