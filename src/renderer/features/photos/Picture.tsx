import { type ReactNode, useMemo } from "react";
import type { Quad } from "../../../core/geometry/quad.js";
import type { certaintyOf } from "../../../core/nameplate/model/reading.js";
import { type Turned, uprightQuad, uprightSize, viewOf } from "../../common/photo-geometry.js";
import { usePlateReview } from "../../state/plate-review.js";
import styles from "./PhotoSide.module.css";
import { ZoomablePhoto } from "./ZoomablePhoto.js";

interface PictureProps {
  turned: Turned;
  /** Where the fields were read. */
  places: readonly { name: string; label: string; box: Quad; certainty: ReturnType<typeof certaintyOf> }[];
  alt: string;
  /** Shown whole at first, not the part with the fields. */
  whole?: boolean;
  /** Drawn over it, in its own pixels. */
  children?: ReactNode;
}

/** The picture under review with the boxes that its fields came from. */
export function Picture({ turned, places, alt, whole, children }: PictureProps) {
  const { url, focused } = usePlateReview();
  const picture = useMemo(() => uprightSize(turned), [turned]);
  const { width, height } = picture;
  const quads = places.map(({ box }) => uprightQuad(box, turned));
  const view = whole ? { x: 0, y: 0, width, height } : viewOf(quads, { width, height });
  return (
    <ZoomablePhoto alt={alt} picture={picture} start={view}>
      <image href={url} width={width} height={height} />
      {children}
      {places.map(({ name, label, certainty }, i) => (
        <polygon
          key={name}
          className={styles.box}
          data-certainty={certainty}
          data-focused={name === focused}
          points={quads[i]?.join(" ")}
        >
          <title>{label}</title>
        </polygon>
      ))}
    </ZoomablePhoto>
  );
}
