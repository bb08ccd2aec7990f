/*
 * Refuses a Node that is too old, in one line. Plain ES5, so that an old Node can read it and say so:
 * preload it (`node -r ./scripts/setup/check-node.cjs …`) or import it before anything newer.
 */
"use strict";

/**
 * "v20.19.1", ">=20.19" and the like as one number that orders them; missing parts are 0.
 * @param {string} version
 */
function rank(version) {
  var parts = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) || [];
  return (Number(parts[1] || 0) * 1000 + Number(parts[2] || 0)) * 1000 + Number(parts[3] || 0);
}

/**
 * Whether `version` lies below `minimum`.
 * @param {string} version
 * @param {string} minimum
 */
function tooOld(version, minimum) {
  return rank(version) < rank(minimum);
}

/**
 * The line for a Node that is too old, or null.
 * @param {string} version
 * @param {string} minimum
 */
function complaint(version, minimum) {
  if (!tooOld(version, minimum)) return null;
  var need = minimum.replace(/[^\d.]/g, "");
  return (
    "✗ Node 太旧：现在是 " +
    version +
    "，需要 " +
    need +
    " 以上，请从 https://nodejs.org 安装后再试 (Node is too old: install " +
    need +
    " or newer)"
  );
}

var line = complaint(process.version, require("../../package.json").engines.node);
if (line) {
  console.error(line);
  process.exit(1);
}

module.exports = { tooOld: tooOld, complaint: complaint };
