/** What no system allows in a file's name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** On Windows these are devices, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?=\.|$)/i;
/** In bytes: the systems take 255, and the file beside it while it is written needs a longer name. */
const LONGEST = 200;

/** A name for a file that every system takes, like the one wanted; its ending stays. */
export function nameForEverySystem(wanted: string): string {
  const [, all = "", ending = ""] = /^(.*?)(\.[^.]*)?$/su.exec(wanted.replaceAll(FORBIDDEN, "_")) ?? [];
  const stem = shortened(all, LONGEST - Buffer.byteLength(ending));
  // Windows drops dots and spaces at a name's end; at its beginning a dot hides it elsewhere.
  const kept = stem.replace(/^[. ]+/, "").replace(/[. ]+$/, "") || "verify-guide";
  return `${kept}${ending}`.replace(DEVICE, "_$&");
}

/** The first characters of a text that fit into so many bytes, none of them cut. */
function shortened(text: string, bytes: number): string {
  let left = bytes;
  let short = "";
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    short += character;
  }
  return short;
}
