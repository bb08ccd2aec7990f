const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text within HTML or the value of an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** A value as JSON within a script element, which only "<" could end early. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
