import { type DragEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../state/notices.js";
import { usePaperReview } from "../state/paper-review.js";
import { IntakeContext } from "../state/photo-intake.js";
import { useScreen } from "../state/screen.js";
import { send } from "../state/send-command.js";
import { Icon } from "../ui/Icon.js";
import styles from "./PhotoIntake.module.css";
import { droppedFolders, isPdf, photoFiles } from "./photo-files.js";

const ACCEPTED = "image/*,.heic,.heif,.tif,.tiff,.bmp";

/** Takes photos wherever they come from: the file dialog, dropped anywhere on the wizard, or pasted. */
export function PhotoIntake({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { screen, show } = useScreen();
  const desk = usePaperReview();
  const kind = screen.name === "certificate" ? "certificate" : screen.name === "company" ? "licence" : null;
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(0);
  const [over, setOver] = useState(false);

  const picked = useRef<(() => void) | undefined>(undefined);

  const add = useCallback(
    async (files: readonly File[]) => {
      const [first, ...others] = files;
      // Beside a certificate's or company's form nothing else is meant.
      if (kind && first) {
        await desk.read(kind, first);
        return kind === "certificate" ? desk.offer(others) : undefined;
      }
      const papers = files.filter(isPdf);
      if (first && papers.length === files.length) {
        show({ name: "certificate", id: null, file: first });
        return desk.offer(others);
      }
      void desk.offer(papers);
      const { photos, notice } = photoFiles(files.filter((file) => !papers.includes(file)));
      if (notice) tell(notice);
      const onPicked = picked.current;
      picked.current = undefined;
      if (photos.length === 0) return;
      setPending((count) => count + photos.length);
      if (onPicked) onPicked();
      else show({ name: "photo" });
      for (const file of photos) {
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          void send("photo.add", { fileName: file.name, bytes }).finally(() =>
            setPending((count) => count - 1),
          );
        } catch {
          setPending((count) => count - 1);
          tell({ key: "file-unreadable", values: { name: file.name } });
        }
      }
    },
    [show, kind, desk.read, desk.offer],
  );

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [add]);

  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (!over) void send("photo.prepare", undefined);
    setOver(true);
  };
  const intake = useMemo(
    () => ({
      pick: (options: { onPicked?(): void } = {}) => {
        void send("photo.prepare", undefined);
        picked.current = options.onPicked;
        input.current?.click();
      },
      add,
      pending,
    }),
    [add, pending],
  );
  return (
    <IntakeContext value={intake}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its equal in the photo button */}
      <div
        className={styles.all}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const folders = droppedFolders(event.dataTransfer.items);
          if (folders[0]) tell({ key: "folder-dropped", values: { name: folders[0] } });
          void add([...event.dataTransfer.files].filter(({ name }) => !folders.includes(name)));
        }}
      >
        {children}
        {over && (
          <div className={styles.over} aria-hidden="true">
            <Icon name="camera" size={48} />
            {t("photo.drop")}
          </div>
        )}
      </div>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        data-testid="photo-input"
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          // The same file again is a change too.
          event.target.value = "";
        }}
      />
    </IntakeContext>
  );
}
