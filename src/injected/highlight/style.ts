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
  border: 3px solid #d4380d;
  border-radius: 6px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 6px rgb(212 56 13 / 25%);
  animation: arrive 240ms ease-out;
}
.ring[hidden] { display: none; }
.badge, .note {
  position: absolute;
  box-sizing: border-box;
  font: 600 14px/24px system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: #fff;
  background: #d4380d;
  box-shadow: 0 0 0 2px #fff;
}
.badge {
  min-width: 24px;
  height: 24px;
  padding: 0 7px;
  border-radius: 12px;
  text-align: center;
  white-space: nowrap;
}
.note {
  max-width: min(360px, 80vw);
  padding: 6px 12px;
  border-radius: 8px;
  font-weight: 500;
  line-height: 1.5;
  color: #1f1f1f;
  background: #fffbe6;
  border: 1px solid #d48806;
}
.note.free { top: 12px; left: 50%; transform: translateX(-50%); }
.pulse { animation: pulse 700ms ease-out 2; }
@keyframes arrive { from { transform: scale(1.25); opacity: 0; } }
@keyframes pulse { 50% { box-shadow: 0 0 0 2px #fff, 0 0 0 14px rgb(212 56 13 / 35%); } }
@media (prefers-reduced-motion: reduce) { .ring, .pulse { animation: none; } }
`;
