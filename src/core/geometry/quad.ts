import * as z from "zod";

/** Four corners, clockwise from the text's own top left, in the photo's pixels after EXIF. */
export const quadSchema = z.tuple([
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number()]),
]);
export type Quad = z.infer<typeof quadSchema>;

export const middleOf = (q: Quad): [number, number] => [
  (q[0][0] + q[1][0] + q[2][0] + q[3][0]) / 4,
  (q[0][1] + q[1][1] + q[2][1] + q[3][1]) / 4,
];

/** Whether a point lies in a box whose corners go clockwise. */
export const holds = (box: Quad, [x, y]: readonly [number, number]): boolean =>
  box.every(([ax, ay], i) => {
    const [bx, by] = box[(i + 1) % 4] as [number, number];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
