import type { GuidePack } from "./schema.js";

/**
 * The pack of the portal that a county uses: the one that names the longest beginning of its code, else the first
 * that names none.
 * @param code six digits, null while no county is known
 */
export function packForCounty(packs: readonly [GuidePack, ...GuidePack[]], code: string | null): GuidePack {
  const reach = ({ regions }: GuidePack): number =>
    Math.max(0, ...regions.filter((region) => code?.startsWith(region)).map((region) => region.length));
  const [best] = packs.filter((pack) => reach(pack) > 0).sort((one, other) => reach(other) - reach(one));
  return best ?? packs.find(({ regions }) => regions.length === 0) ?? packs[0];
}
