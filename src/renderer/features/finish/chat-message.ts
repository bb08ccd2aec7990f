import type { TFunction } from "i18next";

interface MessageOf {
  id: string;
  company: string;
  scales: readonly { serial: string; model?: string }[];
  institutions: readonly { name: string; phone: string }[];
}

/** As much as the clipboard takes in one go. */
const MOST = 500;

/** What is sent to whoever brings the scale, as a chat message. */
export function messageOf(t: TFunction, { id, company, scales, institutions }: MessageOf): string {
  const lines = [
    t("finish.message.title", { company }),
    t("finish.message.number", { id }),
    ...scales.map(({ serial, model }) =>
      t("finish.message.scale", { scale: [model, serial].filter(Boolean).join(" ") }),
    ),
    ...institutions.map(({ name, phone }) => t("finish.message.institution", { name, phone })),
    t("finish.message.bring"),
  ];
  return lines.join("\n").slice(0, MOST);
}
