/** How lists of names and numbers are sorted: by pinyin, 2 before 10. */
export const chineseOrder = new Intl.Collator("zh-CN", { numeric: true }).compare;
