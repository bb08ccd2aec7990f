/** What decides which photo of a queue is looked at. */
export interface Queued {
  id: string;
  status: "waiting" | "reading" | "read" | "failed";
  /** What was read before, while the photo is read anew. */
  reading: unknown;
}

/** Those to be confirmed come first; what could not be read keeps nobody from the others. */
const BY_USE = ["read", "reading", "waiting", "failed"] as const satisfies Queued["status"][];

const best = (photos: readonly Queued[]): string | null => {
  for (const use of BY_USE) {
    const found = photos.find(({ status }) => status === use);
    if (found) return found.id;
  }
  return null;
};

/**
 * The photo to look at now: the same as before while the user is at it, else the next one in the queue's
 * order that can be confirmed, beginning after the one before and going round.
 * @param before the queue as it was, with what was in front
 * @param held the photo the user asked for: it stays in front whatever becomes of it
 */
export function frontOf(
  photos: readonly Queued[],
  before: { photos: readonly Queued[]; front: string | null },
  held: string | null,
): string | null {
  const same = photos.find(({ id }) => id === before.front);
  if (same && (same.status === "read" || same.reading || same.id === held)) return same.id;
  const at = Math.max(
    0,
    before.photos.findIndex(({ id }) => id === before.front),
  );
  return best([...photos.slice(at), ...photos.slice(0, at)]);
}

/** The photo to look at when `id` is left for later; `id` itself when there is no other. */
export function afterSkipping(photos: readonly Queued[], id: string): string | null {
  const at = photos.findIndex((photo) => photo.id === id);
  return best([...photos.slice(at + 1), ...photos.slice(0, Math.max(0, at))]) ?? (at < 0 ? null : id);
}
