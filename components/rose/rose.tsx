import { useLocale, useTranslations } from "next-intl";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { type Reading, readings, ticks, worst } from "./geometry";
import { Labels } from "./labels";
import { GlyphPetals, ShadedPetals } from "./petals";
import styles from "./rose.module.css";

/**
 * The rose of the seven signs: a petal's length is its score (0 to 100), a hollow one has no data, the
 * lowest under 60 % is in buoy colour and, at 320, named. 320 fills the width it is given; 96 and 16 are
 * that many pixels unless `className` says otherwise.
 */
export function Rose({
  signs: given,
  overall,
  size,
  className = "",
}: {
  signs: readonly Reading[];
  overall: number | null;
  size: 320 | 96 | 16;
  className?: string;
}) {
  const t = useTranslations("signs");
  const f = formatter(asLocale(useLocale()) ?? defaultLocale);
  const signs = readings(given);
  const first = worst(signs);
  const said = signs.map(({ sign, score }) => ({
    sign,
    name: t(sign),
    value: score === null ? t("noData") : f.percent(score),
  }));
  const label = said.map(({ name, value }) => `${name} ${value}`).join(", ");

  if (size === 16)
    return (
      <svg
        width="16"
        height="16"
        viewBox="-8.5 -8.5 17 17"
        className={className}
        role="img"
        aria-label={label}
      >
        <circle r="8" fill="none" stroke="var(--line)" strokeWidth=".8" />
        <GlyphPetals signs={signs} first={first} />
      </svg>
    );

  if (size === 96)
    return (
      <svg
        width="96"
        height="96"
        viewBox="-106 -106 212 212"
        className={className}
        role="img"
        aria-label={label}
      >
        <circle r="102" fill="none" stroke="var(--edge)" strokeWidth="1.8" />
        <circle r="56" fill="none" stroke="var(--line)" strokeWidth="1.8" />
        <ShadedPetals signs={signs} first={first} cut={small} stroke={2} />
      </svg>
    );

  const started = signs.some(({ score }) => score !== null);
  return (
    <div className={`${styles.rose} ${className}`}>
      <div
        className={styles.card}
        style={{ "--up": lines("direction"), "--down": lines("synergy", "duplication") }}
      >
        <svg
          viewBox="-115.6 -115.6 231.2 231.2"
          className={styles.dial}
          role="img"
          aria-label={label}
        >
          <circle r="106" fill="none" stroke="var(--edge)" strokeWidth=".7" />
          <circle r="115" fill="none" stroke="var(--edge)" strokeWidth="1.1" />
          <path d={ticks()} stroke="var(--edge)" strokeWidth=".6" fill="none" />
          {rings.map((r) => (
            <circle key={r} r={r} fill="none" stroke="var(--line)" strokeWidth=".8" />
          ))}
          <ShadedPetals signs={signs} first={first} cut={large} stroke={1} rays />
          <circle r="22" fill="var(--paper)" stroke="var(--edge)" strokeWidth=".8" />
          {overall !== null && (
            <text
              y="6.2"
              textAnchor="middle"
              className={styles.overall}
              data-full={overall >= 99.5 || undefined}
            >
              {f.percent(Math.round(overall))}
            </text>
          )}
        </svg>
        <Labels said={said} started={started} first={first} firstWords={t("first")} />
      </div>
      {!started && <p className="mt-3 text-center font-serif text-20">{t("notStarted")}</p>}
    </div>
  );

  function lines(...at: (typeof signs)[number]["sign"][]): number {
    if (!started) return 1;
    return first && at.includes(first) ? 3 : 2;
  }
}

const rings = [41.5, 61, 80.5, 100];
const large = { foot: 12.1, base: 22, reach: 100, width: 15.93 };
const small = { foot: 6.6, base: 12, reach: 100, width: 16.25 };
