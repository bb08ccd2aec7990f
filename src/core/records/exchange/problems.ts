/** At most this many problems of a file are listed; nobody corrects more at a time. */
const LISTED = 100;

/** The first hundred problems, and how many more there are. */
export function firstOf<P extends { path: string; key: string; value?: string }>(
  problems: readonly P[],
): P[] {
  if (problems.length <= LISTED) return [...problems];
  const more = { path: "", key: "more-problems", value: String(problems.length - LISTED) };
  return [...problems.slice(0, LISTED), more as P];
}
