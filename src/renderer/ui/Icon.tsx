/** Line drawings on a 24-pixel grid, 2 px strokes. */
const DRAWINGS = {
  home: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5",
  reload: "M19 7v4.5h-4.5M5 17v-4.5h4.5M18.5 11.5A7 7 0 0 0 6 8.5M5.5 12.5A7 7 0 0 0 18 15.5",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  gear: "M10.3 5.8l.2-2.3h3l.2 2.3 1.5.6L17 5l2 2-1.4 1.8.6 1.5 2.3.2v3l-2.3.2-.6 1.5L19 17l-2 2-1.8-1.4-1.5.6-.2 2.3h-3l-.2-2.3-1.5-.6L7 19l-2-2 1.4-1.8-.6-1.5-2.3-.2v-3l2.3-.2.6-1.5L5 7l2-2 1.8 1.4zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M12 8.5V12l2.5 2",
  warn: "M12 4.5 3.5 19h17zM12 10v4M12 16.2v.6",
  refuse: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7 7l10 10",
  keep: "M7.5 11V8.5a4.5 4.5 0 0 1 9 0V11M6 11h12v8.5H6zM12 14v2.5",
  missing: "M5 12h14",
  info: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M12 11v5M12 8v.6",
  copy: "M9 9h10v10.5H9zM6 15.5H4.5V4.5h10V6.5",
  camera: "M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 10.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
  phone: "M8 3.5h8v17H8zM11 17.5h2",
  pen: "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5",
  undo: "M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9",
  sound: "M4.5 9.5v5H8l4.5 4v-13L8 9.5zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
  stop: "M7 7h10v10H7z",
  pause: "M8.5 6v12M15.5 6v12",
  play: "M8 5.5v13l10-6.5z",
  left: "M14.5 5.5 8 12l6.5 6.5",
  turnRight: "M18.5 5v5h-5M18 10a7 7 0 1 0 .5 5",
  turnLeft: "M5.5 5v5h5M6 10a7 7 0 1 1-.5 5",
  pin: "M12 20.5c-4-4.5-6-7.5-6-10a6 6 0 0 1 12 0c0 2.5-2 5.5-6 10M12 8.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  trash: "M5 7.5h14M9.5 7.5V5h5v2.5M7 7.5l1 12h8l1-12",
  plus: "M12 5.5v13M5.5 12h13",
  file: "M7 4h6.5L18 8.5V20H7zM13 4v5h5",
  print: "M7.5 9V4.5h9V9M7.5 16H5V9h14v7h-2.5M7.5 13.5h9v6h-9z",
  calendar: "M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4",
  down: "M6 9.5l6 6 6-6",
  right: "M9.5 5.5 16 12l-6.5 6.5",
  search: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l4.5 4.5",
  minus: "M5.5 12h13",
  shop: "M4.5 9.5 6 5h12l1.5 4.5M5.5 10v9h13v-9M9.5 19v-5h5v5",
  list: "M8.5 7h11M8.5 12h11M8.5 17h11M4.5 7h.5M4.5 12h.5M4.5 17h.5",
  point: "M9 4.5v11l3-2.7 2.2 5.2 2.3-1-2.2-5.1h4.2z",
} as const;
export type IconName = keyof typeof DRAWINGS;

/**
 * A drawing beside words; it says nothing itself.
 * @param size in pixels at the standard type size; it grows with the type
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const side = `${size / 16}rem`;
  return (
    <svg
      width={side}
      height={side}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
