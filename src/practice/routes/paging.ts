/** A page of rows as grids ask for it: `page` from 1 and `rows` a page; `sort` names a column, `order` is asc or desc. */
export const paged = <T>(
  form: URLSearchParams,
  all: T[],
  cellOf: (row: T, column: string) => string,
): { total: number; rows: T[] } => {
  const [column, size] = [form.get("sort"), Number(form.get("rows"))];
  const direction = form.get("order") === "desc" ? -1 : 1;
  const sorted = column
    ? all.toSorted(
        (one, other) =>
          direction * cellOf(one, column).localeCompare(cellOf(other, column), "zh-CN", { numeric: true }),
      )
    : all;
  const from = (Math.max(1, Number(form.get("page"))) - 1) * size;
  return { total: all.length, rows: size > 0 ? sorted.slice(from, from + size) : sorted };
};
