import { BlockList } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";

/** Addresses of home and shop networks (RFC 1918), of machines that found no router, and of this PC. */
const NEAR = new BlockList();
NEAR.addSubnet("10.0.0.0", 8);
NEAR.addSubnet("172.16.0.0", 12);
NEAR.addSubnet("192.168.0.0", 16);
NEAR.addSubnet("169.254.0.0", 16);
NEAR.addSubnet("127.0.0.0", 8);

/** Whether an IPv4 address, also written as IPv6, belongs to the near network. */
export const isPrivateAddress = (address: string): boolean =>
  NEAR.check(address.replace(/^::ffff:/, ""), "ipv4");

/** Names that virtual machines, containers and tunnels give their networks: no phone is there. */
const VIRTUAL =
  /docker|veth|virbr|vmnet|vmware|virtualbox|vbox|hyper-?v|vethernet|wsl|tun|tap|utun|zerotier|tailscale/i;

/** Where phones are, while a cable may lead to the scales' own network. */
const WIRELESS = /wi-?fi|wlan|wireless|无线|^wl/i;

/**
 * The IPv4 addresses under which a phone in the same network may reach this PC, the likeliest first.
 * @param interfaces as `os.networkInterfaces()` gives them
 */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ family, internal, address }) => family === "IPv4" && !internal && isPrivateAddress(address))
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

function rank(name: string, address: string): number {
  if (address.startsWith("169.254.")) return 4;
  if (VIRTUAL.test(name)) return 3;
  if (WIRELESS.test(name)) return 0;
  return address.startsWith("192.168.") ? 1 : 2;
}
