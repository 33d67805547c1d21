import type { MaturityOverview } from "@/lib/maturity/queries";
import type { Words } from "./words";

type Open = NonNullable<MaturityOverview["open"]>;

/** The round that people answer now: one's own progress, and for the consultant who is where. */
export function OpenRound({
  open,
  names,
  mayAnswer,
  words: { t, f },
}: {
  open: Open;
  names: Record<string, string>;
  mayAnswer: boolean;
  words: Words;
}) {
  return (
    <section
      aria-labelledby="open-round"
      className="mb-6 rounded-xl border border-line bg-sheet px-6 py-4 max-sm:px-4"
    >
      <h2 id="open-round" className="text-16">
        {t("open.heading", { day: f.day(open.openedOn) })}
      </h2>
      {mayAnswer && (
        <p className="mt-1 text-13 text-ink-2">
          {t("open.yours", { given: open.mine, asked: open.asked })}
        </p>
      )}
      {open.people && open.people.length === 0 && (
        <p className="mt-1 text-13 text-ink-2">{t("open.nobody")}</p>
      )}
      {open.people && open.people.length > 0 && (
        <>
          <h3 className="sr-only">{t("open.people")}</h3>
          <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-13">
            {open.people.map(({ person, count }) => (
              <li key={person}>
                {names[person]}{" "}
                <span className="text-ink-2">
                  {t("open.count", { given: count, asked: open.asked })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
