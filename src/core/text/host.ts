/** An address's host with its port; "" for what is no address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

/** SECURITY: whether a host is one of these or below it: a.e-cqs.cn is of e-cqs.cn, note-cqs.cn is not. */
export const isHostOf = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
