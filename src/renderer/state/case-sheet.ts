import { createContext, useContext } from "react";

interface CaseSheet {
  /** The sheet with company and scale is open. */
  isOpen: boolean;
  open(): void;
  close(): void;
}

export const CaseSheetContext = createContext<CaseSheet>({ isOpen: false, open: () => {}, close: () => {} });

/** The sheet in which company and scale are chosen. */
export const useCaseSheet = (): CaseSheet => useContext(CaseSheetContext);
