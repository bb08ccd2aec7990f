import { expect, it } from "vitest";
import { isBrokenOff, npmObstacle } from "../../../scripts/setup/npm-trouble.mjs";

it.each([
  [
    "npm error code ENOTFOUND\nnpm error network request to https://r.example failed",
    /连不上|cannot be reached/,
  ],
  ["npm error code ECONNREFUSED", /连不上|cannot be reached/],
  ["npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write", /磁盘满|disk is full/],
  ["npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write", /磁盘满|disk is full/],
  ["npm error code EINTEGRITY", /校验不符|integrity/],
  ["npm error code EUSAGE\nnpm error package.json and package-lock.json are not in sync", /不一致|disagree/],
  ["npm error code EACCES\nnpm error syscall mkdir", /权限|permission/],
  ["npm error code SELF_SIGNED_CERT_IN_CHAIN", /证书|certificate/],
  ["npm error code CERT_NOT_YET_VALID", /证书|certificate/],
  ["npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY", /证书|certificate/],
])("%j has a line of its own", (output, line) => {
  expect(npmObstacle("npm ci", output).message).toMatch(line);
});

it.each([
  ["npm error network Invalid response body while trying to fetch https://r.example/zod: aborted", true],
  ["npm error code ECONNREFUSED", false],
  ["npm error code ENOTFOUND", false],
  ["npm error code EINTEGRITY", false],
  ["npm error Invalid response body while trying to fetch https://r.example/a: EACCES: mkdir '/c'", false],
])("%j is begun again: %s", (output, again) => {
  expect(isBrokenOff(output)).toBe(again);
});

it("goes by npm's errors, not by what it warned of before", () => {
  const output = "npm warn retry ECONNRESET\nnpm error code EACCES";
  expect(npmObstacle("npm ci", output).message).toMatch(/权限|permission/);
});

it("shows what it cannot name", () => {
  expect(npmObstacle("npm ci", "a riddle")).toMatchObject({ details: "a riddle", code: 1 });
});
