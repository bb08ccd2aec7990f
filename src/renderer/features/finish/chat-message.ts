import type { TFunction } from "i18next";

interface MessageOf {
  id: string;
  company: string;
  scales: readonly { serial: string; model?: string }[];
  institutions: readonly { name: string; phone: string }[];
}

/** As much as clipboard and calendar take, and a chat shows. */
const MOST = 2000;

/** What is sent to whoever brings the scales, as a chat message; of very many scales it names the first. */
export function messageOf(t: TFunction, { id, company, scales, institutions }: MessageOf): string {
  const head = [t("finish.message.title", { company }), t("finish.message.number", { id })];
  const tail = [
    ...institutions.map(({ name, phone }) => t("finish.message.institution", { name, phone })),
    t("finish.message.bring"),
  ];
  const more = (count: number) => (count > 0 ? [t("finish.message.more", { count })] : []);
  const named: string[] = [];
  let room = MOST - [...head, ...more(scales.length), ...tail].join("\n").length;
  for (const { serial, model } of scales) {
    const line = t("finish.message.scale", { scale: [model, serial].filter(Boolean).join(" ") });
    room -= line.length + 1;
    if (room < 0) break;
    named.push(line);
  }
  return [...head, ...named, ...more(scales.length - named.length), ...tail].join("\n");
}
