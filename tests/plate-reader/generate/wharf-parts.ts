/** Papers and inks of the wharf's stickers. */

export const SANS = "Noto Sans CJK SC";
export const silver = { paper: "#cdd0d2", ink: "#141414", font: SANS, corner: 6 };
export const white = { paper: "#f7f7f4", ink: "#161616", font: SANS, corner: 4 };
export const black = { paper: "#1d1f21", ink: "#e6e6e2", font: SANS, corner: 10 };
