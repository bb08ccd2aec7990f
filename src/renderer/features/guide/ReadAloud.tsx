import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { useReader } from "./voice.js";

/** Reads the step aloud, where this PC has a voice for the language. */
export function ReadAloud({ text }: { text: string }) {
  const { t } = useTranslation();
  const reader = useReader(useApp().state.settings.language);
  if (!reader) return null;
  const words = t(reader.speaking ? "guide.stopReading" : "guide.read");
  return (
    <Button
      look="quiet"
      icon={reader.speaking ? "stop" : "sound"}
      aria-label={words}
      title={words}
      data-testid="read-aloud"
      onClick={() => (reader.speaking ? reader.stop() : reader.read(text))}
    />
  );
}
