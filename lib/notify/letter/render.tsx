import { translator } from "@/lib/i18n/translator";
import type { Letter } from "../rules";
import { compose, type Voice } from "./compose";
import { plainText, tameLine } from "./rules";

export type Rendered = { subject: string; html: string; text: string };

/** A letter as it leaves: subject, HTML and a plain part that says the same. */
export async function renderLetter(
  letter: Letter,
  voice: Voice,
  stopLink?: string,
): Promise<Rendered> {
  // Loaded with the first letter: most instances wait long for one.
  const [{ render }, { Sheet }] = await Promise.all([
    import("@react-email/components"),
    import("./sheet"),
  ]);
  const t = translator(voice.locale, "letter");
  const practice = tameLine(voice.practice) || "Azimut";
  const composed = compose(letter, { ...voice, practice });
  const frame = {
    locale: voice.locale,
    practice,
    foot: t("foot", { practice }),
    open: t("open"),
    stopLink,
  };
  return {
    subject: composed.subject,
    html: await render(<Sheet letter={composed} frame={frame} />),
    text: plainText(composed, frame),
  };
}
