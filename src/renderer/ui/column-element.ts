import { createContext, useContext } from "react";

export const ColumnContext = createContext<HTMLElement | null>(null);

/** The wizard's column, for what must stay within it: the portal's view lies over everything beside it. */
export const useColumn = (): HTMLElement | null => useContext(ColumnContext);
