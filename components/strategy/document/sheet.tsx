import { ScaleBorder } from "@/components/chart/scale-border";
import { Mark } from "@/components/practice/mark";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import type { Brand } from "@/lib/practice/rules";
import { plainText } from "@/lib/prose/rules";
import type { StrategyDocument } from "@/lib/strategy/document/queries";
import { sections } from "@/lib/strategy/sections/rules";
import type { ChangeWords } from "../changes/words";
import styles from "./document.module.css";
import { DocumentPart } from "./part";

/** The strategy as a document: a cover, what it holds, then its eight parts; made for A4 and read on a screen. */
export function DocumentSheet({
  document,
  practice,
  words,
}: {
  document: StrategyDocument;
  practice: Brand;
  words: ChangeWords;
}) {
  const { t, tStrategy, f } = words;
  const { name, strapline, version, today } = document;
  const sentence = plainText(document.prose("positioning") ?? { type: "doc" }).split("\n")[0];
  return (
    <article
      className={`${styles.document} mx-auto max-w-[820px] bg-sheet px-6 py-8 text-ink sm:rounded-xl sm:border sm:border-line sm:px-14 sm:py-10`}
    >
      <div className={`${styles.cover} flex flex-col`}>
        <header className="flex flex-wrap items-center justify-between gap-3 text-13 text-ink-2">
          <Mark mark={practice} size="large" />
          <Ordinals text={t("document.printed", { day: f.day(today) })} />
        </header>
        <ScaleBorder className="mt-4" />
        <div className="my-auto py-16">
          <p className="text-16 text-ink-2">{strapline}</p>
          <h1 className="mt-2 text-36 print:text-48">{t("document.title", { name })}</h1>
          {sentence && <p className="mt-4 max-w-xl font-serif text-20 italic">{sentence}</p>}
          <p className="mt-8 max-w-xl text-16 text-balance">
            <Ordinals text={standing(document, words)} />
          </p>
          {version && (
            <ul className="mt-3 grid gap-1 text-14 text-ink-2">
              {[version.approvals.decider, version.approvals.consultant].map(
                (approval) =>
                  approval && (
                    <li key={approval.by}>
                      <Ordinals
                        text={t("document.approved", {
                          name: approval.name,
                          day: f.day(calendarDay(approval.at)),
                        })}
                      />
                    </li>
                  ),
              )}
            </ul>
          )}
        </div>
        <nav aria-labelledby="document-contents">
          <h2 id="document-contents" className="border-b border-ink pb-1.5 text-16">
            {t("document.contents")}
          </h2>
          <ol className="mt-2 grid gap-x-10 sm:grid-cols-2">
            {sections.map((section, place) => (
              <li key={section}>
                <a
                  href={`#document-${section}`}
                  className="flex min-h-8 items-baseline gap-3 hover:text-marine max-sm:min-h-11"
                >
                  <span className="w-4 font-serif text-marine">{place + 1}</span>
                  {tStrategy(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <ScaleBorder className="mt-8" />
      </div>
      {sections.map((section, place) => (
        <section
          key={section}
          aria-labelledby={`document-${section}`}
          className={`${place === 0 ? "" : styles.part} mt-10 print:mt-0`}
        >
          <h2
            id={`document-${section}`}
            className="flex items-baseline gap-3 border-b border-ink pb-2 text-26"
          >
            <span className="text-marine">{place + 1}</span> {tStrategy(`sections.${section}`)}
          </h2>
          <DocumentPart section={section} document={document} words={words} />
        </section>
      ))}
    </article>
  );
}

/** Which text it is: an approved version, one that waits, or the work of the day. */
function standing({ version, approved, today }: StrategyDocument, { t, f }: ChangeWords): string {
  if (version) {
    const said = { number: version.number, name: version.name };
    return version.approvedAt === null
      ? t("document.waiting", said)
      : t("document.version", { ...said, day: f.day(calendarDay(version.approvedAt)) });
  }
  const day = f.day(today);
  return approved
    ? t("document.draftSince", { day, number: approved.number })
    : t("document.draft", { day });
}
