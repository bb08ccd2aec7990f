import { expect, it } from "vitest";
import { networkCondition } from "../../../src/main/portal/network-errors.js";

it.each([
  ["ERR_INTERNET_DISCONNECTED", -106, "disconnected"],
  ["ERR_NETWORK_CHANGED", -21, "disconnected"],
  ["ERR_NAME_NOT_RESOLVED", -105, "noSuchHost"],
  ["ERR_DNS_TIMED_OUT", -803, "noSuchHost"],
  ["ERR_CONNECTION_RESET", -101, "broken"],
  ["ERR_EMPTY_RESPONSE", -324, "broken"],
  ["ERR_CONNECTION_REFUSED", -102, "unreachable"],
  ["ERR_CONNECTION_TIMED_OUT", -118, "unreachable"],
  ["ERR_ADDRESS_UNREACHABLE", -109, "unreachable"],
  ["ERR_PROXY_CONNECTION_FAILED", -130, "proxy"],
  ["ERR_CERT_COMMON_NAME_INVALID", -200, "certificate"],
  ["ERR_CERT_AUTHORITY_INVALID", -202, "certificate"],
  ["ERR_SSL_PROTOCOL_ERROR", -107, "certificate"],
  ["ERR_CERT_DATE_INVALID", -201, "clock"],
  ["an error nobody knows", -9999, "unreachable"],
])("%s (%i) is told as %s", (_name, code, trouble) => {
  expect(networkCondition(code)).toBe(trouble);
});
