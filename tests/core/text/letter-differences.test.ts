import { expect, it } from "vitest";
import { letterDifferences } from "../../../src/core/text/letter-differences.js";

it.each([
  ["a bracket's width", "某某店（南湖）", "某某店(南湖)", ["4 （( width", "7 ）) width"]],
  ["a dash", "甲－乙", "甲—乙", ["2 －— dash"]],
  ["a rare letter's twin", "髙记", "高记", ["1 髙高 variant"]],
  ["a letter beyond the first plane", "𠮷野", "吉野", ["1 𠮷吉 variant"]],
  ["a chosen form of a letter", "葛\u{E0100}城", "葛城", ["1 葛\u{E0100}葛 variant"]],
  ["the same", "某某店", " 某某店 ", []],
  ["another text", "某某粮油店", "别的水果摊", []],
  ["another length", "某某店", "某某分店", []],
])("%s", (_name, ours, theirs, told) => {
  expect(
    letterDifferences(ours, theirs).map(
      ({ at, ours: own, theirs: their, kind }) => `${at} ${own}${their} ${kind}`,
    ),
  ).toEqual(told);
});
