import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";

/** The portal did not take something: what it said, which may be gone there by now, and what to do. */
export function PortalMessage() {
  const { t } = useTranslation();
  const { state, pack } = useApp();
  const { portal, settings } = state;
  const reply = portal.message;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply) card.current?.scrollIntoView({ block: "nearest" });
  }, [reply]);
  const known = reply && pack.replies.find(({ id }) => id === reply.id);
  if (!known) return null;
  return (
    <div ref={card} role="alert" data-testid="portal-reply" data-reply={known.id}>
      <Note kind="warn" title={t("reply.said", { words: reply.said })}>
        <p>{known.advice[settings.language]}</p>
      </Note>
    </div>
  );
}
