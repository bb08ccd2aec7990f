import { parseArgs } from "node:util";

export interface Options {
  practice: boolean;
  /** Another portal address; its origin becomes the allowed one. */
  portalUrl: string | null;
  userDataDir: string | null;
  language: "zh-CN" | "en" | null;
}

/**
 * The application's own switches; Chromium's and Electron's stand in the same list and are passed over.
 * @throws Error with a line for the user when `--portal-url` is no http(s) address or `--lang` is unknown
 */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      practice: { type: "boolean", default: false },
      "portal-url": { type: "string" },
      "user-data-dir": { type: "string" },
      lang: { type: "string" },
    },
  });
  const text = (name: "portal-url" | "user-data-dir" | "lang") => {
    const value = values[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    practice: values.practice === true,
    portalUrl: checkPortalUrl(text("portal-url")),
    userDataDir: text("user-data-dir"),
    language: checkLanguage(text("lang")),
  };
}

/** @throws Error when the text is no http(s) address */
export function checkPortalUrl(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username || url.password)
    throw new Error(
      `门户地址不对：“${text}”。请写完整的网址，例如 http://psp.e-cqs.cn/ (--portal-url must be a full http or https address)`,
    );
  return url.href;
}

function checkLanguage(text: string | null): Options["language"] {
  if (text === null || text === "zh-CN" || text === "en") return text;
  if (/^zh\b/i.test(text)) return "zh-CN";
  if (/^en\b/i.test(text)) return "en";
  throw new Error(`没有这种界面语言：“${text}”。请用 zh-CN 或 en (--lang must be zh-CN or en)`);
}
