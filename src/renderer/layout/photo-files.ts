import type { Notice } from "../state/notices.js";

/** A photo of a phone has 20 MB at most; what is far beyond that is no photo, and reading it would fill the memory. */
const LARGEST = 100 * 1024 * 1024;
/** So many photos are read in one go. */
const MOST = 200;
const NAMES = /\.(jpe?g|png|webp|gif|bmp|tiff?|hei[cf]|avif)$/i;

type Asked = Pick<File, "name" | "size" | "type">;

/** A PDF is a certificate, as the portal hands them out; no plate comes as one. */
export const isPdf = ({ type, name }: Pick<File, "type" | "name">): boolean =>
  type === "application/pdf" || /\.pdf$/i.test(name);

/** Kind and size of files are asked before a byte is read. @returns those to be read, and what is told of the others */
export function photoFiles<F extends Asked>(files: readonly F[]): { photos: F[]; notice: Notice | null } {
  const fits = files.filter(({ type, name }) => type.startsWith("image/") || NAMES.test(name));
  const small = fits.filter(({ size }) => size <= LARGEST);
  const photos = small.slice(0, MOST);
  const other = files.find((file) => !fits.includes(file));
  const large = fits.find((file) => !small.includes(file));
  if (other) return { photos, notice: { key: "not-a-photo", values: { name: other.name } } };
  if (large) return { photos, notice: { key: "photo-too-large", values: { name: large.name } } };
  if (small.length > MOST)
    return { photos, notice: { key: "too-many-photos", values: { most: String(MOST) } } };
  return { photos, notice: null };
}

/** Names of the folders among what was dropped: they look like files without a kind. */
export const droppedFolders = (items: DataTransferItemList): string[] =>
  [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? [entry.name] : [];
  });
