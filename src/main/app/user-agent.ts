/**
 * The user agent of stock Chromium of the same version and platform, from Electron's own: without the app's and
 * Electron's names, and with the version reduced as Chromium reduces it. Sites turn unknown browsers away.
 */
export function stockUserAgent(userAgent: string): string {
  const [, before = "", version = "", after = ""] =
    /^(.*?like Gecko\)).*? Chrome\/(\d+)\S*.*?( (?:Mobile )?Safari\/\S+)$/.exec(userAgent) ?? [];
  return version === "" ? userAgent : `${before} Chrome/${version}.0.0.0${after}`;
}

/** The portal's language: what its pages see in `navigator.language` and `Intl`, and what they are asked for first. */
export const PORTAL_LANGUAGE = "zh-CN";

/**
 * `Accept-Language` of stock Chromium set to Chinese on this system: the system's languages after it, each followed by
 * its base once no other of that base comes.
 * @param system BCP 47, as the system lists them
 */
export function stockLanguages(system: readonly string[]): string {
  // macOS names the script too; Chromium does not.
  const plain = system.map((one) => one.replace(/^([a-z]{2,3})-[A-Z][a-z]{3}(?=-|$)/, "$1"));
  const listed = [PORTAL_LANGUAGE, ...plain];
  const baseOf = (one: string) => one.split("-")[0] ?? one;
  const expanded = listed.flatMap((one, index) => {
    const isLast = !listed
      .slice(index + 1)
      .some((other) => other.includes("-") && baseOf(other) === baseOf(one));
    return isLast ? [one, baseOf(one)] : [one];
  });
  return [...new Set(expanded)].join(",");
}

/** What stock Chromium says of itself in `navigator.userAgentData` and sends in `Sec-CH-UA` headers. */
export interface ClientHints {
  brands: readonly { brand: string; version: string }[];
  mobile: boolean;
  platform: string;
}

/** Request headers for a page over a secure connection; Chromium adds them to scripts' requests by itself. */
export const clientHintHeaders = ({ brands, mobile, platform }: ClientHints): Record<string, string> => ({
  "sec-ch-ua": brands.map(({ brand, version }) => `"${brand}";v="${version}"`).join(", "),
  "sec-ch-ua-mobile": mobile ? "?1" : "?0",
  "sec-ch-ua-platform": `"${platform}"`,
});
