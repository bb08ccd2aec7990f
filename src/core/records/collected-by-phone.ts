import * as z from "zod";
import { chineseOrder } from "../text/chinese-order.js";
import { compact } from "../text/normalize.js";
import type { StoredCompany } from "./company.js";

const text = (max: number) => z.string().trim().max(max);

/** A scale as somebody on a round notes it on a phone, beside its photo. */
export const collectedEntrySchema = z.strictObject({
  /** The phone's own number for it: sent twice, it is kept once. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  market: text(60),
  shop: text(100).min(1),
  stall: text(60),
});
export type CollectedEntry = z.infer<typeof collectedEntrySchema>;

/** One that arrived and waits to be confirmed. */
export const collectedSchema = collectedEntrySchema.extend({
  /** Hash of its photo, as the phone sent it. */
  photo: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO time of arrival. */
  at: z.string(),
});
export type Collected = z.infer<typeof collectedSchema>;

/** The address a round's phone knows, so that it finds the way back after the port was closed. */
export const collectingSchema = z.strictObject({
  /** ISO time at which it was made. */
  at: z.string(),
  /** This PC's address as the phone knows it; a router may give it another. */
  host: z.string().max(15).default(""),
  port: z.number().int(),
  /** The secret path. */
  path: z.string().max(60),
  /** By this the phone knows this PC's answer from a stranger's under the same address; "" before there was one. */
  proof: z.string().max(60).default(""),
  /** Entries that arrived and are done with: sent once more, they are not taken again. */
  done: z.array(z.string()).max(5000),
});
export type Collecting = z.infer<typeof collectingSchema>;

/** By market, shop and stall: a shop's scales follow each other. */
export const byShop = (list: readonly Collected[]): Collected[] =>
  [...list].sort(
    (a, b) =>
      chineseOrder(a.market, b.market) || chineseOrder(a.shop, b.shop) || chineseOrder(a.stall, b.stall),
  );

/** The company of the name written down; null where there is none, or several that the market does not tell apart. */
export function companyNamed<C extends Pick<StoredCompany, "name" | "market">>(
  companies: readonly C[],
  { shop, market }: Pick<CollectedEntry, "shop" | "market">,
): C | null {
  const named = companies.filter(({ name }) => compact(name) === compact(shop));
  const there = named.filter((one) => compact(one.market ?? "") === compact(market));
  const [found, ...others] = named.length > 1 ? there : named;
  return others.length === 0 ? (found ?? null) : null;
}
