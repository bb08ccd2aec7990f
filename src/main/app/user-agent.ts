/**
 * The user agent of stock Chromium of the same version and platform, from Electron's own: without the app's and
 * Electron's names, and with the version reduced as Chromium reduces it. Sites turn unknown browsers away.
 */
export function stockUserAgent(userAgent: string): string {
  const [, before = "", version = "", after = ""] =
    /^(.*?like Gecko\)).*? Chrome\/(\d+)\S*.*?( (?:Mobile )?Safari\/\S+)$/.exec(userAgent) ?? [];
  return version === "" ? userAgent : `${before} Chrome/${version}.0.0.0${after}`;
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
