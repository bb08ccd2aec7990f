import { printed } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** What the plates of yards have in common: type faces, which fall back to Noto where they are not installed, and rows. */

export const SANS = "Noto Sans CJK SC";
export const SERIF = "Noto Serif CJK SC";
export const KAI = "AR PL KaitiM GB, LXGW WenKai, Noto Serif CJK SC";
export const SONG = "AR PL SungtiL GB, Noto Serif CJK SC";
export const HEI = "WenQuanYi Zen Hei, Noto Sans CJK SC";

export const say = (r: Random, ...words: string[]): string => r.pick(words);
export const e = (s: Spec): string => (s.d && printed(s.d) === printed(s.e) ? "e=d" : "e");
export const metal = { paper: "#c9ccce", ink: "#1a1a1a", corner: 8 };
export const white = { paper: "#f6f6f4", ink: "#111", corner: 4 };

/** d of its own where it is finer than e. */
export const finer = (s: Spec): [string, string][] =>
  s.d && e(s) === "e" ? [["实际分度值d", printed(s.d)]] : [];

/** A printed list in one of the usual orders. */
export const usual = (s: Spec, r: Random): [string, string][] => [
  [say(r, "规格型号", "型号", "产品型号"), s.model],
  [say(r, "最大秤量", "最大称量Max", "最大量程"), s.maxText],
  [say(r, "最小秤量", "最小称量Min"), s.minText],
  [say(r, `分度值${e(s)}`, `检定分度值${e(s)}`, `检定分度值(${e(s)})`), s.eText],
  ...finer(s),
  [
    say(r, "准确度等级", "精度等级", "准确度级别"),
    say(r, `${s.accuracyClass}级`, `(${s.accuracyClass})`, s.accuracyClass),
  ],
  [say(r, "出厂编号", "产品编号", "编号", "仪器编号"), s.serial],
  [say(r, "出厂日期", "制造日期", "生产日期", "出厂年月"), s.dateText],
];
