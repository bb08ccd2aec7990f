import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PaperKind } from "../../core/paper/paper-reading.js";
import type { PaperError } from "../../ipc/plate-reader-protocol.js";
import { type HeldPaper, MAX_PAPER_BYTES } from "../../ipc/scanned-papers.js";
import { useApp } from "../state/app-state.js";
import { tell } from "../state/notices.js";
import { PaperReviewContext } from "../state/paper-review.js";
import { type Screen, useScreen } from "../state/screen.js";
import { send } from "../state/send-command.js";

/** Screens beside which a paper is looked at; on any other it is put aside. */
const PAPER_SCREENS: readonly Screen["name"][] = ["certificate", "company"];

/** Has certificates and licences read, one at a time. */
export function PaperReview({ children }: { children: ReactNode }) {
  const { screen } = useScreen();
  const [paper, setPaper] = useState<HeldPaper | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [error, setError] = useState<PaperError | null>(null);
  /** Which reading is waited for: an older one's answer comes too late. */
  const latest = useRef(0);

  const { caught } = useApp().state;
  const offered = useRef(caught);
  offered.current = caught;

  const show = useCallback((next: HeldPaper | null, why: PaperError | null = null) => {
    setPaper((before) => {
      // What the portal handed out or a phone sent is offered until it is kept, or put aside in so many words.
      const isOffered = offered.current.some(({ token }) => token === before?.token);
      if (before && before.token !== next?.token && !isOffered) void send("scan.discard", before.token);
      return next;
    });
    setReading(null);
    setError(why);
  }, []);
  const leave = useCallback(() => {
    latest.current += 1;
    show(null);
  }, [show]);
  const token = paper?.token;
  const clear = useCallback(() => {
    if (offered.current.some((one) => one.token === token)) void send("scan.discard", token ?? "");
    leave();
  }, [leave, token]);
  const read = useCallback(
    async (kind: PaperKind, file: File) => {
      latest.current += 1;
      const mine = latest.current;
      show(null);
      if (file.size > MAX_PAPER_BYTES) return show(null, "too-large");
      setReading(file.name);
      // The stick was pulled out, the cloud has it, another program holds it.
      const bytes = await file.arrayBuffer().catch(() => null);
      const answer = bytes
        ? await send("scan.read", { kind, fileName: file.name.slice(-200), bytes: new Uint8Array(bytes) })
        : ({ ok: false, error: "cannot-read" } as const);
      if (mine === latest.current)
        show(answer?.ok ? answer.paper : null, answer?.ok ? null : (answer?.error ?? "engine-failed"));
      else if (answer?.ok) void send("scan.discard", answer.paper.token);
    },
    [show],
  );
  const take = useCallback(
    async (token: string) => {
      latest.current += 1;
      const mine = latest.current;
      const held = await send("scan.get", token);
      if (mine === latest.current) show(held ?? null);
    },
    [show],
  );
  const offer = useCallback(async (files: readonly File[]) => {
    const unread: string[] = [];
    for (const file of files) {
      const bytes = file.size > MAX_PAPER_BYTES ? null : await file.arrayBuffer().catch(() => null);
      const fileName = file.name.slice(-200);
      const answer = bytes && (await send("scan.offer", { fileName, bytes: new Uint8Array(bytes) }));
      if (!answer?.ok) unread.push(file.name);
    }
    if (unread.length > 0) tell({ key: "papers-unread", values: { names: unread.join("、") } });
  }, []);
  const beside = PAPER_SCREENS.includes(screen.name);
  useEffect(() => {
    if (!beside) leave();
  }, [beside, leave]);

  const review = useMemo(
    () => ({ paper, reading, error, read, offer, take, clear }),
    [paper, reading, error, read, offer, take, clear],
  );
  return <PaperReviewContext value={review}>{children}</PaperReviewContext>;
}
