/**
 * Words this code had of its own before it took the field's (docs/glossary.md). As a whole word of an identifier or
 * of a path, `hasRival` or `rival-rows.ts`, they do not come back.
 */
const IN_CODE = new Map([
  ["rival", "alternative"],
  ["rivals", "alternatives"],
  ["witness", "evidence source"],
  ["witnesses", "evidence sources"],
  ["sights", "snapshots"],
  ["greymap", "PGM"],
  ["soften", "blur"],
  ["halved", "parallel"],
  ["recognise", "recognize (the recognizer's word)"],
  ["inpage", "injected"],
  ["vault", "encryption"],
  ["rooms", "services"],
  ["leaving", "external link"],
  ["exposed", "insecure login"],
]);

/** What people who used the app stumbled over; the better words are in the locales. */
const ON_SCREEN = {
  "zh-CN": [
    "看一遍怎么办",
    "保留原内容",
    "今年再检",
    "就办这台",
    "铺满窗口",
    "缩回右边",
    "先不读",
    "接着读",
    "先放一放",
    "不再接着登记",
    "不一起预约了",
    "指引包",
    "没能读出",
    "您来选",
    "捣鬼",
    "办这家",
    "现在办的",
    "凭条",
    "预约送检单",
    "重新载入",
    "指引文件",
    "软件自带",
    "打开程序",
    "关掉程序",
    "关闭窗口",
  ],
  en: [
    "mend",
    "load the page again",
    "take it from",
    "note the certificate",
    "not together",
    "again this year",
    "she has to",
    "the person",
    "assistant",
    "greatest",
  ],
};

/** @param {string} name an identifier or a path */
const wordsOf = (name) =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

/**
 * A source text without its comments and texts: what is left are names.
 * @param {string} source
 */
const namesIn = (source) =>
  source
    .replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*/g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "")
    .match(/[A-Za-z_$][\w$]*/g) ?? [];

/**
 * Old words in a source's path and names.
 * @param {string} path
 * @param {string} source
 * @returns {string[]}
 */
export function oldWordsInCode(path, source) {
  const names = new Set([path, ...namesIn(source)]);
  return [...names].flatMap((name) =>
    wordsOf(name)
      .filter((word) => IN_CODE.has(word))
      .map((word) => `${path}: ${name === path ? "its path" : name} says ${word}: ${IN_CODE.get(word)}`),
  );
}

/**
 * The texts of a locale.
 * @param {object} tree
 * @returns {string[]}
 */
const textsIn = (tree) =>
  Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : textsIn(value)));

/**
 * Old words in what people see.
 * @param {"zh-CN" | "en"} language
 * @param {object} locale
 * @returns {string[]}
 */
export function oldWordsOnScreen(language, locale) {
  const texts = textsIn(locale).join("\n");
  return ON_SCREEN[language].filter((words) =>
    new RegExp(language === "en" ? `\\b${words}` : words, "i").test(texts),
  );
}
