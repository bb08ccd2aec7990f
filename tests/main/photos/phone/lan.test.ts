import type { NetworkInterfaceInfo } from "node:os";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isPrivateAddress, lanAddresses } from "../../../../src/main/photos/phone/lan.js";

const info = (address: string, more: object = {}) =>
  ({ address, family: "IPv4", internal: false, ...more }) as NetworkInterfaceInfo;

it("names the addresses a phone may reach, the likeliest first", () => {
  expect(
    lanAddresses({
      lo: [info("127.0.0.1", { internal: true })],
      docker0: [info("172.17.0.1")],
      "vEthernet (WSL)": [info("172.28.0.1")],
      eth1: [info("169.254.10.20")],
      eth0: [info("10.0.0.7"), info("fe80::1", { family: "IPv6" })],
      wlan0: [info("192.168.1.5")],
      ppp0: [info("203.0.113.9")],
    }),
  ).toEqual(["192.168.1.5", "10.0.0.7", "172.17.0.1", "172.28.0.1", "169.254.10.20"]);
  // A cable may lead to the scales' own network; phones are where there is no cable.
  expect(lanAddresses({ 以太网: [info("192.168.0.2")], WLAN: [info("192.168.31.7")] })).toEqual([
    "192.168.31.7",
    "192.168.0.2",
  ]);
  expect(lanAddresses({})).toEqual([]);
});

it.each([
  ["192.168.0.1", true],
  ["10.255.255.255", true],
  ["172.16.0.1", true],
  ["172.32.0.1", false],
  ["127.0.0.1", true],
  ["::ffff:192.168.1.2", true],
  ["8.8.8.8", false],
  ["::ffff:8.8.8.8", false],
  ["", false],
])("%s is near: %s", (address, near) => {
  expect(isPrivateAddress(address)).toBe(near);
});

it("never takes a public address for a near one", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0] = address.split(".").map(Number);
      const near =
        a === 10 ||
        a === 127 ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && b === 168) ||
        (a === 169 && b === 254);
      expect(isPrivateAddress(address)).toBe(near);
    }),
  );
});
