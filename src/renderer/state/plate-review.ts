import { createContext, useContext } from "react";

interface Review {
  /** Address of the photo or paper under review. */
  url: string;
  /** The field the user is at: its place stands out in the photo. */
  focused: string | null;
  focus(field: string): void;
}

export const PlateReviewContext = createContext<Review>({ url: "", focused: null, focus: () => {} });

export const usePlateReview = (): Review => useContext(PlateReviewContext);
