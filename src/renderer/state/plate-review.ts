import { createContext, useContext } from "react";
import type { PlateFieldName } from "../../core/nameplate/model/reading.js";

interface Review {
  /** Address of the photo under review. */
  url: string;
  /** The field the user is at: its place stands out in the photo. */
  focused: PlateFieldName | null;
  focus(field: PlateFieldName): void;
}

export const PlateReviewContext = createContext<Review>({ url: "", focused: null, focus: () => {} });

export const usePlateReview = (): Review => useContext(PlateReviewContext);
