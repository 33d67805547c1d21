import { useTranslations } from "next-intl";

const letters = ["S", "M", "A", "R", "T"] as const;
export type SmartLetter = (typeof letters)[number];

/** The five letters of an objective, lit where its proof is there, dashed where it is missing. */
export function SmartLetters({ lit }: { lit: Record<SmartLetter, boolean> }) {
  const t = useTranslations("ui");
  const said = letters.map((letter) => `${letter} ${t(lit[letter] ? "lit" : "unlit")}`).join(", ");
  return (
    <span role="img" aria-label={said} className="inline-flex gap-[3px]">
      {letters.map((letter) => (
        <i
          key={letter}
          className={`grid size-[22px] place-items-center rounded text-12 font-semibold not-italic leading-none ${
            lit[letter] ? "bg-marine text-on-marine" : "border border-dashed border-edge text-ink-2"
          }`}
        >
          {letter}
        </i>
      ))}
    </span>
  );
}
