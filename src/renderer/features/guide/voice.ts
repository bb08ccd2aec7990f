import { useEffect, useState, useSyncExternalStore } from "react";

/** A voice of this PC for a language; one that would send the words elsewhere does not count. */
const voiceFor = (language: string): SpeechSynthesisVoice | null => {
  const wanted = language.split("-")[0] ?? "";
  const own = window.speechSynthesis
    ?.getVoices()
    .filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(wanted));
  return own?.find((voice) => voice.lang.replace("_", "-") === language) ?? own?.[0] ?? null;
};

const subscribe = (changed: () => void) => {
  // Voices are told of late.
  window.speechSynthesis?.addEventListener("voiceschanged", changed);
  return () => window.speechSynthesis?.removeEventListener("voiceschanged", changed);
};

interface Reader {
  speaking: boolean;
  read(text: string): void;
  stop(): void;
}

/** Reads aloud in a language; null where this PC has no voice for it. Falls silent when what it reads is gone. */
export function useReader(language: string): Reader | null {
  const voice = useSyncExternalStore(subscribe, () => voiceFor(language));
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!voice) return null;
  const stop = () => {
    window.speechSynthesis.cancel();
    setSpeaking(false);
  };
  return {
    speaking,
    stop,
    read: (text) => {
      stop();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      // A little slower than usual: there is something to do meanwhile.
      words.rate = 0.9;
      words.onend = () => setSpeaking(false);
      words.onerror = () => setSpeaking(false);
      setSpeaking(true);
      window.speechSynthesis.speak(words);
    },
  };
}
