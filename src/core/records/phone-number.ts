import { visible } from "../text/normalize.js";

/** A phone number as it is dialled: no full-width digits, nothing unseen; a contact's card brings along both. */
export const phoneText = (phone: string): string => visible(phone).normalize("NFKC").trim();

const bare = (phone: string): string => phoneText(phone).replace(/[\s\-()–—]+/g, "");

/** A phone number as the portal's box takes it: a mobile number is its eleven digits; another as it is written. */
export const phoneForPortal = (phone: string): string =>
  /^(?:\+?86)?(1[3-9]\d{9})$/.exec(bare(phone))?.[1] ?? phone;

/**
 * Mainland mobile numbers, and landlines with or without area code and extension; also 400 numbers. No landline begins
 * with 1, and without its area code none with 0: such digits are what was typed so far of a longer number.
 */
export const checkPhone = (phone: string): "phone-format" | null => {
  const digits = bare(phone);
  const known =
    /^(?:(?:\+?86)?1[3-9]\d{9}|(?:(?:010|02\d|0[3-9]\d\d)(?!1)|(?![01]))\d{7,8}(?:(?:转|ext\.?|#|,)\d{1,6})?|400\d{7})$/i;
  return known.test(digits) ? null : "phone-format";
};
