import { Chip } from "@/components/ui/chip";
import type { Words } from "../fields/views";

const tones = { fact: "good", hypothesis: "watch", opinion: "neutral" } as const;

/** How an assertion is known: a fact, a hypothesis, an opinion, or not said yet; nothing where nothing is asserted. */
export function Evidence({
  text,
  status,
  t,
}: {
  /** the assertion itself */
  text: string;
  status: keyof typeof tones | null;
  t: Words;
}) {
  if (text.trim() === "") return null;
  return status ? (
    <Chip tone={tones[status]}>{t(`option.evidence.${status}`)}</Chip>
  ) : (
    <span className="text-12 text-watch">{t("item.evidenceUnsaid")}</span>
  );
}
