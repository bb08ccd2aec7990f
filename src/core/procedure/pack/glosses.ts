/** What words of the portals mean, for who reads the guide in English: the portals know Chinese alone. */
const GLOSSES: Readonly<Record<string, string>> = {
  注册: "Register",
  立即注册: "Register now",
  企业注册: "for companies",
  单位注册: "for companies",
  登录: "Log in",
  去登录: "to the login",
  立即登录: "Log in now",
  返回登录: "back to the login",
  企业登录: "login for companies",
  单位登录: "login for companies",
  法人登录: "login for companies",
  用户登录: "user login",
  忘记密码: "Forgotten password",
  获取验证码: "Send the code",
  密码: "password",
  登录密码: "password",
  设置密码: "password",
  确认密码: "password again",
  重复密码: "password again",
  验证码: "code",
  图形验证码: "code in the picture",
  短信验证码: "code by text message",
  手机验证码: "code by text message",
  质量监督: "Quality supervision",
  网上办事: "Services",
  在线办理: "Go to it",
  直接办理: "Go to it",
  进入系统: "Go to it",
  强制检定工作计量器具业务管理系统: "the verification system",
  强制检定计量器具管理: "the verification system",
  强检器具台帐维护: "the ledger",
  强检器具台账维护: "the ledger",
  台账维护: "the ledger",
  强检器具备案: "the ledger",
  强检器具预约申请: "the bookings",
  预约申请: "the bookings",
  检定申报: "the bookings",
  预约送检: "New booking",
  新增: "Add",
  确定: "OK",
  确认: "OK",
  知道了: "Got it",
  我知道了: "Got it",
  关闭: "Close",
  取消: "Cancel",
  返回: "Back",
  返回上一级: "Back",
  下一页: "Next page",
  保存: "Save",
  选择器具: "Choose scales",
  确定选择: "Take these",
  删除器具: "Remove scales",
  提交申请: "Submit",
  提交申报: "Submit",
  暂存: "Save as draft",
  存为草稿: "Save as draft",
  预约单详情: "Booking details",
  详情: "Details",
  待检定: "awaiting verification",
  法人企业: "legal person",
  非法人企业: "not a legal person",
  使用地点行政区划: "region of use",
  我要咨询: "Ask a question",
  计量类: "Metrology",
};

/** A pack's words in the user's language. */
export const packWords = (words: { "zh-CN": string; en: string }, language: "zh-CN" | "en"): string =>
  language === "en" ? glossed(words.en) : words[language];

/** A word of the portal's in quotation marks, unless it is explained already. */
const QUOTED = /“(\p{Script=Han}+)”(?! ?\()/gu;

/** What a word of the portals means in English; "" where it is not known. */
export const glossOf = (word: string): string => GLOSSES[word] ?? "";

/** An English text, its lists divided as in English, with the portal's words explained where each comes first. */
export function glossed(text: string): string {
  const said = new Set<string>();
  return text.replaceAll("、", ", ").replace(QUOTED, (quoted, word: string) => {
    const gloss = GLOSSES[word];
    if (gloss === undefined || said.has(word)) return quoted;
    said.add(word);
    return `${quoted} (${gloss})`;
  });
}
