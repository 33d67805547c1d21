"use client";

import { useTranslations } from "next-intl";
import { firstName, initials } from "@/lib/format/person";
import type { Face } from "@/lib/live/rules";

/** A face: initials on the colour of the person. */
export function Initials({ face }: { face: Face }) {
  return (
    <span
      aria-hidden="true"
      title={face.name}
      className="inline-grid size-6 shrink-0 place-items-center rounded-full text-[10px] leading-none font-semibold tracking-[.02em] text-sheet"
      style={{ background: face.colour }}
    >
      {initials(face.name)}
    </span>
  );
}

/** The name of who is writing in a field, in their colour, as « Solenn » in a field of theirs. */
export function EditorTag({ face }: { face: Face }) {
  const t = useTranslations("live");
  return (
    <span
      className="shrink-0 rounded px-2 py-1 text-12 leading-none font-semibold text-sheet"
      style={{ background: face.colour }}
    >
      <span className="sr-only">{t("writing", { name: face.name })}</span>
      <span aria-hidden="true">{firstName(face.name)}</span>
    </span>
  );
}
