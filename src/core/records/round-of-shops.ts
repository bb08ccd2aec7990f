import * as z from "zod";
import type { StoredCompany } from "./company.js";
import type { StoredInstrument } from "./instrument.js";

const text = (max: number) => z.string().max(max);
/** At most this many of the portal's refusals are kept of one shop. */
const SAID = 20;

const roundScaleSchema = z.strictObject({
  id: text(64),
  serial: text(60),
  /** The booking it was in when the shop's turn came, of another year; what the portal still shows of it is not new. */
  earlier: text(60),
  /** The booking it was seen in since, and its status there, verbatim; "" before. */
  booking: text(60),
  status: text(60),
});

const roundShopSchema = z.strictObject({
  companyId: text(64),
  /** The names at the start: a report says them whatever becomes of the shop. */
  company: text(100),
  market: text(60),
  scales: z.array(roundScaleSchema).max(2000),
  /** `left`: the user went on without all of its scales. */
  state: z.enum(["waiting", "filed", "left"]),
  /** What the portal said against it, verbatim, with ISO times. */
  said: z.array(z.strictObject({ at: text(30), text: text(200) })).max(SAID),
});
export type RoundShop = z.infer<typeof roundShopSchema>;

/** Several shops' scales on their way through the portal, shop by shop, each in its own session. */
export const roundSchema = z.strictObject({
  /** ISO times. */
  startedAt: text(30),
  endedAt: text(30).nullable(),
  /** Company whose turn it is; null when all had theirs. */
  at: text(64).nullable(),
  /** Nothing of it is asked now; also after a restart. */
  paused: z.boolean(),
  shops: z.array(roundShopSchema).max(2000),
});
export type Round = z.infer<typeof roundSchema>;

/** A round over these scales, in their order; a shop's scales go together. @param now ISO time */
export function roundOf(
  scales: readonly StoredInstrument[],
  companies: readonly Pick<StoredCompany, "id" | "name" | "market">[],
  now: string,
): Round {
  const byId = new Map(companies.map((one) => [one.id, one]));
  const shops = new Map<string, RoundShop>();
  for (const { id, serial, companyId, bookingNumber } of scales) {
    const company = byId.get(companyId);
    if (!company) continue;
    const shop = shops.get(companyId) ?? {
      companyId,
      company: company.name,
      market: company.market ?? "",
      scales: [],
      state: "waiting" as const,
      said: [],
    };
    shop.scales.push({ id, serial, earlier: bookingNumber, booking: "", status: "" });
    shops.set(companyId, shop);
  }
  const all = [...shops.values()];
  return { startedAt: now, endedAt: null, at: all[0]?.companyId ?? null, paused: false, shops: all };
}

/** The shop whose turn it is. */
export const shopAt = (round: Round | null): RoundShop | null =>
  round?.shops.find(({ companyId }) => companyId === round.at) ?? null;

/** Whose turn comes after the present one: those left behind come again after the last. */
export function followingShop(round: Round): RoundShop | null {
  const at = round.shops.findIndex(({ companyId }) => companyId === round.at);
  return round.shops.slice(at + 1).find(({ state }) => state === "waiting") ?? null;
}

/** A shop's scales that no new booking was seen to hold. */
export const unfiled = ({ scales }: RoundShop): RoundShop["scales"] =>
  scales.filter(({ booking }) => booking === "");

/** Ends a shop's turn: filed where all its scales are booked, else left; the next one's turn has come. */
export function withNextShop(round: Round, now: string): Round {
  const shop = shopAt(round);
  const next = followingShop(round)?.companyId ?? null;
  const state = shop && unfiled(shop).length === 0 ? ("filed" as const) : ("left" as const);
  return {
    ...round,
    at: next,
    endedAt: next === null ? now : null,
    shops: round.shops.map((one) => (one === shop ? { ...one, state } : one)),
  };
}

/**
 * Without the shops that are gone for good; null when none is left. Where it was such a shop's turn it is the next
 * one's, and the round rests till the user goes on.
 */
export function withKeptShops(round: Round, isKept: (shop: RoundShop) => boolean, now: string): Round | null {
  const shops = round.shops.filter(isKept);
  if (shops.length === 0) return null;
  if (round.at === null || shops.some(({ companyId }) => companyId === round.at)) return { ...round, shops };
  const gone = round.shops.findIndex(({ companyId }) => companyId === round.at);
  const waiting = round.shops.slice(gone + 1).find((shop) => shop.state === "waiting" && isKept(shop));
  const at = waiting?.companyId ?? null;
  return { ...round, shops, at, paused: at !== null, endedAt: at === null ? now : null };
}

/** The shops left behind have their turn once more. */
export function withRest(round: Round): Round {
  const shops = round.shops.map((one) =>
    one.state === "left" ? { ...one, state: "waiting" as const } : one,
  );
  const at = shops.find(({ state }) => state === "waiting")?.companyId ?? null;
  return { ...round, shops, at, paused: false, endedAt: at === null ? round.endedAt : null };
}

/**
 * The round as it is after a look at the portal: the bookings its scales are in, of every shop, and what the portal said against
 * the shop whose turn it is. The same object when nothing of it is new.
 * @param said the portal's message that stands, verbatim; "" without
 */
export function withPortal(
  round: Round,
  kept: readonly Pick<StoredInstrument, "id" | "bookingNumber" | "status">[],
  said: string,
  now: string,
): Round {
  const byId = new Map(kept.map((one) => [one.id, one]));
  let changed = false;
  const shops = round.shops.map((shop): RoundShop => {
    const scales = shop.scales.map((scale) => {
      const one = byId.get(scale.id);
      if (!one || one.bookingNumber === "" || one.bookingNumber === scale.earlier) return scale;
      if (one.bookingNumber === scale.booking && one.status === scale.status) return scale;
      return { ...scale, booking: one.bookingNumber, status: one.status };
    });
    const isNew =
      said !== "" && shop.companyId === round.at && !shop.said.some((one) => one.text === cut(said));
    const same = !isNew && scales.every((scale, index) => scale === shop.scales[index]);
    if (same) return shop;
    changed = true;
    const answers = isNew ? [...shop.said, { at: now, text: cut(said) }].slice(-SAID) : shop.said;
    const next = { ...shop, scales, said: answers };
    // What was left behind and was filed since counts.
    return next.state === "left" && unfiled(next).length === 0 ? { ...next, state: "filed" } : next;
  });
  return changed ? { ...round, shops } : round;
}

const cut = (words: string): string => [...words].slice(0, 200).join("");

/** A round in numbers. */
export function tallyOf({ shops }: Round) {
  const scales = shops.flatMap((shop) => shop.scales);
  return {
    shops: shops.length,
    filed: shops.filter(({ state }) => state === "filed").length,
    left: shops.filter(({ state }) => state === "left").length,
    scales: scales.length,
    booked: scales.filter(({ booking }) => booking !== "").length,
  };
}
