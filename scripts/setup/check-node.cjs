/*
 * Refuses a Node that will not do, in one line. Plain ES5, so that an old Node can read it and say so:
 * preload it (`node -r ./scripts/setup/check-node.cjs …`) or import it before anything newer.
 */
"use strict";

/**
 * "v20.19.1", "^20.19" and the like as one number that orders them; missing parts are 0.
 * @param {string} version
 */
function rank(version) {
  var parts = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) || [];
  return (Number(parts[1] || 0) * 1000 + Number(parts[2] || 0)) * 1000 + Number(parts[3] || 0);
}

/** @param {string} version */
function major(version) {
  return Math.floor(rank(version) / 1e6);
}

/**
 * Whether `version` lies in none of the ranges: `^20.19` is that or newer of 20, `>=22.12` that or newer.
 * @param {string} version
 * @param {string} ranges as in package.json, divided by `||`
 */
function unfit(version, ranges) {
  return !ranges.split("||").some(function (range) {
    var isOfThisMajor = range.indexOf("^") < 0 || major(version) === major(range);
    return isOfThisMajor && rank(version) >= rank(range);
  });
}

/**
 * The line for a Node that will not do, or null.
 * @param {string} version
 * @param {string} ranges
 */
function complaint(version, ranges) {
  if (!unfit(version, ranges)) return null;
  /** @type {string[]} */
  var zh = [];
  /** @type {string[]} */
  var en = [];
  ranges.split("||").forEach(function (range) {
    var from = range.replace(/[^\d.]/g, "");
    var within = range.indexOf("^") >= 0;
    zh.push(from + " 以上" + (within ? "的 " + major(range) : ""));
    en.push(from + " or newer" + (within ? " of " + major(range) : ""));
  });
  return (
    "✗ 这个 Node 不行：现在是 " +
    version +
    "，需要 " +
    zh.join("，或 ") +
    "，请从 https://nodejs.org 安装最新的 LTS 后再试 (this Node will not do: install the newest LTS, " +
    en.join(", or ") +
    ")"
  );
}

var line = complaint(process.version, require("../../package.json").engines.node);
if (line) {
  console.error(line);
  process.exit(1);
}

module.exports = { unfit: unfit, complaint: complaint };
