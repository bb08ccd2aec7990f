/** The characters that any Chinese page is full of; text read by another encoding has hardly any of them. */
const FREQUENT =
  /[的一是不了在人有我他这中大来上个国和地到以要时年用于会就对发成为可业多能下公民作方面法事务登录注册名号器具管理系统单位请信息]/g;
const HAN = /\p{Script=Han}/gu;
/** What bytes of Chinese become as Latin letters (ISO 8859-1, Windows 1252). */
const LATIN = /[\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/g;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * Whether a text is what is left of Chinese that was read by another encoding than it was written in: replacement
 * characters and what GBK makes of them, Latin letters, or characters that nobody writes.
 */
export function isGarbled(text: string): boolean {
  if (count(text, /锟斤拷/g) >= 2) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is no plain letter is counted
  const foreign = count(text, /[^\u0000-\u007f]/gu);
  const lost = count(text, /\ufffd/g);
  if (lost >= 4 && lost * 5 > foreign) return true;
  const latin = count(text, LATIN);
  if (latin >= 12 && latin > count(text, /[A-Za-z]/g) && latin * 2 > foreign) return true;
  const han = count(text, HAN);
  return han >= 24 && count(text, FREQUENT) * 50 < han;
}
