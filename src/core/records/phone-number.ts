/** Mainland mobile numbers, and landlines with or without area code and extension; also 400 numbers. */
export const checkPhone = (phone: string): "phone-format" | null => {
  const digits = phone.normalize("NFKC").replace(/[\s\-()–—]+/g, "");
  const known = /^(?:(?:\+?86)?1[3-9]\d{9}|(?:0\d{2,3})?\d{7,8}(?:(?:转|ext\.?|#|,)\d{1,6})?|400\d{7})$/i;
  return known.test(digits) ? null : "phone-format";
};
