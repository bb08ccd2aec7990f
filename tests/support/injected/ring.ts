import type { Desk } from "./fixture.js";

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the ring's colour is drawn, in all the window or a part: the shadow root is closed, so a picture has to tell. */
export const ring = async (
  desk: Desk,
  { left, top, right, bottom }: Partial<Edges> = {},
): Promise<Edges | null> => {
  const clip =
    left === undefined || top === undefined || right === undefined || bottom === undefined
      ? {}
      : { clip: { x: left, y: top, width: right - left, height: bottom - top } };
  const picture = (await desk.page.screenshot(clip)).toString("base64");
  return desk.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const near = (at: number, value: number) => Math.abs((pixels[at] ?? 0) - value) <= 3;
    const ringed: { x: number; y: number }[] = [];
    for (let i = 0; i < pixels.length; i += 4)
      if (near(i, 179) && near(i + 1, 18) && near(i + 2, 143))
        ringed.push({ x: (i / 4) % image.width, y: Math.floor(i / 4 / image.width) });
    if (ringed.length === 0) return null;
    const [xs, ys] = [ringed.map(({ x }) => x), ringed.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }, picture);
};
