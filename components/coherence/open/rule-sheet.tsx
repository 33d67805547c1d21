import { getTranslations } from "next-intl/server";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { SeverityMark } from "@/components/ui/severity-mark";
import { limitsOf, type Settings, thresholdsOf } from "@/lib/coherence/thresholds";
import { ruleWords, thresholdReason, thresholdWords } from "@/lib/i18n/coherence";
import type { Locale } from "@/lib/i18n/locale";
import type { OpenRule } from "./rules-by-sign";

/** A rule in the open: when it is raised, why, under which figures and for which reason, an example of each. */
export async function RuleSheet({
  rule,
  settings,
  locale,
  tune,
}: {
  rule: OpenRule;
  settings: Settings;
  locale: Locale;
  /** whether the viewer may set it for the practice */
  tune: boolean;
}) {
  const [t, tStages] = await Promise.all([
    getTranslations("rules"),
    getTranslations("shell.stages"),
  ]);
  const limits: Record<string, number> = limitsOf(rule.id, settings);
  const words = ruleWords(rule.id, limits, locale);
  const off = settings.rules?.[rule.id]?.off === true;
  return (
    <article
      id={rule.id}
      aria-labelledby={`${rule.id}-name`}
      className="scroll-mt-6 break-inside-avoid rounded-xl border border-line bg-sheet px-6 py-5 target:border-marine max-sm:px-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <SeverityMark severity={rule.severity} />
        <span className="text-12 text-ink-2">{t("from", { stage: tStages(rule.stage) })}</span>
        {rule.audience === "consultants" && <Chip>{t("consultants")}</Chip>}
        {off && <Chip tone="watch">{t("off")}</Chip>}
        {tune && (
          <Link
            href={`/practice/rules#${rule.id}`}
            aria-label={t("tuneOf", { name: words.name })}
            className="ml-auto inline-flex min-h-6 items-center text-13 text-marine underline underline-offset-2 max-sm:min-h-11 print:hidden"
          >
            {t("tune")}
          </Link>
        )}
      </div>
      <h3 id={`${rule.id}-name`} className="mt-2 font-serif text-20 font-[520] leading-tight">
        {words.name}
      </h3>
      <p className="mt-1.5 max-w-[68ch]">
        <span className="text-ink-2">{t("when")}</span> {words.condition}.
      </p>
      <dl className="mt-4 grid gap-x-8 gap-y-3 text-13 sm:grid-cols-2">
        <Part term={t("why")}>{words.why}</Part>
        <Part term={t("settle")}>{words.settle}</Part>
        <Part term={t("fires")}>{words.fires}</Part>
        <Part term={t("holds")}>{words.holds}</Part>
      </dl>
      <Thresholds {...{ rule, limits, locale }} title={t("thresholds")} />
    </article>
  );
}

function Part({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="weight-550 text-12 text-ink-2">{term}</dt>
      <dd className="mt-0.5 leading-snug">{children}</dd>
    </div>
  );
}

async function Thresholds({
  rule,
  limits,
  locale,
  title,
}: {
  rule: OpenRule;
  limits: Record<string, number>;
  locale: Locale;
  title: string;
}) {
  const [t, tNames] = await Promise.all([
    getTranslations("rules"),
    getTranslations("rules-tune.names"),
  ]);
  const all = Object.entries(thresholdsOf(rule.id));
  if (all.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-3 text-13">
      <h4 className="weight-550 font-sans text-12 text-ink-2">{title}</h4>
      <ul className="mt-1 grid gap-1.5">
        {all.map(([name, { usual }]) => {
          const value = limits[name] ?? usual;
          const say = (figure: number) => thresholdWords(rule.id, name, figure, locale);
          return (
            <li key={name} className="leading-snug">
              <span className="weight-550">
                {tNames(name as "most")}{" "}
                <b className="whitespace-nowrap font-semibold tabular-nums">
                  {value === usual
                    ? say(value)
                    : t("moved", { value: say(value), usual: say(usual) })}
                </b>
              </span>{" "}
              <span className="text-ink-2">{thresholdReason(rule.id, name, locale)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
