import { translator } from "@/lib/i18n/translator";
import { fitted, logoPath } from "@/lib/practice/logo/rules";
import type { Brand } from "@/lib/practice/rules";
import type { Letter } from "../rules";
import { compose, type Voice } from "./compose";
import { plainText, tameLine } from "./rules";
import type { Mark } from "./sheet";

export type Rendered = { subject: string; html: string; text: string };

/** A letter as it leaves: subject, HTML and a plain part that says the same. */
export async function renderLetter(
  letter: Letter,
  voice: Voice & { brand?: Brand },
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
    mark: markOf(voice),
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

/** The practice's look as mail boxes take it: several of them draw no WebP, and the name stands wherever a picture is held back. */
function markOf({ brand, url }: { brand?: Brand; url: string }): Mark | undefined {
  if (!brand) return undefined;
  const { colour, logo } = brand;
  return {
    colour,
    logo:
      logo && logo.type !== "image/webp"
        ? { src: `${url}${logoPath(logo)}`, ...fitted(logo, { width: 192, height: 56 }) }
        : null,
  };
}
