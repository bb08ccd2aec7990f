const two = (value: number): string => String(value).padStart(2, "0");

/** YYYY-MM-DD, local time. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** YYYY-MM-DD HH:mm:ss, local time. */
export const timeOf = (date: Date): string =>
  `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
