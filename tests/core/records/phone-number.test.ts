import { describe, expect, it } from "vitest";
import { checkPhone, phoneForPortal } from "../../../src/core/records/phone-number.js";

describe("the phone number", () => {
  it.each([
    "13800000000",
    "138 0000 0000",
    "+86 138-0000-0000",
    "82069551",
    "0573-82069551",
    "0573-00000000",
    "(0573)82069551",
    "0573-82069551转8001",
    "400-800-0000",
    "１３８００００００００",
  ])("takes %s", (phone) => {
    expect(checkPhone(phone)).toBeNull();
  });
  it.each([
    "",
    "1380000000",
    "138000000001",
    "12800000000",
    "电话",
    "0573",
    "123456",
    "1380000",
    "0573-1380000",
    "0573-8206",
  ])("refuses %j", (phone) => {
    expect(checkPhone(phone)).toBe("phone-format");
  });
  it.each([
    ["+86 138-0000-0000", "13800000000"],
    ["138 0000 0000", "13800000000"],
    ["0573-82069551", "0573-82069551"],
    ["400-800-0000", "400-800-0000"],
  ])("goes to the portal: %s as %s", (phone, typed) => {
    expect(phoneForPortal(phone)).toBe(typed);
  });
});
