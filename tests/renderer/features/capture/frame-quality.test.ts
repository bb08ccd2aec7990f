import { expect, it } from "vitest";
import { frameHint, type GreyFrame } from "../../../../src/renderer/features/capture/frame-quality.js";

const [WIDTH, HEIGHT] = [480, 360];

/** A grey wall, painted by a function of the place. */
function frame(paint: (x: number, y: number) => number): GreyFrame {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) data[y * WIDTH + x] = paint(x, y);
  return { data, width: WIDTH, height: HEIGHT };
}

/** Print: dark strokes three pixels wide on a light plate that fills the given share of each side. */
const plate = (share: number) =>
  frame((x, y) => {
    const inside =
      Math.abs(x - WIDTH / 2) < (WIDTH * share) / 2 && Math.abs(y - HEIGHT / 2) < (HEIGHT * share) / 2;
    if (!inside) return 120;
    return x % 12 < 3 && y % 16 < 10 ? 30 : 220;
  });

function softened({ data, width, height }: GreyFrame, radius: number): GreyFrame {
  return frame((x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1) {
        const [px, py] = [x + dx, y + dy];
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        sum += data[py * width + px] as number;
        count += 1;
      }
    return sum / count;
  });
}

const painted = (under: GreyFrame, paint: (x: number, y: number, grey: number) => number) =>
  frame((x, y) => paint(x, y, under.data[y * WIDTH + x] as number));

it.each<[string, GreyFrame, string]>([
  ["a sharp plate that fills the picture", plate(0.9), "good"],
  ["a plate far away", plate(0.3), "far"],
  ["a plate out of focus", softened(plate(0.9), 4), "blurred"],
  ["no light", painted(plate(0.9), (_x, _y, grey) => grey / 8), "dark"],
  [
    "a lamp's reflection",
    painted(plate(0.9), (x, y, grey) => (Math.hypot(x - 200, y - 150) < 40 ? 255 : grey)),
    "glare",
  ],
  ["a white wall", frame(() => 235), "blurred"],
  ["a covered lens", frame(() => 0), "dark"],
])("%s: %s", (_name, picture, hint) => {
  expect(frameHint(picture)).toBe(hint);
});
