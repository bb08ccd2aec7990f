import { escaped } from "../../core/text/escape-html.js";

/** Puts values into a page: {{name}} escaped, {{{name}}} as it is; a name without a value is an error. */
export const fillTemplate = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g, (_, raw: string | undefined, name: string) => {
    const value = values[raw ?? name];
    if (value === undefined) throw new Error(`practice page: no value for ${raw ?? name}`);
    return raw ? value : escaped(value);
  });
