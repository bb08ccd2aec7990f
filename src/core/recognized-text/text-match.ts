/** A value found in a piece of text: canonical, where it stood, and how well it kept to its grammar. */
export interface Match<T> {
  value: T;
  /** First and behind-last character in the text searched. */
  start: number;
  end: number;
  /** 1 for a value as it should be written; less for each slip that had to be assumed. */
  fit: number;
  /** What else it may say, likeliest first. */
  alternatives?: string[];
}
