/** The middle one of some figures, the upper one of two; 0 where there are none. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? 0;
