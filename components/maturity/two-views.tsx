import { SectionHead } from "@/components/ui/section-head";
import { dimensions as catalogue } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import { consultantName, level } from "./headline";
import type { Words } from "./words";

type Latest = NonNullable<MaturityOverview["latest"]>;
type Row = Latest["dimensions"][number];

/** Self beside the consultant, dimension by dimension, on one scale: a table whose cells are drawn. */
export function TwoViews({
  overview,
  latest,
  words,
}: {
  overview: MaturityOverview;
  latest: Latest;
  words: Words;
}) {
  const { t, f } = words;
  const name = consultantName(overview);
  const both = name !== null && latest.raters.self.length > 0;
  const since = overview.earlier?.openedOn;
  const moved = since !== undefined && latest.dimensions.some((each) => each.change);
  const toDiscuss = latest.gaps.filter((gap) => gap.class === "discuss").length;
  return (
    <section aria-labelledby="views">
      <SectionHead
        id="views"
        title={both ? t("views.heading", { name }) : t("views.headingSelf")}
        aside={
          both &&
          (overview.nextReviewOn && toDiscuss > 0
            ? t("views.discussOn", { count: toDiscuss, day: f.dayShort(overview.nextReviewOn) })
            : t("views.discuss", { count: toDiscuss }))
        }
      />
      <table className="w-full text-13">
        <thead className="text-12 text-ink-2">
          <tr>
            <th scope="col" className="text-left font-normal">
              <span className="sr-only">{t("views.dimension")}</span>
            </th>
            <th scope="col" className="w-[36%] px-2 font-normal">
              <span className="sr-only">{t("views.scale")}</span>
              <span aria-hidden="true" className="relative block h-5">
                {[0, 1, 2, 3, 4].map((tick) => (
                  <span
                    key={tick}
                    className="-translate-x-1/2 absolute"
                    style={{ left: `${tick * 25}%` }}
                  >
                    {tick}
                  </span>
                ))}
              </span>
            </th>
            {both && (
              <th scope="col" className="w-16 text-right font-normal max-sm:w-14">
                {t("views.gap")}
              </th>
            )}
            {moved && (
              <th scope="col" className="w-[78px] pl-2 text-right font-normal max-sm:w-14">
                {t("views.since", { month: f.monthShort(since) })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {latest.dimensions.map((row) => (
            <DimensionRow
              key={row.key}
              row={row}
              name={name}
              columns={{ both, moved }}
              words={words}
            />
          ))}
        </tbody>
      </table>
      <Legend raters={latest.raters.self.length} name={name} words={words} />
      {both && latest.bias && (
        <p className="mt-3 text-13 text-ink-2">
          {t(`views.bias.${latest.bias.reads}`, { name })}{" "}
          {latest.agreement !== null &&
            t("views.agreement", { value: f.percent(latest.agreement, { decimals: 0 }) })}
        </p>
      )}
    </section>
  );
}

function DimensionRow({
  row,
  name,
  columns,
  words: { t, f },
}: {
  row: Row;
  name: string | null;
  columns: { both: boolean; moved: boolean };
  words: Words;
}) {
  const label = catalogue.find((each) => each.key === row.key)?.label[f.locale];
  const gap =
    row.self === null || row.consultant === null ? null : (row.self - row.consultant) / 25;
  const wide = gap !== null && Math.abs(gap) >= 1;
  return (
    <tr>
      <th
        scope="row"
        className={`py-1 pr-2 text-left leading-tight ${wide ? "font-semibold" : "font-[450]"}`}
      >
        {label}
      </th>
      <td className="px-2 py-0">
        <Track row={row} wide={wide} />
        <span className="sr-only">{inWords()}</span>
      </td>
      {columns.both && (
        <td className={`text-right ${wide ? "font-semibold" : "text-ink-2"}`}>
          {gap === null
            ? t("views.none")
            : Math.abs(gap) < 0.05
              ? t("views.agree")
              : f.signed(gap, { decimals: 1 })}
        </td>
      )}
      {columns.moved && <Moved change={row.change} words={{ t, f }} />}
    </tr>
  );

  function inWords() {
    const said = (score: number | null) => (score === null ? t("views.none") : level(f, score));
    if (name === null) return said(row.self);
    return t("views.both", { team: said(row.self), consultant: said(row.consultant), name });
  }
}

function Moved({ change, words: { t, f } }: { change: Row["change"]; words: Words }) {
  if (!change) return <td className="pl-2 text-right text-ink-2">{t("views.none")}</td>;
  if (change.stable) return <td className="pl-2 text-right text-ink-2">{t("views.stable")}</td>;
  return (
    <td className={`pl-2 text-right ${change.delta > 0 ? "text-good" : "text-bad"}`}>
      {f.signed(change.delta / 25, { decimals: 1 })}
    </td>
  );
}

/** The scale of one row: a disc for the team, a hollow diamond for the consultant, a line between them. */
function Track({ row, wide }: { row: Row; wide: boolean }) {
  const ends = [row.self, row.consultant].filter((score) => score !== null);
  const agree = ends.length === 2 && Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) < 1.25;
  return (
    <div aria-hidden="true" className="relative h-[38px]">
      {[0, 25, 50, 75, 100].map((tick) => (
        <span
          key={tick}
          className="absolute inset-y-0 border-line border-l"
          style={{ left: `${tick}%` }}
        />
      ))}
      {ends.length === 2 && (
        <span
          className={`-translate-y-1/2 absolute top-1/2 ${wide ? "h-[2.5px] bg-ink" : "h-[1.5px] bg-edge"}`}
          style={{
            left: `${Math.min(...ends)}%`,
            width: `${Math.max(...ends) - Math.min(...ends)}%`,
          }}
        />
      )}
      {row.self !== null && (
        <span
          className="-translate-x-1/2 -translate-y-1/2 absolute top-1/2 size-3 rounded-full bg-marine"
          style={{ left: `${row.self}%` }}
        />
      )}
      {row.consultant !== null && (
        <span
          className="-translate-x-1/2 -translate-y-1/2 absolute top-1/2 size-[11px] rotate-45 border-[1.8px] border-ink bg-paper"
          style={{ left: `${row.consultant}%` }}
        />
      )}
      {agree && (
        <span
          className="-translate-x-1/2 -translate-y-1/2 absolute top-1/2 size-1.5 rounded-full bg-marine"
          style={{ left: `${row.consultant}%` }}
        />
      )}
    </div>
  );
}

function Legend({
  raters,
  name,
  words: { t },
}: {
  raters: number;
  name: string | null;
  words: Words;
}) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-12 text-ink-2">
      {raters > 0 && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="size-[11px] rounded-full bg-marine" />
          {t("views.team", { count: raters })}
        </li>
      )}
      {name !== null && (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="size-[9px] rotate-45 border-[1.8px] border-ink" />
          {name}
        </li>
      )}
    </ul>
  );
}
