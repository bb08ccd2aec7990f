const two = (value) => String(value).padStart(2, "0");

/** YYYY-MM-DD of a local date. */
export const formatDate = (date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The local date of a whole YYYY-MM-DD, null for anything else. */
export const parseDate = (text) => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : null;
};

export const WEEK = ["日", "一", "二", "三", "四", "五", "六"];

/** The six weeks a calendar shows around a month: each a list of seven dates. */
export const weeksOf = (month) => {
  const start = 1 - new Date(month.getFullYear(), month.getMonth(), 1).getDay();
  return Array.from({ length: 6 }, (_, week) =>
    Array.from(
      { length: 7 },
      (_, weekday) => new Date(month.getFullYear(), month.getMonth(), start + week * 7 + weekday),
    ),
  );
};
