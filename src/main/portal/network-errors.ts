import type { PortalCondition } from "../../ipc/portal-condition.js";

/** Why a page could not be loaded, as far as the user can do something about it. */
export type NetworkCondition = Extract<
  PortalCondition,
  | "unreachable"
  | "disconnected"
  | "noSuchHost"
  | "broken"
  | "certificate"
  | "clock"
  | "proxy"
  | "redirectLoop"
>;

/** Chromium's net error codes (net/base/net_error_list.h); what is not here is just unreachable. */
const CAUSES: readonly (readonly [NetworkCondition, readonly number[]])[] = [
  // INTERNET_DISCONNECTED, NETWORK_CHANGED, NETWORK_IO_SUSPENDED
  ["disconnected", [-106, -21, -331]],
  // NAME_NOT_RESOLVED, NAME_RESOLUTION_FAILED, DNS_*
  ["noSuchHost", [-105, -137, -800, -801, -802, -803, -804]],
  // CONNECTION_CLOSED, _RESET, _ABORTED, EMPTY_RESPONSE, INCOMPLETE_CHUNKED_ENCODING, CONTENT_LENGTH_MISMATCH,
  // INVALID_RESPONSE, INVALID_CHUNKED_ENCODING, CONTENT_DECODING_FAILED, INVALID_HTTP_RESPONSE, INVALID_REDIRECT,
  // RESPONSE_HEADERS_TOO_BIG, _MULTIPLE_CONTENT_LENGTH, _MULTIPLE_CONTENT_DISPOSITION, _MULTIPLE_LOCATION, _TRUNCATED,
  // HTTP2_PROTOCOL_ERROR
  [
    "broken",
    [-100, -101, -103, -324, -355, -354, -320, -321, -330, -370, -303, -325, -346, -349, -350, -357, -337],
  ],
  // TOO_MANY_REDIRECTS
  ["redirectLoop", [-310]],
  // CERT_DATE_INVALID: an expired certificate, or a PC whose clock is wrong
  ["clock", [-201]],
  // PROXY_CONNECTION_FAILED, TUNNEL_CONNECTION_FAILED, MANDATORY_PROXY_CONFIGURATION_FAILED, PROXY_AUTH_*
  ["proxy", [-130, -111, -131, -115, -127]],
];

/** @param code of `did-fail-load` */
export function networkCondition(code: number): NetworkCondition {
  const cause = CAUSES.find(([, codes]) => codes.includes(code))?.[0];
  if (cause) return cause;
  // CERT_* are -200 to -299, and SSL_* and EV_* between -107 and -180.
  const secure =
    (code <= -200 && code > -300) || [-107, -113, -117, -126, -148, -150, -156, -167, -172].includes(code);
  return secure ? "certificate" : "unreachable";
}
