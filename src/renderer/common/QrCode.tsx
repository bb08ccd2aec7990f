import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./QrCode.module.css";

/** A QR code, always dark on white: scanners know nothing of themes. */
export function QrCode({ text, label, testId }: { text: string; label: string; testId?: string }) {
  const { path, size } = useMemo(() => {
    const code = encode(text, { ecc: "M", border: 3 });
    const dots = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
    return { path: dots.join(""), size: code.size };
  }, [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
      data-testid={testId}
    >
      <rect width={size} height={size} className={styles.ground} />
      <path d={path} className={styles.dots} />
    </svg>
  );
}
