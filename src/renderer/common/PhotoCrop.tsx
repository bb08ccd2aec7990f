import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Quad } from "../../core/geometry/quad.js";
import { usePlateReview } from "../state/plate-review.js";
import styles from "./PhotoCrop.module.css";
import { boundsOf, type Turned, uprightQuad, uprightSize } from "./photo-geometry.js";

interface PhotoCropProps {
  box: Quad;
  reading: Turned;
  /** What was read there. */
  text: string;
}

/** Twice the CSS height it is shown with, for dense screens. */
const HEIGHT = 96;
const WIDEST = 700;

/** The piece of the photo a value was read from. */
export function PhotoCrop({ box, reading, text }: PhotoCropProps) {
  const { t } = useTranslation();
  const { url } = usePlateReview();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = new Image();
    image.onload = () => {
      const context = canvas.current?.getContext("2d");
      if (!context) return;
      const size = uprightSize(reading);
      // The picture may be smaller than the photo the boxes are measured in.
      const scale = image.naturalWidth / size.width;
      const piece = boundsOf(uprightQuad(box, reading), size, 0.4);
      const zoom = Math.min(HEIGHT / piece.height, WIDEST / piece.width);
      const [width, height] = [Math.round(piece.width * zoom), Math.round(piece.height * zoom)];
      context.canvas.width = width;
      context.canvas.height = height;
      context.imageSmoothingQuality = "high";
      const from = [piece.x, piece.y, piece.width, piece.height].map((length) => length * scale);
      context.drawImage(image, ...(from as [number, number, number, number]), 0, 0, width, height);
    };
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [box, reading, url]);
  return (
    <div className={styles.crop}>
      <canvas ref={canvas} width={1} height={HEIGHT} role="img" aria-label={t("plate.crop", { text })} />
    </div>
  );
}
