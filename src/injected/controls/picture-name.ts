import type { StyleCache } from "../dom/style-cache.js";

/**
 * What pages of old call the pictures that are their buttons, in English or by sound: `btn_xinzeng.gif`,
 * `saveForm()`. Only words that leave no doubt; the portal's own are read nowhere in them.
 */
const VERBS: Record<string, string> = {
  登录: "login|logon|signin|denglu",
  退出: "logout|logoff|signout|exit|quit|tuichu",
  注册: "register|reg|signup|zhuce",
  新增: "add|insert|create|xinzeng|tianjia|zengjia",
  保存: "save|baocun",
  提交: "submit|tijiao",
  确定: "ok|confirm|sure|queding|queren",
  取消: "cancel|quxiao",
  关闭: "close|guanbi",
  返回: "back|return|goback|fanhui",
  查询: "search|query|find|chaxun",
  重置: "reset|chongzhi",
  修改: "edit|modify|xiugai",
  删除: "del|delete|remove|shanchu",
  下一步: "nextstep|xiayibu",
};
/** Tells only that it is a picture or a button, of which kind of page, or in which state. */
const NEUTRAL =
  /^(?:btn|button|but|bt|bn|b|img|image|images|pic|picture|ico|icon|do|on|click|fn|func|to|go|my|the|this|form|page|data|info|row|item|record|new|small|big|normal|over|out|up|down|cn|zh|v|x|n|s|m|l)?\d*$/;

const WORD_OF = new Map(
  Object.entries(VERBS).flatMap(([word, names]) => names.split("|").map((name) => [name, word] as const)),
);

/** The one thing that a name says to do; "" where it says nothing, two things, or that it is something else. */
function verbIn(name: string): string {
  const parts = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "" && !NEUTRAL.test(part));
  const verbs = new Set(parts.map((part) => WORD_OF.get(part.replace(/\d+$/, "")) ?? ""));
  const [verb = "", ...others] = verbs;
  return others.length === 0 ? verb : "";
}

const fileOf = (address: string): string =>
  /^data:/i.test(address)
    ? ""
    : (address
        .split(/[?#]/)[0]
        ?.split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? "");

const backgroundOf = (element: Element, styles: StyleCache): string =>
  /url\(["']?([^"')]+)["']?\)/.exec(styles.style(element).backgroundImage)?.[1] ?? "";

/** The script's own function that a press calls: `javascript:save()`, `return doAdd(1)`. */
const calledBy = (script: string | null): string =>
  /^(?:javascript:)?\s*(?:return\s+)?(?:\w+\.)?(\w+)\s*\(/i.exec(script ?? "")?.[1] ?? "";

/**
 * What a picture without words of its own is called, by what its page calls it: its file, its own name, what a press on
 * it calls. "" where these say nothing, or not the same; a picture that hands in a form does that at least.
 */
export function pictureName(element: Element, styles: StyleCache): string {
  const picture = element.matches("img,input[type=image]") ? element : element.querySelector("img");
  const address = picture?.getAttribute("src") ?? backgroundOf(element, styles);
  if (address === "") return "";
  const own = [element, ...(picture ? [picture] : [])];
  const names = [
    fileOf(address),
    ...own.flatMap((one) => [one.id, one.getAttribute("name") ?? ""]),
    ...own.map((one) => calledBy(one.getAttribute("onclick"))),
    calledBy(element.getAttribute("href")?.startsWith("javascript:") ? element.getAttribute("href") : ""),
  ];
  const verbs = new Set(names.map(verbIn).filter((verb) => verb !== ""));
  const [verb = element.matches("input[type=image]") ? "提交" : "", ...others] = verbs;
  return others.length === 0 ? verb : "";
}
