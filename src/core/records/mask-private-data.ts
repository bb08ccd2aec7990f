import type { StoredCompany } from "./company.js";

const HIDDEN = "***";

/** Keeps `head` and `tail` characters in sight, fewer where more than half would be; nothing stays nothing. */
function mask(text: string | undefined, head: number, tail: number): string {
  const characters = [...(text ?? "").trim()];
  const room = Math.floor(characters.length / 2);
  const first = Math.min(head, room);
  const last = Math.min(tail, room - first);
  if (characters.length === 0) return "";
  return characters.slice(0, first).join("") + HIDDEN + characters.slice(characters.length - last).join("");
}

/**
 * What a list shows of what points to a user: enough to tell two companies apart, too little to use. How many
 * characters are hidden does not show either.
 */
export const masked = ({ creditCode, contact, phone, address }: StoredCompany) => ({
  creditCode: mask(creditCode, 2, 4),
  contact: mask(contact, 1, 0),
  phone: mask(phone, 3, 2),
  address: mask(address, 6, 0),
});
