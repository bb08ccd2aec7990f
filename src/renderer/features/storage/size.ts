const UNITS = ["KB", "MB", "GB"] as const;

/** Bytes as people read them: 12 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.ceil(size)} ${UNITS[unit]}`;
}
