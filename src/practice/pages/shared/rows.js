import { call } from "./call.js";

/** Loads a grid's page from the server; `fields` gives what the search form holds. */
export const serverRows =
  (path, fields = () => ({})) =>
  (query) =>
    call(path, { ...fields(), ...query });

/** Gives a grid its page of rows that the page itself holds; `list` is asked anew each time. */
export const localRows =
  (list) =>
  async ({ page, rows }) => {
    const all = list();
    return { total: all.length, rows: all.slice((page - 1) * rows, page * rows) };
  };
