/** The ring's colour. */
export const RING = [179, 18, 143] as const;
const ring = RING.join(" ");

/** The ring's looks; `!important` holds the host against rules of the page such as `* { display: none }`. */
export const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: 100vw !important;
  height: 100vh !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: transparent !important;
  overflow: hidden !important;
  display: block !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  color-scheme: light !important;
}
.ring {
  position: absolute;
  box-sizing: border-box;
  border: 4px solid rgb(${ring});
  border-radius: 8px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 7px rgb(${ring} / 28%);
  animation: arrive 240ms ease-out;
}
.ring[hidden], .callout[hidden] { display: none; }
:host([data-pressed]) .ring, :host([data-pressed]) .callout { visibility: hidden; }
.callout, .note {
  position: absolute;
  box-sizing: border-box;
  font: 700 16px/1.5 system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: #fff;
  background: rgb(${ring});
  box-shadow: 0 0 0 2px #fff, 0 4px 14px rgb(0 0 0 / 30%);
}
.callout {
  min-width: 28px;
  padding: 2px 12px;
  border-radius: 16px;
  text-align: center;
  white-space: nowrap;
}
.note {
  bottom: 16px;
  left: 50%;
  max-width: min(420px, 80vw);
  padding: 8px 16px;
  border-radius: 10px;
  transform: translateX(-50%);
  background: #14324a;
}
.pulse { animation: pulse 700ms ease-out 2; }
@keyframes arrive { from { transform: scale(1.25); opacity: 0; } }
@keyframes pulse { 50% { box-shadow: 0 0 0 2px #fff, 0 0 0 14px rgb(${ring} / 40%); } }
@media (prefers-reduced-motion: reduce) { .ring, .pulse { animation: none; } }
`;
