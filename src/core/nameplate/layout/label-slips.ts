/** What stands in a text where labels are looked for, freed of slips that only its surroundings show. */

/** Traditional characters of labels, with the simplified ones the lexicon has. */
const SIMPLIFIED = new Map(
  [
    ..."號号編编機机廠厂製制產产稱称檢检準准確确級级實实際际標标規规負负載载範范圍围數数碼码單单業业電电壓压測测許许證证書书軟软銷销經经維维購购買买發发質质",
  ].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1] as string] as const] : [])),
);
export const simplified = (char: string): string => SIMPLIFIED.get(char) ?? char;

/** A text's characters without blanks, in small letters and simplified, with each one's place in it. */
export function charactersOf(text: string): { chars: string[]; places: number[] } {
  const chars: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === " ") continue;
    chars.push(simplified(char.toLowerCase()));
    places.push(i);
  }
  const before = (i: number) => text.slice(Math.max(0, (places[i] as number) - 1));
  for (const [at, char] of slips(chars.join(""), before)) chars[at] = char;
  return { chars, places };
}

/** Characters that stand for others there. @param from the text as printed, from one character before a place on */
function* slips(joined: string, from: (i: number) => string): Generator<[at: number, char: string]> {
  // Minl=20g, el=1g: the small 1 of the first weighing range is read as a letter.
  for (const m of joined.matchAll(/(?<![a-z])(?:max|min|e|d)([li|!])(?=[:=])/g))
    yield [m.index + m[0].length - 1, "1"];
  // Mln 1kg, Mox 30kg: the letter in the middle is misread. M1N5 is a number.
  for (const m of joined.matchAll(/m(?:([l1|!tj])n|[oeu]x)/g))
    if (/^[^A-Za-z0-9-]?M.[nx]\s*(?:[:=]|$|\s\d)/.test(from(m.index))) yield [m.index + 1, m[1] ? "i" : "a"];
  // e=0, 分度值(e=q) with nothing behind: the d of e=d is misread, for no interval is 0.
  const none = /(?:^|[\u4e00-\u9fff(])e[=:]([0oq])(?=\)?[:=]?$)/.exec(joined);
  if (none) yield [none.index + none[0].length - 1, "d"];
  // e=D.05kg: a capital before a point is a 0, and no label d.
  for (const m of joined.matchAll(/(?<=[:=])d(?=[.,]\d)/g))
    if (/^[:=\s]?\s*D/.test(from(m.index))) yield [m.index, "0"];
  // 分度值erd, interval exd: the sign between e and d is read as a letter.
  for (const m of joined.matchAll(/(?<=[\u4e00-\u9fff(/]|interval|division)e[a-z]d(?![a-z])/g))
    yield [m.index + 1, "="];
}
