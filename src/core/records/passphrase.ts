/** Shortest passphrase a backup takes, in characters. */
export const PASSPHRASE_MIN = 8;
/** From here on a passphrase of any kinds of characters counts as strong. */
const LONG = 14;

const PASSPHRASE_STRENGTHS = ["short", "weak", "fair", "strong"] as const;
type Strength = (typeof PASSPHRASE_STRENGTHS)[number];

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d\s]/];

/**
 * A hint, no judge: length counts most, then how many kinds of characters and how many different ones there are.
 * Only `short` is refused.
 */
export function passphraseStrength(passphrase: string): Strength {
  const { length } = passphrase;
  if (length < PASSPHRASE_MIN) return "short";
  const kinds = KINDS.filter((kind) => kind.test(passphrase)).length;
  const different = new Set(passphrase).size;
  if (different < 6 || (kinds === 1 && length < LONG)) return "weak";
  return length >= LONG || kinds >= 3 ? "strong" : "fair";
}
