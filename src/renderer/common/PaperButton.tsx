import type { ComponentProps } from "react";
import { send } from "../state/send-command.js";
import { FileButton } from "../ui/FileButton.js";

/** What the file dialog offers: a phone's photo, a scan, a PDF. */
const PAPER_FILES = "image/*,.heic,.heif,.tif,.tiff,.bmp,.pdf,application/pdf";

/** A button for the photo or PDF of a certificate or a licence; the reader gets ready while the user looks for it. */
export function PaperButton(props: Omit<ComponentProps<typeof FileButton>, "accept" | "onOpen" | "icon">) {
  return (
    <FileButton
      {...props}
      accept={PAPER_FILES}
      icon="file"
      onOpen={() => void send("photo.prepare", undefined)}
    />
  );
}
